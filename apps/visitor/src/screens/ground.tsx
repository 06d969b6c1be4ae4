import type { Visit } from '@tenzij/contracts';
import { Button, Heading, Paragraph, useLanguage } from '@tenzij/ui';
import { BackToPass } from '../parts/back-to-pass.tsx';
import { useControl, useJourney } from '../parts/journey-context.ts';
import { NoticeVersion } from '../parts/notice-version.tsx';
import { Questions } from '../parts/questions.tsx';
import { Reasons } from '../parts/reasons.tsx';
import { News } from '../parts/remark.tsx';
import { useTexts } from '../texts/use-texts.ts';
import { Contact } from './notice-text.tsx';

/**
 * Where a law stands in for consent: why, as it was assessed, and the nine answers. Nothing is asked and nothing is
 * switched on; both ways on are one press.
 */
export function GroundScreen({ visit }: { readonly visit: Visit }) {
  const t = useTexts();
  const { language } = useLanguage();
  const { offer, busy } = useJourney();
  const { showNoticeText, goOnAfterNotice, chooseRegular } = useControl();
  return (
    <>
      <Heading level={1}>{t('notice.title')}</Heading>
      <Paragraph purpose="lead">{t('ground.lead')}</Paragraph>
      <Heading level={2}>{t('ground.purposes')}</Heading>
      <ul className="v-tips">
        {visit.purposes.map((purpose) => (
          <li key={purpose.id}>{purpose[language]}</li>
        ))}
      </ul>
      <Heading level={2}>{t('ground.reasons')}</Heading>
      <Reasons reasons={visit.reasons} />
      <Heading level={2}>{t('notice.questions')}</Heading>
      <Paragraph>{t('notice.lead')}</Paragraph>
      <Questions notice={visit.notice} />
      <div className="v-all">
        <NoticeVersion visit={visit} offer={offer} />
        <Button variant="subtle" busy={busy} onClick={showNoticeText}>
          {t('notice.all')}
        </Button>
      </div>
      <Heading level={2}>{t('ground.objection-title')}</Heading>
      <Paragraph>{t('ground.objection')}</Paragraph>
      <Contact visit={visit} />
      <News />
      <div className="v-answers">
        <Button block busy={busy} onClick={() => void goOnAfterNotice(language)}>
          {t('ground.button')}
        </Button>
        <Button block busy={busy} onClick={() => void chooseRegular()}>
          {t('ground.other')}
        </Button>
        <BackToPass />
      </div>
      <Paragraph className="v-after">{t('ground.recorded')}</Paragraph>
    </>
  );
}
