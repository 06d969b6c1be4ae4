import { ErasureReceipt, type Visit, WithdrawalReceipt } from '@tenzij/contracts';
import { refuse } from '@tenzij/kernel';
import type { ApiRefusal } from '@tenzij/ui';
import { type Context, owes } from './context.ts';
import { hold, issuedFor } from './issuing.ts';
import type { Screen } from './model.ts';

/** The server knows of no consent or face pass: then nothing is left to withdraw. */
const NOTHING_LEFT = 'visit.nothing-to-withdraw';

type Untold = Extract<Screen, { readonly name: 'receipt' }>;

/** The face goes from the phone first, whether or not the server can be reached; then the server hears. */
export async function withdraw(context: Context): Promise<void> {
  const { visit, busy, screen } = context.current();
  if (!visit || busy) return;
  const erasing = untoldWithdrawal(screen)?.erasing ?? false;
  const erasedHere = await takeBack(context, visit, erasing);
  context.set({
    screen: { name: 'receipt', receipt: null, erasedHere, erasing },
    problem: null,
    remark: null,
  });
  await reportWithdrawal(context);
}

/** Takes the face from the phone and says whether it is gone. From here on no yes stands on this phone. */
async function takeBack(context: Context, visit: Visit, erasing: boolean): Promise<boolean> {
  const { outside, keep, set } = context;
  const taken: Visit = { ...visit, consents: {} };
  const kept = await keep(taken, null, { withdrawing: true, erasing });
  const gone = kept || !outside.store || (await outside.store.erase()).ok;
  set({ visit: taken, held: null, agreed: null });
  return gone;
}

/** The receipt that still waits for the server, when it is on the screen or below it; `null` when none does. */
export function untoldWithdrawal(screen: Screen): Untold | null {
  if ('from' in screen) return untoldWithdrawal(screen.from);
  return screen.name === 'receipt' && !screen.receipt ? screen : null;
}

/** Tells the server of a withdrawal. Until it knows, this is tried again whenever there is a network. */
export function reportWithdrawal(context: Context): Promise<void> {
  return context.during(async (visit) => {
    const { screen } = context.current();
    if (screen.name !== 'receipt' || screen.receipt) return null;
    if (screen.erasing || (await owes(context, 'erasing')))
      return reportErasure(context, visit, screen.erasedHere);
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
 * regular pass stays or comes: the ticket is as valid as before. What the server can't hear now is told later,
 * once something went from the phone; without that nothing was done yet, and the page says so.
 */
export function eraseAll(context: Context): Promise<void> {
  return context.during(async (visit) => {
    const { current, set } = context;
    const { held, screen } = current();
    const untold = untoldWithdrawal(screen);
    const isOwed = held?.kind === 'face' || untold !== null;
    const gone = (isOwed ? await takeBack(context, visit, true) : true) && (untold?.erasedHere ?? true);
    const problem = await reportErasure(context, visit, gone);
    if (!problem) return null;
    if (!isOwed) return problem.code === 'ui.offline' ? refuse('visitor.not-erased').problem : problem;
    set({ screen: { name: 'receipt', receipt: null, erasedHere: gone, erasing: true } });
    return problem;
  });
}

async function reportErasure(
  { outside, current, set, keep }: Context,
  visit: Visit,
  erasedHere: boolean,
): Promise<ApiRefusal | null> {
  const answer = await outside.api.post('/api/visit/erasure', {}, ErasureReceipt);
  if (!answer.ok) return answer.problem;
  const receipt = answer.value;
  const regular = receipt.pass && hold(receipt.pass, null, issuedFor(visit, outside.form), outside.now());
  const left = regular?.ok ? regular.value : current().held;
  await keep(visit, left);
  const after: Visit = { ...visit, pass: left?.kind ?? 'none', consents: {} };
  set({ visit: after, held: left, screen: { name: 'erased', receipt, erasedHere } });
  return null;
}
