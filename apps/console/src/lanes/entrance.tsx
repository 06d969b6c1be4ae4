import type { LaneKind, LanePlan, TracePerson } from '@tenzij/lanes';
import { Button, Heading, Paragraph } from '@tenzij/ui';
import { useEffect, useId, useMemo, useState } from 'react';
import { type ConsoleText, useConsoleText } from '../use-console.ts';
import { type EntranceMoment, momentOf, spanOf } from './entrance-moment.ts';
import { QueueStrip } from './queue-strip.tsx';

/** Seconds that a whole entrance takes to play. */
const PLAYS = 40;
/** Milliseconds between two pictures. */
const FRAME = 100;
/** Seconds of the entrance that one press of an arrow key moves. */
const STEP = 60;

export interface EntranceProps {
  readonly people: readonly TracePerson[];
  readonly plan: LanePlan;
}

/** One evening as it may go: queues and lanes at a moment that is chosen, or one after the other. */
export function Entrance({ people, plan }: EntranceProps) {
  const t = useConsoleText();
  const id = useId();
  const [from, to] = useMemo(() => spanOf(people), [people]);
  const [at, setAt] = useState(() => middleOf(from, to));
  const [playing, setPlaying] = useState(false);
  const still = useReducedMotion();
  useEffect(() => {
    if (!playing) return;
    const step = ((to - from) / PLAYS) * (FRAME / 1000);
    const timer = setInterval(() => setAt((now) => Math.min(to, now + step)), FRAME);
    return () => clearInterval(timer);
  }, [playing, from, to]);
  const ended = at >= to;
  useEffect(() => {
    if (ended) setPlaying(false);
  }, [ended]);
  const moment = momentOf(people, plan, at);
  const said = momentInWords(moment, timeInWords(at, plan.programmeStart, t), t);
  const play = () => {
    if (ended) setAt(from);
    setPlaying(!playing);
  };
  return (
    <section className="entrance" aria-labelledby={id}>
      <Heading level={3} id={id}>
        {t('lanes.entrance')}
      </Heading>
      <Paragraph>{t('lanes.entrance-lead')}</Paragraph>
      <div role="img" aria-label={said}>
        {(['face', 'regular'] as const).map((kind) => (
          <Queue key={kind} kind={kind} moment={moment} />
        ))}
      </div>
      <div className="entrance__controls">
        {!still && (
          <Button onClick={play}>
            {t(playing ? 'lanes.pause' : ended ? 'lanes.play-again' : 'lanes.play')}
          </Button>
        )}
        <label className="entrance__slider">
          <span>{t('lanes.moment')}</span>
          <input
            type="range"
            min={Math.floor(from / STEP) * STEP}
            max={Math.ceil(to / STEP) * STEP}
            step={STEP}
            value={Math.round(at)}
            aria-valuetext={said}
            onChange={(event) => {
              setPlaying(false);
              setAt(Number(event.target.value));
            }}
          />
        </label>
      </div>
      {still && <p className="field__hint">{t('lanes.still')}</p>}
      <p className="entrance__said">{said}</p>
    </section>
  );
}

function Queue({ kind, moment }: { readonly kind: LaneKind; readonly moment: EntranceMoment }) {
  const t = useConsoleText();
  const count = moment.queues[kind].length;
  return (
    <div className="entrance__queue">
      <p className="entrance__head">
        <strong>{t(`lanes.queue-${kind}`, { count })}</strong>{' '}
        <span>{t('lanes.open', { open: moment.open[kind], busy: moment.busy[kind] })}</span>
      </p>
      <QueueStrip queue={moment.queues[kind]} open={moment.open[kind]} busy={moment.busy[kind]} />
    </div>
  );
}

function momentInWords({ queues, inside }: EntranceMoment, time: string, t: ConsoleText): string {
  const [face, regular] = [queues.face.length, queues.regular.length];
  return t('lanes.moment-is', { time, face, regular, inside });
}

function timeInWords(at: number, start: number | null, t: ConsoleText): string {
  if (start === null) return t('lanes.time-since', { minutes: Math.round(at / 60) });
  const minutes = Math.round((at - start) / 60);
  if (minutes === 0) return t('lanes.time-start');
  return t(minutes < 0 ? 'lanes.time-before' : 'lanes.time-after', { minutes: Math.abs(minutes) });
}

/** Something is going on there, so that the first picture isn't empty. */
function middleOf(from: number, to: number): number {
  return Math.round((from + to) / 2 / STEP) * STEP;
}

const REDUCED = '(prefers-reduced-motion: reduce)';

/** Whether the reader asked for pictures that don't move by themselves. */
function useReducedMotion(): boolean {
  const [reduced, setReduced] = useState(() => matchMedia(REDUCED).matches);
  useEffect(() => {
    const query = matchMedia(REDUCED);
    const listen = () => setReduced(query.matches);
    query.addEventListener('change', listen);
    return () => query.removeEventListener('change', listen);
  }, []);
  return reduced;
}
