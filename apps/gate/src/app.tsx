import type { Clock } from '@tenzij/kernel';
import { SpecimenBanner } from '@tenzij/ui';
import { useSyncExternalStore } from 'react';
import type { Gate } from './gate/gate.ts';
import type { GateState, Screen } from './gate/state.ts';
import { DeskBar } from './override/desk-bar.tsx';
import { CrewPanel } from './override/panel.tsx';
import { QueueCardNote } from './queue/note.tsx';
import { BecameScreen } from './screens/became.tsx';
import { CrewLine } from './screens/crew-line.tsx';
import { DoubtScreen } from './screens/doubt.tsx';
import { EndedScreen } from './screens/ended.tsx';
import { LookScreen } from './screens/look.tsx';
import { ProblemScreen } from './screens/problem.tsx';
import { OffScreen, ReadyScreen } from './screens/ready.tsx';
import { AdmitScreen, ReferScreen } from './screens/results.tsx';
import { StartScreen } from './screens/start.tsx';
import { FreeScreen } from './turnstile/free.tsx';
import type { TurnstileControl } from './turnstile/turnstile.ts';

/** Where visitors are served. */
const SERVING: readonly string[] = [
  'ready',
  'became',
  'look',
  'turn',
  'admit',
  'refer',
] satisfies readonly Screen['name'][];
const FOR_CREW: readonly string[] = ['start', 'problem', 'doubt'] satisfies readonly Screen['name'][];

export interface AppProps {
  readonly gate: Gate;
  readonly turnstile: TurnstileControl;
  readonly now: Clock;
  /** What the camera sees now; `null` while it is closed. */
  readonly stream: () => MediaStream | null;
  /** The crew's press on the button. */
  readonly onStart: () => void;
  /** The crew's press to open although the server says what it doesn't prove. */
  readonly onStartInDoubt: () => void;
  /** The crew takes away all that this gate holds. */
  readonly onLeave: () => void;
  /** The crew pairs this device anew, once its gate is gone. */
  readonly onPairAgain: () => void;
}

/** The whole page: one screen at a time, for a visitor at three metres, and a line for the crew. */
export function App(props: AppProps) {
  const { gate, now } = props;
  const state = useInAlarm(props.turnstile, useSyncExternalStore(gate.subscribe, gate.get));
  const { screen, place, crew } = state;
  return (
    <div className={FOR_CREW.includes(screen.name) ? 'gate' : 'gate gate--visitor'}>
      {place?.specimen && <SpecimenBanner />}
      <main
        className={`gate__screen gate__screen--${isOff(state) ? 'refer' : screen.name}`}
        data-screen={screen.name}
        {...codeOf(state)}
      >
        <div className="gate__content" aria-live="assertive">
          {screenOf(state, props)}
        </div>
      </main>
      {SERVING.includes(screen.name) && <QueueCardNote note={state.cardNote} />}
      {place && crew && SERVING.includes(screen.name) && (
        <DeskBar desk={gate.desk} lane={place.lane} pass={crew.pass} />
      )}
      {place && crew && (
        <CrewLine
          state={{ ...state, place, crew }}
          now={now}
          onCrew={SERVING.includes(screen.name) || isByHand(screen) ? gate.desk.open : undefined}
        />
      )}
      {place && <CrewPanel desk={gate.desk} state={state.desk} lane={place.lane} />}
    </div>
  );
}

/** A fire alarm takes the place of whatever a visitor would read, also at a gate that has a problem. */
function useInAlarm({ subscribe, standing }: TurnstileControl, state: GateState): GateState {
  const isFree = useSyncExternalStore(subscribe, standing) === 'alarm' && state.screen.name !== 'start';
  return isFree ? { ...state, screen: { name: 'free' } } : state;
}

/** Where the camera sees nothing and the crew still lets people in. */
function isByHand(screen: Screen): boolean {
  return screen.name === 'problem' && screen.byHand !== undefined;
}

/** A face lane that may look at nobody, and waits for no pass either. */
function isOff({ screen, place, crew }: GateState): boolean {
  return (
    screen.name === 'ready' && place?.lane === 'face' && (crew?.model === 'off' || crew?.model === 'paused')
  );
}

function screenOf(state: GateState, props: AppProps) {
  const { gate, turnstile, stream, onStart, onStartInDoubt, onLeave, onPairAgain } = props;
  const { screen, place } = state;
  const lane = place?.lane ?? 'regular';
  switch (screen.name) {
    case 'start':
      return <StartScreen busy={screen.busy} turnstile={turnstile} onStart={onStart} onLeave={onLeave} />;
    case 'ready':
      return isOff(state) ? (
        <OffScreen />
      ) : (
        <ReadyScreen lane={lane} staff={place?.staff ?? false} codesSeen={state.codesSeen} />
      );
    case 'look':
    case 'turn':
      return <LookScreen stream={stream()} screen={screen} />;
    case 'became':
      return <BecameScreen lane={screen.lane} />;
    case 'free':
      return <FreeScreen />;
    case 'admit':
      return <AdmitScreen />;
    case 'refer':
      return <ReferScreen lane={lane} token={screen.token} />;
    case 'ended':
      return <EndedScreen by={screen.by} onPairAgain={onPairAgain} />;
    case 'problem':
      return <ProblemScreen screen={screen} onAgain={onStart} onCrew={gate.desk.open} />;
    case 'doubt':
      return <DoubtScreen said={screen.said} onOpen={onStartInDoubt} onErase={() => void gate.erase()} />;
  }
}

/** The code, for tests; the crew line shows it too. */
function codeOf({ screen }: GateState): { 'data-code'?: string } {
  if (screen.name === 'refer') return { 'data-code': screen.code };
  if (screen.name === 'doubt') return { 'data-code': screen.said };
  return screen.name === 'problem' ? { 'data-code': screen.problem.code } : {};
}
