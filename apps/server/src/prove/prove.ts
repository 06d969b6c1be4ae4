import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LedgerEntry, verifyRecord } from '@tenzij/consent';
import { readDestruction } from '@tenzij/dossier';
import { fromHex, type Storage, TenzijError, toHex, utf8 } from '@tenzij/kernel';
import { openPass } from '@tenzij/pass';
import { listTickets } from '@tenzij/store-sql';
import { ledgerEntries } from '../deployments/ledger.ts';
import { newestCertificate } from '../endings/certificate.ts';
import { gateKeyName, ticketingKeyName } from '../keys/key-store.ts';
import { SPECIMEN_SCOPE } from '../specimen/identity.ts';
import { specimenLinks } from '../specimen/links.ts';
import { codeHash } from '../ticketing/codes.ts';
import { eraseAndScrub } from '../visits/expire-sealed.ts';
import { openFestival, type ProofFestival } from './festival.ts';
import { type Passed, type ProofGate, pairProofGate } from './gate.ts';
import { type Canaries, Log } from './log.ts';
import { DEPLOYMENT_ID, DEPLOYMENT_NAME } from './names.ts';
import { enrolPhone, type ProofPhone } from './phone.ts';
import { databaseFiles, folderPlace, memoryPlace, type Place, rowsPlace } from './places.ts';
import { connectProofShop } from './shop.ts';
import type { ErasureProof, Stage } from './types.ts';

export interface ProofOptions {
  readonly storage: Storage;
  /** PostgreSQL to prove it in, in a schema of its own; the embedded database without it. */
  readonly databaseUrl?: string | undefined;
}

/** Visitors of each kind: who withdraw, and who stay until their passes run out. */
const EACH = 3;
const DAY = 86_400;

/**
 * Lets invented visitors enrol, withdraw and expire on a test deployment, ends it, and looks in every store
 * after each for what should be gone. Everything it opens it made itself, and removes.
 */
export async function proveErasure({ storage, databaseUrl }: ProofOptions): Promise<ErasureProof> {
  const festival = await openFestival(storage, databaseUrl);
  const backups = await mkdtemp(join(tmpdir(), 'tenzij-erasure-backups-'));
  try {
    return await prove(festival, backups, storage, databaseUrl === undefined);
  } finally {
    await festival.remove();
    await rm(backups, { recursive: true, force: true });
  }
}

async function prove(
  festival: ProofFestival,
  backups: string,
  storage: Storage,
  isEmbedded: boolean,
): Promise<ErasureProof> {
  const { context, folder, time } = festival;
  const began = Date.now();
  const organiser = await signIn(festival);
  const control = context.random(64);
  const contacts = await importContacts(festival, organiser, control);
  const phones = await enrolAll(festival, storage, () => replaceKey(festival, organiser));
  const links = await specimenLinks(context);
  const gate = await pairProofGate(festival, links?.gates.face.split('#')[1] ?? '');
  const passed = Array.from({ length: EACH }, () => [context.random(16), toHex(context.random(16))] as const);
  await gate.tell(passed.flatMap(([pass, code]) => [passOf(pass), ticketOf(code)]));
  const shop = await connectProofShop(context, EACH);
  await writeFile(join(folder, 'positive-control'), control);
  context.logTo.write(`${JSON.stringify({ msg: 'positive control', control: toHex(control) })}\n`);
  const secrets = await keysIn(join(folder, 'keys'));
  const canaries: Canaries = {
    'positive-control': [control],
    template: phones.map(({ template }) => template),
    salt: phones.map(({ salt }) => salt),
    commitment: phones.map(({ commitment }) => commitment),
    contact: contacts,
    'gate-event': passed.flatMap(([pass, code]) => [pass, utf8(codeHash(code))]),
    'shop-secret': [...shop.plain, ...passed.map(([, code]) => utf8(code))],
    'shop-ticket': shop.kept,
    ciphertext: ciphertextsOf(phones),
    'sealed-key': phones.flatMap(({ sealedKey }) => (sealedKey ? [sealedKey] : [])),
    'issuer-key': pick(secrets, `issuer-${DEPLOYMENT_ID}`),
    'ticketing-key': pick(secrets, ticketingKeyName(DEPLOYMENT_ID)),
    'gate-key': [1, 2].flatMap((generation) => pick(secrets, gateKeyName(DEPLOYMENT_ID, generation))),
  };
  const log = new Log(isEmbedded);
  const look = (stage: Stage, places: readonly Place[], wanted: Canaries = canaries) =>
    log.look(stage, places, wanted);
  const files = databaseFiles(context.db, isEmbedded, { since: began, control });
  const live = async (of: readonly ProofPhone[]) => [
    await folderPlace('data-folder', folder),
    ...(await files()),
    await rowsPlace(context.db),
    memoryPlace('log', festival.log()),
    ...devicesOf(gate, of, control),
  ];

  await gate.sync();
  look('running', await live(phones));
  const openedBefore = await countOpened(phones, secrets);
  const middle = join(backups, 'middle');
  await cp(folder, middle, { recursive: true });
  look('running', [await folderPlace('backup', middle)]);

  const withdrawn = phones.slice(0, EACH);
  for (const phone of withdrawn) await phone.withdraw();
  await eraseAndScrub(context);
  await gate.sync();
  // The others' are still there, as they should be.
  const gone = { ...canaries, ciphertext: ciphertextsOf(withdrawn) };
  look('withdrawn', await live(withdrawn), gone);
  const records = [await countRecords(festival, withdrawn)];

  const expired = phones.slice(EACH);
  time.now = Math.max(...phones.map(({ expires }) => expires)) + DAY;
  for (const phone of phones) await phone.open();
  await eraseAndScrub(context);
  await gate.sync();
  look('expired', await live(expired));
  records.push(await countRecords(festival, phones));

  await endFestival(festival, gate);
  const stores = await live(phones);
  records.push(await countRecords(festival, phones));
  const consentProofs = await countConsents(festival);
  const certificate = await checkCertificate(festival);
  await festival.stop();
  const after = join(backups, 'after');
  await cp(folder, after, { recursive: true });
  const left = await keysIn(join(folder, 'keys'));
  // The data folder once more, as the server left it when it stopped.
  look('ended', [await folderPlace('data-folder', folder), ...stores.slice(1)]);
  look('ended', [await folderPlace('backup', after)]);
  const recordsVerified = records.reduce((sum, count) => sum + count, 0);
  const captured = {
    passes: phones.length,
    openedBefore,
    openedAfter: await countOpened(phones, left),
    openedWithBackup: await countOpened(phones, await keysIn(join(middle, 'keys'))),
    keysTried: left.size,
  };
  return {
    storage,
    database: isEmbedded ? 'embedded' : 'postgresql',
    visitors: { enrolled: phones.length, withdrew: withdrawn.length, expired: expired.length },
    searched: log.searched,
    looked: log.looked,
    captured,
    consentProofs,
    recordsVerified,
    certificate,
    proven:
      log.looked.every(({ expected, found, count }) => (expected ? found === count : found === 0)) &&
      captured.openedBefore === phones.length &&
      captured.openedWithBackup === phones.length &&
      captured.openedAfter === 0 &&
      consentProofs >= phones.length &&
      recordsVerified === withdrawn.length + 2 * phones.length &&
      certificate.verifies,
  };
}

function ciphertextsOf(phones: readonly ProofPhone[]): readonly Uint8Array[] {
  return phones.flatMap(({ ciphertext }) => (ciphertext ? [ciphertext] : []));
}

/** Half of them before the event key is replaced, and half after: passes are sealed to either. */
async function enrolAll(
  festival: ProofFestival,
  storage: Storage,
  replace: () => Promise<void>,
): Promise<readonly ProofPhone[]> {
  const { context } = festival;
  const tickets = await listTickets(context.db, SPECIMEN_SCOPE);
  const phones: ProofPhone[] = [];
  for (const { id } of tickets.slice(0, 2 * EACH)) {
    if (phones.length === EACH) await replace();
    phones.push(await enrolPhone(festival, context.links.write('ticket', id), storage));
  }
  return phones;
}

/** The old key goes on beside the new one, so that there are two to destroy. */
async function replaceKey(festival: ProofFestival, organiser: Record<string, string>): Promise<void> {
  const path = `/api/deployments/${DEPLOYMENT_ID}/event-keys`;
  const body = { replaces: 1, reason: 'Een poort raakte weg.', oldPasses: { stop: 'event-end' } };
  const answer = await festival.call('POST', path, organiser, body);
  if (!answer.ok) throw new TenzijError(String(((await answer.json()) as { code: string }).code));
}

async function signIn(festival: ProofFestival): Promise<Record<string, string>> {
  const links = await specimenLinks(festival.context);
  const token = links?.console.organiser.split('#sign-in=')[1];
  const answer = await festival.call('POST', '/api/session', {}, { token });
  return { cookie: answer.headers.get('set-cookie')?.split(';')[0] ?? '' };
}

/** Names and addresses that are nobody's, taken in as an organiser's list is. */
async function importContacts(
  festival: ProofFestival,
  organiser: Record<string, string>,
  control: Uint8Array,
) {
  const canary = () => [...festival.context.random(16)].map((byte) => (byte % 16).toString(16)).join('');
  const rows = Array.from({ length: 2 * EACH }, (_, index) => ({
    // A ticket's reference stays after the end: it shows that rows are searched then as well.
    reference: index === 0 ? toHex(control.slice(0, 16)) : `canary-${index}`,
    name: `Canarie ${canary()}${canary()}`,
    email: `${canary()}${canary()}@canary.example`,
  }));
  const path = `/api/deployments/${DEPLOYMENT_ID}/tickets`;
  const answer = await festival.call('POST', path, organiser, { rows });
  if (!answer.ok) throw new TenzijError('server.unexpected');
  return rows.flatMap(({ name, email }) =>
    [name.split(' ')[1] ?? '', email.split('@')[0] ?? ''].map((text) => new TextEncoder().encode(text)),
  );
}

async function endFestival(festival: ProofFestival, gate: ProofGate): Promise<void> {
  const organiser = await signIn(festival);
  const path = `/api/deployments/${DEPLOYMENT_ID}/end`;
  const body = { name: DEPLOYMENT_NAME, reason: 'Het bewijs van wissen is klaar.' };
  const answer = await festival.call('POST', path, organiser, body);
  if (!answer.ok) throw new TenzijError(String(((await answer.json()) as { code: string }).code));
  await gate.end();
}

/** Of how many visitors the record verifies against the ledger, with the yes in it. */
async function countRecords({ context }: ProofFestival, phones: readonly ProofPhone[]): Promise<number> {
  const ledger: LedgerEntry[] = [];
  for await (const entry of ledgerEntries(context.db, SPECIMEN_SCOPE)) ledger.push(entry);
  const records = await Promise.all(phones.map((phone) => phone.record()));
  return records.filter((record) => {
    const verification = verifyRecord(record, ledger);
    return verification.ok && verification.value.verifies && JSON.stringify(record).includes('consent-given');
  }).length;
}

async function countConsents({ context }: ProofFestival): Promise<number> {
  let count = 0;
  for await (const { kind } of ledgerEntries(context.db, SPECIMEN_SCOPE))
    if (kind === 'consent-given') count++;
  return count;
}

async function checkCertificate({ context }: ProofFestival): Promise<ErasureProof['certificate']> {
  const issued = await newestCertificate(context, SPECIMEN_SCOPE);
  const read = issued && readDestruction(issued.signed, issued.key);
  const gates = read?.ok ? read.value.gates : [];
  return {
    verifies: read?.ok ?? false,
    gatesConfirmed: gates.filter(({ state }) => state === 'confirmed').length,
  };
}

/** Both are of nobody: no pass has this key, and no other system this code. */
const passOf = (key: Uint8Array): Passed => ({ pass: toHex(key), ticket: null });
const ticketOf = (code: string): Passed => ({ pass: null, ticket: code });

/** What is left on them, after what these stand-ins keep for the control. */
function devicesOf(gate: ProofGate, phones: readonly ProofPhone[], control: Uint8Array): readonly Place[] {
  return [
    memoryPlace('gate', Buffer.concat([control, gate.kept()])),
    memoryPlace('phones', Buffer.concat([control, ...phones.map((phone) => phone.kept())])),
  ];
}

/** Every secret in a folder with keys, by name. */
async function keysIn(folder: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.key'));
  const secrets = names.map(async (name) => {
    const text = (await readFile(join(folder, name), 'utf8')).trim();
    return [name.replace(/\.key$/, ''), fromHex(text)] as const;
  });
  return new Map(await Promise.all(secrets));
}

function pick(secrets: ReadonlyMap<string, Uint8Array>, name: string): readonly Uint8Array[] {
  const secret = secrets.get(name);
  return secret ? [secret] : [];
}

/** How many captured passes any of these keys opens. */
async function countOpened(
  phones: readonly ProofPhone[],
  secrets: ReadonlyMap<string, Uint8Array>,
): Promise<number> {
  let opened = 0;
  for (const { captured } of phones) {
    const tries = [...secrets.values()].map((secret) =>
      openPass(captured, { gateSecrets: [secret], deployment: DEPLOYMENT_ID }),
    );
    if ((await Promise.all(tries)).some(({ ok }) => ok)) opened++;
  }
  return opened;
}
