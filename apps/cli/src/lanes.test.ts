import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NINE_AND_ONE, planLanes, planSummary, readLanePlan } from '@tenzij/lanes';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { SMALL } from '../../../packages/lanes/test/plans.ts';
import { spawnTenzij, tenzij } from './testing/tenzij.ts';

const folder = mkdtempSync(join(tmpdir(), 'tenzij-lanes-'));
afterAll(() => rmSync(folder, { recursive: true }));

function kept(name: string, content: string | Uint8Array): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

const planFile = (name: string, change: object = {}) =>
  kept(name, JSON.stringify({ ...SMALL, ...change }, null, 2));
const flat = (text: string) => text.replace(/\s+/g, ' ');

describe('tenzij lanes example', () => {
  it('prints the plan of nine face lanes and one regular lane, each key explained', async () => {
    const { status, stdout, stderr } = await tenzij('lanes', 'example');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(parse(stdout)).toEqual(NINE_AND_ONE);
    for (const key of Object.keys(NINE_AND_ONE)) expect(stdout).toMatch(new RegExp(`^# .*\\n${key}:`, 'm'));
    const english = (await tenzij('lanes', 'example', '--lang', 'en')).stdout;
    const { policy, ...plan } = parse(english);
    expect({ ...NINE_AND_ONE, ...plan }).toEqual(NINE_AND_ONE);
    expect(policy.reason).toMatch(/two minutes/);
  });

  it('can be worked out as it is, and fails the rule in it', async () => {
    const file = kept('voorbeeld.yaml', (await tenzij('lanes', 'example')).stdout);
    const { status, stdout } = await tenzij('lanes', 'plan', file);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Plan van de ingang: voorbeeld\n\nVoldoet niet aan de regel\n/);
  });
});

describe('tenzij lanes plan', () => {
  it('says first whether it is equal, by how much and how sure; then the groups, the lanes and the seed', async () => {
    const { status, stdout, stderr } = await tenzij('lanes', 'plan', planFile('avond.json'));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const text = flat(stdout);
    expect(text).toMatch(
      /^Plan van de ingang: avond Voldoet niet aan de regel Wie de gewone rij kiest, wacht [^(]{3,14} langer \(tussen/,
    );
    expect(text).toContain(`volgens de organisator: ${SMALL.policy.reason}`);
    expect(text).toMatch(/Kiest gewoon Mensen \(alle herhalingen\) \d+ Gemiddeld [^(]{3,14} tussen /);
    expect(text).toMatch(/Het kleinste aantal gewone poorten .{20,60} bij 2 voor gezicht: \d/);
    expect(text).toMatch(/van de mensen of meer de gewone rij, dan voldoet het plan niet/);
    expect(text).toContain('(1 gezicht, 2 gewoon)');
    expect(text).toContain('Startgetal 3, 4 herhalingen');
    expect(Math.max(...stdout.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(88);
    const english = (await tenzij('lanes', 'plan', planFile('avond.json'), '--lang', 'en')).stdout;
    expect(english).toMatch(/^Plan of the entrance: avond\n\nDoesn’t meet the rule\nPeople who choose/);
  });

  it('prints the summary as JSON, to six decimals, with what replays it', async () => {
    const plan = readLanePlan(SMALL);
    const result = plan.ok ? planLanes(plan.value) : null;
    if (result === null) throw new Error('the plan does not read');
    const { stdout } = await tenzij('lanes', 'plan', planFile('plan.json'), '--json');
    const said = JSON.parse(stdout);
    const summary = planSummary(result);
    expect(Object.keys(said)).toEqual(expect.arrayContaining(['groups', 'parity', 'recommendation', 'ci']));
    expect(said).toMatchObject({ seed: 3, replications: 4, recommendation: summary.recommendation });
    expect(said.groups.regular.p90).toBe(Number(Number(summary.groups.regular.p90).toFixed(6)));
    expect(said.parity).toMatchObject({ policy: SMALL.policy, holds: false, worstGroup: 'regular' });
    expect(said.ci.gap[0]).toBeLessThan(said.parity.gap);
    expect(stdout).not.toMatch(/\d\.\d{7}/);
    expect((await tenzij('lanes', 'plan', planFile('plan.json'), '--json')).stdout).toBe(stdout);
  });

  it('says "infinite" of who never gets a turn, and null of what nobody was there for', async () => {
    const file = planFile('zero.json', { lanes: { face: 2, regular: 0 } });
    const { groups, parity } = JSON.parse((await tenzij('lanes', 'plan', file, '--json')).stdout);
    expect([groups.regular.p90, parity.gap, parity.holds]).toEqual(['infinite', 'infinite', false]);
    expect(groups.referred).toMatchObject({ n: 0, p90: null });
    expect((await tenzij('lanes', 'plan', file)).stdout).toContain('Niet iedereen komt aan de beurt');
  });

  it('writes a page from which the same figures come again', async () => {
    const out = join(folder, 'rapport.html');
    const { stdout, stderr } = await tenzij('lanes', 'plan', planFile('a.json'), '--json', '--out', out);
    expect(stderr).toBe(`Het rapport staat in ${out}.\n`);
    const page = readFileSync(out, 'utf8');
    expect(page).toContain('<title>Plan van de ingang: a</title>');
    const [, plan = ''] = /<pre[^>]*><code>([\s\S]*?)<\/code>/.exec(page) ?? [];
    const again = kept('again.yaml', plan.replaceAll('&quot;', '"'));
    expect((await tenzij('lanes', 'plan', again, '--json')).stdout).toBe(stdout);
    const once = await tenzij('lanes', 'plan', planFile('a.json'), '--out', out);
    expect(once).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('cli.file-exists') });
  });

  it('reads a plan from standard input', () => {
    const { status, stdout } = spawnTenzij(['lanes', 'plan', '-'], { input: JSON.stringify(SMALL) });
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Plan van de ingang\n/);
  });

  it('keeps control characters in a reason away from the terminal', async () => {
    const policy = { ...SMALL.policy, reason: 'a\u001b[31m\u202eb' };
    const { stdout } = await tenzij('lanes', 'plan', planFile('odd.json', { policy }));
    expect(stdout).toContain('a�[31m�b');
  });

  describe('with somebody waiting at a terminal', () => {
    const { isTTY } = process.stderr;
    afterEach(() => {
      process.stderr.isTTY = isTTY;
    });

    it('shows how far it is with a large plan, on standard error', async () => {
      const arrivals = { profile: [{ from: 0, to: 3_600, count: 60_000 }] };
      const large = planFile('large.json', { arrivals, policy: null });
      process.stderr.isTTY = true;
      const { stdout, stderr } = await tenzij('lanes', 'plan', large, '--json');
      expect(stderr).toMatch(/^\rDoorrekenen \[#.* 100 %\n$/s);
      expect(JSON.parse(stdout)).toMatchObject({ replications: 4 });
      expect((await tenzij('lanes', 'plan', planFile('small.json'), '--json')).stderr).toBe('');
    });
  });

  it.each([
    ['a file that is not there', () => join(folder, 'gone.yaml'), 'cli.file-missing', 'gone.yaml'],
    ['a folder', () => folder, 'cli.file-is-folder', folder],
    [
      'a file that is too large',
      () => kept('big.yaml', ' '.repeat(1024 * 1024 + 1)),
      'cli.file-too-large',
      '1 MB',
    ],
    [
      'what is no text',
      () => kept('x.yaml', new Uint8Array([0x61, 0x0a, 0])),
      'cli.file-not-text',
      'x.yaml:2',
    ],
    ['what is no YAML', () => kept('y.yaml', 'a: 1\nb: [1, 2\n'), 'cli.not-yaml', 'y.yaml:3'],
    ['a name twice', () => kept('t.yaml', 'seed: 1\nseed: 2\n'), 'cli.not-yaml', 't.yaml:2'],
    ['a name that refers to nothing', () => kept('n.yaml', 'a: *b\n'), 'cli.not-yaml', 'n.yaml:1'],
    ['an empty file', () => kept('e.yaml', ''), 'lanes.plan-not-object', 'e.yaml'],
    [
      'a share over 1',
      () => planFile('s.json', { faceShare: 1.2 }),
      'lanes.plan-too-high',
      'faceShare is 1.2',
    ],
    ['a time below zero', () => planFile('w.json', { warmup: -1 }), 'lanes.plan-too-low', 'warmup is -1'],
    ['a key that we do not know', () => planFile('k.json', { laens: {} }), 'lanes.plan-unknown-key', 'laens'],
    [
      'too many people',
      () => planFile('m.json', { arrivals: { profile: [{ from: 0, to: 9, count: 1_000_001 }] } }),
      'lanes.plan-too-high',
      'arrivals.profile[0].count',
    ],
  ])('refuses %s with exit code 2', async (_what, make, code, named) => {
    const { status, stdout, stderr } = await tenzij('lanes', 'plan', make(), '--lang', 'en');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(code);
    expect(stderr).toContain(named);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it('names the line of the field, or of what lacks it', async () => {
    const file = kept(
      'lines.yaml',
      'seed: 1\nlanes:\n  face: 9\nfaceShare: 0.8\narrivals: { profile: [] }\n',
    );
    const { stderr } = await tenzij('lanes', 'plan', file, '--json', '--lang', 'en');
    expect(JSON.parse(stderr).errors).toMatchObject([
      { code: 'lanes.plan-missing', field: 'lanes.regular', file, line: 3 },
    ]);
  });

  it.each([
    ['another ending', ['--out', join(folder, 'x.pdf')], 'cli.report-html'],
    ['another option', ['--replications', '3'], 'cli.unknown-option'],
  ])('refuses %s before it works anything out', async (_what, args, code) => {
    const { status, stderr } = await tenzij('lanes', 'plan', join(folder, 'gone.yaml'), ...args);
    expect(status).toBe(2);
    expect(stderr).toContain(code);
  });
});
