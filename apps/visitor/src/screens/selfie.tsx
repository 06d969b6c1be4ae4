import type { Clearance } from '@tenzij/kernel';
import { Busy, Button, Heading, Paragraph, ProblemNotice } from '@tenzij/ui';
import { PAGE_ERRORS } from '../errors.ts';
import { useControl, useJourney } from '../parts/journey-context.ts';
import { News } from '../parts/remark.tsx';
import { useTexts } from '../texts/use-texts.ts';
import { type Selfie, useSelfie } from './use-selfie.ts';

export function SelfieScreen({ clearance }: { readonly clearance: Clearance }) {
  const t = useTexts();
  const selfie = useSelfie(clearance);
  if (selfie.phase === 'opening' || selfie.phase === 'watching') return <Camera selfie={selfie} />;
  return (
    <>
      <Heading level={1}>{t('selfie.title')}</Heading>
      {selfie.phase === 'working' && <Busy label={t('selfie.working')} />}
      {selfie.phase === 'failed' && <Failed selfie={selfie} />}
      {selfie.phase === 'ready' && <Ready selfie={selfie} />}
    </>
  );
}

function Ready({ selfie }: { readonly selfie: Selfie }) {
  const t = useTexts();
  return (
    <>
      <Paragraph purpose="lead">{t('selfie.lead')}</Paragraph>
      <ul className="v-tips">
        <li>{t('selfie.tip-light')}</li>
        <li>{t('selfie.tip-alone')}</li>
        <li>{t('selfie.tip-stays')}</li>
      </ul>
      <News />
      <div className="v-answers">
        <Button block variant="primary" onClick={selfie.start}>
          {t('selfie.open')}
        </Button>
        <RegularAfterAll />
      </div>
    </>
  );
}

function Failed({ selfie }: { readonly selfie: Selfie }) {
  const t = useTexts();
  return (
    <>
      {selfie.problem ? (
        <ProblemNotice problem={selfie.problem} catalogue={PAGE_ERRORS} tone="warning" />
      ) : (
        <News />
      )}
      <div className="v-answers">
        <Button block variant="primary" onClick={selfie.start}>
          {t('selfie.again')}
        </Button>
        <RegularAfterAll />
      </div>
    </>
  );
}

/** The picture fills the screen; one sentence above it says what to do. */
function Camera({ selfie }: { readonly selfie: Selfie }) {
  const t = useTexts();
  const { phase, instruction } = selfie;
  const steady = phase === 'watching' && instruction === 'hold';
  return (
    <div className="v-camera">
      <h1 className="tz-visually-hidden">{t('selfie.title')}</h1>
      <video
        ref={selfie.video}
        className="v-camera__video"
        aria-label={t('selfie.preview')}
        playsInline
        muted
        disablePictureInPicture
      />
      <svg className="v-camera__oval" viewBox="0 0 100 100" aria-hidden="true">
        <ellipse cx="50" cy="50" rx="33" ry="43" className={steady ? 'v-oval v-oval--steady' : 'v-oval'} />
      </svg>
      <p className="v-camera__instruction" role="status">
        {phase === 'opening' ? t('selfie.opening') : t(`selfie.${instruction}`)}
      </p>
      <div className="v-camera__buttons">
        <Button onClick={selfie.start}>{t('selfie.again')}</Button>
        <RegularAfterAll />
      </div>
    </div>
  );
}

function RegularAfterAll() {
  const t = useTexts();
  const { chooseRegular } = useControl();
  const { busy } = useJourney();
  return (
    <Button block busy={busy} onClick={() => void chooseRegular()}>
      {t('selfie.regular')}
    </Button>
  );
}
