import type { Clearance } from '@tenzij/kernel';
import { Alert, Busy, Button, Heading, Paragraph, ProblemNotice } from '@tenzij/ui';
import { PAGE_ERRORS } from '../errors.ts';
import { instructionAfter } from '../journey/instruction.ts';
import { BackToPass } from '../parts/back-to-pass.tsx';
import { useControl, useJourney } from '../parts/journey-context.ts';
import { News } from '../parts/remark.tsx';
import { useTexts } from '../texts/use-texts.ts';
import { Camera } from './camera.tsx';
import { type Selfie, useSelfie } from './use-selfie.ts';

export function SelfieScreen({ clearance }: { readonly clearance: Clearance }) {
  const t = useTexts();
  const selfie = useSelfie(clearance);
  if (selfie.phase === 'opening' || selfie.phase === 'watching') {
    return (
      <Camera selfie={selfie}>
        <RegularAfterAll />
      </Camera>
    );
  }
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
        <BackToPass />
      </div>
    </>
  );
}

function Failed({ selfie }: { readonly selfie: Selfie }) {
  const t = useTexts();
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
