export type { HttpCall, HttpCallback, HttpConfig, HttpStatus, StatusFields } from './config.ts';
export { httpTurnstile } from './http-turnstile.ts';
