import type { Language } from '@tenzij/kernel';
import { EVALUATION_ERRORS } from '../errors.ts';
import { type Figure, isComputed, type NotComputed } from '../figure.ts';
import { MEASURES } from './measures.ts';
import { EN } from './messages-en.ts';
import { type MessageKey, NL } from './messages-nl.ts';

/** Everything that turns a value into words of one language. */
export interface Words {
  readonly language: Language;
  say(key: MessageKey, values?: Readonly<Record<string, string | number>>): string;
  number(value: number): string;
  /** A rate of 0..1 as a percentage. */
  percent(value: number): string;
  /** A score, threshold or ratio. */
  decimal(value: number): string;
  /** To one place. */
  tenths(value: number): string;
  /** How many of a thousand. */
  ofThousand(value: number): string;
  date(isoDate: string): string;
  /** `1 in 1,000` for `1e-3`. */
  odds(fmr: string): string;
  oddsNumber(fmr: string): string;
  range(figure: Figure, show: (value: number) => string): string;
  remark(figure: Figure): string;
  reason(figure: NotComputed): string;
  /** The reason, and what it means. */
  statement(figure: NotComputed): string;
  /** The name of a quality measure; one that we don't know goes by the name it came with. */
  measure(name: string): string;
}

export function wordsOf(language: Language): Words {
  const locale = language === 'nl' ? 'nl-NL' : 'en-GB';
  const texts = language === 'nl' ? NL : EN;
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const percents = new Intl.NumberFormat(locale, { style: 'percent', maximumSignificantDigits: 3 });
  const decimals = new Intl.NumberFormat(locale, { maximumFractionDigits: 3, minimumFractionDigits: 3 });
  const tenths = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const say: Words['say'] = (key, values = {}) => fill(texts[key], values);
  const oddsNumber = (fmr: string) => whole.format(1 / Number(fmr));
  const reason: Words['reason'] = ({ reason: { code, params } }) => {
    const written = Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'number'
        ? whole.format(value)
        : name === 'fmr'
          ? say('odds.one-in', { n: oddsNumber(value) })
          : value,
    ]);
    return fill(EVALUATION_ERRORS[code][language].what, Object.fromEntries(written));
  };
  return {
    language,
    say,
    number: (value) => whole.format(value),
    percent: (value) => percents.format(value),
    decimal: (value) => decimals.format(value),
    tenths: (value) => tenths.format(value),
    ofThousand: (value) => (value * 1000 < 10 ? tenths : whole).format(value * 1000),
    date: (isoDate) => dates.format(new Date(`${isoDate}T00:00:00Z`)),
    odds: (fmr) => say('odds.one-in', { n: oddsNumber(fmr) }),
    oddsNumber,
    range: (figure, show) => {
      if (!isComputed(figure)) return '';
      const [low, high] = figure.ci;
      return show(low) === show(high) && low === high
        ? say('exactly')
        : say('between', { low: show(low), high: show(high) });
    },
    remark: (figure) => {
      if (!isComputed(figure) || !figure.remark) return '';
      const { code, count } = figure.remark;
      if (code === 'rule-of-30' && count === 1) return say('remark.one-error');
      return say(`remark.${code}`, { count: whole.format(count) });
    },
    reason,
    statement: (figure) => `${reason(figure)} ${EVALUATION_ERRORS[figure.reason.code][language].means}`,
    measure: (name) => (Object.hasOwn(MEASURES, name) ? (MEASURES[name]?.[language] ?? name) : name),
  };
}

/** One pass, so that a value which looks like a placeholder stays as it is. */
function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (placeholder, name: string) => String(values[name] ?? placeholder));
}
