import type { MailStanding } from '@tenzij/contracts';
import { useCallback, useEffect } from 'react';
import { type Answered, useAnswer } from '../../use-answer.ts';
import type { TicketsApi } from '../tickets-api.ts';

/** How often is asked how far the mails are, as long as some are waiting. */
const EVERY_MILLISECONDS = 4000;

/** How the mails stand; kept up to date while there are some on their way. */
export function useMail(
  api: Pick<TicketsApi, 'mailStanding'>,
  deployment: string,
  onRefused: () => void,
): Answered<MailStanding> {
  const ask = useCallback(() => api.mailStanding(deployment), [api, deployment]);
  const answered = useAnswer(ask, onRefused);
  const { reload, value } = answered;
  const waiting = (value?.counts.queued ?? 0) > 0;
  useEffect(() => {
    if (!waiting) return;
    const timer = setInterval(() => void reload(), EVERY_MILLISECONDS);
    return () => clearInterval(timer);
  }, [waiting, reload]);
  return answered;
}
