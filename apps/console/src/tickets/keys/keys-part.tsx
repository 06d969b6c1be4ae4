import { ALL_ERRORS, type CreatedApiKey } from '@tenzij/contracts';
import { Busy, Heading, Paragraph, ProblemNotice } from '@tenzij/ui';
import { useCallback, useRef, useState } from 'react';
import { useAnswer } from '../../use-answer.ts';
import { useConsoleText } from '../../use-console.ts';
import type { TicketsPartProps } from '../part-props.ts';
import { KeyItem } from './key-item.tsx';
import { NewKey } from './new-key.tsx';
import { UseKey } from './use-key.tsx';

/** Keys with which a ticketing system brings in tickets by itself. */
export function KeysPart({ api, deployment, onRefused }: TicketsPartProps) {
  const t = useConsoleText();
  const ask = useCallback(() => api.apiKeys(deployment), [api, deployment]);
  const { value, problem, reload } = useAnswer(ask, onRefused);
  const [made, setMade] = useState<CreatedApiKey | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const revoked = (id: string) => {
    if (made?.id === id) setMade(null);
    void reload();
  };
  return (
    <>
      <Heading level={1} tabIndex={-1} ref={heading}>
        {t('tickets.keys')}
      </Heading>
      <Paragraph purpose="lead">{t('tickets.keys-lead')}</Paragraph>
      {problem && <ProblemNotice problem={problem} catalogue={ALL_ERRORS} />}
      {value === null && !problem && <Busy label={t('app.loading')} />}
      {value?.keys.length === 0 && <Paragraph>{t('tickets.keys-none')}</Paragraph>}
      <ul className="passkeys">
        {value?.keys.map((key) => (
          <KeyItem
            key={key.id}
            api={api}
            deployment={deployment}
            apiKey={key}
            onRevoked={revoked}
            list={heading}
          />
        ))}
      </ul>
      <NewKey
        api={api}
        deployment={deployment}
        made={made}
        onMade={(key) => {
          setMade(key);
          void reload();
        }}
      />
      <UseKey deployment={deployment} secret={made?.key ?? null} />
    </>
  );
}
