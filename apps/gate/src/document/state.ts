import type { DocumentTerms } from '@tenzij/contracts';
import type { Problem, Purpose, Route } from '@tenzij/kernel';
import type { Instruction } from '../gate/instructions.ts';
import type { LookScreen } from '../gate/state.ts';

export type DocumentScreen =
  | { readonly name: 'start' }
  | { readonly name: 'opening' }
  /** Two ways in, of one size. The camera is off. */
  | { readonly name: 'ready' }
  /** Recognition isn't in force: everybody goes to the regular lane. */
  | { readonly name: 'off' }
  /** What a person reads before they say yes, or go elsewhere. The camera is off. */
  | { readonly name: 'notice' }
  /** What they read is no longer what holds: nothing was taken for a yes, and nothing here can be pressed. */
  | { readonly name: 'changed' }
  /** `instruction`: what has to change before the photo can be used; `null`: nothing yet. */
  | { readonly name: 'document'; readonly instruction: Instruction | null }
  | LookScreen
  | { readonly name: 'admit' }
  | { readonly name: 'refer'; readonly code: string }
  /** For good: what it held goes. */
  | { readonly name: 'withdrawn' }
  | { readonly name: 'problem'; readonly problem: Problem };

/** Where a person is being served, and can still stop. */
export const PASSAGE_SCREENS: readonly DocumentScreen['name'][] = ['notice', 'document', 'look', 'turn'];

export interface DocumentState {
  readonly screen: DocumentScreen;
  readonly terms: DocumentTerms | null;
  /** Of the clearance in force: the one purpose that is asked for, and on which route. */
  readonly asked: { readonly route: Route; readonly purpose: Purpose } | null;
  readonly online: boolean;
  /** What the server said in place of terms; until it takes this gate again nobody is looked at. */
  readonly said: Problem | null;
  /** Withdrawn, and nothing of it is left on the disk. */
  readonly isErased: boolean;
  readonly admitted: number;
  readonly referred: number;
  /** Why the last person was referred, or why it is off; for the crew. */
  readonly lastCode: string | null;
}

export const FIRST_STATE: DocumentState = {
  screen: { name: 'start' },
  terms: null,
  asked: null,
  online: false,
  said: null,
  isErased: false,
  admitted: 0,
  referred: 0,
  lastCode: null,
};
