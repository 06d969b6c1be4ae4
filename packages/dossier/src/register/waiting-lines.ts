import type { Language } from '@tenzij/kernel';
import { duration } from './moments.ts';
import { EN } from './texts-en.ts';
import { NL, type RegisterTexts } from './texts-nl.ts';
import type { PublicWait, PublicWaiting } from './waiting.ts';

type Measured = Extract<PublicWaiting, { measured: true }>;
type Known = Extract<PublicWait, { known: true }>;

const TEXTS = { nl: NL, en: EN } as const;
const LOCALES = { nl: 'nl-NL', en: 'en-GB' } as const;

/** How long people waited in a lane, how sure that is, and how it was measured; or why it isn't known. */
export function waitLines(wait: PublicWait, language: Language): readonly string[] {
  if (!wait.known) return [wait.reason[language]];
  const { half, halfLonger, nine, nineLonger, methods } = TEXTS[language].waits;
  const [p50, p90] = [time(wait.p50.value, language), time(wait.p90.value, language)];
  const [low, high] = bounds(wait.p90, language);
  return [
    wait.p50.high === null ? halfLonger(p50) : half(p50),
    high === null ? nineLonger(p90, low) : nine(p90, low, high),
    methods[wait.method](wait.n.toLocaleString(LOCALES[language])),
  ];
}

/** By how much the regular lane was slower, and in how much of the time nobody knows. */
export function gapLines({ gap, unmeasured }: Measured, language: Language): readonly string[] {
  const { gapIs, gapAtLeast, gapNot, notMeasured } = TEXTS[language].waits;
  const rest = unmeasured ? [notMeasured(Math.max(1, Math.round(unmeasured * 100)))] : [];
  if (!gap) return [gapNot, ...rest];
  const [low, high] = bounds(gap, language);
  const value = time(gap.value, language);
  return [high === null ? gapAtLeast(value, low) : gapIs(value, low, high), ...rest];
}

export function pauseLine({ pauses }: Measured, language: Language): string {
  const { pausedNever, pausedTimes } = TEXTS[language].waits;
  return pauses.times === 0 ? pausedNever : pausedTimes(pauses.times, time(pauses.seconds, language));
}

function bounds({ low, high }: Known['p90'], language: Language): readonly [string, string | null] {
  return [time(low, language), high === null ? null : time(high, language)];
}

function time(seconds: number, language: Language): string {
  const words: RegisterTexts = TEXTS[language];
  return duration(seconds, words).replace('-', '−');
}
