import { ConsentReceipt, type Visit } from '@tenzij/contracts';
import { type Language, type Result, refuse } from '@tenzij/kernel';
import type { ApiRefusal } from '@tenzij/ui';
import type { Context } from './context.ts';
import { issueFacePass, issueRegularPass } from './issuing.ts';
import type { HeldPass, MakeTemplate, Remark } from './model.ts';

/** Opens the notice; without a clearance that covers it there is nothing to ask consent for. */
export function chooseFace({ current, set }: Context): void {
  const { offer, busy } = current();
  if (offer?.face && !busy) set({ screen: { name: 'notice' }, problem: null, remark: null });
}

/** One press: the regular pass. The server takes back consent that was given, so that none stands unused. */
export function chooseRegular(context: Context): Promise<void> {
  return context.during(async (visit) => {
    const hadFace = context.current().held?.kind === 'face';
    const undone = hadFace || Object.values(visit.consents).includes('given') ? 'consent-undone' : null;
    const issued = await issueRegularPass(context.outside, visit);
    return showIssued(context, { ...visit, consents: {} }, issued, undone);
  });
}

/** Records consent for every purpose, by one act: the sentence on the button that was pressed. */
export function giveConsent(context: Context, act: string, language: Language): Promise<void> {
  return context.during(async (visit) => {
    const answers = visit.purposes.map(({ id }) => ({ purpose: id, given: true }));
    const body = { noticeSha256: visit.notice.sha256, answers, act, language };
    const answer = await context.outside.api.post('/api/visit/consents', body, ConsentReceipt);
    if (!answer.ok) return answer.problem;
    const { consents } = answer.value;
    context.set({ visit: { ...visit, consents }, screen: { name: 'selfie' } });
    return null;
  });
}

/** Makes the template and gets the face pass; only after consent for every purpose was recorded. */
export function enrol(context: Context, makeTemplate: MakeTemplate): Promise<void> {
  return context.during(async (visit) => {
    const { screen, offer } = context.current();
    if (!offer?.face) return refuse('clearance.missing').problem;
    const consented = visit.purposes.every(({ id }) => visit.consents[id] === 'given');
    if (screen.name !== 'selfie' || !consented) return refuse('consent.not-given').problem;
    const template = await makeTemplate();
    if (!template.ok) return template.problem;
    const issued = await issueFacePass(context.outside, offer.clearance, template.value);
    return showIssued(context, visit, issued);
  });
}

async function showIssued(
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
  context.set({ visit: after, held, screen: { name: 'pass' }, remark: remark ?? (kept ? null : 'not-kept') });
  return null;
}
