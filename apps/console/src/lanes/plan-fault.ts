import { ALL_ERRORS } from '@tenzij/contracts';
import type { Language, Problem } from '@tenzij/kernel';
import { problemText } from '@tenzij/ui';
import { NL, type TextKey } from '../texts/nl.ts';

import type { ConsoleText } from '../use-console.ts';
import type { LanesFile } from './lanes-draft.ts';

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

const WORDS = ['reason', 'distribution', 'join', 'lane'];

/** Everything that is wrong with a plan file as far as can be told: each field without a number, or what else is. */
export function faultsOf(
  file: LanesFile,
  problem: Problem,
  t: ConsoleText,
  language: Language,
): readonly PlanFault[] {
  const fields = withoutNumber(file, '');
  if (fields.length === 0) return [faultOf(problem, t, language)];
  return fields.map((field) => ({ field, text: t('lanes.fault.no-number') }));
}

/** The fields that should hold a number and don't, as the plan file calls them. */
function withoutNumber(value: unknown, path: string): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((one, index) => withoutNumber(one, `${path}[${index}]`));
  if (typeof value !== 'object' || value === null) return typeof value === 'number' ? [] : [path];
  return Object.entries(value)
    .filter(([key]) => !WORDS.includes(key))
    .flatMap(([key, part]) => withoutNumber(part, path === '' ? key : `${path}.${key}`));
}

/** What `readLanePlan` says, in the words and units of the form. */
function faultOf(problem: Problem, t: ConsoleText, language: Language): PlanFault {
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
