import type { Evidence } from '@tenzij/contracts';
import { type PartTexts, plainText } from '../case/documents/labels.ts';
import type { TextKey } from '../texts/nl.ts';
import { NL_ASSESSMENT } from '../texts/nl-assessment.ts';
import type { ConsoleText } from '../use-console.ts';

/** How the parts of an answer are called and read, in its history and where two versions differ. */
export function answerTexts(t: ConsoleText): PartTexts {
  return {
    label: (path) => t(keyOf(`assess.part-${path}`) ?? 'assess.the-answer'),
    show: (path, value) => {
      const word = path === 'value' ? keyOf(`assess.value-${value}`) : null;
      if (word) return t(word);
      if (value === true || path === 'outcome') return t(value ? 'assess.value-yes' : 'part.absent');
      if (path !== 'evidence' || !Array.isArray(value)) return plainText(value, t('part.absent'));
      return value.length === 0 ? t('part.absent') : value.map(evidenceLine).join('\n');
    },
  };
}

function evidenceLine(evidence: Evidence): string {
  switch (evidence.kind) {
    case 'text':
      return evidence.text;
    case 'link':
      return `${evidence.text} (${evidence.url})`;
    case 'file':
      return evidence.name;
  }
}

function keyOf(key: string): TextKey | null {
  return key in NL_ASSESSMENT ? (key as TextKey) : null;
}
