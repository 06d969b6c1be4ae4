import { type Visit, WithdrawalReceipt } from '@tenzij/contracts';
import { ok, type Result } from '@tenzij/kernel';
import type { ApiRefusal } from '@tenzij/ui';
import type { Context } from './context.ts';
import { hold } from './issuing.ts';
import type { HeldPass } from './model.ts';

interface Withdrawn {
  readonly receipt: WithdrawalReceipt;
  /** The regular pass that comes with it. */
  readonly held: Result<HeldPass, ApiRefusal>;
}

export async function requestWithdrawal(
  { outside }: Context,
  visit: Visit,
): Promise<Result<Withdrawn, ApiRefusal>> {
  const answer = await outside.api.post('/api/visit/withdrawal', {}, WithdrawalReceipt);
  if (!answer.ok) return answer;
  return ok({ receipt: answer.value, held: hold(answer.value.pass, null, visit, outside.now()) });
}

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
    const withdrawn = await requestWithdrawal(context, visit);
    if (!withdrawn.ok) return withdrawn.problem;
    const { receipt, held } = withdrawn.value;
    const regular = held.ok ? held.value : null;
    await context.keep(visit, regular);
    const after: Visit = { ...visit, pass: 'regular', consents: {} };
    context.set({ visit: after, held: regular, screen: { ...screen, receipt } });
    return held.ok ? null : held.problem;
  });
}
