export { fetchEngine } from './fetch-engine.ts';
export { type FetchModelsProblem, fetchModels } from './fetch-models.ts';
export { createImageReader, type ImageReader, type ImageSource } from './image.ts';
export { webRuntime } from './runtime.ts';
