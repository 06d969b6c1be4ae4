import type { Visit } from '@tenzij/contracts';
import { Alert, Button, Heading, Paragraph, problemText, useLanguage } from '@tenzij/ui';
import { useRef } from 'react';
import { PAGE_ERRORS } from '../errors.ts';
import type { HeldPass, Offer } from '../journey/model.ts';
import { pauseIn } from '../journey/offer.ts';
import { isOffNow, isOutdated } from '../journey/renewing.ts';
import { EventFacts } from '../parts/event-facts.tsx';
import { GateSteps } from '../parts/gate-steps.tsx';
import { useControl, useJourney } from '../parts/journey-context.ts';
import { OldPaper } from '../parts/old-paper.tsx';
import { OnPaper } from '../parts/on-paper.tsx';
import { PassQr } from '../parts/pass-qr.tsx';
import { RecordAtHand } from '../parts/record.tsx';
import { News } from '../parts/remark.tsx';
import { useKeyNews } from '../parts/use-key-news.ts';
import { Withdrawal } from '../parts/withdrawal.tsx';
import { useTexts } from '../texts/use-texts.ts';

interface PassScreenProps {
  readonly visit: Visit;
  readonly held: HeldPass;
  readonly offer: Offer | null;
}

/**
 * What shows before anybody scrolls or unfolds is the same for a face and a regular pass, so that nobody who
 * stands beside sees which one this is. What differs comes below, one press away.
 */
export function PassScreen({ visit, held, offer }: PassScreenProps) {
  const t = useTexts();
  const { remark } = useJourney();
  const below = useRef<HTMLDivElement>(null);
  const paper = useRef<HTMLDivElement>(null);
  const outdated = isOutdated(held, offer);
  const off = isOffNow(held, offer);
  const kind = outdated || off ? 'regular' : held.kind;
  useKeyNews();
  return (
    <>
      <div className="v-pass__front">
        <Heading level={1} className="v-pass__title">
          {t('pass.title')}
        </Heading>
        <News />
        {outdated && <Renewal />}
        {off && <OffNow offer={offer} />}
        <PassQr held={held} />
        <p className="v-pass__note">
          {t('pass.fresh')} {t('pass.bright')}
        </p>
        <OldPaper held={held} onMake={() => goTo(paper.current)} />
        <EventFacts visit={visit} />
        <GateSteps visit={visit} kind={kind} />
        <Button block variant="subtle" onClick={() => goTo(below.current)}>
          {t('pass.change')}
        </Button>
      </div>
      <div ref={below} tabIndex={-1} className="v-pass__below">
        {held.kind === 'face' && <Paragraph>{t('pass.where')}</Paragraph>}
        {held.kind === 'face' && (
          <Withdrawal title={t('pass.withdraw.title')} lead={t('pass.withdraw.lead')} />
        )}
        {held.kind === 'regular' && offer?.face && <Switch />}
        <div ref={paper} tabIndex={-1}>
          <OnPaper visit={visit} kind={held.kind} />
        </div>
        {(held.kind === 'face' || remark === 'refused') && <RecordAtHand />}
      </div>
    </>
  );
}

/** The fragment holds the ticket, so this is no link. */
function goTo(place: HTMLElement | null): void {
  place?.focus({ preventScroll: true });
  place?.scrollIntoView({ block: 'start' });
}

/** A pass that opens the regular lane only, and why that is where it is for the moment. */
function OffNow({ offer }: Pick<PassScreenProps, 'offer'>) {
  const t = useTexts();
  const { language } = useLanguage();
  const pause = pauseIn(offer);
  return (
    <Alert tone="info" title={t('off.title')} live>
      {pause && <Paragraph>{problemText(pause, language, PAGE_ERRORS).means}</Paragraph>}
      <Paragraph>{t('off.why')}</Paragraph>
    </Alert>
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
