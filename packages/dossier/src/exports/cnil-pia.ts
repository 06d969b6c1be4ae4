import { type EpochSeconds, type Language, toIsoInstant } from '@tenzij/kernel';
import type { DpiaSectionId } from '../dpia/section-ids.ts';
import type { DpiaVersion, DpiaVersionRisk } from '../dpia/version-types.ts';
import { both, LEVEL_WORDS, type Level } from '../dpia/words.ts';
import type { ReviewEntry } from '../review/entry.ts';
import { plainHtml } from './plain-html.ts';

interface CnilAnswer {
  readonly reference_to: number;
  readonly data: {
    readonly text: string | null;
    readonly gauge: number | null;
    readonly list: readonly string[];
  };
  readonly created_at: string;
}

interface CnilMeasure {
  readonly id: number;
  readonly title: string;
  readonly content: string;
  readonly placeholder: string;
  readonly created_at: string;
}

/** What CNIL's PIA tool exports and opens: five keys, always all of them. */
export interface CnilPia {
  readonly pia: Readonly<Record<string, string | number | boolean | null>>;
  readonly answers: readonly CnilAnswer[];
  readonly measures: readonly CnilMeasure[];
  readonly evaluations: readonly never[];
  readonly comments: readonly never[];
}

/** Which of our sections answer which of that tool's questions. */
const QUESTIONS: readonly (readonly [number, readonly DpiaSectionId[]])[] = [
  [111, ['proposal', 'pilot', 'interests']],
  [112, ['parties']],
  [113, ['framework']],
  [121, ['data']],
  [122, ['processing', 'gate-layout']],
  [123, ['technique']],
  [211, ['purposes']],
  [212, ['basis', 'special-category']],
  [213, ['subsidiarity', 'proportionality']],
  [215, ['retention']],
  [222, ['free-consent']],
  [223, ['rights']],
  [227, ['places']],
];

/** That tool's scale has four steps; ours takes the upper three, so that nothing looks lower there. */
const GAUGES: Readonly<Record<Level, number>> = { low: 2, medium: 3, high: 4 };
/** The risk of ours that its "illegitimate access to data" is. */
const ACCESS = 'unauthorised-use';

/**
 * A finished DPIA for CNIL's PIA tool, in one language. Its evaluations and comments belong to the people who
 * work there, and stay empty. That tool weighs three risks of its own: access to data is filled in, the others
 * aren't, and all of ours are named.
 */
export function cnilPia(version: DpiaVersion, advice: ReviewEntry | null, language: Language): CnilPia {
  const at = instant(version.finished.at);
  return {
    pia: piaOf(version, advice, at),
    answers: [...sectionAnswers(version, language, at), ...accessAnswers(version, language, at)],
    measures: measuresOf(version, language, at),
    evaluations: [],
    comments: [],
  };
}

function piaOf(version: DpiaVersion, advice: ReviewEntry | null, at: string): CnilPia['pia'] {
  const { judgement, deployment, finished } = version;
  const { sought, text } = judgement.views;
  return {
    name: deployment.name,
    category: '',
    status: 0,
    author_name: finished.by.name,
    evaluator_name: advice?.by.name ?? '',
    validator_name: judgement.judgedBy ?? '',
    dpo_status: advice?.opinion === undefined ? null : advice.opinion === 'do-not-proceed' ? 0 : 1,
    dpo_opinion: plainHtml(advice?.text ?? ''),
    dpos_names: advice?.by.name ?? '',
    concerned_people_searched_opinion: sought === 'yes',
    concerned_people_status: null,
    concerned_people_opinion: plainHtml(text ?? ''),
    people_names: '',
    created_at: at,
  };
}

function sectionAnswers({ sections }: DpiaVersion, language: Language, at: string): readonly CnilAnswer[] {
  return QUESTIONS.flatMap(([question, ids]) => {
    const parts = ids.flatMap((id) => sections.filter((section) => section.id === id));
    const text = parts.map((part) => part.text[language]).join('\n\n');
    return text === '' ? [] : [answer(question, at, { text: plainHtml(text) })];
  });
}

function accessAnswers({ risks }: DpiaVersion, language: Language, at: string): readonly CnilAnswer[] {
  const access = risks.find(({ id }) => id === ACCESS);
  return [
    answer(321, at, { list: risks.map(({ title }) => title[language]) }),
    answer(324, at, { list: risks.flatMap((risk) => measureTitles(risk, language)).filter(isFirst) }),
    ...(access
      ? [
          answer(325, at, { text: plainHtml(access.after.why), gauge: GAUGES[access.after.severity] }),
          answer(326, at, { text: plainHtml(access.after.why), gauge: GAUGES[access.after.likelihood] }),
        ]
      : []),
  ];
}

function measuresOf({ risks }: DpiaVersion, language: Language, at: string): readonly CnilMeasure[] {
  const titles = risks.flatMap((risk) => measureTitles(risk, language)).filter(isFirst);
  return titles.map((title, index) => ({
    id: index + 1,
    title,
    content: plainHtml(
      risks
        .filter((risk) => measureTitles(risk, language).includes(title))
        .map((risk) => against(risk, language))
        .join('\n'),
    ),
    placeholder: '',
    created_at: at,
  }));
}

function against({ title, residual }: DpiaVersionRisk, language: Language): string {
  return both(
    `Tegen: ${title.nl}. Wat overblijft: ${LEVEL_WORDS[residual.level].nl} (${residual.name}).`,
    `Against: ${title.en}. What is left: ${LEVEL_WORDS[residual.level].en} (${residual.name}).`,
  )[language];
}

function measureTitles({ measures }: DpiaVersionRisk, language: Language): readonly string[] {
  return [...measures.catalogue.map(({ text }) => text[language]), ...measures.own.map(({ text }) => text)];
}

function isFirst<T>(item: T, index: number, all: readonly T[]): boolean {
  return all.indexOf(item) === index;
}

function answer(reference_to: number, created_at: string, data: Partial<CnilAnswer['data']>): CnilAnswer {
  return { reference_to, data: { text: null, gauge: null, list: [], ...data }, created_at };
}

function instant(at: EpochSeconds): string {
  return toIsoInstant(at).replace('Z', '.000Z');
}
