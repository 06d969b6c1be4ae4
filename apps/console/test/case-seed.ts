import type { DpiaCaseView } from '@tenzij/contracts';
import type { Plan } from '@tenzij/dossier';
import { DEFAULT_MODEL } from '@tenzij/face';
import { JUDGEMENT, RISK_BODIES, SECTION_TEXTS } from '../../server/src/specimen/dpia.ts';
import { NOTICE_ANSWERS, PURPOSES } from '../../server/src/specimen/notice.ts';
import type { Ask } from './console-browser.ts';

/** A deployment of one's own, made through the API by whoever asks. Gives its id. */
export async function newDeployment(ask: Ask, name: string): Promise<string> {
  const starts = new Date(Date.now() + 60 * 86_400_000);
  const ends = new Date(starts.getTime() + 6 * 3_600_000);
  const event = {
    name,
    place: 'Kade 12',
    starts: starts.toISOString(),
    ends: ends.toISOString(),
  };
  const created = await ask<{ id: string }>('POST', '/api/deployments', {
    name,
    kind: 'event',
    event,
  });
  return created.id;
}

/** Keeps a document as a first version, or as the one after `basedOn`. */
export function writeDocument(ask: Ask, deployment: string, key: string, body: unknown, basedOn = 0) {
  const path = `/api/deployments/${deployment}/documents/${encodeURIComponent(key)}`;
  return ask<{ revision: number }>('PUT', path, { basedOn, body });
}

/** Everything that a DPIA needs before it can be finished, written as the organiser would. */
export async function writeWholeDpia(ask: Ask, deployment: string): Promise<void> {
  const write = (key: string, body: unknown, basedOn = 0) =>
    writeDocument(ask, deployment, key, body, basedOn);
  await write('plan', PLAN, 1);
  await write('notice', { answers: NOTICE_ANSWERS });
  await write('dpia-judgement', JUDGEMENT);
  for (const [risk, body] of RISK_BODIES) await write(`dpia-risk:${risk}`, body);
  const { sections } = await ask<DpiaCaseView>('GET', `/api/deployments/${deployment}/dpia`);
  for (const { id, filled } of sections) {
    const text = SECTION_TEXTS[id] ?? 'Zo doen wij dat, en daarom.';
    await write(`dpia:${id}`, { text, basedOnFilled: filled.sha256 });
  }
}

const STARTS = Math.floor(Date.now() / 1000) + 60 * 86_400;

/** A plan in which nothing is left to decide. */
export const PLAN: Plan = {
  event: { name: 'Lichtjesparade', place: 'Kade 12', starts: STARTS, ends: STARTS + 21_600 },
  purposes: PURPOSES.map((purpose) => ({ ...purpose })),
  mode: 'verification',
  storage: 'carried',
  model: { id: DEFAULT_MODEL.id, falseMatchRate: '1e-2' },
  attackDetection: { passiveMinimum: null, challenge: 'none' },
  lanes: { face: 3, regular: 3 },
  parity: {
    p90GapSeconds: 60,
    reason: 'Langer dan een minuut merkt iedereen.',
    terms: { afterSeconds: 600, resumeSeconds: 300, unmeasured: 'alarm' },
  },
  validity: { notBefore: STARTS, expires: STARTS + 21_600 },
  contact: { name: 'Privacy', email: 'privacy@example.org' },
};
