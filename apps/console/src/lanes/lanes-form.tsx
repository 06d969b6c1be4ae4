import { useEffect, useState } from 'react';
import { useConsoleText } from '../use-console.ts';
import { ArrivalsPart, PartiesPart, WalkingPart } from './arrivals-part.tsx';
import { ChoicePart, ReferralsPart } from './choice-part.tsx';
import type { FormPartProps } from './form-part.ts';
import { LaneChangesPart, LanesPart, ServicePart } from './lanes-part.tsx';
import { AdvancedPart, PolicyPart } from './policy-part.tsx';

/** Fields that stand under "more": a mistake in one of them opens it. */
const UNDER_MORE = /^(parties|walking|laneChanges|replications|seed|warmup)/;

export interface LanesFormProps extends FormPartProps {
  /** The fields that are wrong. */
  readonly wrong: readonly string[];
}

/** The plan as a form: what everybody can answer first, and the rest for whoever wants it. */
export function LanesForm({ wrong, ...part }: LanesFormProps) {
  const t = useConsoleText();
  const [more, setMore] = useState(false);
  const mustOpen = wrong.some((field) => UNDER_MORE.test(field));
  useEffect(() => {
    if (mustOpen) setMore(true);
  }, [mustOpen]);
  return (
    <>
      <ArrivalsPart {...part} />
      <ChoicePart {...part} />
      <LanesPart {...part} />
      <ServicePart {...part} />
      <ReferralsPart {...part} />
      <PolicyPart {...part} />
      <details className="more" open={more} onToggle={(event) => setMore(event.currentTarget.open)}>
        <summary className="more__summary">{t('lanes.advanced')}</summary>
        <LaneChangesPart {...part} />
        <WalkingPart {...part} />
        <PartiesPart {...part} />
        <AdvancedPart {...part} />
      </details>
    </>
  );
}
