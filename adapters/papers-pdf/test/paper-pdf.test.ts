import type { Block, Paper } from '@tenzij/dossier';
import { describe, expect, it, vi } from 'vitest';
import { SAMPLE } from '../../../packages/dossier/test/sample-paper.ts';
import { paperPdf } from '../src/index.ts';
import { readInfo, readPages } from './read-pdf.ts';

const MADE = 1_795_000_000;
const A4_WIDTH = 595.28;

async function pagesOf(paper: Paper) {
  return readPages(await paperPdf(paper, MADE));
}

const paragraph = (text: string): Paper => ({
  language: 'en',
  title: 'A title',
  subtitle: 'A subtitle',
  specimen: false,
  blocks: [{ kind: 'paragraph', text: [text] }],
});

describe('paperPdf', () => {
  it('prints every text of the paper, and page numbers that add up', async () => {
    const pages = await pagesOf(SAMPLE);
    const text = pages.map((page) => page.text).join('');
    for (const part of ['Wie nee zegt', 'Eerst dit', 'Antwoord', 'Bestanden met hun SHA-256', 'facts:']) {
      expect(text).toContain(part);
    }
    expect(text).toContain('bijlage-60-');
    expect(pages.length).toBeGreaterThan(3);
    for (const [index, page] of pages.entries()) {
      expect(page.text).toContain(`pagina ${index + 1} / ${pages.length}`);
    }
    const english = await pagesOf({ ...SAMPLE, language: 'en' });
    expect(english[0]?.text).toContain(`page 1 / ${english.length}`);
  });

  it('says on every page of a specimen that it is one, and on no other', async () => {
    for (const page of await pagesOf(SAMPLE)) expect(page.text).toContain('VOORBEELD');
    for (const page of await pagesOf({ ...SAMPLE, specimen: false })) {
      expect(page.text).not.toContain('VOORBEELD');
    }
  });

  it('keeps every word on the page, however long it is', async () => {
    const runs = (await pagesOf(SAMPLE)).flatMap((page) => page.runs);
    expect(runs.length).toBeGreaterThan(500);
    expect(runs.filter(({ right }) => right > A4_WIDTH - 30)).toEqual([]);
    const address = `https://example.org/${'a-very-long-path/'.repeat(14)}`;
    const [page] = await pagesOf(paragraph(address));
    expect(page?.runs.filter(({ right }) => right > A4_WIDTH - 30)).toEqual([]);
    expect(page?.text.replace(/\s/g, '')).toContain(address);
  });

  it('repeats the head of a table on every page it goes over', async () => {
    const pages = await pagesOf(SAMPLE);
    const withRows = pages.filter(({ text }) => /bijlage-\d+/.test(text));
    expect(withRows.length).toBeGreaterThan(1);
    for (const { text } of withRows) expect(text).toContain('Grootte');
  });

  it('leaves no heading alone at the foot of a page', async () => {
    const blocks = Array.from({ length: 60 }, (_, index): readonly Block[] => [
      { kind: 'heading', level: 2, text: `Heading ${index}.` },
      { kind: 'paragraph', text: [`Under ${index}.${' word'.repeat((index * 7) % 90)}`] },
    ]);
    const pages = await pagesOf({ ...paragraph(''), blocks: blocks.flat() });
    for (const [index] of blocks.entries()) {
      const page = pages.findLast(({ text }) => text.includes(`Heading ${index}.`));
      expect(page?.text).toContain(`Under ${index}.`);
    }
  });

  it('leaves no head of a table alone at the foot of a page', async () => {
    const blocks = Array.from({ length: 40 }, (_, index): readonly Block[] => [
      { kind: 'paragraph', text: [`${'word '.repeat((index * 37) % 400)}.`] },
      { kind: 'heading', level: 3, text: `Above ${index}.` },
      { kind: 'table', caption: `Caption ${index}.`, head: ['A', 'B'], rows: [[[`Row ${index}.`], ['two']]] },
    ]);
    const pages = await pagesOf({ ...paragraph(''), blocks: blocks.flat() });
    for (const [index] of blocks.entries()) {
      const page = pages.find(({ text }) => text.includes(`Above ${index}.`));
      expect(page?.text).toContain(`Caption ${index}.`);
      expect(page?.text).toContain(`Row ${index}.`);
    }
  });

  it('loses nothing of what is longer than a page, in whatever block', async () => {
    const text = [`${'lorem '.repeat(4_000)}THE END`];
    const blocks: readonly Block[] = [
      { kind: 'paragraph', text },
      { kind: 'list', items: [text] },
      { kind: 'terms', items: [{ term: 'term', text }] },
      { kind: 'table', caption: 'caption', head: ['A', 'B'], rows: [[text, ['b']]] },
      { kind: 'remark', tone: 'info', text },
      { kind: 'listing', caption: 'caption', text: text[0] ?? '' },
    ];
    for (const block of blocks) {
      const pages = await pagesOf({ ...paragraph(''), blocks: [block] });
      expect(pages.length, block.kind).toBeGreaterThan(2);
      const all = pages.map((page) => page.text).join('');
      expect(all.match(/lorem/g)?.length, block.kind).toBe(4_000);
      expect(all, block.kind).toContain('THE END');
    }
  });

  it('loses nothing of many short lines, or of one long cell in a narrow column', async () => {
    const lines = [Array.from({ length: 200 }, () => 'x').join('\n'), '\nTHE END'];
    const narrow = [
      ...Array.from({ length: 90 }, () => [['a'], ['wide '.repeat(15)]]),
      [[`${'lorem '.repeat(95)}THE END`], ['b']],
    ];
    const blocks: readonly Block[] = [
      { kind: 'paragraph', text: lines },
      { kind: 'terms', items: [{ term: 'term', text: lines }] },
      { kind: 'remark', tone: 'info', text: lines },
      { kind: 'table', caption: 'caption', head: ['A', 'B'], rows: [[['a'], lines]] },
      { kind: 'table', caption: 'caption', head: ['A', 'B'], rows: narrow },
    ];
    for (const block of blocks) {
      const pages = await pagesOf({ ...paragraph(''), blocks: [block] });
      expect(pages.map((page) => page.text).join(''), block.kind).toContain('THE END');
    }
  });

  it('has title, language and the time given in its metadata, and gives the same bytes again', async () => {
    const first = await paperPdf(SAMPLE, MADE);
    const info = readInfo(first);
    expect(info).toContain('/Lang (nl)');
    expect(info).toContain('(D:20261118110640Z)');
    expect(info).toContain('/DisplayDocTitle true');
    expect(info).toMatch(/\/Title \(\S/);
    expect(Buffer.compare(first, await paperPdf(SAMPLE, MADE))).toBe(0);
    expect(Buffer.compare(first, await paperPdf(SAMPLE, MADE + 1))).not.toBe(0);
  });

  it('fetches nothing and says nothing on the console', async () => {
    const fetching = vi.spyOn(globalThis, 'fetch');
    const warning = vi.spyOn(console, 'warn');
    await paperPdf(SAMPLE, MADE);
    expect(fetching).not.toHaveBeenCalled();
    expect(warning).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });

  it('makes no link of what is not one', async () => {
    const blocks = (link: string): Block[] => [{ kind: 'paragraph', text: [{ link, text: 'press' }] }];
    const made = async (link: string) =>
      readInfo(await paperPdf({ ...paragraph(''), blocks: blocks(link) }, MADE));
    expect(await made('https://example.org/x')).toContain('(https://example.org/x)');
    expect(await made('javascript:alert(1)')).not.toContain('/URI');
    expect(await made('file:///etc/passwd')).not.toContain('/URI');
  });

  it('says so when it lacks the signs of a text', async () => {
    const lacking = 'characters that this PDF cannot show';
    expect((await pagesOf(paragraph('Łukasz Żółć, Ελένη, Иван – €')))[0]?.text).not.toContain(lacking);
    expect((await pagesOf(paragraph('Łukasz Żółć, Ελένη, Иван – €')))[0]?.text).toContain(
      'Łukasz Żółć, Ελένη, Иван',
    );
    expect((await pagesOf(paragraph('محمد')))[0]?.text).toContain(lacking);
    expect((await pagesOf(paragraph('a → b')))[0]?.text).toContain(lacking);
  });
});
