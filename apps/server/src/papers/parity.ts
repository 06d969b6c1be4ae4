import type { LedgerBody, LedgerEntry } from '@tenzij/consent';
import type { Happened, HappenedFigures, ParityReport } from '@tenzij/dossier';
import { gateEndings, type Pauser, queueTellings, type Scope } from '@tenzij/store-sql';
import type { AssessedCase } from '../cases/assess-case.ts';
import { predictedWaits } from '../cases/predicted-waits.ts';
import type { Context } from '../context.ts';
import { type EventWaits, eventWaits, rulePausesIn } from '../queues/event-waits.ts';
import type { ClearedCase } from './cleared.ts';

/** Longer than a phone or gate is without a network, but for one that is off. */
const LATE_SECONDS = 3600;

/** What the report of waiting times is made from, with the moment of the newest figure in it (epoch seconds). */
export async function parityReport(
  { db }: Pick<Context, 'db'>,
  scope: Scope,
  { file }: AssessedCase,
  { row, signed }: ClearedCase,
): Promise<{ readonly report: ParityReport; readonly newest: number }> {
  const { parity } = signed.content;
  const { event } = row;
  const waits = await eventWaits(db, scope, event);
  const { waiting, minutes, happened } = waits;
  const gates = new Map((await gateEndings(db, scope)).map(({ id, name }) => [id, name]));
  const report: ParityReport = {
    specimen: row.specimen,
    organisation: row.organisationName,
    deployment: row.name,
    event: { starts: event.starts, ends: event.ends },
    rule: parity,
    measured: waiting,
    minutes: countedMinutes(waits),
    told: await queueTellings(db, scope, LATE_SECONDS),
    pauses: rulePausesIn(waits, event),
    happened: happened.map((entry) => happenedOf(entry, gates)),
    predicted: predictedWaits(file.documents.get('lanes')?.body, { ...parity, terms: parity.terms ?? null }),
  };
  return { report, newest: Math.max(waiting ? waiting.until - 1 : 0, minutes.at(-1)?.at ?? 0) };
}

function countedMinutes({ minutes }: EventWaits): ParityReport['minutes'] {
  const counted = { holds: 0, doubtful: 0, broken: 0, unmeasured: 0 };
  for (const { outcome } of minutes) counted[outcome]++;
  return counted;
}

function happenedOf({ at, kind, body }: LedgerEntry, gates: ReadonlyMap<string, string>): Happened {
  switch (kind) {
    case 'parity-broken':
      return { at, what: 'broken', figures: figuresOf(body) };
    case 'parity-unmeasured':
      return { at, what: 'unmeasured', figures: figuresOf(body) };
    case 'lane-changed': {
      const gate = String(body.gate);
      const by = body.by === 'crew' ? 'crew' : 'organiser';
      const to = body.to === 'face' ? 'face' : 'regular';
      return { at, what: 'lane-changed', by, gate: gates.get(gate) ?? gate, to };
    }
    case 'clearance-revoked':
      return { at, what: 'revoked', by: body.by === 'dpo' ? 'dpo' : 'organiser' };
    case 'clearance-recorded':
      return { at, what: 'cleared' };
    case 'clearance-voided':
      return { at, what: 'voided' };
    case 'event-ended':
      return { at, what: 'ended' };
    default:
      return pauseOf(at, kind, body);
  }
}

/** Whoever isn't among those that pause after it let go of their own pause; others may pause still. */
function pauseOf(at: number, kind: LedgerEntry['kind'], body: LedgerBody): Happened {
  const by = pauser(body.by);
  // Before both could pause, only the last change was told.
  const before = kind === 'clearance-paused' ? [by] : [];
  const pausing = Array.isArray(body.pausedBy) ? body.pausedBy.map(pauser) : before;
  const what = pausing.includes(by) ? 'paused' : 'resumed';
  return { at, what, by, figures: by === 'parity-rule' ? figuresOf(body) : null, pausedBy: pausing };
}

function pauser(by: unknown): Pauser {
  return by === 'dpo' || by === 'parity-rule' ? by : 'organiser';
}

/** As the ledger has them: whole seconds. */
function figuresOf(body: LedgerBody): HappenedFigures {
  const number = (value: unknown) => (typeof value === 'number' ? value : null);
  return {
    gapSeconds: number(body.gapSeconds),
    low: number(body.low),
    high: number(body.high),
    n: number(body.n),
    forSeconds: number(body.forSeconds) ?? 0,
  };
}
