import type { Problem } from '@tenzij/kernel';

/** A gate of any kind, as far as keeping it open goes. */
export interface Openable {
  get(): {
    /** Another one with each change; `problem` of the screen of that name. */
    readonly screen: { readonly name: string; readonly problem?: Problem; readonly busy?: string };
    /** What its crew is at; `closed`: nothing. */
    readonly desk: { readonly name: string };
  };
  /** Calls back after every change. Returns the way to stop that. */
  subscribe(listener: () => void): () => void;
  start(inDoubt: 'ask' | 'open'): Promise<void>;
  close(): void;
  fail(code: 'gate.keeps-stopping'): void;
}
