import { Button, Heading } from '@tenzij/ui';
import { useConsoleText, useDates } from '../use-console.ts';
import { kioskUrl } from './desk-api.ts';

export interface KioskPanelProps {
  readonly token: string;
  readonly expires: string;
  readonly onDone: () => void;
}

/** Opens the visitor's own page on this device, in a window of its own, and says what to do with it. */
export function KioskPanel({ token, expires, onDone }: KioskPanelProps) {
  const t = useConsoleText();
  const dates = useDates();
  return (
    <>
      <Heading level={2}>{t('frontdesk.kiosk-title')}</Heading>
      <ol className="steps">
        <li>{t('frontdesk.kiosk-open')}</li>
        <li>{t('frontdesk.kiosk-hand')}</li>
        <li>{t('frontdesk.kiosk-paper')}</li>
        <li>{t('frontdesk.kiosk-close')}</li>
      </ol>
      <p>{t('frontdesk.kiosk-until', { at: dates.clock(Date.parse(expires) / 1000) })}</p>
      <div className="actions">
        <a className="frontdesk__link" href={kioskUrl(token)} target="_blank" rel="noopener noreferrer">
          {t('frontdesk.kiosk-start')}
        </a>
        <Button onClick={onDone}>{t('frontdesk.kiosk-done')}</Button>
      </div>
    </>
  );
}
