export * from './festival.ts';
export { type Fault, type PretixServer, startPretix } from './server.ts';
export type { Checkin, Position, Shop, ShopOrder } from './state.ts';
