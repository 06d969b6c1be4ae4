import { ALL_ERRORS, type WebhookConnection } from '@tenzij/contracts';
import { Alert, type ApiRefusal, Button, DataList, Heading, Paragraph, ProblemNotice } from '@tenzij/ui';
import { type FormEvent, useRef, useState } from 'react';
import { Asked } from '../components/asked.tsx';
import { Command } from '../components/command.tsx';
import { TextField } from '../components/fields.tsx';
import type { TicketsPartProps } from '../tickets/part-props.ts';
import { useConsoleText } from '../use-console.ts';

const MAX_ADDRESS = 500;

export interface WebhookSectionProps extends TicketsPartProps {
  readonly connection: WebhookConnection | null;
  readonly onChanged: () => void;
}

/** For every other system: an address that hears who goes in. */
export function WebhookSection({ api, deployment, connection, onChanged }: WebhookSectionProps) {
  const t = useConsoleText();
  const [secret, setSecret] = useState<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <section className="section" aria-labelledby="webhook">
      <Heading level={2} id="webhook" className="section__heading" tabIndex={-1} ref={heading}>
        {t('ticketing.webhook')}
      </Heading>
      <Paragraph>{t('ticketing.webhook-lead')}</Paragraph>
      <div role="status" className="key-made">
        {secret !== null && (
          <Alert tone="ok" title={t('ticketing.webhook-set')}>
            <Paragraph>{t('ticketing.webhook-once')}</Paragraph>
            <Command
              text={secret}
              copyable
              labels={{ copy: t('ticketing.webhook-copy'), copied: t('ticketing.webhook-copied') }}
            />
          </Alert>
        )}
      </div>
      {connection ? (
        <Connected
          api={api}
          deployment={deployment}
          connection={connection}
          onGone={() => {
            setSecret(null);
            heading.current?.focus();
            onChanged();
          }}
        />
      ) : (
        <NewWebhook
          api={api}
          deployment={deployment}
          onMade={(made) => {
            setSecret(made);
            onChanged();
          }}
        />
      )}
    </section>
  );
}

type Own = Pick<TicketsPartProps, 'api' | 'deployment'>;

function NewWebhook({ api, deployment, onMade }: Own & { readonly onMade: (secret: string) => void }) {
  const t = useConsoleText();
  const [address, setAddress] = useState('');
  const [isWrong, setWrong] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiRefusal | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setWrong(!URL.canParse(address.trim()));
    if (!URL.canParse(address.trim())) return;
    setBusy(true);
    const answer = await api.setWebhook(deployment, address.trim());
    setBusy(false);
    setProblem(answer.ok ? null : answer.problem);
    if (answer.ok) onMade(answer.value.secret);
  };
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <TextField
        label={t('ticketing.webhook-address')}
        hint={t('ticketing.webhook-address-hint')}
        value={address}
        maxLength={MAX_ADDRESS}
        error={isWrong ? t('ticketing.webhook-address-wrong') : null}
        onChange={(value) => {
          setAddress(value);
          setWrong(false);
        }}
      />
      {problem && <ProblemNotice problem={problem} catalogue={ALL_ERRORS} />}
      <Button type="submit" busy={busy}>
        {t('ticketing.webhook-do')}
      </Button>
    </form>
  );
}

function Connected({
  api,
  deployment,
  connection,
  onGone,
}: Own & { readonly connection: WebhookConnection; readonly onGone: () => void }) {
  const t = useConsoleText();
  const { address, deliveries } = connection;
  const [tested, setTested] = useState<ApiRefusal | 'taken' | null>(null);
  const [busy, setBusy] = useState(false);
  const [isRemoving, setRemoving] = useState(false);
  const own = useRef<HTMLDivElement>(null);
  const test = async () => {
    setBusy(true);
    const answer = await api.testWebhook(deployment);
    setBusy(false);
    setTested(answer.ok ? (answer.value.problem ?? 'taken') : answer.problem);
  };
  const remove = async () => {
    const answer = await api.removeWebhook(deployment);
    if (answer.ok) return onGone();
    setTested(answer.problem);
  };
  return (
    <div tabIndex={-1} ref={own}>
      <DataList
        items={[
          { key: t('ticketing.webhook-address'), value: address },
          { key: t('ticketing.webhook-done'), value: String(deliveries.done) },
          { key: t('ticketing.webhook-waiting'), value: String(deliveries.waiting) },
        ]}
      />
      <div role="status">
        {tested === 'taken' && <Alert tone="ok" title={t('ticketing.webhook-taken')} />}
      </div>
      {tested !== null && tested !== 'taken' && <ProblemNotice problem={tested} catalogue={ALL_ERRORS} />}
      {isRemoving ? (
        <Asked back={[own]}>
          <Paragraph>{t('ticketing.webhook-remove-means', { count: deliveries.waiting })}</Paragraph>
          <div className="actions">
            <Button variant="primary" onClick={() => void remove()}>
              {t('ticketing.webhook-remove-confirm')}
            </Button>
            <Button onClick={() => setRemoving(false)}>{t('ticketing.leave-not')}</Button>
          </div>
        </Asked>
      ) : (
        <div className="actions">
          <Button busy={busy} onClick={() => void test()}>
            {t('ticketing.webhook-test')}
          </Button>
          <Button onClick={() => setRemoving(true)}>{t('ticketing.webhook-remove')}</Button>
        </div>
      )}
    </div>
  );
}
