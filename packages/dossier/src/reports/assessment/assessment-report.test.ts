import { type Language, orThrow } from '@tenzij/kernel';
import {
  annotate,
  assess,
  CONDITION_IDS,
  compareProposals,
  type FactsFile,
  type Proposals,
  parseFacts,
  questionnaire,
} from '@tenzij/norms';
import { describe, expect, it } from 'vitest';
import { factsOf, LIBRARY, SCENARIOS } from '../../../../norms/src/test/law.ts';
import type { Block, Paper } from '../../paper/paper.ts';
import { paperHtml } from '../../paper/paper-html.ts';
import { assessmentReport } from './assessment-report.ts';
import type { EvidenceFile } from './input.ts';
import { EN } from './texts-en.ts';
import { NL } from './texts-nl.ts';

const DATE = '2026-11-22';

function reportOf(
  facts: FactsFile,
  language: Language = 'nl',
  more: { files?: readonly EvidenceFile[]; proposals?: Proposals } = {},
): Paper {
  const { proposals = 'applied', files = [] } = more;
  return assessmentReport(
    {
      deployment: { organisation: 'Stichting Proefweide', place: 'Utrecht', specimen: true },
      assessment: orThrow(assess(facts, LIBRARY, DATE, { proposals })),
      questionnaire: orThrow(questionnaire(facts, LIBRARY, DATE, { proposals })),
      comparison: orThrow(compareProposals(facts, LIBRARY, DATE)),
      annotations: annotate(facts, { storage: 'carried' }, LIBRARY, DATE),
      evidenceFiles: files,
    },
    language,
  );
}

const textOf = (blocks: readonly Block[]) =>
  paperHtml({ language: 'nl', title: '', subtitle: '', specimen: false, blocks })
    .replace(/<style>[\s\S]*<\/style>/, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/\s+/g, ' ');

/** The text of one chapter. */
function chapter(paper: Paper, id: string): string {
  const from = paper.blocks.findIndex((block) => block.kind === 'heading' && block.id === id);
  expect(from, id).toBeGreaterThanOrEqual(0);
  const length = paper.blocks
    .slice(from + 1)
    .findIndex((block) => block.kind === 'heading' && block.level === 2);
  return textOf(paper.blocks.slice(from, length < 0 ? undefined : from + 1 + length));
}

describe('an assessment report', () => {
  it('gives every scenario its verdict, in both languages, and never calls it legal', () => {
    for (const { file, expect: expected } of SCENARIOS) {
      for (const language of ['nl', 'en'] as const) {
        const paper = reportOf(file, language);
        const verdict = chapter(paper, 'verdict');
        expect(verdict).toContain(LIBRARY.verdicts[expected.verdict].title[language]);
        expect(verdict).toContain(expected.verdict);
        expect(textOf(paper.blocks)).not.toMatch(
          /rechtmatig|is toegestaan|\blegal\b|\blawful|undefined|\[object|NaN/i,
        );
      }
    }
  });

  it('names every failing and every unknown condition, with what would change it', () => {
    for (const { file, expect: expected } of SCENARIOS) {
      const open = chapter(reportOf(file, 'en'), 'open-points');
      for (const id of [...expected.failing, ...expected.unknown]) expect(open).toContain(`${id} · `);
      const { failing, unknown } = orThrow(assess(file, LIBRARY, DATE));
      for (const { change } of [...failing, ...unknown]) expect(open).toContain(change.en);
    }
  });

  it('shows every question, asked or not, and why it was not', () => {
    const reasons = chapter(reportOf(factsOf('specimen-festival'), 'en'), 'reasons');
    for (const id of CONDITION_IDS) expect(reasons).toMatch(new RegExp(`\\b${id.replace('.', '\\.')}\\b`));
    expect(reasons).toContain('Not asked: P1, P2, P3, P4, P5, P6, P7, P8. You chose consent at E0.');
    expect(reasons).toContain('Dutch DPA, Face recognition');
  });

  it('lists judgements with names and reasons, and all facts as given', () => {
    const paper = reportOf(factsOf('specimen-festival'));
    expect(chapter(paper, 'judgements')).toContain(
      'C1 FG van de organisator ja Geen korting of voorrang voor wie ja zegt.',
    );
    const facts = chapter(paper, 'facts');
    for (const id of Object.keys(factsOf('specimen-festival').facts)) expect(facts).toContain(` ${id} `);
    expect(chapter(reportOf({ deployment: {}, facts: {} }), 'facts')).toContain(
      'Er zijn geen feiten gegeven.',
    );
  });

  it('numbers evidence once, with the hash of its file and the questions it is for', () => {
    const sha256 = 'ab'.repeat(32);
    const files = [
      { name: 'poortenplan v3', sha256, size: 123_456 },
      { name: 'los.pdf', sha256: 'cd'.repeat(32), size: 12 },
    ];
    const paper = reportOf(factsOf('specimen-festival'), 'nl', { files });
    const evidence = chapter(paper, 'evidence');
    expect(evidence).toContain(`poortenplan v3 C2 123,5 kB, SHA-256 ${sha256}`);
    expect(evidence).toContain('wachttijdberekening bij poortenplan v3 C3, V2 alleen een verwijzing');
    expect(evidence).toContain('los.pdf bij geen vraag genoemd 12 B');
    const number = /(\d+) poortenplan v3 C2/.exec(evidence)?.[1];
    expect(chapter(paper, 'reasons')).toMatch(new RegExp(`Biedt u zelf actief[\\s\\S]*? nummer ${number} `));
  });

  it('says what must be watched, and the norms with their hashes', () => {
    const facts = factsOf('specimen-festival');
    const { guards, norms } = orThrow(assess(facts, LIBRARY, DATE));
    const paper = reportOf(facts);
    expect(guards.length).toBeGreaterThan(5);
    for (const { text } of guards) expect(chapter(paper, 'guards')).toContain(text.nl);
    for (const { id, sha256 } of norms) expect(chapter(paper, 'norms')).toContain(`${id} ${sha256}`);
    expect(chapter(reportOf(factsOf('g18-police')), 'guards')).toContain('Er is niets te bewaken.');
  });

  it('says what differs under the proposal, and whether it decides', () => {
    const norms = chapter(reportOf(factsOf('g14-power-plant-no-places'), 'en'), 'norms');
    expect(norms).toContain('The proposal makes the difference here.');
    expect(norms).toContain('No, unless: substantial public interest UNLESS_PUBLIC_INTEREST');
    expect(norms).toMatch(/P8 · [^?]+\? not known does not exist/);
    expect(chapter(reportOf(factsOf('specimen-festival'), 'en'), 'norms')).toContain(
      'The proposal does not change the verdict here.',
    );
  });

  it('keeps what other documents say in a chapter of its own, marked as such', () => {
    const paper = reportOf(factsOf('specimen-festival'));
    const others = chapter(paper, 'other-documents');
    expect(others).toContain('Dit hoofdstuk staat los van de toetsing.');
    const annotations = annotate(factsOf('specimen-festival'), { storage: 'carried' }, LIBRARY, DATE);
    expect(annotations.length).toBeGreaterThan(3);
    for (const { title, applies, text } of annotations) {
      expect(others).toContain(title.nl);
      if (applies === 'yes') expect(others).toContain(text.nl);
      else if (applies === 'no') expect(others).not.toContain(text.nl);
    }
    const { sha256 } = annotations[0]?.version ?? {};
    expect(others).toContain(sha256);
  });

  it('holds the facts to save, from which the same receipt follows by the command it gives', () => {
    for (const proposals of ['applied', 'left-out'] as const) {
      const facts = factsOf('g14-power-plant');
      const paper = reportOf(facts, 'en', { proposals });
      const listing = paper.blocks.find((block) => block.kind === 'listing');
      const saved = orThrow(parseSaved(listing?.kind === 'listing' ? listing.text : ''));
      const { receipt } = orThrow(assess(saved, LIBRARY, DATE, { proposals }));
      const recompute = chapter(paper, 'recompute');
      expect(recompute).toContain(receipt.sha256);
      const option = proposals === 'applied' ? '' : ' --proposals left-out';
      expect(recompute).toContain(`npx tenzij assess facts.yaml --as-of ${DATE}${option} --lang en`);
    }
  });

  it('is the same paper for the same input', () => {
    const once = paperHtml(reportOf(factsOf('specimen-festival')));
    expect(paperHtml(reportOf(factsOf('specimen-festival')))).toBe(once);
  });

  it('shows what people wrote as text', () => {
    const evil = '<script>alert(1)</script>';
    const facts: FactsFile = {
      deployment: { name: evil },
      facts: { C1: { value: 'yes', evidence: [evil], judgedBy: evil, reasoning: evil } },
    };
    expect(paperHtml(reportOf(facts))).not.toContain('<script');
  });

  it('has every text in both languages', () => {
    const keys = (value: unknown, path = ''): readonly string[] =>
      value !== null && typeof value === 'object'
        ? Object.entries(value).flatMap(([key, inner]) => keys(inner, `${path}.${key}`))
        : [path];
    expect(keys(EN)).toEqual(keys(NL));
  });
});

function parseSaved(text: string) {
  const parsed = parseFacts(text, 'facts.yaml');
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed;
}
