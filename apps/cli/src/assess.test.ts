import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { verifyReceipt } from '@tenzij/norms';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assessmentAsText } from './assess-report.ts';
import { loadNorms } from './norms.ts';
import { spawnTenzij, tenzij } from './testing/tenzij.ts';

const SCENARIOS = fileURLToPath(new URL('../../../law/scenarios/', import.meta.url));

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tenzij-assess-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** Text without its line breaks and indents. */
const flat = (text: string) => text.replace(/\s+/g, ' ');
const scenario = (name: string) => join(SCENARIOS, `${name}.yaml`);

describe('tenzij assess', () => {
  it('gives the verdict, the ids, the guards and a receipt that replays as JSON', async () => {
    const { status, stdout, stderr } = spawnTenzij(['assess', scenario('g12-nine-to-one'), '--json'], {
      cwd: folder,
    });
    const report = JSON.parse(stdout);
    expect({ status, stderr, ...report }).toMatchObject({
      status: 0,
      stderr: '',
      verdict: 'NO',
      failing: ['C1', 'C3', 'V2'],
      unknown: [],
      route: 'consent',
      asOf: '2026-11-22',
    });
    expect(report.guards.map(({ id }: { id: string }) => id)).toContain('V2');
    expect(verifyReceipt(report.receipt, await loadNorms())).toEqual({ ok: true, value: 'NO' });
  });

  it('reads JSON and takes the date of the flag before that of the file', async () => {
    const facts = {
      deployment: { name: 'X', kind: 'industry', asOf: '2026-11-22' },
      facts: { E0: { value: 'public-interest' } },
    };
    const name = file('facts.json', JSON.stringify(facts, null, '\t'));
    const unknown = async (...args: string[]) =>
      JSON.parse((await tenzij('assess', name, '--json', ...args)).stdout).unknown;
    expect(await unknown()).toContain('P8');
    expect(await unknown('--as-of', '2020-01-01')).not.toContain('P8');
  });

  it('exits with 2 on bad input, and says so on stderr only', () => {
    const { status, stdout, stderr } = spawnTenzij(['assess', 'nothing.yaml'], { cwd: folder });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('nothing.yaml cli.file-missing');
  });

  it('tells a person what fails, why, from where and what would change it', async () => {
    const { stdout } = await tenzij('assess', scenario('x01-holiday-park-pool'));
    expect(stdout).toMatch(/^Nee \[NO\]$/m);
    expect(stdout).toContain('De gegeven feiten voldoen niet aan voorwaarde C2.');
    expect(stdout).toContain('Wat dit verandert: Open bij elke ingang een gewone rij');
    expect(stdout).toMatch(/Bron: AP, Gezichtsherkenning/);
    expect(stdout).toMatch(/^ {2}[0-9a-f]{64}$/m);
    const english = (await tenzij('assess', scenario('x01-holiday-park-pool'), '--lang', 'en')).stdout;
    expect(english).toContain('The facts given do not meet condition C2.');
  });

  it.each([
    ['a file that is not there', ['assess', 'nothing.yaml'], 'nothing.yaml', 'cli.file-missing'],
    ['a folder', ['assess', SCENARIOS], SCENARIOS, 'cli.file-is-folder'],
    [
      'a date that does not exist',
      ['assess', scenario('g18-police'), '--as-of', '2026-02-30'],
      '',
      'norms.as-of-unreadable',
    ],
    [
      'a date before the norms',
      ['assess', scenario('g18-police'), '--as-of', '2018-05-24'],
      '2018-05-25',
      'norms.none-at-date',
    ],
  ])('refuses %s with exit code 2', async (_name, args, named, code) => {
    const { status, stdout, stderr } = await tenzij(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(code);
    expect(stderr).toContain(named);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it('names file and line of every mistake, as text and as JSON', async () => {
    const name = file(
      'bad.yaml',
      'deployment: {kind: event}\nfacts:\n  C1: {value: maybe}\n  C99: {value: yes}\n',
    );
    const text = await tenzij('assess', name);
    expect(text.status).toBe(2);
    expect(text.stderr).toContain('bad.yaml:3 norms.wrong-value');
    expect(text.stderr).toContain('bad.yaml:4 norms.unknown-condition');
    const json = await tenzij('assess', name, '--json', '--lang=en');
    expect(json).toMatchObject({ status: 2, stdout: '' });
    expect(JSON.parse(json.stderr).errors).toMatchObject([
      { code: 'norms.wrong-value', file: name, line: 3 },
      { code: 'norms.unknown-condition', file: name, line: 4, what: expect.stringContaining('C99') },
    ]);
  });

  it('names the line of a date in the file that comes before the norms; a flag has none', async () => {
    const name = file('early.yaml', 'deployment:\n  kind: event\n  asOf: 2010-01-01\nfacts: {}\n');
    const text = await tenzij('assess', name);
    expect(text).toMatchObject({ status: 2, stdout: '' });
    expect(text.stderr).toContain('early.yaml:3 norms.none-at-date');
    const json = await tenzij('assess', name, '--json');
    expect(JSON.parse(json.stderr).errors).toMatchObject([
      { code: 'norms.none-at-date', file: name, line: 3 },
    ]);
    const flag = await tenzij('assess', name, '--json', '--as-of', '2011-01-01');
    expect(JSON.parse(flag.stderr).errors[0]).not.toHaveProperty('line');
  });

  it('says a mistake of syntax in plain words, without what a parser calls it', async () => {
    const name = file('open.yaml', 'deployment: {}\nfacts:\n  C1: {value: yes\n  C2: {value: no}\n');
    const { stderr } = await tenzij('assess', name);
    expect(stderr).toContain('open.yaml:3 norms.yaml-unclosed');
    expect(stderr).toContain('haakje of aanhalingsteken');
    expect(stderr).not.toMatch(/[A-Z]+_[A-Z]+/);
  });

  it('refuses what is not text, naming the line', async () => {
    const latin1 = file('latin1.yaml', Buffer.from('deployment: {name: a}\nfacts: {} # caf\xe9\n', 'latin1'));
    expect(await tenzij('assess', latin1)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('latin1.yaml:2'),
    });
    const binary = file('binary.yaml', new Uint8Array([0x61, 0x0a, 0x0a, 0x00, 0x01]));
    expect(await tenzij('assess', binary)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('binary.yaml:3'),
    });
    const large = file('large.yaml', ' '.repeat(1024 * 1024 + 1));
    expect(await tenzij('assess', large)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('cli.file-too-large'),
    });
  });

  it.each([
    ['g18-police', ['S0.1'], 'yes'],
    ['g04-audience-categories', ['S0.2'], 'yes'],
    ['g09-own-phone', ['H0', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6'], 'yes'],
    ['g03-municipal-desk', ['B2'], 'no'],
  ])(
    'gives the answers that decided, with sources and what would change it: %s',
    async (name, ids, answer) => {
      const report = JSON.parse((await tenzij('assess', scenario(name), '--json')).stdout);
      expect(report).toMatchObject({ failing: [], unknown: [], decidedBy: ids });
      expect(report.reasons.map(({ id }: { id: string }) => id)).toEqual(ids);
      expect(report.reasons[0]).toMatchObject({ status: 'decisive', answer, change: report.change });
      const text = flat((await tenzij('assess', scenario(name))).stdout);
      for (const { question, sources } of report.reasons) {
        expect(text).toContain(question);
        expect(sources.length).toBeGreaterThan(0);
        expect(text).toContain(`Bron: ${sources.join('; ')}`);
      }
      expect(text).toContain(`Wat dit verandert: ${report.change}`);
    },
  );

  it('names the condition of private use that is lacking, with its source', async () => {
    const text = flat((await tenzij('assess', scenario('g10-phone-imposed'))).stdout);
    expect(text).toMatch(/H2 Er is een beroep gedaan op privégebruik.* H2: nee\. Bron: AP/);
    const report = JSON.parse((await tenzij('assess', scenario('g10-phone-imposed'), '--json')).stdout);
    expect(report.notes[0]).toMatchObject({
      id: 'household-unavailable',
      conditions: ['H2'],
      about: [{ id: 'H2', answer: 'no', missing: [] }],
    });
    expect(report.notes[0].sources.join()).toContain('vraag 1, voorwaarde 2');
  });

  it('puts the gates under a heading of their own and marks them', async () => {
    const name = file(
      'gates.yaml',
      'deployment: {}\nfacts: {E0: {value: consent}, C4: {value: no}, D2: {value: no}}\n',
    );
    const { stdout } = await tenzij('assess', name);
    const [before, after] = stdout.split(/^Daarna, vóór de start \(4\)$/m);
    expect(before).toMatch(/\[NO_UNKNOWN\]/);
    expect(before).not.toMatch(/^ {2}D\d/m);
    expect(before).not.toContain('Hieraan voldoen de gegeven feiten niet');
    expect((after?.match(/^ {2}D\d/gm) ?? []).slice(0, 4)).toEqual(['  D1', '  D2', '  D3', '  D4']);
    const { failing, reasons } = JSON.parse((await tenzij('assess', name, '--json')).stdout);
    expect(failing).toEqual(['D2']);
    const gates = reasons.filter(({ stage }: { stage: string }) => stage === 'gate');
    expect(gates.map(({ id }: { id: string }) => id)).toEqual(['D2', 'D1', 'D3', 'D4']);
    const waiting = (await tenzij('assess', scenario('g11-festival-no-dpia'))).stdout;
    expect(waiting).toMatch(/^Vóór de start \(\d\)$/m);
  });

  it('says which kind of deployment was used, and why staff come up without one', async () => {
    const unsaid = file('unsaid.yaml', 'deployment: {}\nfacts: {E0: {value: consent}, C4: {value: no}}\n');
    const text = flat((await tenzij('assess', unsaid)).stdout);
    expect(text).toContain('Soort inzet: niet genoemd, dus ook de voorwaarden voor personeel tellen mee');
    expect(text).toContain('De feiten zeggen niet wat voor inzet dit is');
    expect(text).toContain('C4: nee; niemand heeft erover geoordeeld. Bron:');
    expect(JSON.parse((await tenzij('assess', unsaid, '--json')).stdout).kind).toBeNull();
    const staff = (await tenzij('assess', scenario('g10-phone-imposed'), '--lang', 'en')).stdout;
    expect(staff).toMatch(/^Kind of deployment: staff, with the conditions for staff$/m);
    expect((await tenzij('assess', scenario('g14-power-plant'))).stdout).toMatch(/^Soort inzet: [a-z]+$/m);
  });

  it('says of a tenzij what would undo it', async () => {
    const { stdout } = await tenzij('assess', scenario('specimen-festival'));
    expect(stdout).toContain('Wat dit verandert: Wordt aan één van de voorwaarden niet meer voldaan');
  });

  it('leaves proposals out when asked, says so, and gives a receipt that replays', async () => {
    const plant = scenario('g14-power-plant-no-places');
    const report = async (...args: string[]) =>
      JSON.parse((await tenzij('assess', plant, '--json', ...args)).stdout);
    const strict = await report();
    expect(strict).toMatchObject({ verdict: 'NO_UNKNOWN', proposals: 'applied' });
    const without = await report('--proposals', 'left-out');
    expect(without).toMatchObject({ verdict: 'UNLESS_PUBLIC_INTEREST', proposals: 'left-out' });
    expect(verifyReceipt(without.receipt, await loadNorms())).toEqual({ ok: true, value: without.verdict });
    const said = 'Zonder de voorstellen die nog geen wet zijn';
    expect((await tenzij('assess', plant, '--proposals', 'left-out')).stdout).toContain(said);
    expect((await tenzij('assess', plant)).stdout).not.toContain(said);
    const other = await tenzij('assess', plant, '--proposals', 'perhaps');
    expect(other).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('cli.bad-option') });
  });

  it('sets beside the verdict what other documents say, and what of that is not known', async () => {
    const festival = scenario('specimen-festival');
    const { stdout } = await tenzij('assess', festival, '--json', '--storage', 'central-readable');
    const { verdict, annotations } = JSON.parse(stdout);
    expect(verdict).toBe('UNLESS_CONSENT');
    const central = annotations.find(({ id }: { id: string }) => id === 'edpb-storage-central');
    expect(central).toMatchObject({ applies: 'yes', weight: 'against', begun: true });
    expect(central.sources[0]).toContain('EDPB-advies 11/2024');
    const text = flat((await tenzij('assess', festival, '--storage', 'central-readable')).stdout);
    expect(text).toContain(central.text);
    expect(text).toContain(central.version.sha256);
    const unsaid = flat((await tenzij('assess', festival, '--lang', 'en')).stdout);
    expect(unsaid).not.toContain('The templates are in a place');
    expect(unsaid).toContain('What is missing: where templates are kept (--storage).');
    expect(
      flat((await tenzij('assess', festival, '--as-of', '2024-12-01', '--lang', 'en')).stdout),
    ).toContain('This applies from 2025-02-02.');
  });

  it('keeps control characters in facts away from the terminal', async () => {
    const name = file('odd.yaml', 'deployment: {name: "a\\e[31m\\u202Eb"}\nfacts: {}\n');
    const { status, stdout } = await tenzij('assess', name);
    expect(status).toBe(0);
    expect(stdout).toContain('a�[31m�b');
  });
});

describe('the report', () => {
  it('never says that something is legal, whatever the facts', async () => {
    const { annotate, assess, parseFacts } = await import('@tenzij/norms');
    const library = await loadNorms();
    for (const name of readdirSync(SCENARIOS).filter((one) => one.endsWith('.yaml'))) {
      const facts = parseFacts(readFileSync(join(SCENARIOS, name), 'utf8'), name);
      const assessment = facts.ok ? assess(facts.value, library, '2026-11-22') : facts;
      if (!facts.ok || !assessment.ok) throw new Error(`${name} does not assess`);
      const annotations = annotate(facts.value, { storage: 'central-readable' }, library, '2026-11-22');
      for (const language of ['nl', 'en'] as const) {
        const text = assessmentAsText(assessment.value, annotations, library, language);
        expect(
          /\b(il)?legal|lawful|\blegaal|toegestaan|geoorloofd|rechtmatig/i.exec(text)?.[0] ?? '',
          name,
        ).toBe('');
      }
    }
  });
});
