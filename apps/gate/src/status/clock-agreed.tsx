import { Button, Paragraph, useText } from '@tenzij/ui';
import { useSyncExternalStore } from 'react';
import type { CrewFacts } from '../gate/state.ts';
import type { GateText } from '../messages/nl.ts';
import { useCrewTools } from './tools.ts';
import { useEverySecond, useWords } from './words.ts';

/** From here on a clock is so far off that the list can't be judged by it. */
const OFF_SECONDS = 60;

/** The crew looked at a watch, and the server's time is right: asked for while the device's clock is another. */
export function ClockAgreed() {
  const { gate } = useCrewTools();
  const { crew } = useSyncExternalStore(gate.subscribe, gate.get);
  return crew && isOff(crew) ? <Agree crew={crew} /> : null;
}

function isOff({ clock }: CrewFacts): boolean {
  return clock.known && !clock.corrected && Math.abs(clock.seconds) > OFF_SECONDS;
}

function Agree({ crew }: { readonly crew: CrewFacts }) {
  const t = useText<GateText>();
  const { now, agreeOnTime } = useCrewTools();
  const { time } = useWords(crew, useEverySecond(now));
  return (
    <>
      <Paragraph>{t('crew.clock-agree-means', { time })}</Paragraph>
      <Button onClick={agreeOnTime}>{t('crew.clock-agree', { time })}</Button>
    </>
  );
}
