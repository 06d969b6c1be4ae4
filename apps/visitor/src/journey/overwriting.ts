import type { Template } from '@tenzij/kernel';
import type { HeldPass } from './model.ts';

/** Overwrites what a pass holds of a face or of the key to it, and what was made of a selfie, in memory. */
export function overwrite({ held, made }: { held: HeldPass | null; made: Template | null }): void {
  const { carried, sealed } = held ?? {};
  for (const bytes of [made?.bytes, carried?.template.bytes, carried?.salt, sealed?.key]) bytes?.fill(0);
}
