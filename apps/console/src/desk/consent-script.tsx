import type { DeskAnswers, DeskTicket, EventFacts } from '@tenzij/contracts';
import type { Language } from '@tenzij/kernel';
import { Alert, Button, Heading, Paragraph } from '@tenzij/ui';
import { useState } from 'react';
import { LanguageChoice } from '../components/language-choice.tsx';
import { useConsoleText } from '../use-console.ts';
import { PickOne } from './pick-one.tsx';
import { readingOf } from './reading.ts';
import { SCRIPT } from './script-texts.ts';

export type ScriptOutcome = Omit<DeskAnswers, 'noticeSha256'>;

export interface ConsentScriptProps {
  readonly way: DeskAnswers['way'];
  readonly event: EventFacts;
  readonly ticket: DeskTicket;
  readonly busy: boolean;
  readonly onRecord: (outcome: ScriptOutcome) => void;
  readonly onBack: () => void;
}

/**
 * What is read out, or read by the visitor, in their language; then what they answered. Nothing is chosen
 * beforehand, and a no asks for less than a yes.
 */
export function ConsentScript({ way, event, ticket, busy, onRecord, onBack }: ConsentScriptProps) {
  const t = useConsoleText();
  const [language, setLanguage] = useState<Language>(ticket.language);
  const [shownAt] = useState(() => `${new Date().toISOString().slice(0, 19)}Z`);
  const [answers, setAnswers] = useState<Readonly<Record<string, 'yes' | 'no'>>>({});
  const [age, setAge] = useState<NonNullable<DeskAnswers['attested']> | null>(null);
  const [tried, setTried] = useState(false);
  const says = SCRIPT[language];
  const all = ticket.purposes.every(({ id }) => answers[id] !== undefined);
  const anyYes = Object.values(answers).includes('yes');
  const missing = !all ? 'answer' : anyYes && age === null ? 'age' : null;
  const record = () => {
    setTried(true);
    if (missing !== null) return;
    onRecord({
      way,
      answers: ticket.purposes.map(({ id }) => ({ purpose: id, given: answers[id] === 'yes' })),
      attested: anyYes ? age : null,
      language,
      shownAt,
    });
  };
  return (
    <div className="frontdesk__script">
      <Heading level={2}>{t(`frontdesk.${way}-title`)}</Heading>
      <Paragraph>{t(`frontdesk.${way}-lead`)}</Paragraph>
      <LanguageChoice shown={language} onChoose={setLanguage} />
      <div className="frontdesk__aloud" lang={language}>
        <p>{says.opening(event.name)}</p>
        {ticket.notice.items.map(({ id, question, answer }) => {
          const { aloud, rest } = readingOf(answer[language]);
          return (
            <div key={id} className="frontdesk__item">
              <p className="frontdesk__question">{question[language]}</p>
              <p>{aloud}</p>
              {rest !== '' && (
                <details className="more">
                  <summary className="more__summary">
                    {says.more}
                    <span className="tz-visually-hidden">: {question[language]}</span>
                  </summary>
                  <p>{rest}</p>
                </details>
              )}
            </div>
          );
        })}
        <p>{says.closing}</p>
      </div>
      {ticket.purposes.map((purpose) => (
        <PickOne
          key={purpose.id}
          legend={purpose[language]}
          lang={language}
          options={[
            { value: 'yes' as const, label: says[way].yes },
            { value: 'no' as const, label: says[way].no },
          ]}
          chosen={answers[purpose.id] ?? null}
          onChoose={(answer) => setAnswers({ ...answers, [purpose.id]: answer })}
        />
      ))}
      {anyYes && (
        <PickOne
          legend={says[way].age}
          lang={language}
          options={[
            { value: '16-or-over' as const, label: says[way].adult },
            { value: 'guardian' as const, label: says[way].guardian },
          ]}
          chosen={age}
          onChoose={setAge}
        />
      )}
      {anyYes && <p className="field__hint">{t('frontdesk.under-16')}</p>}
      {tried && missing !== null && <Alert tone="warning" title={t(`frontdesk.missing-${missing}`)} live />}
      <div className="actions frontdesk__finish">
        <Button variant="primary" unavailable={missing !== null} busy={busy} onClick={record}>
          {t(`frontdesk.${way}-record`)}
        </Button>
        <Button onClick={onBack}>{t('frontdesk.back')}</Button>
      </div>
    </div>
  );
}
