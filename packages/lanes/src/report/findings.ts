/** What came out of a plan, in sentences and tables: for pages and terminals alike, without drawing anything. */
export { type Lead, lead, type PlanOutcome } from './lead.ts';
export {
  type Cell,
  changedTable,
  type DataTable,
  longestQueues,
  queueTable,
  refusalTable,
  waitTable,
} from './tables.ts';
