import { type Context, START } from './context.ts';
import type { Journey } from './model.ts';
import { overwrite } from './overwriting.ts';

/**
 * Why a desk's device was wiped: somebody pressed, nobody did for too long, its link counts no longer, or the page
 * was left or loaded again.
 */
export type WipedBy = 'press' | 'time' | 'expired' | 'left';

/** Seconds without a press after which a desk's device wipes itself. */
export const WIPE_AFTER_SECONDS = 120;

/** So many seconds before that, it asks whether somebody is still there. */
export const ASK_BEFORE_SECONDS = 30;

/**
 * Leaves nothing of the visitor on a desk's device: numbers of a face, or the key to them, are overwritten, the
 * rest is let go, and nothing that is still under way comes back in.
 */
export function wipe(context: Context, by: WipedBy): void {
  if (context.current().screen.name === 'wiped') return;
  overwrite(context.current());
  void context.outside.store?.erase();
  context.end({ ...START, screen: { name: 'wiped', by } });
}

/** Whether what is shown is that the link of this page counts no longer. */
export function hasExpired({ screen, problem }: Journey): boolean {
  const shown = screen.name === 'problem' ? screen.problem : problem;
  return shown?.code === 'server.link-invalid';
}
