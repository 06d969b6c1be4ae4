import { NOTICE_ITEMS, NOTICE_QUESTIONS } from '@tenzij/consent';
import type { NoticeDraft } from '@tenzij/contracts';
import type { Language } from '@tenzij/kernel';
import { Heading, Paragraph, useLanguage } from '@tenzij/ui';
import { useState } from 'react';
import { LanguageChoice } from '../components/language-choice.tsx';
import { useConsoleText } from '../use-console.ts';

/** What is written now, as visitors read it on their phone: nine lines that unfold. */
export function NoticePreview({ draft }: { readonly draft: NoticeDraft }) {
  const t = useConsoleText();
  const { language } = useLanguage();
  const [shown, setShown] = useState<Language>(language);
  return (
    <section className="section" aria-labelledby="preview">
      <Heading level={2} id="preview" className="section__heading">
        {t('notice.preview')}
      </Heading>
      <Paragraph>{t('notice.preview-lead')}</Paragraph>
      <LanguageChoice shown={shown} onChoose={setShown} />
      <div className="phone" lang={shown}>
        {NOTICE_ITEMS.map((id) => {
          const text = draft.answers[id][shown].trim();
          return (
            <details className="phone__item" key={id}>
              <summary className="phone__question">{NOTICE_QUESTIONS[id][shown]}</summary>
              {text === '' ? (
                <p className="phone__missing" lang={language}>
                  {t('notice.not-written')}
                </p>
              ) : (
                <p className="phone__answer">{text}</p>
              )}
            </details>
          );
        })}
      </div>
    </section>
  );
}
