import { ALL_ERRORS, type ErrorCode, type Lane } from '@tenzij/contracts';
import { Busy, Heading, ProblemNotice } from '@tenzij/ui';
import { useRef } from 'react';
import { Freshness } from '../components/freshness.tsx';
import type { ConsoleApi } from '../console-api.ts';
import { PickOne } from '../desk/pick-one.tsx';
import { useConsoleText } from '../use-console.ts';
import { Alarm } from '../waiting/alarm.tsx';
import { Course } from '../waiting/course.tsx';
import { LaneFigures } from '../waiting/lane-figures.tsx';
import { LaneSwitch } from '../waiting/lane-switch.tsx';
import { WaitingLead } from '../waiting/lead.tsx';
import { RuleStanding } from '../waiting/rule-part.tsx';
import { alarmOf } from '../waiting/standing.ts';
import { type FollowedQueues, useQueues } from '../waiting/use-queues.ts';
import { LastTaps } from './last-taps.tsx';
import { Outbox } from './outbox.tsx';
import { PrintCards } from './print-cards.tsx';
import { TapPanel } from './tap-panel.tsx';
import { useTaps } from './use-taps.ts';

const LANES = ['face', 'regular'] as const satisfies readonly Lane[];
const SIGNED_OUT: ErrorCode = 'server.sign-in-needed';

export interface QueuePageProps {
  readonly api: ConsoleApi;
  readonly deployment: string;
  readonly onSignIn: () => void;
}

/** For who stands at the tail of a queue, in the rain, with one hand: tap first, and below it what comes of it. */
export function QueuePage({ api, deployment, onSignIn }: QueuePageProps) {
  const t = useConsoleText();
  const [taps, state] = useTaps(api, deployment);
  const queues = useQueues(api, deployment, stay);
  const { lane } = state;
  const isSignedOut = state.outbox === 'signed-out' || queues.problem?.code === SIGNED_OUT;
  const options = LANES.map((value) => ({ value, label: t(`waiting.${value}`) }));
  return (
    <div className="queue">
      <div className="queue__tail">
        <PickOne legend={t('queue.where')} options={options} chosen={lane} onChoose={taps.setLane} />
        <TapPanel key={lane} lane={lane} deployment={deployment} taps={taps} next={state.next[lane]} />
        <Outbox taps={taps} state={state} signedOut={isSignedOut} onSignIn={onSignIn} />
        <Advice api={api} deployment={deployment} queues={queues} />
        <LastTaps taps={taps} state={state} />
      </div>
      <div className="queue__rest">
        <Measured queues={queues} />
        <PrintCards deployment={deployment} />
      </div>
    </div>
  );
}

/** A session that is over leaves crew where they are: what they tap is kept. */
function stay(): void {}

/** Which gate could be changed, where somebody is worse off: below what is tapped, so that nothing moves under a thumb. */
function Advice({
  api,
  deployment,
  queues: { last, again },
}: Omit<QueuePageProps, 'onSignIn'> & { readonly queues: FollowedQueues }) {
  const t = useConsoleText();
  const place = useRef<HTMLDivElement>(null);
  const advice = last?.now.advice ?? null;
  return (
    <div ref={place} tabIndex={-1} className={advice ? 'queue__advice' : 'queue__advice queue__advice--none'}>
      {advice && (
        <>
          <Heading level={2}>{t('queue.advice')}</Heading>
          <p>{t('queue.advice-why')}</p>
          <LaneSwitch
            key={advice.gate}
            api={api}
            deployment={deployment}
            gate={{ id: advice.gate, name: advice.name }}
            to="regular"
            variant="primary"
            onChanged={again}
            back={place}
          />
        </>
      )}
    </div>
  );
}

/** What is measured now, or why that can't be shown. */
function Measured({ queues: { last, problem } }: { readonly queues: FollowedQueues }) {
  const t = useConsoleText();
  return (
    <section className="queue__now" aria-labelledby="queue-now">
      <Heading level={2} id="queue-now">
        {t('queue.now')}
      </Heading>
      {last === null && !problem && <Busy label={t('app.loading')} />}
      {last === null && problem && <ProblemNotice problem={problem} catalogue={ALL_ERRORS} tone="warning" />}
      {last && (
        <>
          <RuleStanding now={last.now} />
          <WaitingLead now={last.now} />
          <LaneFigures now={last.now} />
          <Course now={last.now} level={3} />
          <Freshness at={last.at} failed={problem !== null} />
          <Alarm alarm={alarmOf(last.now)} />
        </>
      )}
    </section>
  );
}
