import type { QueuesNow } from '@tenzij/contracts';
import { Alert, DataList, Heading, Paragraph } from '@tenzij/ui';
import { Status } from '../components/status.tsx';
import { type ConsoleText, useConsoleText, useDates } from '../use-console.ts';
import { durationText } from './duration.ts';
import { pausedSince, STANDING_TONES, standingOf } from './standing.ts';

type Terms = NonNullable<NonNullable<QueuesNow['rule']>['terms']>;

/** How it is with the signed rule: in a word with its shape, since when, and what happens when. */
export function RuleStanding({ now }: { readonly now: QueuesNow }) {
  const t = useConsoleText();
  const time = useDates().time;
  const standing = standingOf(now);
  const word = t(`waiting.is-${standing}`);
  const told = toldOf(now, time, t);
  if (standing === 'alarmed' || standing === 'unwatched')
    return (
      <Alert tone="error" title={word} live>
        {told.map((line) => (
          <Paragraph key={line}>{line}</Paragraph>
        ))}
      </Alert>
    );
  return (
    <div className={`waiting__standing waiting__standing--${standing}`} role="status">
      <p className="standing">
        <Status tone={STANDING_TONES[standing]} word={word} />
      </p>
      {told.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}

/** Since when, and what comes of it when nothing changes. */
function toldOf(now: QueuesNow, time: (instant: string) => string, t: ConsoleText): readonly string[] {
  const { rule, state } = now;
  const terms = rule?.terms ?? null;
  switch (standingOf(now)) {
    case 'unwatched':
      return [t('waiting.unwatched-means'), t('waiting.unwatched-do')];
    case 'paused':
      return pausedLines(now, terms, time, t);
    case 'broken':
      return brokenLines(state, time, t);
    case 'alarmed':
    case 'unmeasured': {
      const since =
        state.unmeasuredSince && t('waiting.unmeasured-since', { time: time(state.unmeasuredSince) });
      const next = state.pausesAt
        ? t('waiting.pauses-at', { time: time(state.pausesAt) })
        : terms && t(`waiting.then-${terms.unmeasured}`, { time: durationText(terms.afterSeconds, t) });
      return [since, next, t('waiting.measure-now')].filter((line) => typeof line === 'string');
    }
    case 'doubtful':
      return [t('waiting.doubtful-means')];
    default:
      return [];
  }
}

function brokenLines(
  { brokenSince, pausesAt }: QueuesNow['state'],
  time: (instant: string) => string,
  t: ConsoleText,
): readonly string[] {
  return [
    brokenSince && t('waiting.broken-since', { time: time(brokenSince) }),
    pausesAt ? t('waiting.pauses-at', { time: time(pausesAt) }) : t('waiting.pauses-never'),
  ].filter((line) => typeof line === 'string');
}

function pausedLines(
  now: QueuesNow,
  terms: Terms | null,
  time: (instant: string) => string,
  t: ConsoleText,
): readonly string[] {
  const since = pausedSince(now);
  const { resumesAt } = now.state;
  return [
    since && t('waiting.paused-since', { time: time(since) }),
    t('waiting.paused-means'),
    resumesAt
      ? t('waiting.resumes-at', { time: time(resumesAt) })
      : terms && now.rule
        ? t('waiting.resumes-when', {
            limit: durationText(now.rule.p90GapSeconds, t),
            time: durationText(terms.resumeSeconds, t),
          })
        : null,
  ].filter((line) => typeof line === 'string');
}

/** The rule as it was signed, with its reason. */
export function SignedRule({ rule }: Pick<QueuesNow, 'rule'>) {
  const t = useConsoleText();
  if (rule === null) return null;
  const { p90GapSeconds, reason, terms } = rule;
  const said = (seconds: number) => durationText(seconds, t);
  return (
    <section className="section" aria-labelledby="waiting-rule">
      <Heading level={2} id="waiting-rule" className="section__heading">
        {t('waiting.rule')}
      </Heading>
      <Paragraph>{t('waiting.rule-lead')}</Paragraph>
      <DataList
        items={[
          { key: t('waiting.rule-limit'), value: t('waiting.rule-limit-is', { time: said(p90GapSeconds) }) },
          { key: t('waiting.rule-reason'), value: reason },
          ...(terms === null
            ? [{ key: t('waiting.rule-pauses'), value: t('waiting.rule-no-terms') }]
            : [
                {
                  key: t('waiting.rule-pauses'),
                  value: t('waiting.rule-after', { time: said(terms.afterSeconds) }),
                },
                {
                  key: t('waiting.rule-goes-on'),
                  value: t('waiting.rule-resume', { time: said(terms.resumeSeconds) }),
                },
                {
                  key: t('waiting.rule-unmeasured'),
                  value: t(`waiting.then-${terms.unmeasured}`, { time: said(terms.afterSeconds) }),
                },
              ]),
        ]}
      />
    </section>
  );
}
