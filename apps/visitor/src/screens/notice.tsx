import type { Visit } from '@tenzij/contracts';
import { Button, Heading, Paragraph, useLanguage } from '@tenzij/ui';
import { useState } from 'react';
import { BackToPass } from '../parts/back-to-pass.tsx';
import { useControl, useJourney } from '../parts/journey-context.ts';
import { NoticeVersion } from '../parts/notice-version.tsx';
import { Purposes, usePurposes } from '../parts/purposes.tsx';
import { Questions } from '../parts/questions.tsx';
import { News } from '../parts/remark.tsx';
import { useTexts } from '../texts/use-texts.ts';
import { type Age, AgeQuestion } from './age-question.tsx';

/** The nine answers, then one switch per purpose, then yes and no: equally large, equally far. */
export function NoticeScreen({ visit }: { readonly visit: Visit }) {
  const t = useTexts();
  const { offer, busy } = useJourney();
  const { showNoticeText } = useControl();
  return (
    <>
      <Heading level={1}>{t('notice.title')}</Heading>
      <Paragraph purpose="lead">{t('notice.lead')}</Paragraph>
      <Heading level={2}>{t('notice.questions')}</Heading>
      <Questions notice={visit.notice} />
      <div className="v-all">
        <NoticeVersion visit={visit} offer={offer} />
        <Button variant="subtle" busy={busy} onClick={showNoticeText}>
          {t('notice.all')}
        </Button>
      </div>
      <Consent visit={visit} />
    </>
  );
}

function Consent({ visit }: { readonly visit: Visit }) {
  const t = useTexts();
  const { isKiosk } = useControl();
  const [age, setAge] = useState<Age | null>(null);
  return (
    <>
      <AgeQuestion age={age} onChoose={setAge} />
      {age === 'under' && !isKiosk && <AskGuardian />}
      {age === 'under' && isKiosk && <Paragraph>{t('age.desk')}</Paragraph>}
      {(age !== 'under' || isKiosk) && (
        <Answers key={age === 'under' ? 'guardian' : 'visitor'} visit={visit} age={age} />
      )}
      <Paragraph className="v-after">{t('notice.after')}</Paragraph>
      <Paragraph className="v-after">{t('notice.no-recorded')}</Paragraph>
    </>
  );
}

function Answers({ visit, age }: { readonly visit: Visit; readonly age: Age | null }) {
  const t = useTexts();
  const { language } = useLanguage();
  const { giveConsent } = useControl();
  const { busy } = useJourney();
  const choice = usePurposes(visit.purposes);
  const [asked, setAsked] = useState(false);
  const lacking = age === null ? t('notice.missing-age') : null;
  const missing = lacking ?? (choice.missing && t('notice.missing', { purposes: choice.missing }));
  // Only a desk has the guardian of a visitor under 16 answer on the same screen.
  const byGuardian = age === 'under';
  const sentence = t(byGuardian ? 'parent.sentence' : 'notice.sentence');
  const yes = t(byGuardian ? 'parent.yes' : 'notice.yes');
  const said = { language, byGuardian };
  const sayYes = () => (missing === null ? void giveConsent(said) : setAsked(true));
  return (
    <>
      <Heading level={2}>{t('notice.consent')}</Heading>
      <Paragraph>{t('notice.consent-lead', { count: visit.purposes.length })}</Paragraph>
      <Purposes purposes={visit.purposes} choice={choice} />
      <p id="sentence" className="v-sentence">
        {sentence}
      </p>
      <p id="missing" className="v-missing" role="status">
        {asked && missing}
      </p>
      <News />
      <div className="v-answers">
        <Button
          block
          unavailable={missing !== null}
          busy={busy}
          aria-describedby="sentence missing"
          onClick={sayYes}
        >
          {yes}
        </Button>
        <No byGuardian={byGuardian} />
        <BackToPass />
      </div>
    </>
  );
}

/** Who is under 16 has the same two ways: ask somebody, or take the regular pass. */
function AskGuardian() {
  const t = useTexts();
  const { askGuardian } = useControl();
  const { busy } = useJourney();
  return (
    <>
      <Paragraph>{t('age.ask-lead')}</Paragraph>
      <News />
      <div className="v-answers">
        <Button block busy={busy} onClick={() => void askGuardian()}>
          {t('age.ask')}
        </Button>
        <No />
        <BackToPass />
      </div>
    </>
  );
}

function No({ byGuardian = false }: { readonly byGuardian?: boolean }) {
  const t = useTexts();
  const { language } = useLanguage();
  const { refuseConsent } = useControl();
  const { busy } = useJourney();
  return (
    <Button block busy={busy} onClick={() => void refuseConsent({ language, byGuardian })}>
      {t(byGuardian ? 'parent.no' : 'notice.no')}
    </Button>
  );
}
