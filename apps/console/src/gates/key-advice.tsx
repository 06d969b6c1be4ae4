import { Alert, Button, Paragraph } from '@tenzij/ui';
import { useConsoleText } from '../use-console.ts';
import { goTo } from './go-to.ts';

/** The id of the heading of the section where the event key is renewed. */
export const EVENT_KEY_SECTION = 'event-key';

/** Whoever has a gate that was taken away before it heard so can open passes: unless the key is renewed. */
export function KeyAdvice() {
  const t = useConsoleText();
  return (
    <Alert tone="warning" title={t('gates.lost')}>
      <Paragraph>{t('gates.lost-means')}</Paragraph>
      <Button onClick={() => goTo(EVENT_KEY_SECTION)}>{t('gates.lost-renew')}</Button>
    </Alert>
  );
}
