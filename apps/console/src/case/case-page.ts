import type { CaseView, Person } from '@tenzij/contracts';
import type { ComponentType } from 'react';
import type { ConsoleApi } from '../console-api.ts';
import type { CasePage } from '../route.ts';

/** What every page of a case gets. It brings its own `h1`. */
export interface CasePageProps {
  readonly api: ConsoleApi;
  readonly view: CaseView;
  readonly person: Person;
  /** The organiser writes; whoever else sees the same without controls to change it. */
  readonly editable: boolean;
  /** What of the page the address is about. */
  readonly part: string | null;
  /** Asks how the case stands now: after something was saved. */
  readonly refresh: () => void;
  /** After a refusal: finds out whether the session is still there. */
  readonly onRefused: () => void;
}

export type CaseScreens = Readonly<Partial<Record<CasePage, ComponentType<CasePageProps>>>>;
