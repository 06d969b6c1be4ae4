import { Visit } from '@tenzij/contracts';
import type { Language } from '@tenzij/kernel';
import { type Context, createContext } from './context.ts';
import { chooseFace, chooseRegular, enrol, giveConsent } from './enrolling.ts';
import type { MakeTemplate, Outside } from './model.ts';
import { offerOf } from './offer.ts';
import { openingOf } from './opening.ts';
import { reportWithdrawal, withdraw } from './withdrawing.ts';

export type JourneyControl = ReturnType<typeof createJourney>;

/**
 * One visitor's way from the link to a pass and back, without a screen: each method is something the
 * visitor does, `current` is what there is to show.
 */
export function createJourney(outside: Outside) {
  const context = createContext(outside);
  const show = (name: 'choice' | 'pass') => context.set({ screen: { name }, problem: null, remark: null });
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
    showChoice: () => show('choice'),
    showPass: () => show('pass'),
  };
}

async function open(context: Context): Promise<void> {
  const { outside, set, keep } = context;
  if (outside.ticket === null) return set({ screen: { name: 'no-link' } });
  set({ screen: { name: 'loading' }, problem: null });
  const kept = await outside.store?.get();
  const wallet = kept?.ok ? kept.value : null;
  const answer = await outside.api.get('/api/visit', Visit);
  const opening = openingOf(answer, wallet, outside.now());
  const { visit, held, remark, screen, withdrawing, forget } = opening;
  if (forget) await outside.store?.erase();
  if (visit && held) await keep(visit, held);
  set({ screen, visit, held, remark, offer: visit && offerOf(visit, outside.now()) });
  if (withdrawing) await reportWithdrawal(context);
}
