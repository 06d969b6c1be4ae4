export { loadModel, loadModels } from './load-models.ts';
export { type ReadImageProblem, readImage } from './read-image.ts';
export { nodeRuntime } from './runtime.ts';
