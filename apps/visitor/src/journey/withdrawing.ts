import { type Visit, WithdrawalReceipt } from '@tenzij/contracts';
import type { Context } from './context.ts';
import { hold, issuedFor } from './issuing.ts';

/** The server knows of no consent or face pass: then nothing is left to withdraw. */
const NOTHING_LEFT = 'visit.nothing-to-withdraw';

/** The face goes from the phone first, whether or not the server can be reached; then the server hears. */
export async function withdraw(context: Context): Promise<void> {
  const { visit, busy } = context.current();
  if (!visit || busy) return;
  const kept = await context.keep(visit, null, true);
  const gone = kept || !context.outside.store || (await context.outside.store.erase()).ok;
  const screen = { name: 'receipt', receipt: null, erasedHere: gone } as const;
  context.set({ held: null, screen, problem: null, remark: null });
  await reportWithdrawal(context);
}

/** Tells the server of a withdrawal. Until it knows, this is tried again whenever there is a network. */
export function reportWithdrawal(context: Context): Promise<void> {
  return context.during(async (visit) => {
    const { screen } = context.current();
    if (screen.name !== 'receipt' || screen.receipt) return null;
    const answer = await context.outside.api.post('/api/visit/withdrawal', {}, WithdrawalReceipt);
    if (!answer.ok) return answer.problem.code === NOTHING_LEFT ? startAnew(context, visit) : answer.problem;
    const receipt = answer.value;
    const held = receipt.pass && hold(receipt.pass, null, issuedFor(visit), context.outside.now());
    const regular = held?.ok ? held.value : null;
    await context.keep(visit, regular);
    const after: Visit = { ...visit, pass: receipt.pass ? 'regular' : 'none', consents: {} };
    context.set({ visit: after, held: regular, screen: { ...screen, receipt } });
    return held && !held.ok ? held.problem : null;
  });
}

async function startAnew(context: Context, visit: Visit): Promise<null> {
  // A tab that was first may keep the regular pass by now.
  await context.outside.store?.update((current) => (current?.withdrawing ? null : current));
  const after: Visit = { ...visit, consents: {} };
  context.set({ visit: after, screen: { name: 'choice' }, remark: 'revoked-elsewhere' });
  return null;
}
