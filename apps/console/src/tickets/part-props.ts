import type { ConsoleApi } from '../console-api.ts';

/** What each part of the page of tickets gets. */
export interface TicketsPartProps {
  readonly api: ConsoleApi;
  readonly deployment: string;
  /** After a refusal: finds out whether the session is still there. */
  readonly onRefused: () => void;
}
