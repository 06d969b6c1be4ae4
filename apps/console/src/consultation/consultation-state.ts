import type { ConsultationView } from '@tenzij/contracts';
import type { PartState } from '../dpia/part-state.ts';

/** How the consultation stands, in a word with its tone. Being over the date is no approval, so never green. */
export function consultationPartState(view: ConsultationView, isRecorded: boolean): PartState {
  if (view.adviceReceived) return { tone: 'ok', word: 'consultation.state-advised' };
  if (view.overdue) return { tone: 'error', word: 'consultation.state-overdue' };
  if (isRecorded) return { tone: 'warning', word: 'consultation.state-sent' };
  if (view.needed === 'yes') return { tone: 'warning', word: 'consultation.state-needed' };
  return view.needed === 'no'
    ? { tone: 'ok', word: 'consultation.state-not-needed' }
    : { tone: 'info', word: 'consultation.state-unknown' };
}
