import { ALL_ERRORS, type OldPaperPass } from '@tenzij/contracts';
import { type ApiRefusal, Button, Heading, Link, Paragraph, ProblemNotice } from '@tenzij/ui';
import { useCallback, useEffect, useState } from 'react';
import { hrefOf } from '../route.ts';
import { useConsoleText, useDates } from '../use-console.ts';
import { type EventKeysApi, oldPaperUrl } from './event-keys-api.ts';

export interface OldPaperListProps {
  readonly api: Pick<EventKeysApi, 'oldPaper'>;
  readonly deployment: string;
  readonly count: number;
  readonly onRefused: () => void;
}

/** Whose paper has to be made anew, by ticket number: a page at a time, and all of them as a file. */
export function OldPaperList({ api, deployment, count, onRefused }: OldPaperListProps) {
  const t = useConsoleText();
  const { passes, hasMore, problem, more } = usePages(api, deployment, onRefused);
  return (
    <>
      <Heading level={3}>{t('eventkey.list', { count })}</Heading>
      <Paragraph>{t('eventkey.list-lead')}</Paragraph>
      {problem && <ProblemNotice problem={problem} catalogue={ALL_ERRORS} />}
      <ul className="gates__list">
        {passes.map((pass) => (
          <OldPaperItem key={pass.ticket} pass={pass} />
        ))}
      </ul>
      <div className="actions">
        {hasMore && <Button onClick={() => void more()}>{t('eventkey.list-more')}</Button>}
        <Link href={hrefOf({ screen: 'desk' })}>{t('eventkey.list-desk')}</Link>
        <Link href={oldPaperUrl(deployment)} download="">
          {t('eventkey.list-file')}
        </Link>
      </div>
    </>
  );
}

function OldPaperItem({ pass: { reference, madeAt, worksUntil } }: { readonly pass: OldPaperPass }) {
  const t = useConsoleText();
  const dates = useDates();
  return (
    <li className="gates__gate">
      <p className="gates__name">
        <strong>{reference ?? t('eventkey.list-no-reference')}</strong>
      </p>
      <p className="gates__facts">
        {t('eventkey.list-made', { when: dates.moment(madeAt) })}{' '}
        {worksUntil === null
          ? t('eventkey.list-stopped')
          : t('eventkey.list-until', { when: dates.moment(worksUntil) })}
      </p>
    </li>
  );
}

function usePages(api: Pick<EventKeysApi, 'oldPaper'>, deployment: string, onRefused: () => void) {
  const [passes, setPasses] = useState<readonly OldPaperPass[]>([]);
  const [next, setNext] = useState<string | null>(null);
  const [problem, setProblem] = useState<ApiRefusal | null>(null);
  const load = useCallback(
    async (after: string | null) => {
      const answer = await api.oldPaper(deployment, after);
      setProblem(answer.ok ? null : answer.problem);
      if (!answer.ok) return onRefused();
      setNext(answer.value.next);
      setPasses((before) => [...(after === null ? [] : before), ...answer.value.passes]);
    },
    [api, deployment, onRefused],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: the first page is asked for once
  useEffect(() => {
    void load(null);
  }, []);
  return { passes, hasMore: next !== null, problem, more: () => load(next) };
}
