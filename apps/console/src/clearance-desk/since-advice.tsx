import type { ClearanceDesk } from '@tenzij/contracts';
import { Alert, Paragraph } from '@tenzij/ui';
import { whatHappened } from '../overview/what-happened.ts';
import { caseHref } from '../route.ts';
import { useConsoleText, useDates } from '../use-console.ts';

export interface SinceAdviceProps {
  readonly deployment: string;
  readonly changes: ClearanceDesk['changedSinceAdvice'];
}

/** What the DPO's advice didn't have before it, to be looked at before anybody signs. */
export function SinceAdvice({ deployment, changes }: SinceAdviceProps) {
  const t = useConsoleText();
  const dates = useDates();
  if (changes.length === 0) return null;
  return (
    <Alert tone="warning" title={t('desk.since-advice')}>
      <Paragraph>{t('desk.since-advice-means')}</Paragraph>
      <ul>
        {changes.map(({ document, by, at }) => {
          const { text, page, part } = whatHappened(document, t);
          return (
            <li key={document}>
              <a href={caseHref(deployment, page, part)}>{text}</a> ({by.name}, {dates.moment(at)})
            </li>
          );
        })}
      </ul>
    </Alert>
  );
}
