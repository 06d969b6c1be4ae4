import { ALL_ERRORS, type CaseView, type Obstacle, type Person } from '@tenzij/contracts';
import { type ApiRefusal, Button, Paragraph, ProblemNotice } from '@tenzij/ui';
import { useState } from 'react';
import type { ConsoleApi } from '../console-api.ts';
import { useConsoleText } from '../use-console.ts';

export interface ProposeProps {
  readonly api: Pick<ConsoleApi, 'propose'>;
  readonly view: Pick<CaseView, 'id' | 'exercise'>;
  readonly obstacles: readonly Obstacle[];
  readonly person: Person;
  readonly onProposed: () => Promise<void>;
}

/** Lays a proposal before both, which only the organiser does, and only when nothing is in the way. */
export function Propose({ api, view, obstacles, person, onProposed }: ProposeProps) {
  const t = useConsoleText();
  const { busy, problem, propose } = usePropose(api, view.id, onProposed);
  if (view.exercise) return null;
  if (person.role === 'dpo') return <Paragraph>{t('desk.propose-other')}</Paragraph>;
  const isReady = obstacles.length === 0;
  return (
    <section aria-label={t('desk.propose')}>
      <Paragraph>{t(isReady ? 'desk.propose-means' : 'desk.propose-later')}</Paragraph>
      {problem && <ProblemNotice problem={problem} catalogue={ALL_ERRORS} />}
      {isReady && (
        <Button variant="primary" busy={busy} onClick={() => void propose()}>
          {t('desk.propose')}
        </Button>
      )}
    </section>
  );
}

/** The press that lays a proposal there, and what came of it. */
export function usePropose(
  api: Pick<ConsoleApi, 'propose'>,
  deployment: string,
  onProposed: () => Promise<void>,
) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiRefusal | null>(null);
  const propose = async () => {
    setBusy(true);
    const answer = await api.propose(deployment);
    setProblem(answer.ok ? null : answer.problem);
    await onProposed();
    setBusy(false);
  };
  return { busy, problem, propose };
}
