import type { Visit } from '@tenzij/contracts';
import { Button, Heading, Paragraph } from '@tenzij/ui';
import { useState } from 'react';
import type { HeldPass, Offer } from '../journey/model.ts';
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
  return (
    <>
      <Heading level={1} className="v-pass__title">
        {t('pass.title')}
      </Heading>
      <News />
      <PassQr held={held} />
      <p className="v-pass__note">{t('pass.fresh')}</p>
      <EventFacts visit={visit} kind={held.kind} />
      {held.kind === 'face' && <Withdrawal />}
      {held.kind === 'regular' && offer?.face && <Switch />}
    </>
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
