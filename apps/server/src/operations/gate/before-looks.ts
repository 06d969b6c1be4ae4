import type { LedgerDraft } from '@tenzij/consent';
import { type GateConsent, GateConsents, type GateNoticeShown, GateNoticesShown } from '@tenzij/contracts';
import { type Route, sha256Hex, TenzijError } from '@tenzij/kernel';
import { type Database, type GateRow, insertGateConsents, insertGateNotices } from '@tenzij/store-sql';
import { z } from 'zod';
import type { Context } from '../../context.ts';
import { record } from '../../deployments/ledger.ts';
import { signedContent } from '../../deployments/recognition.ts';
import { type Api, REFUSED } from '../../http/api.ts';
import { deploymentOf } from '../../visits/ticket-work.ts';
import { documentGateOf } from './document-gate.ts';

/** What came before each look at a gate that compares with documents. Whose it was isn't known here. */

/** The proof that each look was agreed to: how often, to which words and when. */
export function recordGateConsents(app: Api, context: Context): void {
  app.route({
    method: 'POST',
    url: '/api/gate/consents',
    config: { roles: ['gate'] },
    schema: {
      operationId: 'recordGateConsents',
      summary: 'Record in the ledger that people said yes at a gate; the same yes again changes nothing',
      body: GateConsents,
      response: { 204: z.undefined().describe('Recorded'), ...REFUSED },
    },
    handler: async (request, reply) => {
      const gate = documentGateOf(request);
      const { consents } = request.body;
      await refuseWhere(context, gate, 'public-interest', 'visit.consent-not-asked', consents);
      await recordNew(context, gate, consents, insertGateConsents, consentOf);
      return reply.code(204).send();
    },
  });
}

/** The proof that each look came after the notice, where nobody is asked (ADR 0028). */
export function recordGateNotices(app: Api, context: Context): void {
  app.route({
    method: 'POST',
    url: '/api/gate/notices-shown',
    config: { roles: ['gate'] },
    schema: {
      operationId: 'recordGateNotices',
      summary:
        'Record that people were shown the notice at a gate where nobody is asked; the same again changes nothing',
      body: GateNoticesShown,
      response: { 204: z.undefined().describe('Recorded'), ...REFUSED },
    },
    handler: async (request, reply) => {
      const gate = documentGateOf(request);
      const { shown } = request.body;
      await refuseWhere(context, gate, 'consent', 'consent.not-given', shown);
      await recordNew(context, gate, shown, insertGateNotices, noticeOf);
      return reply.code(204).send();
    },
  });
}

/** A gate goes by the clearance that it verified, which may be an earlier one by now; of the one of now its route is known. */
async function refuseWhere(
  { db }: Context,
  gate: GateRow,
  route: Route,
  code: 'visit.consent-not-asked' | 'consent.not-given',
  told: readonly { readonly clearanceSha256: string }[],
): Promise<void> {
  const deployment = await deploymentOf(db, gate);
  if (!deployment.clearance || signedContent(deployment)?.route !== route) return;
  const current = sha256Hex(deployment.clearance);
  if (told.some(({ clearanceSha256 }) => clearanceSha256 === current)) throw new TenzijError(code);
}

/** Records those whose id is new: a gate that didn't hear the answer sends the same again. */
async function recordNew<T extends { readonly id: string }>(
  { db }: Context,
  gate: GateRow,
  told: readonly T[],
  takeIds: (tx: Database, scope: GateRow, ids: readonly string[]) => Promise<readonly string[]>,
  draftOf: (gate: GateRow, one: T) => LedgerDraft,
): Promise<void> {
  await db.transaction(async (tx) => {
    // As the database writes them: a UUID in capitals is the same one.
    const all = told.map((one) => ({ ...one, id: one.id.toLowerCase() }));
    const ids = all.map(({ id }) => id);
    const fresh = new Set(await takeIds(tx, gate, ids));
    const drafts = all
      .filter(({ id }, index) => fresh.has(id) && ids.indexOf(id) === index)
      .map((one) => draftOf(gate, one));
    if (drafts.length > 0) await record(tx, gate, drafts);
  });
}

function consentOf(gate: GateRow, consent: GateConsent): LedgerDraft {
  const { id, at, noticeSha256, clearanceSha256, purposes } = consent;
  const body = { gate: gate.id, consent: id, notice: noticeSha256, clearance: clearanceSha256, purposes };
  return { at, kind: 'gate-consent', subject: null, body };
}

function noticeOf(gate: GateRow, shown: GateNoticeShown): LedgerDraft {
  const { id, at, noticeSha256, clearanceSha256, language } = shown;
  const body = { gate: gate.id, shown: id, notice: noticeSha256, clearance: clearanceSha256, language };
  return { at, kind: 'notice-shown', subject: null, body };
}
