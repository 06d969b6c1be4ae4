import type { Visit } from '@tenzij/contracts';
import { Button, Heading, Paragraph, useLanguage } from '@tenzij/ui';
import { useState } from 'react';
import { BackToPass } from '../parts/back-to-pass.tsx';
import { useControl, useJourney } from '../parts/journey-context.ts';
import { News } from '../parts/remark.tsx';
import { useTexts } from '../texts/use-texts.ts';

/** The nine answers, then one switch per purpose, then yes and no: equally large, equally far. */
export function NoticeScreen({ visit }: { readonly visit: Visit }) {
  const t = useTexts();
  return (
    <>
      <Heading level={1}>{t('notice.title')}</Heading>
      <Paragraph purpose="lead">{t('notice.lead')}</Paragraph>
      <Heading level={2}>{t('notice.questions')}</Heading>
      <Questions visit={visit} />
      <Heading level={2}>{t('notice.consent')}</Heading>
      <Consent visit={visit} />
    </>
  );
}

function Questions({ visit }: { readonly visit: Visit }) {
  const { language } = useLanguage();
  return (
    <div className="v-questions">
      {visit.notice.items.map((item) => (
        <details key={item.id} className="v-question">
          <summary className="v-question__summary">{item.question[language]}</summary>
          <p className="v-question__answer">{item.answer[language]}</p>
        </details>
      ))}
    </div>
  );
}

function Consent({ visit }: { readonly visit: Visit }) {
  const t = useTexts();
  const { language } = useLanguage();
  const control = useControl();
  const { busy } = useJourney();
  const [on, setOn] = useState<readonly string[]>([]);
  const [asked, setAsked] = useState(false);
  const missing = visit.purposes.filter(({ id }) => !on.includes(id));
  const act = t('notice.yes');
  const toggle = (id: string) => setOn(on.includes(id) ? on.filter((other) => other !== id) : [...on, id]);
  const sayYes = () => (missing.length > 0 ? setAsked(true) : void control.giveConsent(act, language));
  const names = missing.map((purpose) => `‘${purpose[language]}’`).join(', ');
  return (
    <>
      <Paragraph>{t('notice.consent-lead', { count: visit.purposes.length })}</Paragraph>
      {visit.purposes.map((purpose) => (
        <label key={purpose.id} className="v-purpose">
          <span>{purpose[language]}</span>
          <input
            type="checkbox"
            role="switch"
            className="v-purpose__switch"
            checked={on.includes(purpose.id)}
            aria-checked={on.includes(purpose.id)}
            onChange={() => toggle(purpose.id)}
          />
        </label>
      ))}
      <p id="missing" className="v-missing" role="status">
        {asked && missing.length > 0 && t('notice.missing', { purposes: names })}
      </p>
      <News />
      <div className="v-answers">
        <Button
          block
          unavailable={missing.length > 0}
          busy={busy}
          aria-describedby="missing"
          onClick={sayYes}
        >
          {act}
        </Button>
        <Button block busy={busy} onClick={() => void control.chooseRegular()}>
          {t('notice.no')}
        </Button>
        <BackToPass />
      </div>
      <Paragraph>{t('notice.after')}</Paragraph>
    </>
  );
}
