import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { paperHtml } from '../paper/paper-html.ts';
import { DPIA_DOCUMENT_KEYS, dpiaDocumentSchema, dpiaDocuments, NO_DPIA_DOCUMENTS } from './documents.ts';
import { dpiaPaper, draftDpiaPaper } from './dpia-paper.ts';
import { dpiaView } from './dpia-view.ts';
import { fillDpia } from './fill/fill-dpia.ts';
import { finishDpia, planSha256, readDpiaVersion } from './finish.ts';
import type { DpiaInput } from './input.ts';
import { MEASURES, measuresFor } from './measure-catalogue.ts';
import { proseBlocks } from './prose-blocks.ts';
import { DPIA_RISKS } from './risk-catalogue.ts';
import { dpiaSection } from './section-catalogue.ts';
import { DPIA_SECTION_IDS } from './section-ids.ts';
import { isStale } from './stale.ts';
import { FINISHED_AT, finished, INPUT, RISK, writtenFor } from './testing/case.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..', '..');
const NOTHING: DpiaInput = {
  ...INPUT,
  plan: null,
  notice: null,
  facts: { deployment: {}, facts: {} },
  assessment: null,
  model: null,
};
const WAITING = {
  face: { p90: 10, interval: [8, 12] },
  regular: { p90: 60, interval: [40, 80] },
  rule: {
    limits: { p90GapSeconds: 60, missedStartGap: null, reason: null },
    met: true,
    certain: false,
  },
  seed: 3,
  replications: 20,
  planSha256: 'ab'.repeat(32),
} as const;
const lacksOf = (input: DpiaInput, documents = writtenFor(input)) =>
  dpiaView(input, documents).standing.lacks.map(({ id, document }) => `${id} ${document}`);

describe('what can be checked of the measures', () => {
  it.each(MEASURES.map((one) => [one.id, one] as const))('%s: its proof is there', (_, { proof, risks }) => {
    expect(readFileSync(join(ROOT, proof.test), 'utf8')).toContain(`invariant ${proof.invariant}:`);
    expect(existsSync(join(ROOT, proof.docs))).toBe(true);
    expect(readFileSync(join(ROOT, 'ARCHITECTURE.md'), 'utf8')).toMatch(
      new RegExp(`^${proof.invariant}\\. `, 'm'),
    );
    expect(risks.length).toBeGreaterThan(0);
  });

  it('has measures for each fixed risk, and all of them for an own one', () => {
    for (const { id } of DPIA_RISKS) expect(measuresFor(id).length).toBeGreaterThan(0);
    expect(measuresFor('own-rain')).toHaveLength(MEASURES.length);
    expect(measuresFor('exclusion')).not.toContain('images-stay');
  });
});

describe('filling a DPIA', () => {
  const filled = (id: string, input: DpiaInput = INPUT) => {
    const found = fillDpia(input, null).find((section) => section.id === id);
    if (!found) throw new Error(`no section ${id}`);
    return found;
  };

  it('says why the limits of a plan of the lanes are what they are, once', () => {
    const text = (reason: string | null) =>
      filled('gate-layout', {
        ...INPUT,
        waiting: { ...WAITING, rule: { ...WAITING.rule, limits: { ...WAITING.rule.limits, reason } } },
      }).text;
    expect(text('Een kind van vier wacht niet.')?.nl).toContain('“Een kind van vier wacht niet.”');
    const own = INPUT.plan?.parity?.reason ?? '';
    expect(text(own)?.en.split(own)).toHaveLength(2);
    expect(text(null)?.nl).not.toContain('De reden voor die regel');
  });

  it('says of what was played once how certain it is: not to be said, without an interval', () => {
    const face = { p90: 10, interval: null };
    const { text } = filled('gate-layout', { ...INPUT, waiting: { ...WAITING, face, replications: 1 } });
    expect(text?.nl).toContain('Hoe zeker dat is, is niet te zeggen');
    expect(text?.en).toContain('played once');
    expect(text?.nl).not.toMatch(/interval/);
    const often = filled('gate-layout', { ...INPUT, waiting: WAITING }).text;
    expect(often?.nl).toContain('het interval loopt over de grens');
  });

  it('asks, and makes up nothing, when nothing is known', () => {
    for (const { id, text, asks } of fillDpia(NOTHING, null)) {
      if (['framework', 'parties', 'retention', 'rights', 'security', 'technique'].includes(id)) continue;
      expect({ id, text }).toEqual({ id, text: null });
      expect(asks.length, id).toBeGreaterThan(0);
    }
  });

  it('takes over the plan, the notice, the assessment and the model', () => {
    expect(filled('proposal').text?.nl).toContain('De Proefweide, Utrecht');
    expect(filled('proposal').text?.en).toContain('21 September 2026');
    expect(filled('purposes').text?.nl).toBe('- Mij binnenlaten.');
    expect(filled('gate-layout').text?.nl).toContain('Gewone poorten: 3');
    expect(filled('gate-layout').text?.nl).toContain(
      'Is de gewone rij 600 seconden lang slechter af, dan pauzeren de gezichtspoorten vanzelf.',
    );
    expect(filled('places').text?.en).toContain('Answer to I9.');
    expect(filled('free-consent').text?.nl).toContain('Oordeel van de FG: “Geen korting voor wie ja zegt.”');
    expect(filled('technique').text?.en).toMatch(
      /threshold 0.411 .* chance of 1 in 10,000 \(1e-4\) .* 1.23 % \(95 %: 0.900 % – 1.70 %\)/,
    );
    expect(filled('technique').text?.nl).toContain('Verschillen tussen groepen mensen zijn niet gemeten.');
  });

  it('says of what was not measured that it was not, with the reason', () => {
    const evaluation = { computed: false, reason: { nl: 'geen foto’s.', en: 'no photos.' } } as const;
    const model = INPUT.model && { ...INPUT.model, evaluation };
    expect(filled('technique', { ...INPUT, model }).text?.en).toContain('was not measured: no photos.');
  });

  it('leaves out an answer that is unknown', () => {
    expect(filled('gate-layout').text?.nl).not.toContain('C3');
  });

  it('describes where a sealed template goes, and who has the key', () => {
    const input = { ...INPUT, plan: INPUT.plan && { ...INPUT.plan, storage: 'sealed' as const } };
    expect(filled('processing', input).asks).toEqual([]);
    expect(filled('processing', input).text?.en).toContain('The key stays in the pass.');
    expect(filled('processing', input).text?.en).not.toContain('The template stays on the phone');
    expect(filled('data', input).text?.nl).toContain(
      'De versleutelde template, op de server en op de poorten.',
    );
    expect(filled('data').text?.nl).not.toContain('versleuteld');
    expect(filled('retention', input).text?.nl).toContain('wist de server de versleutelde template');
  });

  it.each(['carried', 'sealed'] as const)(
    'says of a check value that the server does not keep it (%s)',
    (storage) => {
      const input = { ...INPUT, plan: INPUT.plan && { ...INPUT.plan, storage } };
      expect(filled('data', input).text?.en).toMatch(/Check value .* does not keep it/);
      expect(filled('processing', input).text?.en).toMatch(/check value.* (does not|not) keep/);
      expect(filled('retention', input).text?.en).not.toMatch(/check value/i);
    },
  );

  it('describes the flow of consent and verification only, and asks about any other', () => {
    expect(filled('processing').asks).toEqual([]);
    const facts = { ...INPUT.facts, facts: { E0: { value: 'public-interest' as const } } };
    const others: readonly DpiaInput[] = [
      ...([{ mode: 'identification' }, { mode: 'human-comparison' }] as const).map((changes) => ({
        ...INPUT,
        plan: INPUT.plan && { ...INPUT.plan, ...changes },
      })),
      { ...INPUT, facts },
    ];
    for (const input of others) {
      expect(filled('processing', input).asks).toHaveLength(1);
      expect(filled('data', input).text?.nl).not.toContain('Controlewaarde (hash');
    }
  });

  it('says nothing of withdrawing where nothing rests on consent', () => {
    const facts = { ...INPUT.facts, facts: { E0: { value: 'public-interest' as const } } };
    for (const id of ['rights', 'retention', 'free-consent']) {
      expect(filled(id, { ...INPUT, facts }).text?.en).not.toMatch(/withdraw/i);
    }
    expect(filled('rights').text?.en).toContain('Withdrawing');
  });

  it('makes no template where a person compares', () => {
    const plan = INPUT.plan && { ...INPUT.plan, mode: 'human-comparison' as const };
    expect(filled('technique', { ...INPUT, plan }).text?.en).toContain('There is no template (step 4)');
  });

  it('has the pilot only when it is one', () => {
    const ids = (input: DpiaInput) => fillDpia(input, null).map(({ id }) => id);
    expect(ids(INPUT)).not.toContain('pilot');
    const facts = { ...INPUT.facts, facts: { 'S0.3': { value: 'yes' as const } } };
    expect(ids({ ...INPUT, facts })).toEqual([...DPIA_SECTION_IDS]);
  });

  it('takes the views of data subjects from the conclusion', () => {
    const views = { sought: 'no', text: 'Er was geen tijd.' } as const;
    const section = fillDpia(INPUT, views).find(({ id }) => id === 'views');
    expect(section).toMatchObject({ asks: [], text: { en: expect.stringContaining('not sought') } });
  });

  it('has a title, a question, help and a source for every section, in both languages', () => {
    for (const id of DPIA_SECTION_IDS) {
      const { title, question, help, source } = dpiaSection(id);
      for (const { nl, en } of [title, question, help, source]) expect([nl, en].every(Boolean)).toBe(true);
    }
  });
});

describe('own texts', () => {
  it('stand in place of what was filled in, and are outdated once that changed', () => {
    const documents = writtenFor(INPUT);
    const section = (input: DpiaInput) =>
      dpiaView(input, documents).sections.find(({ id }) => id === 'gate-layout');
    expect(section(INPUT)).toMatchObject({
      outdated: false,
      shown: { nl: expect.stringContaining('Eigen tekst') },
    });
    const plan = INPUT.plan && { ...INPUT.plan, lanes: { face: 9, regular: 1 } };
    expect(section({ ...INPUT, plan })).toMatchObject({ outdated: true });
    expect(lacksOf({ ...INPUT, plan }, documents)).toContain('section-outdated dpia:gate-layout');
  });

  it('are read from documents by their keys, and only when they are what the key says', () => {
    const body = { text: 'x', basedOnFilled: null };
    const read = dpiaDocuments(
      new Map<string, unknown>([
        ['dpia:proposal', body],
        ['dpia:data', { text: '' }],
        ['dpia:nothing', body],
        ['plan', body],
        ['dpia-risk:exclusion', RISK],
        ['dpia-risk:own-rain', RISK],
      ]),
    );
    expect(read).toEqual({ sections: { proposal: body }, risks: { exclusion: RISK }, judgement: null });
    expect(DPIA_DOCUMENT_KEYS.every((key) => dpiaDocumentSchema(key) !== null)).toBe(true);
  });

  it('need a title for an own risk, and have none for a fixed one', () => {
    const parses = (key: string, body: unknown) => dpiaDocumentSchema(key)?.safeParse(body).success;
    expect(parses('dpia-risk:exclusion', RISK)).toBe(true);
    expect(parses('dpia-risk:exclusion', { ...RISK, title: 'Regen' })).toBe(false);
    expect(parses('dpia-risk:exclusion', { ...RISK, dropped: true })).toBe(false);
    expect(parses('dpia-risk:own-rain', { ...RISK, title: 'Regen' })).toBe(true);
    expect(parses('dpia-risk:own-rain', { ...RISK, title: 'a\nb' })).toBe(false);
    expect(dpiaDocumentSchema('dpia-risk:rain')).toBeNull();
  });
});

describe('what a DPIA lacks', () => {
  it('is nothing when all is written', () => {
    expect(lacksOf(INPUT)).toEqual([]);
  });

  it('is everything at the start', () => {
    const lacks = lacksOf(NOTHING, NO_DPIA_DOCUMENTS);
    expect(lacks).toEqual(expect.arrayContaining(['plan-missing plan', 'notice-missing notice']));
    expect(lacks).toEqual(
      expect.arrayContaining([
        'risk-unwritten dpia-risk:queue-coercion',
        'judgement-unwritten dpia-judgement',
      ]),
    );
    expect(lacks).toContain('section-asks dpia:free-consent');
  });

  it.each([
    ['before', 'risk-before'],
    ['after', 'risk-after'],
    ['residual', 'risk-residual'],
    ['description', 'risk-unwritten'],
  ] as const)('a risk without %s', (part, lack) => {
    const written = writtenFor(INPUT);
    const risks = { ...written.risks, exclusion: { ...RISK, [part]: null } };
    expect(lacksOf(INPUT, { ...written, risks })).toEqual([`${lack} dpia-risk:exclusion`]);
  });

  it('an own risk counts until it is dropped', () => {
    const written = writtenFor(INPUT);
    const rain = { ...RISK, title: 'Regen', residual: null };
    const with_ = (dropped: boolean) => ({
      ...written,
      risks: { ...written.risks, 'own-rain': { ...rain, dropped } },
    });
    expect(lacksOf(INPUT, with_(false))).toEqual(['risk-residual dpia-risk:own-rain']);
    expect(lacksOf(INPUT, with_(true))).toEqual([]);
  });

  it('a conclusion without name or views, or one that contradicts a risk', () => {
    const written = writtenFor(INPUT);
    const judged = (changes: object) => {
      if (!written.judgement) throw new Error('no judgement');
      return lacksOf(INPUT, { ...written, judgement: { ...written.judgement, ...changes } });
    };
    expect(judged({ judgedBy: null })).toEqual(['judgement-unnamed dpia-judgement']);
    expect(judged({ views: { sought: 'unknown', text: 'x' } })).toContain('views-unanswered dpia-judgement');
    const risks = {
      ...written.risks,
      exclusion: { ...RISK, residual: { level: 'high' as const, name: 'N', reasoning: 'r' } },
    };
    expect(lacksOf(INPUT, { ...written, risks })).toEqual(['judgement-contradicts dpia-judgement']);
  });
});

it('remarks on high and high that is judged low, and decides nothing by it', () => {
  const written = writtenFor(INPUT);
  const after = { likelihood: 'high', severity: 'high', why: 'x' } as const;
  const view = dpiaView(INPUT, { ...written, risks: { ...written.risks, exclusion: { ...RISK, after } } });
  expect(view.standing).toMatchObject({ finishable: true, remarks: [{ document: 'dpia-risk:exclusion' }] });
  expect(dpiaView(INPUT, written).standing.remarks).toEqual([]);
});

describe('a finished DPIA', () => {
  it('is refused while something lacks', () => {
    const finish = (input: DpiaInput) =>
      finishDpia({
        input,
        documents: NO_DPIA_DOCUMENTS,
        version: 1,
        languages: ['nl'],
        by: { memberId: 'm', name: 'N' },
        now: FINISHED_AT,
      });
    expect(finish(INPUT)).toMatchObject({ ok: false, problem: { code: 'dpia.unfinished' } });
    expect(finish(NOTHING)).toMatchObject({ ok: false, problem: { params: { document: 'plan' } } });
  });

  it('holds every text as shown, frozen, under a hash that any change breaks', () => {
    const version = finished();
    expect(version.sections).toHaveLength(19);
    expect(version.sections.every(({ text }) => text.nl && text.en)).toBe(true);
    expect(() => Object.assign(version.sections[0]?.text ?? {}, { nl: 'anders' })).toThrow(TypeError);
    const stored = JSON.parse(JSON.stringify(version));
    expect(readDpiaVersion(stored)).toEqual({ ok: true, value: version });
    const changes: ((copy: typeof stored) => void)[] = [
      (copy) => (copy.version = 2),
      (copy) => (copy.sections[3].text.en += ' '),
      (copy) => (copy.risks[6].residual.level = 'medium'),
      (copy) => (copy.judgement.views.text = 'Niemand vond het goed.'),
      (copy) => (copy.terms.planSha256 = '00'.repeat(32)),
    ];
    for (const change of changes) {
      const copy = structuredClone(stored);
      change(copy);
      expect(readDpiaVersion(copy)).toMatchObject({ problem: { code: 'dpia.version-changed' } });
    }
    expect(readDpiaVersion({ ...stored, extra: 1 })).toMatchObject({
      problem: { code: 'dpia.version-invalid' },
    });
  });

  it('says which terms changed since', () => {
    const version = finished();
    const now = { ...version.terms, lanesSha256: null };
    expect(isStale(version, now)).toEqual([]);
    expect(isStale(version, { ...now, planSha256: null })).toEqual(['plan']);
    expect(isStale(version, { planSha256: 'x', noticeSha256: 'x', lanesSha256: 'x', model: null })).toEqual([
      'plan',
      'notice',
      'model',
    ]);
    const model = now.model && { ...now.model, evaluationSha256: null };
    expect(isStale(version, { ...now, model })).toEqual(['model']);
  });

  it('is about the plan of the lanes that it quotes, and about none that came later', () => {
    const input = { ...INPUT, waiting: WAITING };
    const version = finished({}, input);
    const now = { ...version.terms, lanesSha256: WAITING.planSha256 };
    expect(readDpiaVersion(JSON.parse(JSON.stringify(version)))).toMatchObject({ ok: true });
    expect(isStale(version, now)).toEqual([]);
    for (const lanesSha256 of ['00'.repeat(32), null])
      expect(isStale(version, { ...now, lanesSha256 })).toEqual(['lanes']);
    expect(paperHtml(dpiaPaper(version, 'nl'))).toContain(WAITING.planSha256);
    expect(isStale(finished(), { ...now })).toEqual([]);
  });

  it('names the plan by a hash that every change of it changes', () => {
    if (!INPUT.plan) throw new Error('no plan');
    const hash = planSha256(INPUT.plan);
    expect(planSha256({ ...INPUT.plan })).toBe(hash);
    expect(planSha256({ ...INPUT.plan, lanes: { face: 2, regular: 2 } })).not.toBe(hash);
  });
});

describe('on paper', () => {
  it.each(['nl', 'en'] as const)('a finished one has every section, risk and hash (%s)', (language) => {
    const version = finished();
    const html = paperHtml(dpiaPaper(version, language));
    for (const { title } of [...version.sections, ...version.risks])
      expect(html).toContain(title[language].replaceAll('&', '&amp;'));
    expect(html).toContain(version.sha256);
    expect(html).toContain(version.terms.planSha256);
    expect(html).toContain('tests/privacy.test.ts');
  });

  it('a draft shows the questions that are open', () => {
    const view = dpiaView(INPUT, NO_DPIA_DOCUMENTS);
    const html = paperHtml(draftDpiaPaper(view, INPUT, 'nl'));
    expect(html).toContain('In welk land staat de server?');
    expect(html).toContain(`Er ontbreekt nog: ${view.standing.lacks.length}.`);
  });

  it('text becomes paragraphs and lists', () => {
    expect(proseBlocks('een\ntwee\n\n- a\n- b\n\n1. x\n2. y\n\n- a\nb')).toMatchObject([
      { kind: 'paragraph', text: ['een twee'] },
      { kind: 'list', ordered: false, items: [['a'], ['b']] },
      { kind: 'list', ordered: true, items: [['x'], ['y']] },
      { kind: 'paragraph' },
    ]);
  });
});
