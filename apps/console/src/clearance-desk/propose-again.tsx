import { ALL_ERRORS, type Person } from '@tenzij/contracts';
import { Button, Paragraph, ProblemNotice } from '@tenzij/ui';
import type { ConsoleApi } from '../console-api.ts';
import { useConsoleText } from '../use-console.ts';
import { usePropose } from './propose.tsx';

export interface ProposeAgainProps {
  readonly api: Pick<ConsoleApi, 'propose'>;
  readonly deployment: string;
  readonly person: Person;
  readonly onProposed: () => Promise<void>;
}

/** A new proposal in the place of this one: for when something changed since. */
export function ProposeAgain({ api, deployment, person, onProposed }: ProposeAgainProps) {
  const t = useConsoleText();
  const { busy, problem, propose } = usePropose(api, deployment, onProposed);
  if (person.role !== 'organiser') return null;
  return (
    <details className="more">
      <summary className="more__summary">{t('desk.again')}</summary>
      <Paragraph>{t('desk.again-means')}</Paragraph>
      {problem && <ProblemNotice problem={problem} catalogue={ALL_ERRORS} />}
      <Button busy={busy} onClick={() => void propose()}>
        {t('desk.again-confirm')}
      </Button>
    </details>
  );
}
