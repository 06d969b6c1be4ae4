import { ALL_ERRORS } from '@tenzij/contracts';
import { Heading, Paragraph, ProblemNotice, useLanguage } from '@tenzij/ui';
import { useCallback } from 'react';
import type { TicketsPartProps } from '../tickets/part-props.ts';
import { useAnswer } from '../use-answer.ts';
import { useConsoleText } from '../use-console.ts';

/** What of the shop's tickets was not taken over as it is there, and why. */
export function RefusalsSection({
  api,
  deployment,
  onRefused,
  count,
}: TicketsPartProps & { readonly count: number }) {
  const t = useConsoleText();
  const { language } = useLanguage();
  const ask = useCallback(() => api.ticketRefusals(deployment), [api, deployment]);
  const { value, problem } = useAnswer(ask, onRefused);
  return (
    <section className="section" aria-labelledby="refusals">
      <Heading level={2} id="refusals" className="section__heading">
        {t('ticketing.refusals', { count })}
      </Heading>
      <Paragraph>{t('ticketing.refusals-lead')}</Paragraph>
      {problem && <ProblemNotice problem={problem} catalogue={ALL_ERRORS} />}
      {value && (
        <table className="tickets-table">
          <thead>
            <tr>
              <th scope="col">{t('ticketing.reference')}</th>
              <th scope="col">{t('ticketing.what')}</th>
            </tr>
          </thead>
          <tbody>
            {value.refusals.map(({ reference, problem: { text } }) => (
              <tr key={reference}>
                <th scope="row">{reference}</th>
                <td>{text[language].what}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
