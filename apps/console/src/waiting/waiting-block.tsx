import { Heading, Link } from '@tenzij/ui';
import { Status } from '../components/status.tsx';
import { caseHref } from '../route.ts';
import { useConsoleText } from '../use-console.ts';
import { leadOf } from './lead.tsx';
import type { QueuesApi } from './queues-api.ts';
import { STANDING_TONES, standingOf } from './standing.ts';
import { useQueues } from './use-queues.ts';

export interface WaitingBlockProps {
  readonly api: Pick<QueuesApi, 'queues'>;
  readonly deployment: string;
  readonly onRefused: () => void;
}

/** Who waits longer now, in one sentence, with the way to the page about it. */
export function WaitingBlock({ api, deployment, onRefused }: WaitingBlockProps) {
  const t = useConsoleText();
  const { last } = useQueues(api, deployment, onRefused);
  const standing = last && standingOf(last.now);
  return (
    <section className="section" aria-labelledby="waiting-now">
      <Heading level={2} id="waiting-now" className="section__heading">
        {t('case.page.waiting')}
      </Heading>
      {last && standing && (
        <>
          <p className="standing">
            <Status tone={STANDING_TONES[standing]} word={t(`waiting.is-${standing}`)} />
          </p>
          {standing !== 'before' && <p>{leadOf(last.now, t)}</p>}
        </>
      )}
      <p>
        <Link href={caseHref(deployment, 'waiting')}>{t('waiting.to-page')}</Link>
      </p>
    </section>
  );
}
