import type { EventKey } from '@tenzij/contracts';
import type { Context } from './context.ts';
import { askEventKey, generationOf, withKeyOf } from './event-key.ts';
import type { HeldPass, Wallet } from './model.ts';
import { offerOf } from './offer.ts';
import { isSamePass } from './wallet.ts';

/** Asks whether the gate key was replaced, while a pass is held; from then on it is sealed to the new one. */
export async function hearKey(context: Context): Promise<void> {
  const { held: asked, busy } = context.current();
  if (!asked || busy) return;
  const said = await askEventKey(context.outside.api, asked.sealTo.deployment);
  const { held, visit, busy: isBusy } = context.current();
  if (!said.ok || !held || !visit || isBusy || !isSamePass(held, asked)) return;
  const next = withKeyOf(held, said.value, visit.issuerKeys);
  if (next === held) return;
  await context.outside.store?.update((wallet) => withKey(wallet, next, said.value));
  const heard = { ...visit, ...said.value };
  context.set({ held: next, visit: heard, offer: offerOf(heard, context.outside) });
}

/** A wallet that another tab emptied, or where it put another pass, stays as that tab left it. */
function withKey(wallet: Wallet | null, { claims, sealTo }: HeldPass, said: EventKey): Wallet | null {
  const { held } = wallet ?? {};
  if (!wallet || !held || wallet.withdrawing || !isSamePass(held, { ...held, claims })) return wallet;
  return { ...wallet, visit: { ...wallet.visit, ...said }, held: { ...held, sealTo } };
}

/** What another tab heard of the gate key of this same pass. */
export function followKey({ current, set }: Pick<Context, 'current' | 'set'>, wallet: Wallet | null): void {
  const { held } = current();
  const kept = wallet?.held;
  if (held && kept && generationOf(kept.sealTo) > generationOf(held.sealTo))
    set({ held: { ...held, sealTo: kept.sealTo } });
}
