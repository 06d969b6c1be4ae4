import { ALL_ERRORS } from '@tenzij/contracts';
import { Alert, Button, Paragraph, ProblemNotice } from '@tenzij/ui';
import { Status } from '../components/status.tsx';
import { useConsoleText } from '../use-console.ts';
import { unsentOf } from './kept-taps.ts';
import type { TapState, Taps } from './taps.ts';

export interface OutboxProps {
  readonly taps: Taps;
  readonly state: TapState;
  /** The server wants somebody to sign in. */
  readonly signedOut: boolean;
  /** To the page where somebody signs in. */
  readonly onSignIn: () => void;
}

/** Whether the server has what was tapped, and what to do where it hasn't. */
export function Outbox({ taps, state, signedOut, onSignIn }: OutboxProps) {
  const t = useConsoleText();
  const count = unsentOf(state).length;
  const { outbox, problem, survives } = state;
  return (
    <div className="queue__outbox">
      <p role="status">
        {outbox === 'offline' && count > 0 ? (
          <Status tone="warning" word={t('queue.outbox-offline', { count })} />
        ) : count === 0 ? (
          <Status tone="ok" word={t('queue.outbox-sent')} />
        ) : (
          <Status tone="info" word={t(signedOut ? 'queue.outbox-kept' : 'queue.outbox-sending', { count })} />
        )}
      </p>
      {signedOut && (
        <Alert tone="warning" title={t('queue.signed-out')} live>
          <Paragraph>{t('queue.signed-out-means', { count })}</Paragraph>
          <Button variant="primary" onClick={onSignIn}>
            {t('queue.sign-in')}
          </Button>
        </Alert>
      )}
      {outbox === 'refused' && problem && (
        <ProblemNotice problem={problem} catalogue={ALL_ERRORS}>
          <div className="actions">
            <Button onClick={() => void taps.send()}>{t('app.try-again')}</Button>
            <Button variant="subtle" onClick={taps.discard}>
              {t('queue.discard', { count })}
            </Button>
          </div>
        </ProblemNotice>
      )}
      {!survives && (
        <Alert tone="warning" title={t('queue.not-kept')}>
          <Paragraph>{t('queue.not-kept-means')}</Paragraph>
        </Alert>
      )}
    </div>
  );
}
