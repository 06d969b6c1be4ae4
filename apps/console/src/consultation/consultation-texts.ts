import { type PartTexts, plainText } from '../case/documents/labels.ts';
import type { TextKey } from '../texts/nl.ts';
import { useConsoleText, useDates } from '../use-console.ts';
import type { Suspension } from './consultation-form.ts';

const LABELS: Readonly<Record<string, TextKey>> = {
  sentAt: 'consultation.sent-at',
  receivedAt: 'consultation.received-at',
  sent: 'consultation.request',
  reference: 'consultation.reference',
  'extension.informedAt': 'consultation.extended-at',
  'extension.reason': 'consultation.extension',
  suspensions: 'consultation.suspensions',
  outcome: 'consultation.outcome',
  outcomeAt: 'consultation.outcome-at',
  'letter.reference': 'consultation.letter',
  followed: 'consultation.followed',
  dpiaVersion: 'consultation.version',
  'stillApplies.dpiaVersion': 'consultation.version',
  'stillApplies.judgedBy': 'consultation.applies-who',
  'stillApplies.reasoning': 'consultation.applies-why',
};
const OUTCOMES = ['pending', 'advice-received', 'would-infringe', 'withdrawn'] as const;

/** How versions of the record read beside each other. */
export function useConsultationTexts(): PartTexts {
  const t = useConsoleText();
  const dates = useDates();
  return {
    label: (path) => {
      const known = LABELS[path];
      return known ? t(known) : path;
    },
    show: (path, value) => {
      const outcome = OUTCOMES.find((known) => path === 'outcome' && known === value);
      if (outcome) return t(`consultation.outcome-${outcome}`);
      if (path === 'suspensions' && Array.isArray(value)) {
        const rows = (value as Suspension[]).map(
          ({ from, until, reason }) => `${dates.day(from)} – ${until ? dates.day(until) : '…'}: ${reason}`,
        );
        return plainText(rows, t('part.absent'));
      }
      return typeof value === 'string' && value !== ''
        ? dates.day(value)
        : plainText(value, t('part.absent'));
    },
  };
}
