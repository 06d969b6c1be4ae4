import { ALL_ERRORS } from '@tenzij/contracts';
import { Alert, type ApiRefusal, Button, Heading, Paragraph, ProblemNotice } from '@tenzij/ui';
import { type FormEvent, useState } from 'react';
import { TextField } from '../components/fields.tsx';
import type { ConsoleApi } from '../console-api.ts';
import { makePasskey, PASSKEY_ERRORS } from '../passkeys.ts';
import { useConsoleText } from '../use-console.ts';

const CATALOGUE = { ...ALL_ERRORS, ...PASSKEY_ERRORS };

type Sent =
  | { readonly is: 'no' | 'asking' | 'done' | 'nameless' }
  | { readonly is: 'refused'; readonly problem: ApiRefusal };

export interface AddPasskeyProps {
  readonly api: ConsoleApi;
  readonly onAdded: () => Promise<void>;
}

/** A passkey of this device, under a name to know it by. */
export function AddPasskey({ api, onAdded }: AddPasskeyProps) {
  const t = useConsoleText();
  const [label, setLabel] = useState('');
  const [sent, setSent] = useState<Sent>({ is: 'no' });
  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (label.trim() === '') return setSent({ is: 'nameless' });
    setSent({ is: 'asking' });
    const answer = await makePasskey(api, label.trim());
    if (!answer.ok) return setSent({ is: 'refused', problem: answer.problem });
    setSent({ is: 'done' });
    setLabel('');
    await onAdded();
  };
  return (
    <form noValidate onSubmit={(event) => void add(event)}>
      <Heading level={3}>{t('account.add')}</Heading>
      <Paragraph>{t('account.add-lead')}</Paragraph>
      <TextField
        label={t('account.label')}
        hint={t('account.label-hint')}
        value={label}
        maxLength={60}
        error={sent.is === 'nameless' ? t('account.label-missing') : null}
        onChange={(value) => {
          setLabel(value);
          setSent({ is: 'no' });
        }}
      />
      {sent.is === 'refused' && <ProblemNotice problem={sent.problem} catalogue={CATALOGUE} />}
      {sent.is === 'done' && <Alert tone="ok" title={t('account.added-now')} live />}
      <Button variant="primary" type="submit" busy={sent.is === 'asking'}>
        {t('account.make')}
      </Button>
    </form>
  );
}
