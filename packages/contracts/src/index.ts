export * from './api/attacks.ts';
export * from './api/common.ts';
export * from './api/console.ts';
export * from './api/gate.ts';
export * from './api/models.ts';
export * from './api/visit.ts';
export { ALL_ERRORS, CATALOGUES, type ErrorCode, explain, isErrorCode } from './errors.ts';
