import type { Template } from '@tenzij/kernel';
import type { HeldPass } from './model.ts';

/** Overwrites what a pass holds of a face, and what was made of a selfie, in memory. */
export function overwrite({ held, made }: { held: HeldPass | null; made: Template | null }): void {
  for (const bytes of [made?.bytes, held?.carried?.template.bytes, held?.carried?.salt]) bytes?.fill(0);
}
