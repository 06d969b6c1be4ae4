export { keepFile, keepModel, stateOfModel } from './folder.mjs';
export { prepareModels, type ShippedFile, shippedFiles } from './prepare.mjs';
export { ModelProblem } from './problems.mjs';
export { sha256 } from './source.mjs';
