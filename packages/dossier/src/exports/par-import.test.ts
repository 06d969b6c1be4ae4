import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasText } from '@tenzij/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DpiaDocuments, NO_DPIA_DOCUMENTS, type RiskBody } from '../dpia/documents.ts';
import { MEASURE_IDS } from '../dpia/section-ids.ts';
import { finished, INPUT, RISK, writtenFor } from '../dpia/testing/case.ts';
import type { DpiaVersion } from '../dpia/version-types.ts';
import { LEVELS } from '../dpia/words.ts';
import { joinParts, splitParts } from './marked-parts.ts';
import { parExport } from './par-export.ts';
import { importPar } from './par-import.ts';
import { MAX_PAR_CHARACTERS } from './par-read.ts';

const INTEROP = join(import.meta.dirname, '..', '..', '..', '..', '..', 'shared', 'interop');
const HERE = existsSync(INTEROP);
const WHY = HERE ? '' : ' (skipped: ../shared/interop is not here)';
const NO_EXTRAS = { advice: null, consultation: null };

function taken(file: unknown, existing: DpiaDocuments = NO_DPIA_DOCUMENTS) {
  const result = importPar(typeof file === 'string' ? file : JSON.stringify(file), existing);
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

function form(answers: Readonly<Record<string, unknown>>) {
  return { metadata: { urn: 'urn:nl:dpia:3.0', createdAt: '2026-01-01T00:00:00Z' }, answers };
}
const says = (value: unknown) => ({ value, lastEditedAt: '2026-01-01T00:00:00Z' });

/** Lines as people write them, and lines that look like our own marks. */
const line = fc.oneof(
  fc.string({ maxLength: 30 }),
  fc.constantFrom(
    '== Proef [tenzij:pilot] ==',
    '\\== x ==',
    '- lijst',
    '== ',
    '- x [gepland; y]',
    '- x [tenzij:images-stay]',
  ),
);
const prose = fc
  .array(line, { minLength: 1, maxLength: 5 })
  .map((lines) => lines.join('\n').replaceAll('\r', '').trim())
  .filter(hasText);
const oneLine = fc
  .string({ minLength: 1, maxLength: 40 })
  .map((text) => text.replaceAll(/\s+/g, ' ').trim())
  .filter(hasText);
const name = oneLine.map((text) => text.replaceAll(/[[\]]/g, '').trim()).filter(hasText);
const estimate = fc.record({
  likelihood: fc.constantFrom(...LEVELS),
  severity: fc.constantFrom(...LEVELS),
  why: prose,
});
const body: fc.Arbitrary<RiskBody> = fc.record({
  title: fc.constant(null),
  description: prose,
  before: estimate,
  measures: fc.record({
    catalogue: fc.subarray([...MEASURE_IDS]),
    own: fc.array(
      fc.record({ text: oneLine, status: fc.constantFrom('planned' as const, 'done' as const), who: name }),
      { maxLength: 3 },
    ),
  }),
  after: estimate,
  residual: fc.record({ level: fc.constantFrom('low' as const, 'medium' as const), name, reasoning: prose }),
  dropped: fc.constant(false),
});

/** A pilot, so that every section is there, with an own text in each and an own risk. */
const PILOT = {
  ...INPUT,
  facts: { ...INPUT.facts, facts: { ...INPUT.facts.facts, 'S0.3': { value: 'yes' as const } } },
};
const BASE = finished({}, PILOT);
const version: fc.Arbitrary<DpiaVersion> = fc
  .record({ texts: fc.array(prose, { minLength: 20, maxLength: 20 }), risk: body, own: body })
  .map(({ texts, risk, own }) => {
    const written = writtenFor(PILOT).risks;
    const rain = { ...own, title: 'Regen bij de poort' };
    const risky = finished({ risks: { ...written, exclusion: risk, 'own-rain': rain } }, PILOT);
    const sections = BASE.sections.map((section, index) => {
      const text = texts[index] ?? '';
      return { ...section, text: { nl: text, en: text } };
    });
    return { ...risky, sections };
  });

describe('out and in again', () => {
  it('gives the same texts, risks and measures, whatever they are', () => {
    fc.assert(
      fc.property(version, (dpia) => {
        const { sections, risks } = taken(parExport(dpia, NO_EXTRAS));
        expect(Object.fromEntries(Object.entries(sections).map(([id, { text }]) => [id, text]))).toEqual(
          Object.fromEntries(dpia.sections.map(({ id, text }) => [id, text.nl])),
        );
        for (const { id, title, description, before, measures, after } of dpia.risks) {
          const own = id.startsWith('own-');
          expect(risks[own ? 'own-import-1' : id]).toEqual({
            title: own ? title.nl : null,
            description: description.nl,
            before,
            measures: { catalogue: measures.catalogue.map((one) => one.id), own: measures.own },
            after,
            residual: null,
            dropped: false,
          });
        }
      }),
      { numRuns: 30 },
    );
  });

  it('takes over no judgement, and lists each that it left', () => {
    const { risks, notTaken } = taken(parExport(BASE, NO_EXTRAS));
    expect(Object.values(risks).every(({ residual }) => residual === null)).toBe(true);
    const judgements = notTaken.filter(({ reason }) => reason === 'judgement').map(({ key }) => key);
    expect(judgements).toEqual(expect.arrayContaining(['17.1.4', '17.3', '19.1', '19.2', '19.4.4']));
    expect(notTaken.every(({ text }) => text.nl && text.en)).toBe(true);
  });

  it('texts in one field keep apart, whatever they hold', () => {
    const part = fc.record({ id: fc.constantFrom('pilot', 'views'), title: oneLine, text: prose });
    fc.assert(
      fc.property(
        prose,
        fc.uniqueArray(part, { selector: ({ id }) => id, maxLength: 2 }),
        (first, others) => {
          const split = splitParts(joinParts(first, others));
          expect(split.first).toBe(first);
          expect([...split.others]).toEqual(others.map(({ id, text }) => [id, text]));
        },
      ),
    );
  });
});

describe('what is there already', () => {
  it('stays, and what would have replaced it is listed', () => {
    const existing = {
      ...NO_DPIA_DOCUMENTS,
      sections: { data: { text: 'Van mij.', basedOnFilled: null } },
      risks: { exclusion: RISK },
    };
    const { sections, risks, notTaken } = taken(parExport(BASE, NO_EXTRAS), existing);
    expect(sections.data).toBeUndefined();
    expect(risks.exclusion).toBeUndefined();
    expect(sections.purposes).toBeDefined();
    expect(
      notTaken
        .filter(({ reason }) => reason === 'already-written')
        .map(({ key }) => key)
        .sort(),
    ).toEqual(['16.1', '2.3']);
  });

  it('whatever is there, and whatever comes in: no key is written twice', () => {
    const keys = fc.subarray(BASE.sections.map(({ id }) => id));
    fc.assert(
      fc.property(keys, (ids) => {
        const written = Object.fromEntries(ids.map((id) => [id, { text: 'x', basedOnFilled: null }]));
        const { sections } = taken(parExport(BASE, NO_EXTRAS), { ...NO_DPIA_DOCUMENTS, sections: written });
        expect(Object.keys(sections).filter((id) => id in written)).toEqual([]);
        expect(Object.keys(sections)).toHaveLength(BASE.sections.length - ids.length);
      }),
      { numRuns: 30 },
    );
  });
});

describe('a form that somebody else filled in', () => {
  it('gives its rows as a list under the free text, and rights by their names', () => {
    const { sections } = taken(
      form({
        '2.3': says('Toelichting.'),
        '2.1': [
          {
            _index: 0,
            '2.1.1': says('Naam'),
            '2.1.2': says('Bezoeker'),
            '2.1.6': says('false'),
            '2.1.7': says(null),
          },
        ],
        '5.1.1': says(['Toegang', 'Veiligheid']),
        '15.1.2': says('Op verzoek.'),
      }),
    );
    expect(sections.data?.text).toBe('Toelichting.\n\n- Naam; Bezoeker; vraag 2.1.6: nee');
    expect(sections.purposes?.text).toBe('- Toegang; Veiligheid');
    expect(sections.rights?.text).toBe('- Recht van inzage: Op verzoek.');
  });

  it('gives risks with measures that are still planned, and a name for what has none', () => {
    const { risks, notTaken } = taken(
      form({
        '16.1': [
          {
            _index: 0,
            '16.1.1': says('Buitensluiting'),
            '16.1.3': says('hoog'),
            '16.1.5': says('midden'),
            '16.1.7': says('hoog'),
          },
          { _index: 1, '16.1.1': says('Regen'), '16.1.3': says('gemiddeld') },
        ],
        '17.1': [
          {
            _index: 0,
            '17.1.1': says(['Buitensluiting']),
            '17.1.3': says('Extra balie\nBorden'),
            '17.1.4': says('laag'),
            '17.1.7': says('Hoofd toegang'),
          },
          { _index: 1, '17.1.1': says(['Onbekend risico']), '17.1.3': says('Iets') },
        ],
      }),
    );
    expect(risks.exclusion).toMatchObject({
      before: { likelihood: 'high', severity: 'medium' },
      measures: {
        own: [{ text: 'Extra balie', status: 'planned', who: 'Hoofd toegang' }, { text: 'Borden' }],
      },
      residual: null,
    });
    expect(risks['own-import-1']).toMatchObject({ title: 'Regen', before: null });
    expect(notTaken.map(({ key, reason }) => `${key} ${reason}`).sort()).toEqual([
      '16.1.3 judgement',
      '16.1.7 judgement',
      '17.1 no-place',
      '17.1.4 judgement',
    ]);
  });

  it('lists what it can’t take: pictures, other questions, yes and no, and too much text', () => {
    const { sections, notTaken } = taken(
      form({
        '1.2': [{ _index: 0, '1.2.1': says({ data: 'data:image/png;base64,AA==' }) }],
        '2.3': says({ data: 'data:image/png;base64,AA==' }),
        '18': says('Samenvatting'),
        '12.1.1': says('true'),
        '4': says('x'.repeat(20_001)),
        __proto__x: says('y'),
        '21.1': says('z'),
      }),
    );
    expect(sections).toEqual({});
    expect(Object.fromEntries(notTaken.map(({ key, reason }) => [key, reason]))).toEqual({
      '1.2': 'not-text',
      '2.3': 'not-text',
      '18': 'no-place',
      '12.1.1': 'settled-here',
      '4': 'too-long',
      __proto__x: 'no-place',
      '21.1': 'no-place',
    });
    expect(notTaken.find(({ key }) => key === '4')?.value).toHaveLength(500);
  });

  it.skipIf(!HERE)(`reads the sample whole${WHY}`, () => {
    const { sections, risks, notTaken } = taken(readFileSync(join(INTEROP, 'par-dpia.sample.json'), 'utf8'));
    expect(Object.keys(sections).sort()).toEqual([
      'basis',
      'data',
      'processing',
      'proportionality',
      'proposal',
      'purposes',
      'special-category',
      'subsidiarity',
      'technique',
    ]);
    expect(risks['own-import-1']).toMatchObject({
      title: 'Nadeel voor weigeraars door wachttijd',
      description: 'Verdeling poorten',
    });
    expect(notTaken.map(({ key }) => key).sort()).toEqual([
      '0',
      '12.1.1',
      '16.1.7',
      '17.1.4',
      '17.1.5',
      '19.5.4',
      '19.5.6',
      '19.5.7',
    ]);
  });

  it.skipIf(!HERE)(`refuses the pre-scan${WHY}`, () => {
    const result = importPar(readFileSync(join(INTEROP, 'prescan.sample.json'), 'utf8'), NO_DPIA_DOCUMENTS);
    expect(result).toMatchObject({
      problem: { code: 'dpia.import-other-form', params: { urn: 'urn:nl:prescan:2.0' } },
    });
  });
});

it('takes no name that every object has for a question of the form', () => {
  const rows = '[{"_index":0,"2.1.1":{"value":"constructor"},"toString":{"value":"valueOf"}}]';
  const odd = ['__proto__', 'constructor', 'toString'].map((key) => `"${key}":{"value":"x"}`).join(',');
  const { sections, notTaken } = taken(
    `{"metadata":{"urn":"urn:nl:dpia:3.0"},"answers":{${odd},"2.1":${rows}}}`,
  );
  expect(sections).toEqual({ data: { text: '- constructor; valueOf', basedOnFilled: null } });
  expect(notTaken.map(({ key, reason }) => `${key} ${reason}`)).toEqual([
    '__proto__ no-place',
    'constructor no-place',
    'toString no-place',
  ]);
});

describe('a file that is no such form', () => {
  it.each([
    ['', 'dpia.import-unreadable'],
    ['{', 'dpia.import-unreadable'],
    ['null', 'dpia.import-not-a-form'],
    ['[]', 'dpia.import-not-a-form'],
    ['{"metadata":{"urn":3},"answers":{}}', 'dpia.import-not-a-form'],
    ['{"metadata":{"urn":"urn:nl:dpia:3.0"},"answers":[]}', 'dpia.import-not-a-form'],
    ['{"metadata":{"urn":"urn:nl:dpia:2.0"},"answers":{}}', 'dpia.import-other-form'],
    [`"${'x'.repeat(MAX_PAR_CHARACTERS)}"`, 'dpia.import-too-large'],
  ])('%.60s', (text, code) => {
    expect(importPar(text, NO_DPIA_DOCUMENTS)).toMatchObject({ ok: false, problem: { code } });
  });

  it('whatever its answers are, reading them does not throw', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.oneof(fc.string(), fc.constantFrom('2.1', '16.1', '17.1', '1.1', '19.1', '15.1.2')),
          fc.jsonValue(),
        ),
        (answers) => {
          expect(importPar(JSON.stringify(form(answers)), NO_DPIA_DOCUMENTS).ok).toBe(true);
        },
      ),
    );
  });
});
