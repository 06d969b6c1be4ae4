import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromHex, orThrow } from '@tenzij/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describePass, inspectPass } from './pass-report.ts';
import { spawnTenzij, tenzij } from './testing/tenzij.ts';

interface Vector {
  readonly stages: { readonly template: { readonly values: string } | null; readonly salt: string | null };
  readonly input: {
    readonly text: string;
    readonly gateSecret: string;
    readonly deployment: string;
    readonly issuerKeys: readonly string[];
    readonly now: number;
  };
}

const VECTORS = join(import.meta.dirname, '..', '..', '..', 'vectors', 'pass');
const vector = (name: string): Vector => JSON.parse(readFileSync(join(VECTORS, `${name}.json`), 'utf8'));

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tenzij-pass-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const inspect = (...args: string[]) => tenzij('pass', 'inspect', ...args, '--lang', 'en');

/** Arguments to look inside a vector's pass. */
function inside({ input }: Vector): string[] {
  const key = file('gate.hex', `${input.gateSecret}\n`);
  return [file('pass.txt', `${input.text}\n`), '--key', key, '--deployment', input.deployment];
}

function trust({ input }: Vector): string[] {
  return ['--trust', file('issuers.txt', `${input.issuerKeys.join('\n')}\n`)];
}

describe('tenzij pass inspect', () => {
  it('says the same of every pass from outside', async () => {
    const face = await inspect(file('face.txt', vector('face-pass').input.text));
    const regular = await inspect(file('regular.txt', `${vector('regular-pass').input.text}\r\n`));
    expect(face).toEqual(regular);
    expect(face).toMatchObject({ status: 0, stderr: '' });
    expect(face.stdout).toContain('TZ1, 1045 characters');
  });

  it('tells with the gate key what is inside, in words', async () => {
    const face = vector('face-pass');
    const { stdout: out, status } = await inspect(...inside(face), ...trust(face));
    expect(status).toBe(0);
    expect(out).toContain('face pass, live (phone)');
    expect(out).toContain('yes, 256 bytes of model synthetic-512');
    expect(out).toContain('by a trusted issuer');
    expect((await inspect(...inside(vector('static-regular-pass')))).stdout).toMatch(
      /regular pass, static.*Template: +no\n.*no time.*not checked/s,
    );
  });

  it('tells of a sealed template that there is one, and no more', async () => {
    const sealed = vector('sealed-face-pass');
    const { stdout: out, status } = await inspect(...inside(sealed));
    expect(status).toBe(0);
    expect(out).toContain('TZ2, 667 characters');
    expect(out).toMatch(/face pass, live.*Template: +encrypted on the server; the key is in the pass/s);
    const regular = await inspect(...inside(vector('sealed-regular-pass')), '--json');
    expect(JSON.parse(regular.stdout)).toMatchObject({
      outside: { version: 'TZ2' },
      inside: { template: null },
    });
  });

  it('tells it in Dutch when no language is asked for', async () => {
    const face = vector('face-pass');
    const { stdout } = await tenzij('pass', 'inspect', ...inside(face), ...trust(face));
    expect(stdout).toMatch(/gezichtspas, vernieuwt zich.*ja, 256 bytes.*vertrouwde uitgever/s);
    const refused = await tenzij('pass', 'inspect', ...inside(vector('truncated')));
    expect(refused).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('toegangspas') });
  });

  it('reads a pass from standard input', () => {
    const { input } = vector('regular-pass');
    const { status, stdout } = spawnTenzij(['pass', 'inspect', '-'], { input: `${input.text}\n` });
    expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringContaining('TZ1, 1045 tekens') });
  });

  it('tells the same as JSON', async () => {
    const { stdout: out } = await inspect(...inside(vector('face-pass')), '--json');
    expect(JSON.parse(out)).toMatchObject({
      outside: { version: 'TZ1', characters: 1045 },
      inside: { kind: 'face', signature: 'not-checked', template: { length: 256 } },
    });
  });

  it.each([
    ['first-second', -1, 'does not hold yet'],
    ['first-second', 0, 'holds now'],
    ['last-second', 0, 'holds now'],
    ['last-second', 1, 'has expired'],
  ])('says of %s, %d seconds on, that it %s', async (name, later, words) => {
    const { input } = vector(name);
    const gate = { gateSecrets: [fromHex(input.gateSecret)], deployment: input.deployment };
    const report = await inspectPass(input.text, { gate, trusted: null }, input.now + later);
    expect(describePass(orThrow(report), 'en')).toContain(words);
  });

  it('never shows the template or the salt', async () => {
    const face = vector('face-pass');
    for (const extra of [[], ['--json'], ['--lang', 'nl']]) {
      const { stdout: out } = await inspect(...inside(face), ...extra);
      for (const secret of [face.stages.template?.values, face.stages.salt, face.input.gateSecret]) {
        expect(out).not.toContain(secret?.slice(0, 12));
      }
    }
  });

  it.each([
    ['truncated', 'pass.truncated'],
    ['version-3', 'pass.version-unknown'],
    ['sealed-template-missing', 'pass.template-missing'],
    ['tampered-tag', 'pass.cannot-open'],
    ['tampered-template', 'pass.commitment-mismatch'],
    ['unknown-issuer', 'cose.unknown-key'],
  ])('refuses %s with exit code 2', async (name, code) => {
    const refused = vector(name);
    const { status, stdout, stderr } = await inspect(...inside(refused), ...trust(refused));
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(new RegExp(`pass.txt ${code}$`, 'm'));
  });

  it.each([
    ['a file that is not there', () => [join(folder, 'gone.txt')], 'gone.txt is not there'],
    ['a key without its deployment', () => inside(vector('face-pass')).slice(0, 3), '--deployment'],
    [
      'trust without a key',
      () => [...inside(vector('face-pass')).slice(0, 1), ...trust(vector('face-pass'))],
      '--key',
    ],
    [
      'a deployment without a key',
      () => [...inside(vector('face-pass')).slice(0, 1), '--deployment', 'festival'],
      '--key',
    ],
    [
      'a short key',
      () => [...inside(vector('face-pass')), '--key', file('short.hex', 'abcd')],
      '64 hexadecimal',
    ],
    [
      'no trusted keys',
      () => [...inside(vector('face-pass')), '--trust', file('none.txt', '\n')],
      'public keys',
    ],
  ])('explains %s, with exit code 2', async (_, args, message) => {
    const { status, stdout, stderr } = await inspect(...args());
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(stderr).not.toContain('abcd');
  });
});
