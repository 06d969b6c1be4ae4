export type { ModbusConfig } from './config.ts';
export { modbusTurnstile } from './modbus-turnstile.ts';
