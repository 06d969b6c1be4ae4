export type * from './plan/types.ts';
export type * from './simulate/types.ts';
