import type { Visit, VisitWaits } from '@tenzij/contracts';
import { Button, Heading, Paragraph, problemText, useLanguage } from '@tenzij/ui';
import type { ReactNode } from 'react';
import { PAGE_ERRORS } from '../errors.ts';
import type { Offer } from '../journey/model.ts';
import { pauseIn } from '../journey/offer.ts';
import { useControl, useJourney } from '../parts/journey-context.ts';
import { FacePicture, RegularPicture } from '../parts/pictures.tsx';
import { News } from '../parts/remark.tsx';
import { useWaits } from '../parts/use-waits.ts';
import { Withdrawal } from '../parts/withdrawal.tsx';
import { useTexts } from '../texts/use-texts.ts';

export function ChoiceScreen({ visit, offer }: { readonly visit: Visit; readonly offer: Offer }) {
  const t = useTexts();
  const event = visit.event.name;
  if (visit.ended !== undefined) return <Over visit={visit} />;
  if (!offer.face) return <OnlyRegular visit={visit} offer={offer} />;
  return (
    <>
      <Heading level={1}>{t('choice.title')}</Heading>
      <Paragraph>{t('choice.lead', { event })}</Paragraph>
      <News />
      <Cards />
      <Paragraph className="v-switch">{t('choice.switch')}</Paragraph>
      <StandingYes visit={visit} />
    </>
  );
}

/** After the end there is nothing to choose: no pass works any more. What was recorded and taking it back stay. */
function Over({ visit }: { readonly visit: Visit }) {
  const t = useTexts();
  return (
    <>
      <Heading level={1}>{t('ended.title')}</Heading>
      <Paragraph>{t('ended.lead', { event: visit.event.name })}</Paragraph>
      <Paragraph>{t(visit.keysDestroyed === undefined ? 'ended.keys-left' : 'ended.keys')}</Paragraph>
      <Paragraph>{t('ended.stays')}</Paragraph>
      <News />
      <StandingYes visit={visit} />
    </>
  );
}

/** Two cards of one size in an order drawn by lot, so that neither is the obvious one. */
function Cards() {
  const { isFaceFirst } = useControl();
  const waits = useWaits();
  const cards = [
    <Card key="regular" kind="regular" wait={waits?.regular ?? null} />,
    <Card key="face" kind="face" wait={waits?.face ?? null} />,
  ];
  return (
    <>
      <ul className="v-cards">{isFaceFirst ? cards.reverse() : cards}</ul>
      {waits && <WaitsMean waits={waits} />}
    </>
  );
}

/** Once for both cards, so that neither has more to say than the other. */
function WaitsMean({ waits: { face, regular } }: { readonly waits: NonNullable<VisitWaits['waits']> }) {
  const t = useTexts();
  return (
    <Paragraph className="v-waits">
      {t('choice.waits-mean')} {(face.estimated || regular.estimated) && t('choice.waits-estimated')}
    </Paragraph>
  );
}

type Wait = NonNullable<VisitWaits['waits']>['face'];

interface CardProps {
  readonly kind: 'face' | 'regular';
  readonly wait: Wait | null;
}

function Card({ kind, wait }: CardProps) {
  const t = useTexts();
  const control = useControl();
  const { busy } = useJourney();
  const choose = kind === 'face' ? control.chooseFace : () => void control.chooseRegular();
  return (
    <li className="v-card">
      {kind === 'face' ? <FacePicture /> : <RegularPicture />}
      <Heading level={2} className="v-card__title">
        {t(`choice.${kind}.title`)}
      </Heading>
      <dl className="v-card__facts">
        <Fact name={t('choice.now')}>{t(`choice.${kind}.now`)}</Fact>
        <Fact name={t('choice.gate')}>{t(`choice.${kind}.gate`)}</Fact>
        <Fact name={t('choice.about-you')}>{t(`choice.${kind}.about-you`)}</Fact>
        <Fact name={t('choice.wait')}>
          {wait ? <strong>{t('choice.waits', waitWords(wait))}</strong> : t('choice.not-measured')}
        </Fact>
      </dl>
      <Button block busy={busy} onClick={choose}>
        {t(`choice.${kind}.button`)}
      </Button>
    </li>
  );
}

function waitWords({ half, most, estimated }: Wait) {
  return { half, most, same: half === most ? 'yes' : 'no', how: estimated ? 'estimated' : 'measured' };
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="v-card__fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** A yes given before, on another device perhaps, is taken back here as easily as where the pass is. */
function StandingYes({ visit }: { readonly visit: Visit }) {
  const t = useTexts();
  const stands = visit.pass === 'face' || Object.values(visit.consents).includes('given');
  return stands && <Withdrawal title={t('standing.title')} lead={t('standing.lead')} />;
}

interface OnlyRegularProps {
  readonly visit: Visit;
  readonly offer: Offer & { readonly face: false };
}

function OnlyRegular({ visit, offer }: OnlyRegularProps) {
  const t = useTexts();
  const { language } = useLanguage();
  const { chooseRegular } = useControl();
  const { busy } = useJourney();
  const reason = problemText(offer.problem, language, PAGE_ERRORS);
  // The reasons that a visitor can do something about, now or later; of the others the ground rule is told.
  const canAct = offer.problem.code === 'visitor.clock-wrong' || pauseIn(offer) !== null;
  return (
    <>
      <Heading level={1}>{t('choice.only.title')}</Heading>
      <Paragraph>{t('choice.only.lead', { event: visit.event.name })}</Paragraph>
      <News />
      <Button variant="primary" busy={busy} onClick={() => void chooseRegular()}>
        {t('choice.regular.button')}
      </Button>
      <Heading level={2}>{t('choice.only.why')}</Heading>
      {!canAct && <Paragraph>{t('choice.only.because')}</Paragraph>}
      <Paragraph className="v-reason">
        {`${reason.what} ${reason.means}`}
        {canAct && ` ${reason.do}`}
      </Paragraph>
      <StandingYes visit={visit} />
    </>
  );
}
