import type { RegisterChoice, RegisterView } from '@tenzij/contracts';
import { type RegisterLine, type RegisterSection, termSections } from '@tenzij/dossier';
import type { Language } from '@tenzij/kernel';
import { Alert, Heading, Paragraph, useLanguage } from '@tenzij/ui';
import { useState } from 'react';
import { LanguageChoice } from '../components/language-choice.tsx';
import { useConsoleText } from '../use-console.ts';

export interface RegisterPreviewProps {
  readonly view: RegisterView;
  /** What is being typed: shown as if it were kept. */
  readonly choice: RegisterChoice;
}

/** Word for word what everybody reads once the switch is on and the deployment is cleared. */
export function RegisterPreview({ view, choice }: RegisterPreviewProps) {
  const t = useConsoleText();
  const { language } = useLanguage();
  const [shown, setShown] = useState<Language>(language);
  const { summary, retention, objection } = choice;
  return (
    <section className="section" aria-labelledby="preview">
      <Heading level={2} id="preview" className="section__heading">
        {t('register.preview')}
      </Heading>
      <Paragraph>{t(view.cleared ? 'register.preview-lead' : 'register.preview-planned')}</Paragraph>
      <Paragraph>{t('register.preview-also')}</Paragraph>
      {view.lacks.length > 0 && <Lacks view={view} />}
      {view.terms !== null && (
        <>
          <LanguageChoice shown={shown} onChoose={setShown} />
          <div className="register-preview" lang={shown}>
            {view.terms.specimen && (
              <Alert tone="warning" title={t('register.specimen')}>
                <span lang={language}>{t('register.specimen-means')}</span>
              </Alert>
            )}
            {termSections({ ...view.terms, summary, retention, objection }, shown).map((section) => (
              <PreviewSection key={section.id} section={section} />
            ))}
          </div>
        </>
      )}
    </section>
  );
}

function Lacks({ view }: { readonly view: RegisterView }) {
  const t = useConsoleText();
  const { language } = useLanguage();
  return (
    <Alert tone="info" title={t(view.cleared ? 'register.left-out' : 'register.lacks')}>
      <ul>
        {view.lacks.map((text) => (
          <li key={text.nl}>{text[language]}</li>
        ))}
      </ul>
    </Alert>
  );
}

function PreviewSection({ section }: { readonly section: RegisterSection }) {
  return (
    <>
      <Heading level={3}>{section.title}</Heading>
      <dl className="register-preview__list">
        {section.lines.map((line) => (
          <PreviewLine key={line.term} line={line} />
        ))}
      </dl>
    </>
  );
}

function PreviewLine({ line: { term, text, lang, code } }: { readonly line: RegisterLine }) {
  return (
    <div className="register-preview__line">
      <dt>{term}</dt>
      <dd lang={lang}>
        {text.map((part) => (
          <p key={part}>{code ? <code>{part}</code> : part}</p>
        ))}
      </dd>
    </div>
  );
}
