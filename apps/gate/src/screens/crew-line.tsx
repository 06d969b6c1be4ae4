import type { Clock } from '@tenzij/kernel';
import { useLanguage, useText } from '@tenzij/ui';
import { useEffect, useState } from 'react';
import type { CrewFacts, Place } from '../gate/state.ts';
import type { GateText } from '../messages/nl.ts';
import { whyReferred } from './why-referred.ts';

export interface CrewLineProps {
  readonly place: Place;
  readonly crew: CrewFacts;
  readonly now: Clock;
}

/** One small line at the bottom edge that tells the crew how the gate is. */
export function CrewLine({ place, crew, now }: CrewLineProps) {
  const t = useText<GateText>();
  const { language } = useLanguage();
  const at = useEverySecond(now);
  const code = crew.lastCode;
  const facts = [
    `${place.gate}, ${place.deployment}`,
    t(place.lane === 'face' ? 'crew.lane-face' : 'crew.lane-regular'),
    t(crew.online ? 'crew.online' : 'crew.offline'),
    crew.said === null ? null : t('crew.said', { what: whyReferred(crew.said, language) }),
    listAge(t, crew, at),
    crew.model === 'not-needed' ? null : t(`crew.model-${crew.model}`),
    crew.turnstile === 'none' ? null : t(`crew.turnstile-${crew.turnstile}`),
    t('crew.counts', { admitted: crew.admitted, referred: crew.referred }),
    code === null ? null : t('crew.last', { why: whyReferred(code, language), code }),
  ];
  return (
    <footer className="gate__crew">
      <ul aria-label={t('crew.title')}>
        {facts
          .filter((fact) => fact !== null)
          .map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
      </ul>
    </footer>
  );
}

function listAge(t: ReturnType<typeof useText<GateText>>, crew: CrewFacts, now: number): string {
  if (crew.listIssuedAt === null) return t('crew.list-none');
  const seconds = Math.max(0, Math.round(now - crew.listIssuedAt));
  if (seconds > crew.listMaxAgeSeconds) return t('crew.list-too-old');
  return seconds < 120
    ? t('crew.list', { seconds })
    : t('crew.list-minutes', { minutes: Math.round(seconds / 60) });
}

function useEverySecond(now: Clock): number {
  const [at, setAt] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setAt(now()), 1000);
    return () => clearInterval(timer);
  }, [now]);
  return at;
}
