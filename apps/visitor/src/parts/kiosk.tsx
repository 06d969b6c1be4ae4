import { Alert, Button, Paragraph } from '@tenzij/ui';
import { useEffect } from 'react';
import { ASK_BEFORE_SECONDS, hasExpired, WIPE_AFTER_SECONDS } from '../journey/wiping.ts';
import { useTexts } from '../texts/use-texts.ts';
import { useControl, useJourney } from './journey-context.ts';
import { useIdle } from './use-idle.ts';

/** On every screen of a desk's device: that it keeps nothing, and a wipe when nobody is there or may be any longer. */
export function KioskWatch() {
  const t = useTexts();
  const { wipe } = useControl();
  const left = Math.max(0, WIPE_AFTER_SECONDS - useIdle());
  useEffect(() => {
    if (left === 0) wipe('time');
  }, [left, wipe]);
  const expired = hasExpired(useJourney());
  useEffect(() => {
    if (expired) wipe('expired');
  }, [expired, wipe]);
  return (
    <div className="v-kiosk">
      {left > ASK_BEFORE_SECONDS ? (
        <p className="v-kiosk__here">{t('kiosk.here')}</p>
      ) : (
        <Alert tone="warning" title={t('kiosk.still')}>
          <Paragraph>{t('kiosk.still.means', { seconds: left })}</Paragraph>
          {/* Any press counts; this one says so. */}
          <Button>{t('kiosk.still.yes')}</Button>
        </Alert>
      )}
    </div>
  );
}
