import { type PartTexts, plainText } from '../case/documents/labels.ts';
import type { Dates } from '../format.ts';
import { NL, type TextKey } from '../texts/nl.ts';
import type { ConsoleText } from '../use-console.ts';

const MOMENTS = /^(event\.(starts|ends)|validity\.\w+)$/;

/** How the parts of a plan are called and read, for its history and for choosing between two versions. */
export function planTexts(t: ConsoleText, dates: Dates): PartTexts {
  const absent = t('part.absent');
  return {
    label: (path) => {
      const [part = ''] = path.split('.');
      const own = `plan.label.${path}`;
      const whole = `plan.part.${part}`;
      if (own in NL) return t(own as TextKey);
      return whole in NL ? t(whole as TextKey) : path;
    },
    show: (path, value) => {
      if (MOMENTS.test(path) && typeof value === 'number')
        return dates.moment(new Date(value * 1000).toISOString());
      const term = `${path}.${String(value)}`;
      return term in NL ? t(term as TextKey) : plainText(withoutIds(path, value), absent);
    },
  };
}

/** The id of a purpose says nothing to a reader. */
function withoutIds(path: string, value: unknown): unknown {
  if (path !== 'purposes' || !Array.isArray(value)) return value;
  return value.map(({ nl, en }: { nl: string; en: string }) => `${nl} / ${en}`);
}
