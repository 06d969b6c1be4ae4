import { ALL_ERRORS, type ApiKeyView } from '@tenzij/contracts';
import { type ApiRefusal, Button, Heading, Paragraph, ProblemNotice } from '@tenzij/ui';
import { type RefObject, useRef, useState } from 'react';
import { Asked } from '../../components/asked.tsx';
import { useConsoleText, useDates } from '../../use-console.ts';
import type { TicketsApi } from '../tickets-api.ts';

export interface KeyItemProps {
  readonly api: Pick<TicketsApi, 'revokeApiKey'>;
  readonly deployment: string;
  readonly apiKey: ApiKeyView;
  readonly onRevoked: (id: string) => void;
  /** Where the focus goes when the key is gone. */
  readonly list: RefObject<HTMLElement | null>;
}

/** One key: what it is for, when it was used, and taking it back. */
export function KeyItem({ api, deployment, apiKey, onRevoked, list }: KeyItemProps) {
  const t = useConsoleText();
  const dates = useDates();
  const [asked, setAsked] = useState(false);
  const own = useRef<HTMLLIElement>(null);
  const [problem, setProblem] = useState<ApiRefusal | null>(null);
  const { id, label, createdAt, lastUsedAt } = apiKey;
  const revoke = async () => {
    const answer = await api.revokeApiKey(deployment, id);
    if (answer.ok) return onRevoked(id);
    setProblem(answer.problem);
  };
  return (
    <li className="passkey" tabIndex={-1} ref={own}>
      <Heading level={2} className="passkey__label">
        {label}
      </Heading>
      <p className="explanation">
        {t('tickets.key-made', { when: dates.moment(createdAt) })}{' '}
        {lastUsedAt === null
          ? t('tickets.key-never-used')
          : t('tickets.key-used', { when: dates.moment(lastUsedAt) })}
      </p>
      {problem && <ProblemNotice problem={problem} catalogue={ALL_ERRORS} />}
      {asked ? (
        <Asked back={[own, list]}>
          <Paragraph>{t('tickets.key-revoke-means')}</Paragraph>
          <div className="actions">
            <Button variant="primary" onClick={() => void revoke()}>
              {t('tickets.key-revoke-confirm', { label })}
            </Button>
            <Button onClick={() => setAsked(false)}>{t('tickets.leave')}</Button>
          </div>
        </Asked>
      ) : (
        <Button aria-label={t('tickets.key-revoke-one', { label })} onClick={() => setAsked(true)}>
          {t('tickets.key-revoke')}
        </Button>
      )}
    </li>
  );
}
