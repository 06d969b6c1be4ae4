import { ALL_ERRORS } from '@tenzij/contracts';
import type { Language, Problem } from '@tenzij/kernel';
import { problemText } from '@tenzij/ui';
import { NL, type TextKey } from '../texts/nl.ts';

import type { ConsoleText } from '../use-console.ts';

/** What is wrong with a plan, beside the field it is about. */
export interface PlanFault {
  /** As the plan file calls it; `null`: it is about none of the form's fields. */
  readonly field: string | null;
  readonly text: string;
}

/** Where a mistake is shown that names no field, or a group of fields. */
const PLACES: Readonly<Record<string, string>> = {
  'lanes.plan-policy-empty': 'policy.p90GapSeconds',
  'lanes.plan-too-many-people': 'arrivals',
  'lanes.plan-too-much-work': 'replications',
};

/** What `readLanePlan` says, in the words and units of the form. */
export function faultOf(problem: Problem, t: ConsoleText, language: Language): PlanFault {
  const named = typeof problem.params.field === 'string' ? problem.params.field : null;
  const field = placeOf(PLACES[problem.code] ?? named);
  const key = `lanes.fault.${problem.code.replace('lanes.plan-', '')}`;
  const bounds = Object.fromEntries(
    ['lowest', 'highest', 'sum'].flatMap((name) => {
      const bound = problem.params[name];
      return typeof bound === 'number' ? [[name, inUnits(bound, field ?? '')]] : [];
    }),
  );
  const own = key in NL && field !== null;
  const text = own
    ? t(key as TextKey, { ...problem.params, ...bounds })
    : problemText(problem, language, ALL_ERRORS).what;
  return { field, text };
}

/** A row is marked at its first field. */
function placeOf(field: string | null): string | null {
  if (field === null) return null;
  if (/^arrivals\.profile\[\d+\]$/.test(field)) return `${field}.from`;
  return field === 'arrivals.profile' ? 'arrivals' : field;
}

const SHARES = /share$|^faceShare|^parties$|missedStartGap$/i;

/** A bound as the field shows it: shares as per cent, the time that isn't counted in minutes. */
function inUnits(bound: number, field: string): number {
  if (SHARES.test(field)) return Number((bound * 100).toPrecision(6));
  return field === 'warmup' ? bound / 60 : bound;
}
