import { ALL_ERRORS, type QueuesNow } from '@tenzij/contracts';
import { Busy, Heading, Link, Paragraph, ProblemNotice } from '@tenzij/ui';
import type { CasePageProps } from '../case/case-page.ts';
import { Freshness } from '../components/freshness.tsx';
import { hrefOf } from '../route.ts';
import { useConsoleText } from '../use-console.ts';
import { Advice } from './advice.tsx';
import { Alarm } from './alarm.tsx';
import { Course } from './course.tsx';
import { HowToMeasure } from './how-to-measure.tsx';
import { LaneFigures } from './lane-figures.tsx';
import { WaitingLead } from './lead.tsx';
import { RuleStanding, SignedRule } from './rule-part.tsx';
import { alarmOf, standingOf } from './standing.ts';
import { useQueues } from './use-queues.ts';

/** How long people wait now, what the signed rule makes of it, and what helps. */
export function WaitingPage({ api, view, editable, onRefused }: CasePageProps) {
  const t = useConsoleText();
  const { last, problem, again } = useQueues(api, view.id, onRefused);
  return (
    <article className="waiting-now">
      <Heading level={1}>{t('case.page.waiting')}</Heading>
      {problem && !last && <ProblemNotice problem={problem} catalogue={ALL_ERRORS} />}
      {!last && !problem && <Busy label={t('app.loading')} />}
      {last && (
        <>
          <div className="waiting__top">
            <Freshness at={last.at} failed={problem !== null} />
            <Alarm alarm={alarmOf(last.now)} />
          </div>
          <Now {...{ api, editable }} deployment={view.id} now={last.now} onChanged={again} />
        </>
      )}
    </article>
  );
}

interface NowProps extends Pick<CasePageProps, 'api' | 'editable'> {
  readonly deployment: string;
  readonly now: QueuesNow;
  readonly onChanged: () => void;
}

function Now({ api, editable, deployment, now, onChanged }: NowProps) {
  const t = useConsoleText();
  const standing = standingOf(now);
  const isNew = standing === 'before' || (now.rule === null && now.history.length === 0);
  const how = <HowToMeasure deployment={deployment} editable={editable} isNew={isNew} />;
  return (
    <>
      {isNew ? how : <WaitingLead now={now} />}
      {standing !== 'before' && <RuleStanding now={now} />}
      {(now.advice !== null || alarmOf(now) !== null) && (
        <Advice
          api={api}
          deployment={deployment}
          advice={now.advice}
          editable={editable}
          onChanged={onChanged}
        />
      )}
      {!isNew && <LaneFigures now={now} />}
      <Course now={now} level={2} />
      <SignedRule rule={now.rule} />
      <section className="section" aria-labelledby="waiting-pause">
        <Heading level={2} id="waiting-pause" className="section__heading">
          {t('waiting.pause')}
        </Heading>
        <Paragraph>{t('waiting.pause-means')}</Paragraph>
        <p>
          <Link href={hrefOf({ screen: 'deployment', id: deployment, section: null })}>
            {t('waiting.to-pause')}
          </Link>
        </p>
      </section>
      {!isNew && how}
    </>
  );
}
