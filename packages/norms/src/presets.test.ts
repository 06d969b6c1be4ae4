import { orThrow } from '@tenzij/kernel';
import { describe, expect, it } from 'vitest';
import { assess, listPresets, parseScenario, questionnaire } from './index.ts';
import { LIBRARY, SCENARIOS } from './test/law.ts';

const PRESETS = listPresets(SCENARIOS);

describe('the presets', () => {
  it('are these worked examples, in this order', () => {
    expect(PRESETS.map(({ path }) => path.replace(/^.*\/|\.yaml$/g, ''))).toEqual([
      'g11-festival',
      'g12-nine-to-one',
      'g13-stadium-staff',
      'g14-power-plant',
      'g06-port-facility',
      'g02-passport-gate',
      'g03-municipal-desk',
      'g01-celebrity-watchlist',
      'g04-audience-categories',
      'g07-supermarket-consent',
      'g08-doorbell',
      'g09-own-phone',
      'g10-phone-imposed',
      'g05-newspaper-photo',
      'g16-pilot-no-dpia',
    ]);
    expect(PRESETS.map(({ preset }) => preset.order)).toEqual(PRESETS.map((_, index) => index + 1));
  });

  it.each(PRESETS.map((one) => [one.preset.title.en, one] as const))(
    '%s answers all that its route asks, and says why of each answer',
    (_title, { file, asOf }) => {
      const { failing, unknown } = orThrow(assess(file, LIBRARY, asOf));
      const asked = [...failing, ...unknown].map(({ id }) => id);
      expect(asked.filter((id) => !file.facts[id])).toEqual([]);
      const silent = Object.entries(file.facts).filter(
        ([, fact]) => !fact.reasoning && !fact.evidence?.length,
      );
      expect(silent.map(([id]) => id)).toEqual([]);
    },
  );

  it.each(PRESETS.map((one) => [one.preset.title.en, one] as const))(
    '%s leaves no question of the questionnaire open or half answered',
    (_title, { file, asOf }) => {
      const { questions } = orThrow(questionnaire(file, LIBRARY, asOf));
      const open = questions.filter(({ state }) => state === 'open' || state === 'incomplete');
      expect(open.map(({ id, state }) => `${id} ${state}`)).toEqual([]);
    },
  );

  it('raise a question, in both languages, and give no verdict', () => {
    for (const { preset } of PRESETS) {
      expect(preset.summary.nl).toMatch(/De vraag is /);
      expect(preset.summary.en).toMatch(/[Tt]he question is /);
      const texts = [...Object.values(preset.title), ...Object.values(preset.summary)].join(' ');
      expect(texts).not.toMatch(/\b(tenzij|unless|voldoet|meets|in orde|akkoord|approved|allowed)\b/i);
    }
  });
});

describe('a preset in a scenario file', () => {
  const head = 'scenario: X\nnote: {nl: a, en: a}\ndeployment: {asOf: 2026-11-22}\nfacts: {}\n';
  const problems = (preset: string) => {
    const parsed = parseScenario(`${head}expect: {verdict: NO_UNKNOWN}\npreset: ${preset}\n`, 'x.yaml');
    return parsed.ok ? [] : parsed.problems.map(({ code, params }) => `${params.line} ${code} ${params.key}`);
  };

  it('has an order, a title and a summary', () => {
    expect(problems('{order: 1, title: {nl: a, en: b}, summary: {nl: a, en: b}}')).toEqual([]);
    expect(problems('{order: one, title: {nl: a}, colour: red}')).toEqual([
      '6 norms.unknown-key colour',
      '6 norms.missing-key summary',
      '6 norms.wrong-value order',
      '6 norms.missing-key en',
    ]);
  });
});
