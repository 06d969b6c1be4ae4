import type { Clock } from '@tenzij/kernel';
import { useLanguage, useText } from '@tenzij/ui';
import { useEffect, useState } from 'react';
import type { GateState } from '../gate/state.ts';
import type { GateText } from '../messages/nl.ts';
import { crewNeed } from '../override/access.ts';
import { Mark } from '../status/mark.tsx';
import { overallOf, type StatusFact, statusOf } from '../status/status.ts';
import { StatusPanel } from '../status/status-panel.tsx';
import { useCrewTools } from '../status/tools.ts';
import { useEverySecond, useWords } from '../status/words.ts';
import { whyReferred } from './why-referred.ts';

type Shown = GateState & {
  readonly place: NonNullable<GateState['place']>;
  readonly crew: NonNullable<GateState['crew']>;
};

export interface CrewLineProps {
  readonly state: Shown;
  readonly now: Clock;
  /** To what is behind the crew's code; absent where nothing is. */
  readonly onCrew?: (() => void) | undefined;
}

const PANEL_KEY = 'F2';
/** A panel that was left open is in nobody's way for long. */
const PANEL_MS = 120_000;

/** One small line at the bottom edge that tells the crew how the gate is; a press or F2 gives all of it. */
export function CrewLine({ state, now, onCrew }: CrewLineProps) {
  const t = useText<GateText>();
  const { device } = useCrewTools();
  const at = useEverySecond(now);
  const [isOpen, setOpen] = usePanel();
  const facts = statusOf(state.crew, device(), at);
  const overall = overallOf(state, facts);
  return (
    <footer className="gate__crew">
      {isOpen && (
        <StatusPanel
          facts={facts}
          crew={state.crew}
          at={at}
          need={crewNeed(state.place)}
          onCrew={onCrew && leave(onCrew, setOpen)}
          onClose={() => setOpen(false)}
        />
      )}
      <button
        type="button"
        className="status__all"
        aria-expanded={isOpen}
        aria-label={`${t('crew.status')}: ${t(`crew.all-${overall}`)}`}
        onClick={() => setOpen(!isOpen)}
      >
        <Mark level={overall} />
        {t(`crew.all-${overall}`)}
      </button>
      <Facts state={state} facts={facts} at={at} />
    </footer>
  );
}

const leave = (onCrew: () => void, setOpen: (open: boolean) => void) => () => {
  setOpen(false);
  onCrew();
};

function Facts({
  state: { place, crew },
  facts,
  at,
}: {
  readonly state: Shown;
  readonly facts: readonly StatusFact[];
  readonly at: number;
}) {
  const t = useText<GateText>();
  const { language } = useLanguage();
  const words = useWords(crew, at);
  const trials = useCrewTools().trials();
  const code = crew.lastCode;
  return (
    <ul aria-label={t('crew.title')}>
      <li>
        {place.gate}, {place.deployment}
      </li>
      <li>{t(place.lane === 'face' ? 'crew.lane-face' : 'crew.lane-regular')}</li>
      {facts
        .filter(({ quiet }) => !quiet)
        .map((fact) => (
          <li key={fact.id} className={`status__fact--${fact.level}`} data-fact={fact.id}>
            <Mark level={fact.level} />
            {words.line(fact)}
          </li>
        ))}
      <li>{t('crew.counts', { admitted: crew.admitted, referred: crew.referred })}</li>
      {trials > 0 && <li>{t('crew.turnstile-trials', { count: trials })}</li>}
      {code !== null && <li>{t('crew.last', { why: whyReferred(code, language), code })}</li>}
    </ul>
  );
}

function usePanel() {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const toggle = (event: KeyboardEvent) => {
      if (event.key === PANEL_KEY) setOpen((open) => !open);
      else if (event.key !== 'Escape') return;
      else setOpen(false);
      event.preventDefault();
    };
    addEventListener('keydown', toggle);
    return () => removeEventListener('keydown', toggle);
  }, []);
  useEffect(() => {
    if (!isOpen) return;
    const timer = setTimeout(() => setOpen(false), PANEL_MS);
    return () => clearTimeout(timer);
  }, [isOpen]);
  return [isOpen, setOpen] as const;
}
