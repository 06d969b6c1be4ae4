import type { QuestionView } from '@tenzij/contracts';
import { type Tone, useLanguage } from '@tenzij/ui';
import { Status } from '../components/status.tsx';
import type { TextKey } from '../texts/nl.ts';
import { useConsoleText } from '../use-console.ts';
import type { AnswerDraft } from './answer-draft.ts';
import { type Weighed, weigh } from './weighing.ts';

const TONES: Readonly<Record<Weighed['is'], Tone>> = {
  open: 'info',
  unknown: 'warning',
  helps: 'ok',
  against: 'info',
  counts: 'ok',
  incomplete: 'warning',
};

export interface WeighingLineProps {
  readonly question: QuestionView;
  readonly draft: AnswerDraft;
  /** Nothing on the screen differs from what was saved. */
  readonly saved: boolean;
}

/** Whether the answer on the screen would count, and what it still lacks; read out as it changes. */
export function WeighingLine({ question, draft, saved }: WeighingLineProps) {
  const t = useConsoleText();
  const { language } = useLanguage();
  const weighed = weigh(question, draft);
  const parts = question.standing.state === 'incomplete' && question.standing.missing.includes('parts');
  return (
    <div className="weighing" role="status">
      <Status
        tone={TONES[weighed.is]}
        word={t(saved && weighed.is === 'helps' ? 'assess.now-helps-saved' : wordOf(weighed, question))}
      />
      {weighed.is === 'incomplete' && (
        <ul className="weighing__lacks">
          {weighed.missing.map((what) => (
            <li key={what}>{t(`assess.lack-${what}`)}</li>
          ))}
        </ul>
      )}
      {question.effect === 'required' && (weighed.is === 'against' || weighed.is === 'unknown') && (
        <p>
          <strong>{t('assess.change')}:</strong> {question.change[language]}
        </p>
      )}
      {weighed.is === 'helps' && parts && <p>{t('assess.parts-first')}</p>}
    </div>
  );
}

function wordOf({ is }: Weighed, { effect }: QuestionView): TextKey {
  return is === 'against' && effect === 'exempt' ? 'assess.now-against-exempt' : `assess.now-${is}`;
}
