import type { Visit } from '@tenzij/contracts';
import type { Result } from '@tenzij/kernel';
import type { ApiRefusal } from '@tenzij/ui';
import type { Context } from './context.ts';
import type { HeldPass, Remark } from './model.ts';

/** Keeps a pass that was just issued and shows it, or says why there is none. */
export async function showIssued(
  context: Context,
  visit: Visit,
  issued: Result<HeldPass, ApiRefusal>,
  remark: Remark | null = null,
): Promise<ApiRefusal | null> {
  if (!issued.ok) return issued.problem;
  const held = issued.value;
  const kept = await context.keep(visit, held);
  // What was kept before is revoked by now: no face stays behind with it.
  if (!kept) await context.outside.store?.erase();
  const after = { ...visit, pass: held.kind };
  context.set({ visit: after, held, screen: { name: 'pass' }, remark: kept ? remark : 'not-kept' });
  return null;
}
