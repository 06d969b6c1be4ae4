export type { FetchModelsProblem } from './fetch-checked.ts';
export { fetchEngine } from './fetch-engine.ts';
export { fetchModels } from './fetch-models.ts';
export { createImageReader, type ImagePart, type ImageReader, type ImageSource } from './image.ts';
export type { Provider, WebRuntimeOptions } from './options.ts';
export { createWebRuntime, type WebRuntime, type WebSession, webRuntime } from './runtime.ts';
