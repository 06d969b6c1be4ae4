import { ALL_ERRORS, type CrewInvitation } from '@tenzij/contracts';
import { Busy, Heading, Paragraph, ProblemNotice } from '@tenzij/ui';
import { useCallback, useRef, useState } from 'react';
import { useAnswer } from '../use-answer.ts';
import { useConsoleText } from '../use-console.ts';
import { AddCrew } from './add-crew.tsx';
import type { CrewApi } from './crew-api.ts';
import { CrewItem } from './crew-item.tsx';
import { Invitation } from './invitation.tsx';

export interface CrewSectionProps {
  readonly api: CrewApi;
  readonly onRefused: () => void;
}

/** Desk crew: who there are, somebody new, and the link by which they come in. */
export function CrewSection({ api, onRefused }: CrewSectionProps) {
  const t = useConsoleText();
  const ask = useCallback(() => api.crew(), [api]);
  const { value, problem, reload } = useAnswer(ask, onRefused);
  const [invitation, setInvitation] = useState<CrewInvitation | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const invited = (made: CrewInvitation) => {
    setInvitation(made);
    void reload();
  };
  const removed = (id: string) => {
    if (invitation?.id === id) setInvitation(null);
    void reload();
  };
  return (
    <section aria-labelledby="crew">
      <Heading level={3} id="crew" tabIndex={-1} ref={heading}>
        {t('crew.title')}
      </Heading>
      <Paragraph>{t('crew.lead')}</Paragraph>
      {problem && <ProblemNotice problem={problem} catalogue={ALL_ERRORS} />}
      {value === null && !problem && <Busy label={t('app.loading')} />}
      {value?.crew.length === 0 && <Paragraph>{t('crew.none')}</Paragraph>}
      <ul className="passkeys">
        {value?.crew.map((member) => (
          <CrewItem
            key={member.id}
            api={api}
            member={member}
            onInvited={invited}
            onRemoved={removed}
            list={heading}
          />
        ))}
      </ul>
      {invitation && <Invitation key={invitation.link} invitation={invitation} />}
      <AddCrew api={api} onAdded={invited} />
    </section>
  );
}
