import { Button } from '@tenzij/ui';
import { useTexts } from '../texts/use-texts.ts';
import { useControl, useJourney } from './journey-context.ts';

/** For who is replacing a face pass and would rather not: the old one is still there. */
export function BackToPass() {
  const t = useTexts();
  const { showPass } = useControl();
  const { held, busy } = useJourney();
  if (held?.kind !== 'face') return null;
  return (
    <Button block busy={busy} onClick={showPass}>
      {t('renew.back')}
    </Button>
  );
}
