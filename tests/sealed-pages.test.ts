import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { orThrow, toHex } from '@tenzij/kernel';
import { openTemplate, PASS_FORMATS, passQr } from '@tenzij/pass';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../tools/testing/chromium.ts';
import { gatePicture, qrPicture, writeFakeCamera } from '../tools/testing/fake-camera.ts';
import { type PersonPhotos, personPhotos } from '../tools/testing/photos.ts';
import { findImages, findSecrets } from './support/canary.ts';
import { dumpRows, filesIn } from './support/data-folder.ts';
import { type Festival, startFestival } from './support/festival.ts';
import { type Gate, openGate } from './support/gate.ts';
import { type KeptReference, openPhone, type Phone } from './support/phone.ts';
import { readQr } from './support/read-qr.ts';
import { tapWire, type Wire } from './support/wire.ts';

/**
 * A festival that is cleared for sealed templates, with the real pages, models and server, and all that crosses
 * the network on tape, that of phones and that of the gate apart. One visitor stays, another withdraws.
 */

const DEPLOYMENT = 'lichtjes-aan-het-water';
const BUTTON = 'Als plaatje';

/** One visitor, and what only the test may know: it opens what the gate holds with the key from the phone. */
interface Enrolled {
  readonly phone: Phone;
  readonly reference: KeptReference;
  readonly ciphertext: Uint8Array;
  readonly template: Uint8Array;
  readonly salt: Uint8Array;
  /** The texts of the code on the phone, and of that on paper. */
  readonly live: string;
  readonly paper: string;
}

let folder: string;
let festival: Festival;
let photos: PersonPhotos;
let phones: Wire;
let gates: Wire;
const browsers: Browser[] = [];
let gate: Gate;
let stays: Enrolled;
let withdraws: Enrolled;
/** What the pages said of where the face is, on the way. */
const said: Record<string, string> = {};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tenzij-sealed-'));
  photos = await personPhotos();
  festival = await startFestival(undefined, 'sealed');
  phones = await tapWire(festival.url);
  gates = await tapWire(festival.url);
  const [phoneBrowser, gateBrowser] = [
    await browserSeeing('phone.y4m', photos.mated[0]),
    await browserSeeing('gate.y4m', await gatePicture(null, null)),
  ];
  const first = await enrol(phoneBrowser, 0);
  const second = await enrol(phoneBrowser, 1);
  const scenes = [{ picture: await gatePicture(null, null), seconds: 1 }];
  const link = onWire(gates, festival.links.gates.face);
  gate = await openGate(gateBrowser, join(folder, 'gate.y4m'), link, scenes);
  await gate.ready();
  await holds(2);
  stays = await known(first);
  withdraws = await known(second);
});

afterAll(async () => {
  for (const browser of browsers) await browser.close();
  for (const wire of [phones, gates]) await wire?.close();
  await festival?.remove();
  await rm(folder, { recursive: true, force: true });
});

async function browserSeeing(name: string, picture: Buffer): Promise<Browser> {
  const fakeVideo = join(folder, name);
  await writeFakeCamera(fakeVideo, [{ picture, seconds: 1 }]);
  const browser = await launchChromium({ fakeVideo });
  browsers.push(browser);
  return browser;
}

const onWire = (wire: Wire, link = '') => link.replace(festival.url, wire.url);

async function enrol(browser: Browser, visitor: number): Promise<Phone> {
  const phone = await openPhone(browser, onWire(phones, festival.links.visitors[visitor]));
  await phone.screen('choice');
  said.choice = (await phone.page.locator('main').textContent()) ?? '';
  await phone.enrol();
  said.pass = (await phone.page.locator('main').textContent()) ?? '';
  return phone;
}

async function known(phone: Phone): Promise<Enrolled> {
  const reference = await phone.keptReference();
  const live = await readQr(await phone.showPass());
  const paper = await readQr(await phone.download(BUTTON));
  const ciphertext = reference && (await sealedAtGate(gate.page)).get(toHex(reference.locator));
  if (!ciphertext) throw new Error('the gate does not hold what the phone sealed');
  const { template, salt } = orThrow(await openTemplate(ciphertext, reference, DEPLOYMENT));
  return { phone, reference, ciphertext, template: template.bytes, salt, live, paper };
}

/** What a gate holds in its own storage, by locator. */
async function sealedAtGate(page: Page): Promise<ReadonlyMap<string, Uint8Array>> {
  const found = await page.evaluate(async () => {
    const done = <T>(asked: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        asked.onsuccess = () => resolve(asked.result);
        asked.onerror = () => reject(asked.error);
      });
    const name = (await indexedDB.databases()).find((one) => one.name?.startsWith('tenzij-gate-'))?.name;
    if (name === undefined) return [];
    const database = await done(indexedDB.open(name));
    const objects = () => database.transaction('sealed').objectStore('sealed');
    const [keys, values] = [await done(objects().getAllKeys()), await done(objects().getAll())];
    database.close();
    return keys.map((key, at) => [String(key), [...(values[at] as Uint8Array)]] as const);
  });
  return new Map(found.map(([locator, bytes]) => [locator, Uint8Array.from(bytes)]));
}

/** Waits until the gate holds so many. */
async function holds(count: number): Promise<void> {
  while ((await sealedAtGate(gate.page)).size !== count) await gate.page.waitForTimeout(100);
}

async function atGate(code: string, person: Buffer): Promise<string> {
  await gate.see([{ picture: await gatePicture(await qrPicture(passQr(code)), person), seconds: 1 }]);
  const decision = await gate.decision();
  await gate.see([{ picture: await gatePicture(null, null), seconds: 1 }]);
  await gate.ready();
  return decision;
}

describe('visitors of a festival with sealed templates', () => {
  it('read where their face is, before they choose and on their pass', () => {
    expect(said.choice).toContain('Getallen, versleuteld op de server. Alleen uw pas heeft de sleutel.');
    expect(said.pass).toContain('Uw gezicht staat versleuteld op de server');
    expect(said.pass).not.toContain('alleen in uw pas');
  });

  it('show a small code, on the phone and on paper', () => {
    const textLength = PASS_FORMATS.find(({ storage }) => storage === 'sealed')?.textLength;
    for (const { live, paper } of [stays, withdraws]) {
      for (const text of [live, paper]) {
        expect(text).toMatch(/^TZ2:/);
        expect([text.length, passQr(text).size]).toEqual([textLength, 73]);
      }
    }
  });

  it('keep no template: key and locator only', async () => {
    expect(await stays.phone.kept()).toBeNull();
    expect(stays.template).toHaveLength(256);
  });

  it('invariant 6: withdraw, which erases at the phone, the server and the gate, and has the paper refused', async () => {
    const { phone, reference, paper } = withdraws;
    await phone.withdraw();
    await phone.page.getByText('Op deze telefoon: de sleutel van uw gezicht').waitFor();
    expect(await phone.keptReference()).toBeNull();
    const token = festival.links.gates.face.split('#')[1] ?? '';
    const asked = await fetch(`${festival.url}/api/gate/sealed`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const { changes } = (await asked.json()) as { changes: { locator: string; ciphertext: unknown }[] };
    const locator = toHex(reference.locator);
    expect(changes.filter((one) => one.locator === locator)).toEqual([{ locator, ciphertext: null }]);
    await holds(1);
    // The list by which it is refused comes by itself, and may come after the template went.
    await gate.page.waitForTimeout(4000);
    expect(await atGate(paper, photos.mated[1])).toBe('refer pass.revoked');
  });

  it('invariant 9: are admitted by a gate whose network was cut', async () => {
    await gate.context.setOffline(true);
    expect(await atGate(await readQr(await stays.phone.showPass()), photos.mated[1])).toBe('admit');
  });
});

describe('after a festival with sealed templates', () => {
  let places: Record<string, Buffer>;
  /** Where each secret is, all looked for in one go. */
  let found: ReadonlyMap<Uint8Array, readonly string[]>;
  beforeAll(async () => {
    await gate.close();
    await festival.stop();
    const files = await Promise.all((await filesIn(festival.data)).map((path) => readFile(path)));
    const rows = await dumpRows(join(festival.data, 'database'));
    places = {
      'the wire from phones': phones.sent(),
      'the wire to phones': phones.received(),
      'the wire from the gate': gates.sent(),
      'the wire to the gate': gates.received(),
      'the log': Buffer.from(festival.log()),
      'the data folder': Buffer.concat(files),
      'the database': Buffer.from(rows),
      'the addresses that were asked for': addresses(),
    };
    const secrets = [stays, withdraws].flatMap(({ reference, ciphertext, template, salt }) => [
      ...Object.values(reference),
      ...[ciphertext, template, salt],
    ]);
    const forms = Object.entries(places).map(
      ([place, bytes]) => [place, findSecrets(bytes, secrets)] as const,
    );
    found = new Map(
      secrets.map((secret, at) => [
        secret,
        forms.flatMap(([place, all]) => ((all[at] ?? []).length > 0 ? [place] : [])),
      ]),
    );
  });

  function addresses(): Buffer {
    const sent = Buffer.concat([phones.sent(), gates.sent()]).toString('latin1');
    const lines = sent.match(/^(GET|POST) \S+ HTTP/gm) ?? [];
    expect(lines.length).toBeGreaterThan(20);
    return Buffer.from(lines.join('\n'));
  }

  function where(secret: Uint8Array): readonly string[] {
    const known = found.get(secret);
    if (!known) throw new Error('not looked for');
    return known;
  }

  it('looking works: ciphertext and locator of who stays are where they should be', () => {
    const held = ['the wire from phones', 'the wire to the gate', 'the data folder', 'the database'];
    expect(where(stays.ciphertext)).toEqual(held);
    expect(where(stays.reference.locator)).toEqual(held);
  });

  it('invariant 3: guard least-data: no key, template or salt is on the wire, in the log, a file or the database', () => {
    for (const { reference, template, salt } of [stays, withdraws])
      for (const secret of [reference.key, template, salt]) expect(where(secret)).toEqual([]);
  });

  it('invariant 6: guard withdrawal: the ciphertext of who withdrew is in no row', () => {
    expect(where(withdraws.ciphertext)).not.toContain('the database');
  });

  it('no address that was asked for names a locator, and the gate says none to the server', () => {
    for (const { reference } of [stays, withdraws])
      for (const place of ['the addresses that were asked for', 'the wire from the gate', 'the log'])
        expect(where(reference.locator)).not.toContain(place);
  });

  it('invariant 2: no image was sent, and nothing that one would fit in', () => {
    for (const place of ['the wire from phones', 'the wire from the gate']) {
      const sent = places[place] ?? Buffer.of();
      expect(findImages(sent)).toEqual([]);
      const lengths = [...sent.toString('latin1').matchAll(/content-length: (\d+)/gi)].map(([, size]) =>
        Number(size),
      );
      expect(Math.max(...lengths)).toBeLessThan(1024);
    }
  });
});
