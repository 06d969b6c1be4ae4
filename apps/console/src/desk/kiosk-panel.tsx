import { Button, Heading } from '@tenzij/ui';
import { useConsoleText, useDates } from '../use-console.ts';
import { kioskUrl } from './desk-api.ts';

export interface KioskPanelProps {
  readonly token: string;
  readonly expires: string;
  readonly onDone: () => void;
}

/** For who helps: what the visitor's own page can't see, most helpful first. */
const HELP = [
  'frontdesk.kiosk-help-light',
  'frontdesk.kiosk-help-height',
  'frontdesk.kiosk-help-alone',
  'frontdesk.kiosk-help-lens',
  'frontdesk.kiosk-help-not',
] as const;

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
      <p>{t('frontdesk.kiosk-document')}</p>
      <details className="more">
        <summary className="more__summary">{t('frontdesk.kiosk-help')}</summary>
        <ul>
          {HELP.map((text) => (
            <li key={text}>{t(text)}</li>
          ))}
        </ul>
      </details>
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
