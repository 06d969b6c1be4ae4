import type { Visit } from '@tenzij/contracts';
import type { Result } from '@tenzij/kernel';
import type { ApiRefusal } from '@tenzij/ui';
import { type Context, owes } from './context.ts';
import type { HeldPass, Remark } from './model.ts';
import { overwrite } from './overwriting.ts';

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
  if (!kept && (await owes(context, 'withdrawing'))) return withoutFace(context, held);
  // What was kept before is revoked by now: no face stays behind with it.
  if (!kept) await context.outside.store?.erase();
  const after = { ...visit, pass: held.kind };
  context.set({ visit: after, held, screen: { name: 'pass' }, remark: kept ? remark : 'not-kept' });
  return null;
}

/** A withdrawal in another tab goes before the face pass that came in meanwhile: the server hears of it again. */
function withoutFace({ set }: Context, held: HeldPass): null {
  overwrite({ held, made: null });
  set({ held: null, agreed: null, screen: { name: 'receipt', receipt: null, erasedHere: true } });
  return null;
}
