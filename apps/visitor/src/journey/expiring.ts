import type { Context } from './context.ts';
import type { Outside, Wallet } from './model.ts';
import { overwrite } from './overwriting.ts';
import { isOver } from './wallet.ts';

/** Erases a pass that is over from the phone at once, before anybody is asked anything; says whether it was. */
export async function eraseIfOver({ store, now }: Outside, wallet: Wallet | null): Promise<boolean> {
  if (!isOver(wallet, now())) return false;
  // Whatever another tab put there meanwhile stays.
  await store?.update((current) => (isOver(current, now()) ? null : current));
  overwrite({ held: wallet?.held ?? null, made: null });
  return true;
}

/** Whether the pass that this page shows expired while it was open. What is in memory is overwritten. */
export function expiredHere({ outside, current }: Context): boolean {
  const { held } = current();
  if (!isOver({ held }, outside.now())) return false;
  overwrite({ held, made: null });
  return true;
}
