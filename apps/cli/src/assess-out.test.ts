import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tenzij } from './testing/tenzij.ts';

const SCENARIOS = fileURLToPath(new URL('../../../law/scenarios/', import.meta.url));
const scenario = (name: string) => join(SCENARIOS, `${name}.yaml`);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tenzij-assess-out-'));
});
afterAll(() => rmSync(folder, { recursive: true }));
const out = (name: string) => join(folder, name);

describe('tenzij assess --out', () => {
  it('writes a page with the receipt that it says, and keeps standard output to the assessment', async () => {
    const { status, stdout, stderr } = await tenzij(
      ...['assess', scenario('g14-power-plant'), '--json', '--lang', 'en', '--out', out('report.html')],
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: `The report is in ${out('report.html')}.\n` });
    const page = readFileSync(out('report.html'), 'utf8');
    expect(page).toContain(JSON.parse(stdout).receipt.sha256);
    expect(page).toContain('<html lang="en">');
  });

  it('recomputes a report from the facts inside it, with the command inside it', async () => {
    await tenzij(
      'assess',
      scenario('g14-power-plant'),
      '--proposals',
      'left-out',
      '--out',
      out('left-out.html'),
    );
    const page = readFileSync(out('left-out.html'), 'utf8');
    const unescaped = (text = '') =>
      text
        .replaceAll('&quot;', '"')
        .replaceAll('&#39;', "'")
        .replaceAll('&lt;', '<')
        .replaceAll('&amp;', '&');
    const facts = out('facts.yaml');
    writeFileSync(facts, unescaped(/<pre[^>]*><code>([\s\S]*?)<\/code><\/pre>/.exec(page)?.[1]));
    const [, command = ''] = /<code>npx tenzij ([^<]+)<\/code>/.exec(page) ?? [];
    const again = await tenzij(...command.replace('facts.yaml', facts).split(' '));
    const receipt = /[0-9a-f]{64}(?=\n$)/.exec(again.stdout)?.[0];
    expect(receipt).toMatch(/^[0-9a-f]{64}$/);
    expect(page).toContain(`<dd><code>${receipt}</code></dd>`);
  });

  it('marks the report of a scenario as a specimen, and not that of other facts', async () => {
    await tenzij('assess', scenario('g13-stadium-staff'), '--out', out('scenario.html'));
    expect(readFileSync(out('scenario.html'), 'utf8')).toContain('class="specimen"');
    const own = out('own.yaml');
    writeFileSync(own, 'deployment: { name: X, asOf: 2026-11-22 }\nfacts: { E0: { value: none } }\n');
    await tenzij('assess', own, '--out', out('own.html'));
    expect(readFileSync(out('own.html'), 'utf8')).not.toContain('class="specimen"');
  });

  it('writes a PDF by the name', async () => {
    const { status } = await tenzij('assess', scenario('specimen-festival'), '--out', out('report.PDF'));
    expect(status).toBe(0);
    expect(readFileSync(out('report.PDF')).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('refuses a file that is there, of another kind, or in a folder that is not', async () => {
    const there = out('there.pdf');
    writeFileSync(there, 'mine');
    const refused = async (file: string) =>
      (await tenzij('assess', scenario('g18-police'), '--out', file)).stderr;
    expect(await refused(there)).toContain('cli.file-exists');
    expect(readFileSync(there, 'utf8')).toBe('mine');
    expect(await refused(out('report.docx'))).toContain('cli.report-kind');
    expect(existsSync(out('report.docx'))).toBe(false);
    expect(await refused(join(folder, 'nowhere', 'report.html'))).toContain('cli.file-not-writable');
  });
});
