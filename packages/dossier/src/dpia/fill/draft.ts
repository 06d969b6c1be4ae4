import type { Language } from '@tenzij/kernel';
import type { Answer, ConditionId } from '@tenzij/norms';
import type { DpiaInput } from '../input.ts';
import { type Bilingual, both } from '../words.ts';

/** What a section is filled with: paragraphs of what is known, questions for what isn't. */
export interface Draft {
  readonly text: readonly (Bilingual | null)[];
  readonly asks: readonly (Bilingual | null)[];
  readonly authorMustWrite?: boolean;
}

export type Filler = (input: DpiaInput) => Draft;

/** The text when the condition holds; nothing otherwise. */
export function when(condition: boolean, nl: string, en: string): Bilingual | null {
  return condition ? both(nl, en) : null;
}

const ANSWERS: Readonly<Partial<Record<Answer, Bilingual>>> = {
  yes: both('ja', 'yes'),
  no: both('nee', 'no'),
};

/** What the assessment was told on these questions; those without an answer are left out. */
export function answered(input: DpiaInput, ids: readonly ConditionId[]): readonly Bilingual[] {
  return ids.flatMap((id) => {
    const fact = input.facts.facts[id];
    const said =
      fact && (ANSWERS[fact.value] ?? (fact.value === 'unknown' ? null : both(fact.value, fact.value)));
    if (!fact || !said) return [];
    const evidence = fact.evidence?.length ? fact.evidence.join('; ') : null;
    const because = fact.reasoning ? `“${fact.reasoning}”` : null;
    return [
      both(
        sentence(`Antwoord in de toetsing op vraag ${id}: ${said.nl}.`, [
          [because && fact.judgedBy ? `Oordeel van ${fact.judgedBy}` : 'Reden', because],
          ['Bewijs', evidence],
        ]),
        sentence(`Answer in the assessment to question ${id}: ${said.en}.`, [
          [because && fact.judgedBy ? `Judgement of ${fact.judgedBy}` : 'Reason', because],
          ['Evidence', evidence],
        ]),
      ),
    ];
  });
}

function sentence(start: string, parts: readonly (readonly [string, string | null])[]): string {
  return [
    start,
    ...parts.flatMap(([label, text]) => (text === null ? [] : [ended(`${label}: ${text}`)])),
  ].join(' ');
}

/** A text that ends as a sentence does. */
export function ended(text: string): string {
  return /[.!?…][”"’)]?$/.test(text) ? text : `${text}.`;
}

/** The exception to the ban that the assessment was told of. */
export function exceptionOf({ facts }: DpiaInput): 'consent' | 'public-interest' | 'none' | 'unknown' {
  const value = facts.facts.E0?.value;
  return value === 'consent' || value === 'public-interest' || value === 'none' ? value : 'unknown';
}

/** What people are told under one item of the notice. */
export function told(input: DpiaInput, item: string): Bilingual | null {
  const answer = input.notice?.items.find(({ id }) => id === item)?.answer;
  if (!input.notice || !answer) return null;
  const { version } = input.notice;
  return both(
    `Dit staat in de informatie voor bezoekers (versie ${version}, ${item}): “${answer.nl}”`,
    `This is in the information for visitors (version ${version}, ${item}): “${answer.en}”`,
  );
}

export function list(items: readonly Bilingual[]): Bilingual | null {
  if (items.length === 0) return null;
  return both(items.map(({ nl }) => `- ${nl}`).join('\n'), items.map(({ en }) => `- ${en}`).join('\n'));
}

const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  nl: 'januari februari maart april mei juni juli augustus september oktober november december'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

/** The calendar date in the Netherlands. Month names are ours, so that a text doesn't depend on a run-time. */
export function localDate(at: number): Bilingual {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/Amsterdam',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  }).formatToParts(at * 1000);
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value);
  const inWords = (language: Language) =>
    `${part('day')} ${MONTHS[language][part('month') - 1]} ${part('year')}`;
  return both(inWords('nl'), inWords('en'));
}
