import { ErasureReceipt, type Visit, WithdrawalReceipt } from '@tenzij/contracts';
import type { Context } from './context.ts';
import { hold, issuedFor } from './issuing.ts';
import type { Screen } from './model.ts';

/** The server knows of no consent or face pass: then nothing is left to withdraw. */
const NOTHING_LEFT = 'visit.nothing-to-withdraw';

/** The face goes from the phone first, whether or not the server can be reached; then the server hears. */
export async function withdraw(context: Context): Promise<void> {
  const { visit, busy } = context.current();
  if (!visit || busy) return;
  // From here on no yes stands on this phone, whatever the server still has to hear.
  const taken: Visit = { ...visit, consents: {} };
  const kept = await context.keep(taken, null, true);
  const gone = kept || !context.outside.store || (await context.outside.store.erase()).ok;
  const screen = { name: 'receipt', receipt: null, erasedHere: gone } as const;
  context.set({ visit: taken, held: null, agreed: null, screen, problem: null, remark: null });
  await reportWithdrawal(context);
}

/** The receipt that still waits for the server, when it is on the screen or below it; `null` when none does. */
export function untoldWithdrawal(screen: Screen): Screen | null {
  if ('from' in screen) return untoldWithdrawal(screen.from);
  return screen.name === 'receipt' && !screen.receipt ? screen : null;
}

/** Tells the server of a withdrawal. Until it knows, this is tried again whenever there is a network. */
export function reportWithdrawal(context: Context): Promise<void> {
  return context.during(async (visit) => {
    const { screen } = context.current();
    if (screen.name !== 'receipt' || screen.receipt) return null;
    const answer = await context.outside.api.post('/api/visit/withdrawal', {}, WithdrawalReceipt);
    if (!answer.ok) return answer.problem.code === NOTHING_LEFT ? startAnew(context, visit) : answer.problem;
    const receipt = answer.value;
    const held =
      receipt.pass && hold(receipt.pass, null, issuedFor(visit, context.outside.form), context.outside.now());
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

/**
 * Erases all but the ticket: the face from the phone first, then consent, name and address at the server. The
 * regular pass stays or comes: the ticket is as valid as before.
 */
export function eraseAll(context: Context): Promise<void> {
  return context.during(async (visit) => {
    const { outside, current, set, keep } = context;
    const { held } = current();
    const hadFace = held?.kind === 'face';
    const taken: Visit = { ...visit, consents: {} };
    const gone = !hadFace || (await keep(taken, null, true)) || Boolean((await outside.store?.erase())?.ok);
    if (hadFace) set({ visit: taken, held: null, agreed: null });
    const answer = await outside.api.post('/api/visit/erasure', {}, ErasureReceipt);
    if (!answer.ok) {
      // The face is gone all the same, and the server still has to hear that it was withdrawn.
      if (hadFace) set({ screen: { name: 'receipt', receipt: null, erasedHere: gone } });
      return answer.problem;
    }
    const receipt = answer.value;
    const regular = receipt.pass && hold(receipt.pass, null, issuedFor(visit, outside.form), outside.now());
    const left = regular?.ok ? regular.value : hadFace ? null : held;
    await keep(visit, left);
    const after: Visit = { ...visit, pass: left?.kind ?? 'none', consents: {} };
    set({ visit: after, held: left, screen: { name: 'erased', receipt, erasedHere: gone } });
    return null;
  });
}
