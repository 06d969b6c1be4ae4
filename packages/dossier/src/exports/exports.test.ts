import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import type { Consultation } from '../consultation/consultation.ts';
import { NO_DPIA_DOCUMENTS } from '../dpia/documents.ts';
import { dpiaView } from '../dpia/dpia-view.ts';
import { FINISHED_AT, finished, INPUT, RISK, writtenFor } from '../dpia/testing/case.ts';
import type { ReviewEntry } from '../review/entry.ts';
import { PUBLICATION_CATEGORIES, REGISTER_STATUSES, registerEntry } from './algorithm-register.ts';
import { cnilPia } from './cnil-pia.ts';
import { parExport } from './par-export.ts';

const INTEROP = join(import.meta.dirname, '..', '..', '..', '..', '..', 'shared', 'interop');
const HERE = existsSync(INTEROP);
const WHY = HERE ? '' : ' (skipped: ../shared/interop is not here)';
const read = (name: string) => JSON.parse(readFileSync(join(INTEROP, name), 'utf8'));

const ADVICE: ReviewEntry = {
  id: 'a1',
  at: FINISHED_AT,
  by: { memberId: 'dpo-1', name: 'Ada Vries', role: 'dpo' },
  target: 'overall',
  kind: 'advice',
  opinion: 'proceed-if',
  text: 'Meet de wachttijden <vooraf> & achteraf.',
  dpiaVersion: 1,
};
const EXTRAS = { advice: ADVICE, consultation: null };
const VERSION = finished();

describe('the form of MinBZK', () => {
  it.skipIf(!HERE)(`validates against its own schema${WHY}`, () => {
    const ajv = new Ajv2020({ allErrors: true });
    (addFormats as unknown as (to: Ajv2020) => void)(ajv);
    const validate = ajv.compile(read('schemas/par-dpia-form.assessment-output.v2.schema.json'));
    for (const extras of [EXTRAS, { advice: null, consultation: null }]) {
      const file = JSON.parse(JSON.stringify(parExport(VERSION, extras)));
      expect(validate(file), JSON.stringify(validate.errors)).toBe(true);
    }
    expect(validate({ ...parExport(VERSION, EXTRAS), answers: { x: 1 } })).toBe(false);
  });

  it('names the form, the advice and the biometric data in its own words', () => {
    const { metadata, answers } = parExport(VERSION, EXTRAS);
    expect(metadata.urn).toBe('urn:nl:dpia:3.0');
    expect(answers['19.5.4']).toMatchObject({ value: 'Ada Vries' });
    expect(answers['19.5.7']).toMatchObject({ value: expect.stringContaining('doorgaan, mits') });
    expect(answers['12.1.2']).toMatchObject([
      {
        _index: 0,
        '12.1.2.4': {
          value:
            'Type bijzondere persoonsgegevens: Biometrische gegevens met het oog op de unieke identificatie van een persoon',
        },
      },
    ]);
    expect(answers['16.1']).toHaveLength(7);
  });

  it('claims no special category where no template is made', () => {
    const plan = INPUT.plan && { ...INPUT.plan, mode: 'human-comparison' as const };
    const { answers } = parExport(finished({}, { ...INPUT, plan }), EXTRAS);
    expect(answers['12.1.2']).toBeUndefined();
    expect(answers['12.1.1']).toMatchObject({ value: 'false' });
  });

  it('refers to the authority’s letter where a high risk remains, and says so when there is none', () => {
    const residual = { level: 'high', name: 'N', reasoning: 'r' } as const;
    const written = writtenFor(INPUT);
    const version = finished({
      risks: { ...written.risks, exclusion: { ...RISK, residual } },
      judgement: written.judgement && { ...written.judgement, highRiskRemains: 'yes' },
    });
    const advised: Consultation = {
      sentAt: '2026-06-01',
      sent: [{ what: 'DPIA', evidence: [] }],
      outcome: 'advice-received',
      letter: { reference: 'brief 7' },
    };
    const cell = (consultation: Parameters<typeof parExport>[1]['consultation']) =>
      JSON.stringify(parExport(version, { advice: null, consultation }).answers['17.1']);
    expect(cell(advised)).toContain('brief 7');
    expect(cell(null)).toContain('Geen schriftelijk advies ontvangen.');
  });
});

describe('the PIA tool of CNIL', () => {
  it('has all five keys, and the questions for consent, minimisation and retention', () => {
    const pia = cnilPia(VERSION, ADVICE, 'nl');
    expect(Object.keys(pia).sort()).toEqual(['answers', 'comments', 'evaluations', 'measures', 'pia']);
    const text = (question: number) => pia.answers.find((one) => one.reference_to === question)?.data.text;
    expect(text(222)).toContain('Eigen tekst bij free-consent');
    expect(text(213)).toContain('Eigen tekst bij proportionality');
    expect(text(215)).toContain('Eigen tekst bij retention');
    expect(pia.pia).toMatchObject({
      name: 'Gezichtspas',
      dpo_status: 1,
      concerned_people_searched_opinion: true,
    });
    expect(pia.measures.map(({ title }) => title)).toContain('Extra medewerkers bij de gewone poort');
  });

  it('shows text as text, never as markup', () => {
    expect(cnilPia(VERSION, ADVICE, 'nl').pia.dpo_opinion).toBe(
      'Meet de wachttijden &lt;vooraf&gt; &amp; achteraf.',
    );
  });

  it('says nothing of a DPO who said nothing', () => {
    expect(cnilPia(VERSION, null, 'en').pia).toMatchObject({ dpo_status: null, dpo_opinion: '' });
    const no = { ...ADVICE, opinion: 'do-not-proceed' as const };
    expect(cnilPia(VERSION, no, 'en').pia.dpo_status).toBe(0);
  });

  it.skipIf(!HERE)(`has the shape of the sample${WHY}`, () => {
    const sample = read('cnil-pia.sample.json');
    const ours = JSON.parse(JSON.stringify(cnilPia(VERSION, ADVICE, 'nl')));
    expect(Object.keys(ours.pia).sort()).toEqual(Object.keys(sample.pia).sort());
    expect(Object.keys(ours.answers[0]).sort()).toEqual(Object.keys(sample.answers[0]).sort());
    expect(Object.keys(ours.answers[0].data).sort()).toEqual(Object.keys(sample.answers[0].data).sort());
    expect(Object.keys(ours.measures[0]).sort()).toEqual(Object.keys(sample.measures[0]).sort());
  });
});

interface FieldRule {
  readonly type: string;
  readonly required?: boolean | string;
  readonly max_length?: number;
  readonly permitted_values?: readonly string[];
  readonly items?: Readonly<Record<string, FieldRule>>;
}

/** What is wrong with an entry by the standard's own list of fields; nothing when it is right. */
function problemsWith(
  entry: Readonly<Record<string, unknown>>,
  fields: Readonly<Record<string, FieldRule>>,
): string[] {
  const unknown = Object.keys(entry).filter((key) => !(key in fields));
  const missing = Object.keys(fields).filter((key) => fields[key]?.required === true && !entry[key]);
  const wrong = Object.entries(entry).flatMap(([key, value]) => {
    const rule = fields[key];
    if (!rule) return [];
    if (rule.items && Array.isArray(value))
      return value.flatMap((item) =>
        problemsWith(item, rule.items ?? {}).map((problem) => `${key}.${problem}`),
      );
    if (typeof value !== 'string') return [`${key}: no text`];
    if (rule.max_length !== undefined && value.length > rule.max_length) return [`${key}: too long`];
    return rule.permitted_values && !rule.permitted_values.includes(value) ? [`${key}: ${value}`] : [];
  });
  return [...unknown.map((key) => `${key}: unknown`), ...missing.map((key) => `${key}: missing`), ...wrong];
}

describe('the Algoritmeregister', () => {
  const DETAILS = {
    status: 'In gebruik',
    publicationCategory: 'Impactvolle algoritmes',
    contact: 'privacy@example.org',
    begin: '2026-09',
    dpiaUrl: 'https://example.org/dpia',
  } as const;
  const before = dpiaView(INPUT, NO_DPIA_DOCUMENTS).sections.find(({ id }) => id === 'technique');
  const text = `<b> & ${'lang woord '.repeat(1500)}`;
  const technique = { text, basedOnFilled: before?.filled.sha256 ?? null };
  const long = finished({ sections: { ...writtenFor(INPUT).sections, technique } });

  it.skipIf(!HERE)(`meets its list of fields${WHY}`, () => {
    const { properties } = read('schemas/algoritmeregister.v1_0.schema-config.json');
    for (const status of REGISTER_STATUSES)
      for (const publicationCategory of PUBLICATION_CATEGORIES)
        expect(
          problemsWith(registerEntry(long, { ...DETAILS, status, publicationCategory }), properties),
        ).toEqual([]);
    expect(problemsWith({ ...registerEntry(long, DETAILS), name: '' }, properties)).toEqual([
      'name: missing',
    ]);
    expect(problemsWith({ ...registerEntry(long, DETAILS), lang: 'eng' }, properties)).toEqual(['lang: eng']);
  });

  it('has a short description of 350 characters at most, and cuts between words', () => {
    const purposes = [{ id: 'a', nl: 'Een heel lang doel & meer. '.repeat(14).trim(), en: 'x' }];
    const plan = INPUT.plan && { ...INPUT.plan, purposes };
    const entry = registerEntry(finished({}, { ...INPUT, plan }), DETAILS);
    expect(entry.description_short.length).toBeLessThanOrEqual(350);
    expect(entry.description_short).toMatch(/(lang|doel|Een|heel|&amp;|meer\.)…$/);
    expect(entry).not.toHaveProperty('end_date');
  });
});
