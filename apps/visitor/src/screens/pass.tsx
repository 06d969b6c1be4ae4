import type { Visit } from '@tenzij/contracts';
import { Alert, Button, Heading, Paragraph } from '@tenzij/ui';
import { useState } from 'react';
import type { HeldPass, Offer } from '../journey/model.ts';
import { isOffNow, isOutdated } from '../journey/renewing.ts';
import { EventFacts } from '../parts/event-facts.tsx';
import { useControl, useJourney } from '../parts/journey-context.ts';
import { PassQr } from '../parts/pass-qr.tsx';
import { News } from '../parts/remark.tsx';
import { useTexts } from '../texts/use-texts.ts';

interface PassScreenProps {
  readonly visit: Visit;
  readonly held: HeldPass;
  readonly offer: Offer | null;
}

/** Face and regular passes look alike to who stands beside: only lines of text differ. */
export function PassScreen({ visit, held, offer }: PassScreenProps) {
  const t = useTexts();
  const outdated = isOutdated(held, offer);
  const off = isOffNow(held, offer);
  return (
    <>
      <Heading level={1} className="v-pass__title">
        {t('pass.title')}
      </Heading>
      <News />
      {outdated && <Renewal />}
      {off && (
        <Alert tone="info" title={t('off.title')} live>
          <Paragraph>{t('off.why')}</Paragraph>
        </Alert>
      )}
      <PassQr held={held} />
      <p className="v-pass__note">{t('pass.fresh')}</p>
      <EventFacts visit={visit} kind={outdated || off ? 'regular' : held.kind} />
      {held.kind === 'face' && <Withdrawal />}
      {held.kind === 'regular' && offer?.face && <Switch />}
    </>
  );
}

/** Both ways on are one press away, and doing nothing is a third: the pass opens the regular lane. */
function Renewal() {
  const t = useTexts();
  const { renew, chooseRegular } = useControl();
  const { busy } = useJourney();
  return (
    <Alert tone="info" title={t('renew.title')} live>
      <Paragraph>{t('renew.why')}</Paragraph>
      <Paragraph>{t('renew.choice')}</Paragraph>
      <div className="v-answers">
        <Button block busy={busy} onClick={renew}>
          {t('renew.face')}
        </Button>
        <Button block busy={busy} onClick={() => void chooseRegular()}>
          {t('renew.regular')}
        </Button>
      </div>
    </Alert>
  );
}

/**
 * One press and one confirmation: fewer acts than consent took. `No` comes up where the first press was, so
 * that a double tap at the gate erases nothing.
 */
function Withdrawal() {
  const t = useTexts();
  const { withdraw } = useControl();
  const [sure, setSure] = useState(false);
  return (
    <section className="v-pass__other" aria-labelledby="other">
      <Heading level={2} id="other">
        {t('pass.withdraw.title')}
      </Heading>
      <Paragraph>{sure ? t('pass.withdraw.sure') : t('pass.withdraw.lead')}</Paragraph>
      {sure ? (
        <div className="v-answers">
          <Button block autoFocus onClick={() => setSure(false)}>
            {t('pass.withdraw.no')}
          </Button>
          <Button block onClick={() => void withdraw()}>
            {t('pass.withdraw.yes')}
          </Button>
        </div>
      ) : (
        <Button block onClick={() => setSure(true)}>
          {t('pass.withdraw.button')}
        </Button>
      )}
    </section>
  );
}

function Switch() {
  const t = useTexts();
  const { chooseFace } = useControl();
  const { busy } = useJourney();
  return (
    <section className="v-pass__other" aria-labelledby="other">
      <Heading level={2} id="other">
        {t('pass.switch.title')}
      </Heading>
      <Paragraph>{t('pass.switch.lead')}</Paragraph>
      <Button block busy={busy} onClick={chooseFace}>
        {t('pass.switch.button')}
      </Button>
    </section>
  );
}
