import { ALL_ERRORS, type CrewInvitation, type CrewList } from '@tenzij/contracts';
import { type ApiRefusal, Button, Heading, Paragraph, ProblemNotice } from '@tenzij/ui';
import { useState } from 'react';
import { useConsoleText, useDates } from '../use-console.ts';
import type { CrewApi } from './crew-api.ts';

export interface CrewItemProps {
  readonly api: Pick<CrewApi, 'inviteCrew' | 'removeCrew'>;
  readonly member: CrewList['crew'][number];
  readonly onInvited: (invitation: CrewInvitation) => void;
  readonly onRemoved: (id: string) => void;
}

/** Somebody at a desk: another link for them, and taking their access away. */
export function CrewItem({ api, member: { id, name, addedAt }, onInvited, onRemoved }: CrewItemProps) {
  const t = useConsoleText();
  const dates = useDates();
  const [asked, setAsked] = useState(false);
  const [problem, setProblem] = useState<ApiRefusal | null>(null);
  const invite = async () => {
    const answer = await api.inviteCrew(id);
    setProblem(answer.ok ? null : answer.problem);
    if (answer.ok) onInvited(answer.value);
  };
  const remove = async () => {
    const answer = await api.removeCrew(id);
    setProblem(answer.ok ? null : answer.problem);
    if (answer.ok) onRemoved(id);
  };
  return (
    <li className="passkey">
      <Heading level={4} className="passkey__label">
        {name}
      </Heading>
      <p className="explanation">{t('account.added', { when: dates.moment(addedAt) })}</p>
      {problem && <ProblemNotice problem={problem} catalogue={ALL_ERRORS} />}
      {asked ? (
        <div role="status">
          <Paragraph>{t('crew.remove-means')}</Paragraph>
          <div className="actions">
            <Button variant="primary" onClick={() => void remove()}>
              {t('crew.remove-confirm', { name })}
            </Button>
            <Button onClick={() => setAsked(false)}>{t('account.keep')}</Button>
          </div>
        </div>
      ) : (
        <div className="actions">
          <Button aria-label={t('crew.link-named', { name })} onClick={() => void invite()}>
            {t('crew.link')}
          </Button>
          <Button
            variant="subtle"
            aria-label={t('crew.remove-named', { name })}
            onClick={() => setAsked(true)}
          >
            {t('crew.remove')}
          </Button>
        </div>
      )}
    </li>
  );
}
