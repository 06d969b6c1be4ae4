import type { Language } from '@tenzij/kernel';
import type { PublicErrorRates, PublicRate } from './entry.ts';
import { EN } from './texts-en.ts';
import { NL } from './texts-nl.ts';

type Measured = Extract<PublicErrorRates, { computed: true }>;
type Kind = 'strangers' | 'owners' | 'enrol';

const TEXTS = { nl: NL, en: EN } as const;
const LOCALES = { nl: 'nl-NL', en: 'en-GB' } as const;
/** No rate is told on fewer than this: "24 of 100". */
const SMALLEST = 100;
const LARGEST = 1e9;

/** How often, in words that people count in: "of 10,000 strangers, 1 …", to two significant digits. */
export function often(value: number, kind: Kind, language: Language): string {
  const of = outOf(value);
  const count = share(value, of, language);
  return TEXTS[language][kind](whole(of, language), count, count === '1');
}

/** The rate with how sure we are of it; or why there is none. */
export function rateLines(rate: PublicRate, kind: Kind, language: Language): readonly string[] {
  if (!rate.computed) return [rate.reason[language]];
  const texts = TEXTS[language];
  const of = outOf(rate.value);
  const [low, high] = [share(rate.low, of, language), share(rate.high, of, language)];
  const remark = rate.remark ? [texts.remark[rate.remark.code](whole(rate.remark.count, language))] : [];
  return [
    often(rate.value, kind, language),
    texts.interval(low, high, whole(of, language), whole(rate.n, language)),
    ...remark,
  ];
}

/** The false match rate that was asked for. */
export function chosenLine({ chosen }: Measured, language: Language): string {
  const of = outOf(chosen);
  return TEXTS[language].chosenIs(whole(of, language), share(chosen, of, language));
}

export function groupLines({ groups }: Measured, language: Language): readonly string[] {
  const texts = TEXTS[language];
  if (groups.compared === 0) return [texts.groupsNot];
  const ratios = (['falseMatch', 'falseNonMatch'] as const).map((error) => {
    const ratio = groups[error];
    return ratio.computed ? texts.groupsRatio[error](digits(ratio.value, language)) : ratio.reason[language];
  });
  return [texts.groupsCompared(groups.compared), ...ratios];
}

/** The power of ten at which a rate, to two digits, is at least one. Of a rate of zero it is the smallest. */
function outOf(value: number): number {
  const rounded = Number(value.toPrecision(2));
  let of = SMALLEST;
  while (rounded > 0 && rounded * of < 1 - 1e-9 && of < LARGEST) of *= 10;
  return of;
}

function share(value: number, of: number, language: Language): string {
  return digits(value * of, language);
}

function digits(value: number, language: Language): string {
  return value.toLocaleString(LOCALES[language], { maximumSignificantDigits: 2 });
}

/** "1.234" */
function whole(number: number, language: Language): string {
  return number.toLocaleString(LOCALES[language]);
}
