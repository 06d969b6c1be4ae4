import { randomUUID } from 'node:crypto';
import { orThrow } from '@tenzij/kernel';
import { NINE_AND_ONE } from '@tenzij/lanes';
import { insertRevision, listGates, takeBackQueueObservation } from '@tenzij/store-sql';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readZip } from '../../../../../packages/dossier/src/archive/read-zip.ts';
import { linkFor, SPECIMEN_SCOPE } from '../../specimen/identity.ts';
import { joinQueue, passTime, signParity } from '../../testing/evening.ts';
import { type Credentials, DEPLOYMENT, type TestServer, testServer } from '../../testing/test-server.ts';

/** The report of waiting times in the dossier. */

const TERMS = { afterSeconds: 300, resumeSeconds: 300, unmeasured: 'alarm' } as const;
const URL_OF = `/api/deployments/${DEPLOYMENT}`;
let server: TestServer;
let organiser: Credentials;
let start: number;
beforeEach(async () => {
  server = await testServer();
  organiser = await server.signIn('organiser');
  start = server.time.now;
  await signParity(server, { p90GapSeconds: 60, terms: TERMS });
});
afterEach(() => server?.close());

const dossier = async () => (await server.call('GET', `${URL_OF}/dossier.zip`, organiser)).bytes;

async function reports(bytes: Uint8Array) {
  const files = new Map(orThrow(readZip(bytes)).map((file) => [file.path, file.bytes]));
  const text = (path: string) => new TextDecoder().decode(files.get(path));
  const plain = (path: string) =>
    text(path)
      .replace(/<style>[\s\S]*<\/style>/, '')
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ');
  return {
    nl: plain('lanes/parity-nl.html'),
    en: plain('lanes/parity-en.html'),
    pdf: text('lanes/parity-nl.pdf').slice(0, 5),
    manifest: JSON.parse(text('manifest.json')),
  };
}

it('invariant 11: says plainly that nothing was measured, and by which rule', async () => {
  const { nl, en, pdf, manifest } = await reports(await dossier());
  expect(nl).toContain('Niet gemeten. Van geen van de rijen is bijgehouden hoe lang mensen wachtten.');
  expect(nl).toContain('1 minuut langer zijn dan in de gezichtsrij');
  expect(nl).toMatch(/Gewone rij \d+ \(\d+ tot \d+\) niet gemeten/);
  expect(en).toContain('Not measured. For neither lane was it kept how long people waited.');
  expect(en).not.toMatch(/\b0 \(0/);
  expect(pdf).toBe('%PDF-');
  const paths = manifest.files.map(({ path }: { path: string }) => path);
  for (const path of ['nl.html', 'nl.pdf', 'en.html', 'en.pdf'])
    expect(paths).toContain(`lanes/parity-${path}`);
});

it('invariant 7: tells what people waited, that the rule paused and went on, and what was turned', async () => {
  const { db } = server.context;
  const { member } = linkFor('organiser');
  await insertRevision(
    db,
    SPECIMEN_SCOPE,
    { document: 'lanes', basedOn: 1, body: NINE_AND_ONE, member },
    start,
  );
  await joinQueue(server, 'face', { from: start, until: start + 3600, wait: 20, every: 20 });
  await joinQueue(server, 'regular', { from: start, until: start + 1200, wait: 240, every: 20 });
  await joinQueue(server, 'regular', { from: start + 1200, until: start + 3600, wait: 30, every: 20 });
  await passTime(server, 900, 60);
  const gates = await listGates(db, SPECIMEN_SCOPE);
  const gate = gates.find(({ kind, lane }) => kind === 'entrance' && lane === 'face');
  const turned = await server.call('PUT', `${URL_OF}/gates/${gate?.id}/lane`, organiser, { lane: 'regular' });
  expect(turned.status).toBe(204);
  await passTime(server, 2700, 60);
  await takeBackQueueObservation(db, SPECIMEN_SCOPE, randomUUID(), server.time.now);
  const bytes = await dossier();
  const { nl, en, manifest } = await reports(bytes);
  expect(nl).toContain(
    'gewone rij 240 (240 tot 240), gezichtsrij 20 (20 tot 20). Het verschil is 220 (220 tot 220).',
  );
  expect(nl).toContain(
    'Dat is meer dan de regel van 60 seconden die is getekend, ook met het hele interval.',
  );
  expect(nl).toContain('vanzelf gepauzeerd');
  // In order of time, as in the ledger.
  const order = [
    'De gewone rij duurde meetbaar langer dan de regel toestaat.',
    'De regel pauzeerde de gezichtspoorten. Verschil in seconden: 220 (2',
    `De organisator maakte van “${gate?.name}” een gewone poort.`,
    'De regel liet de gezichtspoorten verder gaan. Verschil in seconden: 30 (30 tot',
  ].map((words) => nl.indexOf(words));
  expect(order.every((at, index) => at > (order[index - 1] ?? 0))).toBe(true);
  expect(en).toContain('The rule let the face lanes go on.');
  // Four quarters, of which the first is over the rule and the last within it.
  const quarters = nl.slice(nl.indexOf('Verschil per kwartier'), nl.indexOf('Wat er gebeurde'));
  expect(quarters.match(/boven de regel/g)).toHaveLength(2);
  expect(quarters.match(/binnen de regel/g)).toHaveLength(2);
  expect(nl).toContain('Medewerkers namen 1 keer iets terug');
  expect(nl).toMatch(/Voorspeld met het bewaarde plan, startgetal 9/);
  expect(nl).toMatch(/is er in 6\d naar de regel gekeken\. In \d daarvan/);
  // The same that was seen gives the same bytes, whatever the time; and it is of when it was seen.
  server.time.now += 3600;
  expect(Buffer.compare(Buffer.from(bytes), Buffer.from(await dossier()))).toBe(0);
  expect(Date.parse(manifest.asOf) / 1000).toBeGreaterThanOrEqual(start + 3600);
});
