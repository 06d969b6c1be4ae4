import type { QuestionView } from '@tenzij/contracts';
import type { Tone } from '@tenzij/ui';
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
}

/** Whether the answer on the screen would count, and what it still lacks; read out as it changes. */
export function WeighingLine({ question, draft }: WeighingLineProps) {
  const t = useConsoleText();
  const weighed = weigh(question, draft);
  const parts = question.standing.state === 'incomplete' && question.standing.missing.includes('parts');
  return (
    <div className="weighing" role="status">
      <Status tone={TONES[weighed.is]} word={t(wordOf(weighed, question))} />
      {weighed.is === 'incomplete' && (
        <ul className="weighing__lacks">
          {weighed.missing.map((what) => (
            <li key={what}>{t(`assess.lack-${what}`)}</li>
          ))}
        </ul>
      )}
      {weighed.is === 'helps' && parts && <p>{t('assess.parts-first')}</p>}
    </div>
  );
}

function wordOf({ is }: Weighed, { effect }: QuestionView): TextKey {
  return is === 'against' && effect === 'exempt' ? 'assess.now-against-exempt' : `assess.now-${is}`;
}
