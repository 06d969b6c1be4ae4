import { Alert, Button, Paragraph } from '@tenzij/ui';
import { useConsoleText } from '../use-console.ts';
import { goTo } from './go-to.ts';

/** The id of the heading of the section where the event key is renewed. */
export const EVENT_KEY_SECTION = 'event-key';

/**
 * Whoever has a gate that was taken away before it heard so can open passes: all of them until the key is renewed,
 * and then those of before.
 */
export function KeyAdvice({ opens }: { readonly opens: 'all' | 'old' }) {
  const t = useConsoleText();
  if (opens === 'old') {
    return (
      <Alert tone="info" title={t('gates.lost-renewed')}>
        <Paragraph>{t('gates.lost-renewed-means')}</Paragraph>
      </Alert>
    );
  }
  return (
    <Alert tone="warning" title={t('gates.lost')}>
      <Paragraph>{t('gates.lost-means')}</Paragraph>
      <Button onClick={() => goTo(EVENT_KEY_SECTION)}>{t('gates.lost-renew')}</Button>
    </Alert>
  );
}
