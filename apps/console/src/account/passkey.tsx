import { ALL_ERRORS, type PasskeyView } from '@tenzij/contracts';
import { type ApiRefusal, Button, Heading, Paragraph, ProblemNotice } from '@tenzij/ui';
import { useState } from 'react';
import { Command } from '../components/command.tsx';
import type { ConsoleApi } from '../console-api.ts';
import { useConsoleText, useDates } from '../use-console.ts';

export interface PasskeyProps {
  readonly api: Pick<ConsoleApi, 'removePasskey'>;
  readonly passkey: PasskeyView;
  /** There is no other: without it only a sign-in link is left. */
  readonly only: boolean;
  readonly onRemoved: () => Promise<void>;
}

/** One passkey: since when, its public key to hand to others, and out with it. */
export function Passkey({ api, passkey, only, onRemoved }: PasskeyProps) {
  const t = useConsoleText();
  const dates = useDates();
  const [asked, setAsked] = useState(false);
  const [problem, setProblem] = useState<ApiRefusal | null>(null);
  const { credentialId, label, trustKey, createdAt, lastUsedAt } = passkey;
  const remove = async () => {
    const answer = await api.removePasskey(credentialId);
    if (answer.ok) return onRemoved();
    setProblem(answer.problem);
  };
  return (
    <li className="passkey">
      <Heading level={3} className="passkey__label">
        {label}
      </Heading>
      <p className="explanation">
        {t('account.added', { when: dates.moment(createdAt) })}{' '}
        {lastUsedAt === null
          ? t('account.never-used')
          : t('account.used', { when: dates.moment(lastUsedAt) })}
      </p>
      <details className="more">
        <summary className="more__summary">{t('account.public-key')}</summary>
        <Paragraph>{t('account.public-key-means')}</Paragraph>
        <Command
          text={trustKey}
          copyable
          labels={{ copy: t('account.copy-key'), copied: t('account.copied-key') }}
        />
      </details>
      {problem && <ProblemNotice problem={problem} catalogue={ALL_ERRORS} />}
      {asked ? (
        <div role="status">
          <Paragraph>{t(only ? 'account.remove-last-means' : 'account.remove-means')}</Paragraph>
          <div className="actions">
            <Button variant="primary" onClick={() => void remove()}>
              {t('account.remove-confirm', { label })}
            </Button>
            <Button onClick={() => setAsked(false)}>{t('account.keep')}</Button>
          </div>
        </div>
      ) : (
        <Button aria-label={t('account.remove-named', { label })} onClick={() => setAsked(true)}>
          {t('account.remove')}
        </Button>
      )}
    </li>
  );
}
