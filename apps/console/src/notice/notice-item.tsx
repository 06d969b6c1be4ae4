import { NOTICE_QUESTIONS, type NoticeItemId } from '@tenzij/consent';
import type { AssessmentView, NoticeDraft } from '@tenzij/contracts';
import { LANGUAGES, type Language } from '@tenzij/kernel';
import { Paragraph, useLanguage } from '@tenzij/ui';
import { TextArea } from '../components/fields.tsx';
import { Status } from '../components/status.tsx';
import { useConsoleText } from '../use-console.ts';

const MOST = 2000;

export interface NoticeItemProps {
  readonly id: NoticeItemId;
  readonly draft: NoticeDraft;
  /** What is asked here; `null` while we don't have it. */
  readonly law: AssessmentView['questions'][number] | null;
  readonly editable: boolean;
  readonly onChange: (language: Language, text: string) => void;
}

/** One question of a visitor's: what has to be said, with examples, and the answer in both languages. */
export function NoticeItem({ id, draft, law, editable, onChange }: NoticeItemProps) {
  const t = useConsoleText();
  const { language } = useLanguage();
  const answer = draft.answers[id];
  const whole = answer.nl.trim() !== '' && answer.en.trim() !== '';
  return (
    <li className="notice-item">
      <fieldset className="field-group__fields">
        <legend className="field-group__legend">
          {NOTICE_QUESTIONS[id][language]} <span className="reference">{id}</span>
        </legend>
        <p className="notice-item__state">
          <Status tone={whole ? 'ok' : 'info'} word={t(whole ? 'notice.whole' : 'notice.open')} />
        </p>
        {law && <Asked law={law} />}
        <div className="field-pair">
          {LANGUAGES.map((each) => (
            <TextArea
              key={each}
              label={t(`notice.answer-${each}`)}
              lang={each}
              value={answer[each]}
              maxLength={MOST}
              counted
              readOnly={!editable}
              onChange={(text) => onChange(each, text)}
            />
          ))}
        </div>
      </fieldset>
    </li>
  );
}

function Asked({ law }: { readonly law: AssessmentView['questions'][number] }) {
  const t = useConsoleText();
  const { language } = useLanguage();
  return (
    <>
      <Paragraph>{law.change[language]}</Paragraph>
      <details className="more">
        <summary className="more__summary">{t('notice.asked')}</summary>
        <Paragraph>{law.explanation[language]}</Paragraph>
        <ul className="examples">
          {law.examples.map((example) => (
            <li className="examples__item" key={example.text.nl}>
              <Status
                tone={example.meets ? 'ok' : 'warning'}
                word={t(example.meets ? 'notice.example-meets' : 'notice.example-not')}
              />
              <span>{example.text[language]}</span>
            </li>
          ))}
        </ul>
        <p className="reasons__sources explanation">
          {t('notice.sources', { sources: law.sources.map((source) => source[language]).join('; ') })}
        </p>
      </details>
    </>
  );
}
