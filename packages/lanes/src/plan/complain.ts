import { type Problem, type Refused, refuse } from '@tenzij/kernel';
import type { z } from 'zod';
import type { LanePlanErrorCode } from '../errors.ts';
import { MOST_ROWS } from './limits.ts';

export type LanePlanProblem = Problem<LanePlanErrorCode>;

type Path = readonly PropertyKey[];

/** What a schema found, as a problem that says where (`arrivals.profile[3].count`) and what is possible there. */
export function complain(issue: z.core.$ZodIssue, value: unknown): Refused<LanePlanProblem> {
  const field = nameOf(issue.path, value);
  const found = at(value, issue.path);
  if (field === '') {
    if (issue.code !== 'unrecognized_keys') return refuse('lanes.plan-not-object');
    return refuse('lanes.plan-unknown-key', { field: shorten(issue.keys[0] ?? '') });
  }
  switch (issue.code) {
    case 'unrecognized_keys':
      return refuse('lanes.plan-unknown-key', { field: `${field}.${shorten(issue.keys[0] ?? '')}` });
    case 'invalid_value':
      return found === undefined
        ? refuse('lanes.plan-missing', { field })
        : refuse('lanes.plan-not-a-choice', { field, choices: issue.values.map(String).join(', ') });
    case 'too_small':
      if (Array.isArray(found)) return badLength(field);
      return refuse('lanes.plan-too-low', { field, value: Number(found), lowest: Number(issue.minimum) });
    case 'too_big':
      if (Array.isArray(found)) return badLength(field);
      if (typeof found === 'string')
        return refuse('lanes.plan-text-too-long', { field, highest: Number(issue.maximum) });
      return refuse('lanes.plan-too-high', { field, value: Number(found), highest: Number(issue.maximum) });
    default:
      return badKind(field, found, isNumberDue(issue, field, found));
  }
}

function badLength(field: string): Refused<LanePlanProblem> {
  return refuse('lanes.plan-list-length', { field, lowest: 1, highest: MOST_ROWS });
}

/** A share of the face lane is a group by now, but in the file it is mostly a number. */
function isNumberDue(issue: z.core.$ZodIssue, field: string, found: unknown): boolean {
  if (field === 'faceShare' && typeof found === 'string') return true;
  return issue.code === 'invalid_type' && issue.expected === 'number';
}

function badKind(field: string, found: unknown, number: boolean): Refused<LanePlanProblem> {
  if (found === undefined) return refuse('lanes.plan-missing', { field });
  if (typeof found === 'number' && Number.isFinite(found) && !Number.isInteger(found))
    return refuse('lanes.plan-not-whole', { field, value: found });
  return refuse(number ? 'lanes.plan-no-number' : 'lanes.plan-wrong-type', { field });
}

/** As somebody would point at it in their own file, in which `faceShare` may be a number or a pair. */
function nameOf(path: Path, value: unknown): string {
  const share = path[0] === 'faceShare' ? (value as { faceShare?: unknown }).faceShare : undefined;
  if (typeof share === 'number') return 'faceShare';
  const steps = Array.isArray(share) && path.length > 1 ? ['faceShare', path[1] === 'from' ? 0 : 1] : path;
  return steps
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .slice(1);
}

function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inside, step) => {
    if (typeof inside === 'number' && (step === 'from' || step === 'to')) return inside;
    if (Array.isArray(inside) && typeof step !== 'number') return inside[step === 'from' ? 0 : 1];
    return (inside as Record<PropertyKey, unknown> | null | undefined)?.[step];
  }, value);
}

/** A key that nobody knows is repeated in a message, and must not make it endless. */
function shorten(key: string): string {
  return key.length > 60 ? `${key.slice(0, 60)}…` : key;
}
