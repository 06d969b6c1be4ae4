import type { DpiaCaseView } from '@tenzij/contracts';
import { useLanguage } from '@tenzij/ui';
import { type PartTexts, plainText } from '../case/documents/labels.ts';
import type { TextKey } from '../texts/nl.ts';
import { type ConsoleText, useConsoleText } from '../use-console.ts';

/** What the parts of the DPIA's documents are called. */
const LABELS: Readonly<Record<string, TextKey>> = {
  text: 'dpia.own',
  title: 'dpia.risk-title',
  description: 'dpia.risk-description',
  'measures.catalogue': 'dpia.measures-product',
  'measures.own': 'dpia.measures-own',
  residual: 'dpia.residual',
  'residual.level': 'dpia.residual-level',
  'residual.name': 'dpia.residual-name',
  'residual.reasoning': 'dpia.residual-reasoning',
  dropped: 'dpia.drop',
  highRiskRemains: 'dpia.high-risk',
  judgedBy: 'dpia.conclusion-by',
  reasoning: 'dpia.conclusion-why',
  'views.sought': 'dpia.sought',
  'views.text': 'dpia.views-text',
};
const ESTIMATE: Readonly<Record<string, TextKey>> = {
  likelihood: 'dpia.likelihood',
  severity: 'dpia.severity',
  why: 'dpia.why',
};
const WORDS: Readonly<Record<string, TextKey>> = {
  low: 'dpia.level-low',
  medium: 'dpia.level-medium',
  high: 'dpia.level-high',
  yes: 'dpia.high-risk-yes',
  no: 'dpia.high-risk-no',
  unknown: 'dpia.high-risk-unknown',
  planned: 'dpia.measure-planned',
  done: 'dpia.measure-done',
};

/** How versions of the DPIA's documents read beside each other. */
export function useDpiaTexts(measures: DpiaCaseView['measures'] = []): PartTexts {
  const t = useConsoleText();
  const { language } = useLanguage();
  return {
    label: (path) => labelOf(path, t),
    show: (path, value) => {
      if (path === 'measures.catalogue' && Array.isArray(value)) {
        const names = value.map((id) => measures.find((known) => known.id === id)?.text[language] ?? id);
        return plainText(names, t('part.absent'));
      }
      if (path === 'measures.own' && Array.isArray(value)) {
        return plainText(
          value.map((row) => measureText(row, t)),
          t('part.absent'),
        );
      }
      if (path === 'dropped') return t(value === true ? 'dpia.high-risk-yes' : 'dpia.high-risk-no');
      const word = typeof value === 'string' ? WORDS[value] : undefined;
      return word ? t(word) : plainText(value, t('part.absent'));
    },
  };
}

function labelOf(path: string, t: ConsoleText): string {
  const known = LABELS[path];
  if (known) return t(known);
  if (path === 'basedOnFilled') return t('dpia.filled');
  const [part, name] = path.split('.');
  if (part !== 'before' && part !== 'after') return path;
  const question = ESTIMATE[name ?? ''];
  return question ? `${t(`dpia.${part}`)}: ${t(question)}` : t(`dpia.${part}`);
}

function measureText(row: unknown, t: ConsoleText): string {
  const { text = '', who = '', status = '' } = row as Partial<Record<'text' | 'who' | 'status', string>>;
  const word = WORDS[status];
  return `${text} (${who}, ${word ? t(word) : status})`;
}
