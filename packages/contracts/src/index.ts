export * from './api/common.ts';
export * from './api/console.ts';
export * from './api/gate.ts';
export * from './api/visit.ts';
