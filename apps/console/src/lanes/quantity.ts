import type { Language } from '@tenzij/kernel';
import type { Typed } from './lanes-draft.ts';

/** How a number of a plan file is shown and typed. */
export interface Scale {
  shown(value: number): number;
  meant(shown: number): number;
}

export const AS_IT_IS: Scale = { shown: (value) => value, meant: (shown) => shown };

/** A share of 0..1 as per cent. */
export const PER_CENT: Scale = { shown: (share) => share * 100, meant: (shown) => shown / 100 };

/** A moment as minutes before the programme starts, or as minutes after the plan's zero when nothing starts. */
export function minutesAround(start: number | null): Scale {
  if (start === null) return { shown: (at) => at / 60, meant: (shown) => shown * 60 };
  return { shown: (at) => (start - at) / 60, meant: (shown) => start - shown * 60 };
}

/** What stands in the field for a value; a number without the dust of its reckoning. */
export function shownText(value: Typed, scale: Scale, language: Language): string {
  if (typeof value !== 'number') return value ?? '';
  const text = String(Number(scale.shown(value).toPrecision(10)));
  return language === 'nl' ? text.replace('.', ',') : text;
}

/** The value that a text means: with a comma or a point, before zero with either dash. What is no number stays. */
export function typedValue(text: string, scale: Scale): Typed {
  const plain = text.trim().replace(',', '.').replace(/^[−–]/, '-');
  if (plain === '') return null;
  if (!/^-?\d{1,9}(\.\d{1,9})?$/.test(plain)) return text;
  return Number(scale.meant(Number(plain)).toPrecision(12));
}
