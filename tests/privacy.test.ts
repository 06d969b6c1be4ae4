import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toHex } from '@tenzij/kernel';
import { commit } from '@tenzij/pass';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../tools/testing/chromium.ts';
import { gatePicture, writeFakeCamera } from '../tools/testing/fake-camera.ts';
import { personPhotos } from '../tools/testing/photos.ts';
import { findImages, findSecret } from './support/canary.ts';
import { dumpRows, filesIn } from './support/data-folder.ts';
import { type Festival, startFestival } from './support/festival.ts';
import { openGate } from './support/gate.ts';
import { type Kept, openPhone } from './support/phone.ts';
import { tapWire, type Wire } from './support/wire.ts';

/**
 * A full run with everything that crosses the network on tape: one visitor enrols and is admitted, another
 * enrols and withdraws. Afterwards the templates and salts that their phones made are looked for on the wire
 * both ways, in the log, in every file of the data folder and in every row of the database. The commitments
 * are looked for in what is kept; that they are on the wire shows that looking works.
 */

let folder: string;
let festival: Festival;
let wire: Wire;
let stayed: Kept;
let withdrew: Kept;
let files: Buffer;
let rows: string;
const browsers: Browser[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tenzij-privacy-'));
  festival = await startFestival();
  wire = await tapWire(festival.url);
  const photos = await personPhotos();
  const { visitors, gates } = festival.links;

  const phones = await browserSeeing('phone.y4m', photos.mated[0]);
  const first = await openPhone(phones, onTheWire(visitors[0]));
  await first.enrol();
  stayed = must(await first.kept());
  const second = await openPhone(phones, onTheWire(visitors[1]));
  await second.enrol();
  withdrew = must(await second.kept());
  await second.withdraw();

  const camera = join(folder, 'gate.y4m');
  const kiosk = await browserSeeing('gate.y4m', await gatePicture(null, null));
  const scenes = [{ picture: await gatePicture(await first.showPass(), photos.mated[1]), seconds: 1 }];
  const gate = await openGate(kiosk, camera, onTheWire(gates.face), scenes);
  // Waited for from before the decision: the counts may be sent at once.
  const counted = gate.page.waitForResponse((response) => response.url().endsWith('/api/gate/counts'), {
    timeout: 90_000,
  });
  expect(await gate.decision()).toBe('admit');
  await counted;

  await festival.stop();
  files = Buffer.concat(await Promise.all((await filesIn(festival.data)).map((path) => readFile(path))));
  rows = await dumpRows(join(festival.data, 'database'));
});

afterAll(async () => {
  for (const browser of browsers) await browser.close();
  await wire?.close();
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

function onTheWire(link = ''): string {
  return link.replace(festival.url, wire.url);
}

function must(kept: Kept | null): Kept {
  if (!kept) throw new Error('the phone keeps no face pass');
  return kept;
}

/** Everywhere a secret could have gone. */
function places(): Record<string, Buffer> {
  return {
    'the wire to the server': wire.sent(),
    'the wire to the browsers': wire.received(),
    'the log': Buffer.from(festival.log()),
    'the data folder': files,
    'the database': Buffer.from(rows),
  };
}

const commitmentOf = ({ salt, template }: Kept) =>
  toHex(commit(salt, { modelId: '', bytes: new Uint8Array(template) }));

describe('after a full run', () => {
  it('looking works: the commitment of who stayed is on the wire, and the notice they agreed to in the database', () => {
    const commitment = Buffer.from(commitmentOf(stayed), 'hex');
    expect(findSecret(wire.sent(), commitment)).toContain('hex');
    // A row as text has its quotes doubled.
    const notice = /"+notice"+: ?"+([0-9a-f]{64})"/.exec(rows)?.[1] ?? '';
    expect(findSecret(Buffer.from(rows), Buffer.from(notice, 'hex'))).toContain('hex');
    expect(findSecret(files, Buffer.from(notice, 'hex'))).toContain('hex');
  });

  it('invariant 3: guard least-data: no template and no salt is on the wire, in the log, in a file or in the database', () => {
    for (const [place, bytes] of Object.entries(places())) {
      expect(bytes.length, place).toBeGreaterThan(0);
      for (const { template, salt } of [stayed, withdrew]) {
        expect(findSecret(bytes, template), place).toEqual([]);
        expect(findSecret(bytes, salt), place).toEqual([]);
      }
    }
  });

  it('invariant 2: guard least-data: no image was sent, and nothing that one would fit in', () => {
    expect(findImages(wire.sent())).toEqual([]);
    expect(findImages(Buffer.from(festival.log()))).toEqual([]);
    expect(findImages(Buffer.from(rows))).toEqual([]);
    const lengths = [
      ...wire
        .sent()
        .toString('latin1')
        .matchAll(/content-length: (\d+)/gi),
    ].map(([, length]) => Number(length));
    expect(lengths.length).toBeGreaterThan(5);
    expect(Math.max(...lengths)).toBeLessThan(1024);
    expect(wire.sent().toString('latin1')).not.toMatch(/transfer-encoding: chunked/i);
  });

  it('invariant 6: no commitment is kept, and the proof of consent outlives the withdrawal', () => {
    for (const kept of [stayed, withdrew]) {
      const commitment = Buffer.from(commitmentOf(kept), 'hex');
      expect(findSecret(Buffer.from(rows), commitment)).toEqual([]);
      expect(findSecret(files, commitment)).toEqual([]);
    }
    for (const kind of ['consent-given', 'consent-withdrawn', 'erased']) expect(rows).toContain(kind);
  });

  it('no link of a visitor or a gate is in the log or in the database', () => {
    for (const link of [...festival.links.visitors, festival.links.gates.face, festival.links.console.dpo]) {
      const token = link.split(/[#=]/).at(-1) ?? '';
      expect(festival.log().replace(/^\{"url".*$/m, ''), link).not.toContain(token);
      expect(rows).not.toContain(token);
    }
  });
});
