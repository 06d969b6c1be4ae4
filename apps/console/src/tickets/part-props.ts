import type { ConsoleApi } from '../console-api.ts';
import type { People } from './people.ts';

/** What each part of the page of tickets gets. */
export interface TicketsPartProps {
  readonly api: ConsoleApi;
  readonly deployment: string;
  readonly people: People;
  /** After a refusal: finds out whether the session is still there. */
  readonly onRefused: () => void;
}
