import { explain } from '@tenzij/contracts';
import { Alert, Heading, Paragraph, ProblemNotice } from '@tenzij/ui';
import { PasskeySignIn } from '../account/passkey-sign-in.tsx';
import { Command } from '../components/command.tsx';
import { Screen } from '../components/screen.tsx';
import type { ConsoleApi } from '../console-api.ts';
import { unsentOnDevice } from '../queue/kept-taps.ts';
import type { SignedOutBecause } from '../session-store.ts';
import { useConsoleText } from '../use-console.ts';

export interface SignInScreenProps {
  readonly api: ConsoleApi;
  readonly because: SignedOutBecause;
  readonly onSignedIn: () => void;
}

/** For whoever has no session: why not, in with a passkey, and how to get a new sign-in link. */
export function SignInScreen({ api, because, onSignedIn }: SignInScreenProps) {
  const t = useConsoleText();
  return (
    <Screen name="sign-in" title={t('sign-in.title')}>
      <div className="narrow">
        <Heading level={1}>{t('sign-in.title')}</Heading>
        <Why because={because} />
        <TapsWait />
        <Paragraph purpose="lead">{t('sign-in.lead')}</Paragraph>
        <PasskeySignIn api={api} onSignedIn={onSignedIn} />
        <Heading level={2}>{t('sign-in.how')}</Heading>
        <Paragraph>{t('sign-in.how-lead')}</Paragraph>
        <ol className="steps">
          <li>{t('sign-in.step-terminal')}</li>
          <li>
            {t('sign-in.step-run')}
            <Command text="npm start" />
            {t('sign-in.step-or')}
            <Command text="npx tenzij serve --specimen" />
          </li>
          <li>{t('sign-in.step-open')}</li>
        </ol>
      </div>
    </Screen>
  );
}

/** What crew tapped here and the server has yet to hear. */
function TapsWait() {
  const t = useConsoleText();
  const count = unsentOnDevice(() => localStorage);
  if (count === 0) return null;
  return <Alert tone="warning" title={t('queue.signed-out-waits', { count })} />;
}

function Why({ because }: { readonly because: SignedOutBecause }) {
  const t = useConsoleText();
  switch (because) {
    case 'no-session':
      return null;
    case 'link-refused':
      return (
        <ProblemNotice
          problem={explain({ code: 'server.sign-in-link-invalid', params: {} })}
          tone="warning"
        />
      );
    case 'ended':
      return (
        <Alert tone="info" title={t('sign-in.ended-title')} live>
          <Paragraph>{t('sign-in.ended')}</Paragraph>
        </Alert>
      );
    case 'signed-out':
      return (
        <Alert tone="ok" title={t('sign-in.signed-out-title')} live>
          <Paragraph>{t('sign-in.signed-out')}</Paragraph>
        </Alert>
      );
  }
}
