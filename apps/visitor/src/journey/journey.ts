import { Visit } from '@tenzij/contracts';
import { type Language, refuse } from '@tenzij/kernel';
import { type Context, createContext } from './context.ts';
import { chooseFace, chooseRegular, enrol, giveConsent } from './enrolling.ts';
import type { MakeTemplate, Outside } from './model.ts';
import { offerOf } from './offer.ts';
import { type Opening, openingOf } from './opening.ts';
import { reportWithdrawal, withdraw } from './withdrawing.ts';

export type JourneyControl = ReturnType<typeof createJourney>;

/**
 * One visitor's way from the link to a pass and back, without a screen: each method is something the
 * visitor does, `current` is what there is to show.
 */
export function createJourney(outside: Outside) {
  const context = createContext(outside);
  return {
    current: context.current,
    subscribe: context.subscribe,
    open: () => open(context),
    chooseRegular: () => chooseRegular(context),
    chooseFace: () => chooseFace(context),
    giveConsent: (act: string, language: Language) => giveConsent(context, act, language),
    enrol: (makeTemplate: MakeTemplate) => enrol(context, makeTemplate),
    withdraw: () => withdraw(context),
    reportWithdrawal: () => reportWithdrawal(context),
    showPass: () => context.set({ screen: { name: 'pass' }, problem: null, remark: null }),
  };
}

/** What the phone keeps is shown at once; the server's answer follows, as fast as the network is. */
async function open(context: Context): Promise<void> {
  const { outside, set, current } = context;
  if (outside.ticket === null) return set({ screen: { name: 'no-link' } });
  set({ screen: { name: 'loading' }, problem: null });
  const kept = await outside.store?.get();
  const wallet = kept?.ok ? kept.value : null;
  const asked = outside.api.get('/api/visit', Visit);
  const early = openingOf(refuse('ui.offline'), wallet, outside.now());
  if (early.screen.name !== 'problem') await land(context, { ...early, remark: null });
  const before = current();
  const answer = await asked;
  // Who pressed something meanwhile is not sent elsewhere.
  if (current() !== before) return;
  await land(context, openingOf(answer, wallet, outside.now()));
  if (current().screen.name === 'receipt') await reportWithdrawal(context);
}

async function land({ outside, set, keep }: Context, opening: Opening): Promise<void> {
  const { visit, held, remark, screen, forget } = opening;
  if (forget) await outside.store?.erase();
  if (visit && held) await keep(visit, held);
  set({ screen, visit, held, remark, offer: visit && offerOf(visit, outside.now()) });
}
