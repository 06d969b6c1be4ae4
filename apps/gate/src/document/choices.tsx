import { Button, useText } from '@tenzij/ui';
import { Aside } from '../screens/results.tsx';
import { type DocumentText, EN_DOCUMENT, NL_DOCUMENT } from './messages.ts';
import { Reasons } from './reasons.tsx';
import type { DocumentState } from './state.ts';
import { Other, sentence, useBoth } from './words.tsx';

/** Two ways in, of one size. Nothing looks at anybody. */
export function ReadyScreen({
  isAsked,
  onBegin,
}: {
  readonly isAsked: boolean;
  readonly onBegin: () => void;
}) {
  const { text } = useBoth();
  return (
    <>
      <div className="gate__words">
        <h1 className="gate__title gate__title--asks">{text('ready.title')}</h1>
        <Other ids={['ready.title']} />
      </div>
      <div className="document__ways">
        <button type="button" className="document__way" onClick={onBegin}>
          <DocumentSign />
          <strong>{text('ready.document')}</strong>
          <span>{text(isAsked ? 'ready.document-how' : 'ready.document-told')}</span>
          <Other ids={['ready.document']} />
        </button>
        <div className="document__way">
          <Aside />
          <strong>{text('ready.regular')}</strong>
          <span>{text('ready.regular-how')}</span>
          <Other ids={['ready.regular']} />
        </div>
      </div>
      <p className="gate__note">{text('ready.camera')}</p>
    </>
  );
}

/** No clearance for this is in force: everybody goes to the regular lane, before anything is asked. */
export function OffScreen() {
  const { text } = useBoth();
  return (
    <>
      <Aside />
      <div className="gate__words">
        <h1 className="gate__title">{text('off.title')}</h1>
        <Other ids={['off.title']} />
        <p className="gate__note">{text('off.how')}</p>
      </div>
    </>
  );
}

/** The words changed while somebody read them. */
export function ChangedScreen() {
  const { text } = useBoth();
  return (
    <div className="gate__words">
      <h1 className="gate__title gate__title--asks">{text('changed.title')}</h1>
      <p className="gate__note">{text('changed.next')}</p>
      <Other ids={['changed.title', 'changed.next']} />
    </div>
  );
}

export interface NoticeScreenProps {
  readonly terms: NonNullable<DocumentState['terms']>;
  readonly asked: NonNullable<DocumentState['asked']>;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** Everything there is to know, the short of it first; and two buttons of one size. */
export function NoticeScreen({ terms, asked, onYes, onNo }: NoticeScreenProps) {
  const t = useText<DocumentText>();
  const { text, language } = useBoth();
  const isAsked = asked.route === 'consent';
  const title = isAsked ? 'notice.title' : 'notice.title-told';
  const last = isAsked ? 'notice.age' : 'notice.recorded';
  return (
    <div className="document__notice">
      <h1>{text(title)}</h1>
      <p>{text('notice.how')}</p>
      <p>{t('notice.purpose', { purpose: asked.purpose[language] })}</p>
      <p>{text(last)}</p>
      <InOtherLanguage title={title} last={last} purpose={asked.purpose} />
      {!isAsked && (
        <>
          <p className="document__objection">{text('ground.objection')}</p>
          <Reasons reasons={terms.reasons} />
        </>
      )}
      <details className="document__more">
        <summary>{text('notice.more')}</summary>
        <dl>
          {terms.notice.items.map(({ id, question, answer }) => (
            <div key={id}>
              <dt>{question[language]}</dt>
              <dd>{answer[language]}</dd>
            </div>
          ))}
        </dl>
      </details>
      <div className="document__answers">
        <Button className="document__answer" onClick={onYes}>
          {text(isAsked ? 'notice.yes' : 'notice.on')}
        </Button>
        <Button className="document__answer" onClick={onNo}>
          {text(isAsked ? 'notice.no' : 'notice.not')}
        </Button>
      </div>
      <p>{text('notice.stop')}</p>
    </div>
  );
}

interface InOtherLanguageProps {
  readonly title: DocumentText;
  readonly last: DocumentText;
  readonly purpose: { readonly nl: string; readonly en: string };
}

function InOtherLanguage({ title, last, purpose }: InOtherLanguageProps) {
  const { other, otherLanguage } = useBoth();
  const all = otherLanguage === 'nl' ? NL_DOCUMENT : EN_DOCUMENT;
  const what = all['notice.purpose'].replace('{purpose}', purpose[otherLanguage]);
  return (
    <p className="document__other" lang={otherLanguage}>
      {[other(title), other('notice.how'), what, other(last)].map(sentence).join(' ')}
    </p>
  );
}

function DocumentSign() {
  return (
    <svg className="gate__sign" viewBox="0 0 150 100" aria-hidden="true">
      <rect x="6" y="10" width="138" height="80" rx="8" fill="none" stroke="currentColor" strokeWidth="6" />
      <circle cx="45" cy="42" r="14" fill="currentColor" />
      <path d="M21 78c2-16 12-22 24-22s22 6 24 22z" fill="currentColor" />
      <path d="M86 36h42M86 54h42M86 72h26" stroke="currentColor" strokeWidth="6" />
    </svg>
  );
}
