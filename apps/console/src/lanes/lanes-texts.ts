import { type PartTexts, plainText } from '../case/documents/labels.ts';
import { NL, type TextKey } from '../texts/nl.ts';
import type { ConsoleText } from '../use-console.ts';
import { PER_CENT } from './quantity.ts';

/** How the parts of a plan of the lanes are called and read, for its history and for choosing between two. */
export function lanesTexts(t: ConsoleText): PartTexts {
  const absent = t('part.absent');
  return {
    label: (path) => {
      const own = `lanes.part.${path}`;
      return own in NL ? t(own as TextKey) : path;
    },
    show: (path, value) => {
      if (Array.isArray(value)) return rowsInWords(path, value, t) || absent;
      if (typeof value === 'number') return numberInWords(path, value, t);
      const term = [`lanes.distribution-${value}`, `lanes.show-${value}`].find((key) => key in NL);
      return term === undefined ? plainText(value, absent) : t(term as TextKey);
    },
  };
}

const SHARES = /share|missedStartGap/i;

function numberInWords(path: string, value: number, t: ConsoleText): string {
  if (!SHARES.test(path)) return String(value);
  return t('lanes.show-share', { share: Number(PER_CENT.shown(value).toPrecision(6)) });
}

const ROWS: Readonly<Record<string, TextKey>> = {
  'arrivals.profile': 'lanes.show-interval',
  parties: 'lanes.show-party',
  laneChanges: 'lanes.show-change',
};

function rowsInWords(path: string, rows: readonly Record<string, string | number>[], t: ConsoleText): string {
  const key = ROWS[path];
  if (key === undefined) return plainText(rows, t('part.absent'));
  return rows.map((row) => t(key, { ...row, share: Number(row.share) * 100 })).join('\n');
}
