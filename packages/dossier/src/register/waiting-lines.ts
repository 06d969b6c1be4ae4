import type { Language } from '@tenzij/kernel';
import { duration } from './moments.ts';
import { EN } from './texts-en.ts';
import { NL, type RegisterTexts } from './texts-nl.ts';
import type { PublicWait, PublicWaiting } from './waiting.ts';

type Measured = Extract<PublicWaiting, { measured: true }>;

const TEXTS = { nl: NL, en: EN } as const;
const LOCALES = { nl: 'nl-NL', en: 'en-GB' } as const;

/** How long people waited in a lane, how sure that is, and how it was measured; or why it isn't known. */
export function waitLines(wait: PublicWait, language: Language): readonly string[] {
  if (!wait.known) return [wait.reason[language]];
  const { half, halfLonger, nine, nineLonger, methods } = TEXTS[language].waits;
  const [p50, p90] = [time(wait.p50.value, language), time(wait.p90.value, language)];
  const [low, high] = [time(wait.p90.low, language), timeOr(wait.p90.high, language)];
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
  // At least so much less, without an upper end, could be anything.
  if (!gap || (gap.high === null && gap.low < 0)) return [gapNot, ...rest];
  const [value, low] = [compared(gap.value, language), compared(gap.low, language)];
  const told = gap.high === null ? gapAtLeast(value, low) : gapIs(value, low, compared(gap.high, language));
  return [told, ...rest];
}

export function pauseLine({ pauses }: Measured, language: Language): string {
  const { pausedNever, pausedTimes } = TEXTS[language].waits;
  return pauses.times === 0 ? pausedNever : pausedTimes(pauses.times, time(pauses.seconds, language));
}

/** "20 seconden korter" */
function compared(seconds: number, language: Language): string {
  const { longer, shorter } = TEXTS[language].waits;
  return `${time(Math.abs(seconds), language)} ${seconds < 0 ? shorter : longer}`;
}

function timeOr(seconds: number | null, language: Language): string | null {
  return seconds === null ? null : time(seconds, language);
}

const IN_SECONDS = 120;

/** "75 seconden", "2 minuten", "6 minuten en 50 seconden" */
function time(seconds: number, language: Language): string {
  const words: RegisterTexts = TEXTS[language];
  const rest = seconds % 60;
  if (seconds < IN_SECONDS || rest === 0) return duration(seconds, words);
  return `${duration(seconds - rest, words)} ${words.waits.and} ${duration(rest, words)}`;
}
