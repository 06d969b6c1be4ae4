import { Visit } from '@tenzij/contracts';
import { type Language, refuse } from '@tenzij/kernel';
import { agreedIn } from './changes.ts';
import { type Context, createContext } from './context.ts';
import { chooseFace, chooseRegular, giveConsent, refuseConsent, type Wording } from './enrolling.ts';
import { eraseIfOver, expiredHere } from './expiring.ts';
import { dropTemplate, keepTemplate, makeTemplate } from './face-pass.ts';
import { isFaceFirst } from './first.ts';
import { askGuardian, hearGuardian } from './guarding.ts';
import { followKey, hearKey } from './hearing-key.ts';
import type { MakeTemplate, Outside, Wallet } from './model.ts';
import { offerOf } from './offer.ts';
import { type Opening, openingOf } from './opening.ts';
import { paperText } from './papering.ts';
import { goOnAfterNotice } from './reading.ts';
import { renew } from './renewing.ts';
import { back, homeOf, showNoticeText, showRights } from './stepping.ts';
import { isSamePass, isSameWallet } from './wallet.ts';
import { type WipedBy, wipe } from './wiping.ts';
import { eraseAll, reportWithdrawal, withdraw } from './withdrawing.ts';

export type JourneyControl = ReturnType<typeof createJourney>;

/**
 * One visitor's way from the link to a pass and back, without a screen: each method is something the
 * visitor does, `current` is what there is to show.
 */
export function createJourney(outside: Outside) {
  const context = createContext(outside);
  outside.store?.onChangeElsewhere(() => void follow(context));
  return {
    /** In what order this visitor sees the two passes: by lot, and the same whenever and wherever they look. */
    isFaceFirst: isFaceFirst(outside.ticket),
    /** Whether this browser keeps passes at all. */
    keeps: outside.store !== null,
    /** A desk's device: it ends in paper, and then in a wipe. */
    isKiosk: outside.form === 'paper',
    current: context.current,
    subscribe: context.subscribe,
    open: () => open(context),
    /** Erases a pass that expired while this page was open, and opens anew. */
    expire: async () => {
      if (!expiredHere(context)) return;
      await open(context);
      if (context.current().screen.name === 'choice') context.set({ remark: 'expired' });
    },
    chooseRegular: () => chooseRegular(context),
    chooseFace: () => chooseFace(context),
    giveConsent: (said: Wording) => giveConsent(context, said),
    refuseConsent: (said: Wording) => refuseConsent(context, said),
    goOnAfterNotice: (language: Language) => goOnAfterNotice(context, language),
    askGuardian: () => askGuardian(context),
    hearGuardian: () => hearGuardian(context),
    makeTemplate: (make: MakeTemplate) => makeTemplate(context, make),
    keepTemplate: () => keepTemplate(context),
    dropTemplate: () => dropTemplate(context),
    paperText: () => paperText(context),
    hearKey: () => hearKey(context),
    renew: () => renew(context),
    withdraw: () => withdraw(context),
    reportWithdrawal: () => reportWithdrawal(context),
    eraseAll: () => eraseAll(context),
    wipe: (by: WipedBy) => wipe(context, by),
    showPass: () => context.set({ screen: homeOf(context.current()), problem: null, remark: null }),
    showNoticeText: () => showNoticeText(context),
    showRights: () => showRights(context),
    back: () => back(context),
    /** Asks the server for something to read, as this visitor. */
    read: outside.api.get,
    readText: outside.api.getText,
    readBytes: outside.api.getBytes,
  };
}

/** What the phone keeps is shown at once; the server's answer follows, as fast as the network is. */
async function open(context: Context): Promise<void> {
  const { outside, set, current } = context;
  if (outside.ticket === null) return set({ screen: { name: 'no-link' } });
  set({ screen: { name: 'loading' }, held: null, problem: null });
  const wallet = await readWallet(outside);
  const isErased = await eraseIfOver(outside, wallet);
  const asked = outside.api.get('/api/visit', Visit);
  const early = openingOf(refuse('ui.offline'), wallet, outside.now());
  if (early.screen.name !== 'problem') land(context, { ...early, remark: null }, wallet);
  const before = current();
  const answer = await asked;
  // Who pressed something meanwhile is not sent elsewhere.
  if (current() !== before) return;
  const opening = openingOf(answer, wallet, outside.now());
  const isCurrent = await settle(outside, isErased ? null : wallet, opening);
  if (current() !== before) return;
  if (!isCurrent) return open(context);
  land(context, opening, wallet);
  if (current().screen.name === 'receipt') await reportWithdrawal(context);
}

/**
 * Keeps what the opening leaves of the wallet it was made from. When another tab changed that wallet
 * meanwhile, by withdrawing for instance, it stays as that tab left it and the opening no longer counts.
 */
async function settle({ store }: Outside, from: Wallet | null, opening: Opening): Promise<boolean> {
  let isCurrent = true;
  await store?.update((wallet) => {
    isCurrent = isSameWallet(wallet, from);
    if (!isCurrent) return wallet;
    if (opening.forget) return null;
    const { visit, held } = opening;
    return visit && held ? { visit, held, withdrawing: false, agreed: agreedIn(wallet) } : wallet;
  });
  return isCurrent;
}

/** A pass that another tab erased or replaced is not shown here any longer, nor held in memory. */
async function follow(context: Context): Promise<void> {
  const wallet = await readWallet(context.outside);
  const { held } = context.current();
  if (held && !isSamePass(held, wallet?.held)) await open(context);
  else followKey(context, wallet);
}

async function readWallet({ store }: Outside): Promise<Wallet | null> {
  const kept = await store?.get();
  return kept?.ok ? kept.value : null;
}

function land(
  { outside, set }: Context,
  { visit, held, remark, screen }: Opening,
  wallet: Wallet | null,
): void {
  const offer = visit && offerOf(visit, outside);
  // With recognition off, or after the end, there is no selfie to go on to.
  const said = remark === 'consent-stands' && !offer?.face ? null : remark;
  set({ screen, visit, held, remark: said, offer, agreed: held && agreedIn(wallet) });
}
