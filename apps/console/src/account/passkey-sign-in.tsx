import { ALL_ERRORS } from '@tenzij/contracts';
import { type ApiRefusal, Button, Heading, Paragraph, ProblemNotice } from '@tenzij/ui';
import { useState } from 'react';
import type { ConsoleApi } from '../console-api.ts';
import { PASSKEY_ERRORS, signInWithPasskey } from '../passkeys.ts';
import { useConsoleText } from '../use-console.ts';

const CATALOGUE = { ...ALL_ERRORS, ...PASSKEY_ERRORS };

export interface PasskeySignInProps {
  readonly api: ConsoleApi;
  readonly onSignedIn: () => void;
}

/** For whoever added a passkey before: no link needed. */
export function PasskeySignIn({ api, onSignedIn }: PasskeySignInProps) {
  const t = useConsoleText();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiRefusal | null>(null);
  const signIn = async () => {
    setBusy(true);
    setProblem(null);
    const answer = await signInWithPasskey(api);
    setBusy(false);
    if (answer.ok) onSignedIn();
    else setProblem(answer.problem);
  };
  return (
    <section aria-labelledby="with-passkey">
      <Heading level={2} id="with-passkey">
        {t('sign-in.passkey-title')}
      </Heading>
      <Paragraph>{t('sign-in.passkey-lead')}</Paragraph>
      {problem && <ProblemNotice problem={problem} catalogue={CATALOGUE} />}
      <Button variant="primary" busy={busy} onClick={() => void signIn()}>
        {t('sign-in.passkey')}
      </Button>
    </section>
  );
}
