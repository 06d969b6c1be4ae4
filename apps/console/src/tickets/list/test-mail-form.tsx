import { ALL_ERRORS, TestMail } from '@tenzij/contracts';
import { Alert, type ApiRefusal, Button, Paragraph, ProblemNotice } from '@tenzij/ui';
import { type FormEvent, useState } from 'react';
import { TextField } from '../../components/fields.tsx';
import { useConsoleText } from '../../use-console.ts';
import type { TicketsApi } from '../tickets-api.ts';

type Sent =
  | { readonly is: 'no' | 'asking' | 'no-address' }
  | { readonly is: 'accepted'; readonly to: string }
  | { readonly is: 'refused'; readonly problem: ApiRefusal };

export interface TestMailFormProps {
  readonly api: Pick<TicketsApi, 'sendTestMail'>;
  readonly deployment: string;
  /** The address that mail is from. */
  readonly from: string;
}

/** One mail to oneself, to see that it comes and how it looks. */
export function TestMailForm({ api, deployment, from }: TestMailFormProps) {
  const t = useConsoleText();
  const [to, setTo] = useState('');
  const [sent, setSent] = useState<Sent>({ is: 'no' });
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const address = TestMail.safeParse({ to: to.trim() });
    if (!address.success) return setSent({ is: 'no-address' });
    setSent({ is: 'asking' });
    const answer = await api.sendTestMail(deployment, address.data.to);
    if (!answer.ok) return setSent({ is: 'refused', problem: answer.problem });
    const { accepted, problem } = answer.value;
    setSent(!accepted && problem ? { is: 'refused', problem } : { is: 'accepted', to: address.data.to });
  };
  return (
    <details className="more">
      <summary className="more__summary">{t('tickets.test')}</summary>
      <form noValidate onSubmit={(event) => void send(event)}>
        <Paragraph>{t('tickets.test-means', { from })}</Paragraph>
        <TextField
          label={t('tickets.test-to')}
          type="email"
          autoComplete="email"
          value={to}
          error={sent.is === 'no-address' ? t('tickets.test-no-address') : null}
          onChange={(value) => {
            setTo(value);
            setSent({ is: 'no' });
          }}
        />
        {sent.is === 'refused' && <ProblemNotice problem={sent.problem} catalogue={ALL_ERRORS} />}
        {sent.is === 'accepted' && (
          <Alert tone="ok" title={t('tickets.test-accepted', { to: sent.to })} live>
            <Paragraph>{t('tickets.test-accepted-means')}</Paragraph>
          </Alert>
        )}
        <Button type="submit" busy={sent.is === 'asking'}>
          {t('tickets.test-send')}
        </Button>
      </form>
    </details>
  );
}
