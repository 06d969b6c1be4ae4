import type { Language } from '@tenzij/kernel';
import type { LanePlan } from '../plan/types.ts';
import type { Outcome } from '../simulate/types.ts';
import { EN } from './messages-en.ts';
import { type MessageKey, NL } from './messages-nl.ts';

/** Everything that turns a finding into words of one language. */
export interface Words {
  readonly language: Language;
  say(key: MessageKey, values?: Readonly<Record<string, string | number>>): string;
  number(value: number): string;
  /** A share of 0..1. */
  percent(share: number): string;
  /** A difference between two shares, and the same without its unit. */
  points(difference: number): string;
  barePoints(difference: number): string;
  /** An outcome in seconds, as `4 min 30 s`; infinite ones are `never`. From ten minutes on in whole minutes. */
  duration(seconds: number): string;
  /** The same of how much longer one waits than another: without end, not never. */
  longer(seconds: number): string;
  /** A length of time that somebody entered, to the second. */
  exactly(seconds: number): string;
  /** A moment of a plan, told from the programme's start where there is one. */
  moment(at: number, plan: Pick<LanePlan, 'programmeStart'>): string;
  value(outcome: Outcome | null, show: (value: number) => string): string;
  /**
   * The 95 % interval, or why there is none; empty where there is nothing to have one. `bare` shows a value whose
   * unit follows.
   */
  interval(
    outcome: Outcome | null,
    show: (value: number) => string,
    bare?: (value: number) => string,
  ): string;
}

export function wordsOf(language: Language): Words {
  const locale = language === 'nl' ? 'nl-NL' : 'en-GB';
  const texts = language === 'nl' ? NL : EN;
  // What rounds to 0 has no sign.
  const rounded = { maximumFractionDigits: 1, signDisplay: 'negative' } as const;
  const tenths = new Intl.NumberFormat(locale, rounded);
  const percents = new Intl.NumberFormat(locale, { ...rounded, style: 'percent' });
  const say: Words['say'] = (key, values = {}) => fill(texts[key], values);
  const exactly: Words['exactly'] = (seconds) => {
    if (!Number.isFinite(seconds)) return say('never');
    const length = Math.abs(seconds);
    const parts =
      length < 10 ? [`${tenths.format(length)} s`] : partsOf(Math.round(length), say('unit.hour'));
    return `${seconds < 0 && parts[0] !== '0 s' ? '−' : ''}${parts.join(' ')}`;
  };
  // Of long waits the seconds are chance.
  const duration: Words['duration'] = (seconds) =>
    exactly(Math.abs(seconds) < 600 ? seconds : Math.round(seconds / 60) * 60);
  const barePoints: Words['barePoints'] = (difference) => tenths.format(difference * 100).replace('-', '−');
  return {
    language,
    say,
    number: (value) => tenths.format(value),
    percent: (share) => percents.format(share),
    points: (difference) => {
      const n = barePoints(difference);
      return say(n === '1' ? 'points.one' : 'points', { n });
    },
    barePoints,
    duration,
    longer: (seconds) => {
      if (Number.isFinite(seconds)) return duration(seconds);
      return say(seconds > 0 ? 'endless' : 'endless-less');
    },
    exactly,
    moment: (at, { programmeStart }) => {
      if (programmeStart === null) return say('since', { time: exactly(at) });
      if (at === programmeStart) return say('start');
      const time = exactly(Math.abs(at - programmeStart));
      return say(at < programmeStart ? 'before' : 'after', { time });
    },
    value: (outcome, show) => {
      if (outcome === null) return '–';
      return outcome.value === null ? say('nobody') : show(outcome.value);
    },
    interval: (outcome, show, bare = show) => {
      if (outcome === null || outcome.value === null) return '';
      if (!Number.isFinite(outcome.value)) return say('never.note');
      if (outcome.ci === null) return say('once');
      const [low, high] = outcome.ci;
      if (show(low) === show(high)) return say(low === high ? 'always' : 'hardly');
      return say('between', { low: bare(low), high: show(high) });
    },
  };
}

/** Whole seconds in hours, minutes and seconds, without the parts that are nothing. */
function partsOf(seconds: number, hour: string): string[] {
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const parts = [
    hours > 0 ? `${hours} ${hour}` : '',
    minutes > 0 ? `${minutes} min` : '',
    rest > 0 ? `${rest} s` : '',
  ];
  return parts.filter((part) => part !== '');
}

/** One pass, so that a value which looks like a placeholder stays as it is. */
function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (placeholder, name: string) => String(values[name] ?? placeholder));
}
