import { ALL_ERRORS, type CaseView } from '@tenzij/contracts';
import { Alert, type ApiRefusal, Button, Paragraph, ProblemNotice } from '@tenzij/ui';
import { useState } from 'react';
import type { ConsoleApi } from '../console-api.ts';
import { useConsoleText } from '../use-console.ts';

export interface ExerciseBannerProps {
  readonly api: Pick<ConsoleApi, 'adopt'>;
  readonly view: CaseView;
  readonly editable: boolean;
  readonly onAdopted: () => void;
}

/** Says that a case is an exercise, and lets the organiser go on with it in earnest. */
export function ExerciseBanner({ api, view, editable, onAdopted }: ExerciseBannerProps) {
  const t = useConsoleText();
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiRefusal | null>(null);
  if (!view.exercise) return null;
  const adopt = async () => {
    setBusy(true);
    const answer = await api.adopt(view.id);
    setBusy(false);
    setProblem(answer.ok ? null : answer.problem);
    if (answer.ok) onAdopted();
  };
  return (
    <aside className="exercise" aria-label={t('exercise.title')}>
      <Alert tone="info" title={t('exercise.title')}>
        <Paragraph>{t('exercise.means')}</Paragraph>
        {editable && !asked && (
          <div className="tz-alert__actions">
            <Button onClick={() => setAsked(true)}>{t('exercise.adopt')}</Button>
          </div>
        )}
        {asked && (
          <div role="status">
            <Paragraph>{t('exercise.follows')}</Paragraph>
            <ul className="exercise__follows">
              <li>{t('exercise.follows-dpia')}</li>
              <li>{t('exercise.follows-notice')}</li>
              <li>{t('exercise.follows-register')}</li>
            </ul>
            <Paragraph>{t('exercise.no-way-back')}</Paragraph>
            <div className="tz-alert__actions">
              <Button variant="primary" busy={busy} onClick={adopt}>
                {t('exercise.confirm')}
              </Button>
              <Button onClick={() => setAsked(false)}>{t('exercise.leave')}</Button>
            </div>
          </div>
        )}
      </Alert>
      {problem && <ProblemNotice problem={problem} catalogue={ALL_ERRORS} />}
    </aside>
  );
}
