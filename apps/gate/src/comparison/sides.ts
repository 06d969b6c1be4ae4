import type { Problem } from '@tenzij/kernel';
import { wipe } from './picture.ts';
import { type Picture, SIDES, type Side } from './ports.ts';

export type SideState =
  | { readonly kind: 'none' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'there'; readonly picture: Picture };

export type Sides = Readonly<Record<Side, SideState>>;

const NONE: SideState = { kind: 'none' };
export const EMPTY_SIDES: Sides = { document: NONE, person: NONE };

/** The two pictures. Whatever takes the place of one wipes it. */
export function createSides(changed: () => void) {
  let sides: Sides = EMPTY_SIDES;
  const turns: Record<Side, number> = { document: 0, person: 0 };

  function set(side: Side, next: SideState): void {
    const before = sides[side];
    sides = { ...sides, [side]: next };
    if (before.kind === 'there') wipe(before.picture);
    changed();
  }

  return {
    get: () => sides,
    /** A picture is being looked at; its number is what `put` asks for. */
    busy(side: Side): number {
      set(side, { kind: 'busy' });
      return ++turns[side];
    },
    /** False when somebody began anew in the meantime: nobody waits for this picture. */
    put(side: Side, turn: number, picture: Picture): boolean {
      if (turn !== turns[side] || sides[side].kind !== 'busy') return false;
      set(side, { kind: 'there', picture });
      return true;
    },
    refuse: (side: Side, problem: Problem) => set(side, { kind: 'refused', problem }),
    clear: (side: Side) => set(side, NONE),
    drop() {
      for (const side of SIDES) set(side, NONE);
    },
  };
}
