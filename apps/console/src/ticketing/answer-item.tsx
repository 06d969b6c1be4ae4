import type { TicketingAnswer } from '@tenzij/contracts';
import { Button, Heading, Paragraph, useLanguage } from '@tenzij/ui';
import { useConsoleText, useDates } from '../use-console.ts';

export interface AnswerItemProps {
  readonly answer: TicketingAnswer;
  readonly onAct: (what: 'send-again' | 'seen') => void;
}

/** One answer: whose ticket, when and where, what is the matter, and what to do. */
export function AnswerItem({ answer, onAct }: AnswerItemProps) {
  const t = useConsoleText();
  const dates = useDates();
  const { language } = useLanguage();
  const { reference, at, lane, action, problem } = answer;
  const text = problem.text[language];
  const name = reference ?? t('ticketing.no-reference');
  return (
    <li className="passkey">
      <Heading level={3} className="passkey__label">
        {text.what}
      </Heading>
      <p className="explanation">
        {t(action === 'admitted' ? `ticketing.went-in-${lane}` : 'ticketing.taken-back', {
          reference: name,
          when: dates.moment(at),
        })}
      </p>
      <Paragraph>{text.means}</Paragraph>
      <Paragraph>{text.do}</Paragraph>
      <div className="actions">
        {problem.code !== 'ticketing.double' && (
          <Button
            aria-label={t('ticketing.send-again-one', { reference: name })}
            onClick={() => onAct('send-again')}
          >
            {t('ticketing.send-again')}
          </Button>
        )}
        <Button aria-label={t('ticketing.seen-one', { reference: name })} onClick={() => onAct('seen')}>
          {t('ticketing.seen')}
        </Button>
      </div>
    </li>
  );
}
