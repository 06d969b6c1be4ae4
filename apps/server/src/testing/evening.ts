import { randomUUID } from 'node:crypto';
import { checkSignatures, issueClearance, readTrust } from '@tenzij/dossier';
import { orThrow, type ParityTerms, sha256Hex, softwareSigner } from '@tenzij/kernel';
import {
  findDeployment,
  insertQueueObservations,
  insertQueueReadings,
  listGates,
  setClearance,
} from '@tenzij/store-sql';
import { readOrCreate } from '../keys/key-store.ts';
import { holdParity } from '../queues/hold-parity.ts';
import { SPECIMEN_KEYS, SPECIMEN_SCOPE } from '../specimen/identity.ts';
import type { TestServer } from './test-server.ts';

/** People who join a lane, each with a card, during a period, and how long each waits; all in seconds. */
export interface Crowd {
  readonly from: number;
  readonly until: number;
  readonly wait: number;
  /** One joins in so many seconds. */
  readonly every?: number;
}

const PACK = 9999;
let given = 0;

/** Has people join a lane, now or later, each with a card that is read when they get to the gate. */
export async function joinQueue(
  { context: { db } }: TestServer,
  lane: 'face' | 'regular',
  { from, until, wait, every = 15 }: Crowd,
): Promise<void> {
  const gate = (await listGates(db, SPECIMEN_SCOPE)).find((one) => one.lane === lane);
  if (!gate) throw new Error(`no ${lane} lane`);
  const people = Array.from({ length: Math.floor((until - from) / every) }, (_, index) => {
    given = (given % PACK) + 1;
    return { at: from + index * every, card: given };
  });
  const handed = people.map(
    (one) => ({ ...one, id: randomUUID(), kind: 'card', lane, people: null }) as const,
  );
  await insertQueueObservations(db, SPECIMEN_SCOPE, handed, from);
  const read = people.map(({ at, card }) => ({ id: randomUUID(), card, at: at + wait }));
  await insertQueueReadings(db, gate, read, from);
}

/** Lets so many seconds pass, with a look at the queues each minute, which is as seldom as counts as always. */
export async function passTime(server: TestServer, seconds: number, every = 60): Promise<void> {
  const until = server.time.now + seconds;
  while (server.time.now < until) {
    server.time.now = Math.min(server.time.now + every, until);
    await holdParity(server.context, SPECIMEN_SCOPE);
  }
}

/** Lets time pass until something is so. Answers how many seconds that took; throws after two hours. */
export async function passUntil(
  server: TestServer,
  isSo: () => Promise<boolean>,
  every = 60,
): Promise<number> {
  const began = server.time.now;
  while (!(await isSo())) {
    if (server.time.now > began + 7200) throw new Error('nothing came of it in two hours');
    await passTime(server, every, every);
  }
  return server.time.now - began;
}

/**
 * Signs the specimen's clearance anew, with this rule about waiting; answers its SHA-256 (hex). Each is another one: what
 * the rule of an earlier evening counted would go on.
 */
export async function signParity(
  { context }: TestServer,
  parity: { readonly p90GapSeconds: number; readonly terms?: ParityTerms },
): Promise<string> {
  const row = await findDeployment(context.db, SPECIMEN_SCOPE);
  if (!row?.clearance) throw new Error('no clearance');
  const { content } = orThrow(checkSignatures(row.clearance, orThrow(readTrust(row.trust))));
  const signer = async (role: 'organiser' | 'dpo') =>
    softwareSigner(await readOrCreate(context.keys, SPECIMEN_KEYS[role]));
  const signers = { controller: await signer('organiser'), dpo: await signer('dpo') };
  const rule = { reason: 'Voor de proef.', ...parity };
  const validity = { ...content.validity, expires: content.validity.expires + 1 };
  const signed = orThrow(await issueClearance({ ...content, parity: rule, validity }, signers));
  await setClearance(context.db, SPECIMEN_SCOPE, signed);
  return sha256Hex(signed);
}
