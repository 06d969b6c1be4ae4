import { ALL_ERRORS, type CrewInvitation, type CrewList } from '@tenzij/contracts';
import { type ApiRefusal, Button, Heading, Paragraph, ProblemNotice } from '@tenzij/ui';
import { type RefObject, useRef, useState } from 'react';
import { Asked } from '../components/asked.tsx';
import { useConsoleText, useDates } from '../use-console.ts';
import type { CrewApi } from './crew-api.ts';

export interface CrewItemProps {
  readonly api: Pick<CrewApi, 'inviteCrew' | 'removeCrew'>;
  readonly member: CrewList['crew'][number];
  readonly onInvited: (invitation: CrewInvitation) => void;
  readonly onRemoved: (id: string) => void;
  /** Where the focus goes when somebody is gone. */
  readonly list: RefObject<HTMLElement | null>;
}

/** Somebody at a desk: another link for them, and taking their access away. */
export function CrewItem({ api, member, onInvited, onRemoved, list }: CrewItemProps) {
  const t = useConsoleText();
  const dates = useDates();
  const { id, name, addedAt } = member;
  const own = useRef<HTMLLIElement>(null);
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
    <li className="passkey" tabIndex={-1} ref={own}>
      <Heading level={4} className="passkey__label">
        {name}
      </Heading>
      <p className="explanation">{t('account.added', { when: dates.moment(addedAt) })}</p>
      {problem && <ProblemNotice problem={problem} catalogue={ALL_ERRORS} />}
      {asked ? (
        <Asked back={[own, list]}>
          <Paragraph>{t('crew.remove-means')}</Paragraph>
          <div className="actions">
            <Button variant="primary" onClick={() => void remove()}>
              {t('crew.remove-confirm', { name })}
            </Button>
            <Button onClick={() => setAsked(false)}>{t('account.keep')}</Button>
          </div>
        </Asked>
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
