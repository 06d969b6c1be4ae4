import type { Clearance } from '@tenzij/kernel';
import { Alert, Busy, Button, Heading, Paragraph, ProblemNotice } from '@tenzij/ui';
import { PAGE_ERRORS } from '../errors.ts';
import { instructionAfter } from '../journey/instruction.ts';
import { BackToPass } from '../parts/back-to-pass.tsx';
import { useControl, useJourney } from '../parts/journey-context.ts';
import { RecordAtHand } from '../parts/record.tsx';
import { News } from '../parts/remark.tsx';
import { useTexts } from '../texts/use-texts.ts';
import { Camera } from './camera.tsx';
import { SecondLook } from './second-look.tsx';
import { type Selfie, useSelfie } from './use-selfie.ts';

export function SelfieScreen({ clearance }: { readonly clearance: Clearance }) {
  const t = useTexts();
  const selfie = useSelfie(clearance);
  const { made, busy, problem } = useJourney();
  const { phase } = selfie;
  if (phase === 'opening' || phase === 'loading' || phase === 'watching') {
    return (
      <Camera selfie={selfie}>
        <RegularAfterAll />
      </Camera>
    );
  }
  if (made) {
    return (
      <SecondLook made={made} shape={clearance.model.template} again={selfie.start}>
        <RegularAfterAll />
        <BackToPass />
      </SecondLook>
    );
  }
  // The template is on its way into a pass.
  const isSaving = phase === 'done' && busy && !problem;
  return (
    <>
      <Heading level={1}>{t('selfie.title')}</Heading>
      {phase === 'working' && <Busy label={t('selfie.working')} />}
      {isSaving && <Busy label={t('look.saving')} />}
      {phase === 'done' && !isSaving && <Failed selfie={selfie} />}
      {phase === 'ready' && <Ready selfie={selfie} />}
    </>
  );
}

function Ready({ selfie }: { readonly selfie: Selfie }) {
  const t = useTexts();
  const { keeps, isKiosk } = useControl();
  return (
    <>
      <Paragraph purpose="lead">{t('selfie.lead')}</Paragraph>
      <ul className="v-tips">
        <li>{t('selfie.tip-light')}</li>
        <li>{t('selfie.tip-alone')}</li>
        <li>{t('selfie.tip-stays', { device: isKiosk ? 'desk' : 'own' })}</li>
      </ul>
      <News />
      {!keeps && (
        <Alert tone="info" title={t('selfie.not-kept.title')}>
          <Paragraph>{t('selfie.not-kept.means')}</Paragraph>
        </Alert>
      )}
      <div className="v-answers">
        <Button block variant="primary" onClick={selfie.start}>
          {t('selfie.open')}
        </Button>
        <RegularAfterAll />
        <BackToPass />
      </div>
      <RecordAtHand />
    </>
  );
}

function Failed({ selfie }: { readonly selfie: Selfie }) {
  const t = useTexts();
  const { isKiosk } = useControl();
  return (
    <>
      <WhatWentWrong selfie={selfie} />
      <div className="v-answers">
        <Button block variant="primary" onClick={selfie.start}>
          {t('selfie.again')}
        </Button>
        <RegularAfterAll />
        <BackToPass />
      </div>
      {!isKiosk && <Paragraph>{t('selfie.desk')}</Paragraph>}
    </>
  );
}

/** A frame that was refused after all asks one thing, like the camera did; the next try is one press away. */
function WhatWentWrong({ selfie }: { readonly selfie: Selfie }) {
  const t = useTexts();
  const { problem: refused } = useJourney();
  const problem = selfie.problem ?? refused;
  const instruction = problem && instructionAfter(problem.code);
  if (instruction) {
    const title = t(`instruction.${instruction}`);
    return (
      <Alert tone="info" title={title} live>
        <Paragraph>{t(instruction === 'not-live' ? 'selfie.not-live' : 'selfie.not-good')}</Paragraph>
      </Alert>
    );
  }
  return problem && <ProblemNotice problem={problem} catalogue={PAGE_ERRORS} tone="warning" />;
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
