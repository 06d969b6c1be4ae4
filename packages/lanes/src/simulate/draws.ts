import type { LanePlan, Service } from '../plan/types.ts';
import { toTick } from './clock.ts';
import { normalQuantile } from './normal.ts';
import { openStreams, type Stream } from './random.ts';

/**
 * All that chance decides of one replication, drawn beforehand and for each person whatever becomes of them: with
 * other lanes or another share, the same person comes at the same moment and takes as long. Rows are in order of arrival.
 */
export interface Draws {
  readonly people: number;
  /** Where this replication lies between the two ends of `faceShare`, 0..1. */
  readonly shareAt: number;
  /** Seconds, never falling. */
  readonly arrives: Float64Array;
  /** 0..1 each: who is below the face share chooses the face lane. */
  readonly choice: Float64Array;
  /** How long each lane takes for this person, in seconds. */
  readonly face: Float64Array;
  readonly regular: Float64Array;
  /** 0..1 each: who is below the share is referred, or withdraws. `null`: nobody is. */
  readonly referral: Float64Array | null;
  readonly withdrawal: Float64Array | null;
  /** At what part of their wait people who withdraw do so, 0..1. */
  readonly patience: Float64Array | null;
}

export function drawReplication(plan: LanePlan, replication: number): Draws {
  const streams = openStreams(plan.seed, replication);
  const people = peopleIn(plan);
  const some = (share: number, stream: Stream) => (share > 0 ? drawMany(people, stream) : null);
  return {
    people,
    shareAt: streams.shares(),
    arrives: drawArrivals(plan, people, streams.arrivals, streams.parties),
    choice: drawMany(people, streams.choices),
    face: drawServices(plan.service.face, people, streams.faceServices),
    regular: drawServices(plan.service.regular, people, streams.regularServices),
    referral: some(plan.referralShare, streams.referrals),
    withdrawal: some(plan.withdrawalShare, streams.withdrawals),
    patience: some(plan.withdrawalShare, streams.patience),
  };
}

export function peopleIn({ arrivals }: LanePlan): number {
  return arrivals.reduce((people, { count }) => people + count, 0);
}

function drawMany(count: number, stream: Stream): Float64Array {
  const drawn = new Float64Array(count);
  for (let i = 0; i < count; i++) drawn[i] = stream();
  return drawn;
}

/** Parties arrive evenly at random within their interval, all of a party at one moment. */
function drawArrivals(plan: LanePlan, people: number, stream: Stream, sizes: Stream): Float64Array {
  const arrives = new Float64Array(people);
  const alone = plan.parties.every(({ size, share }) => size === 1 || share === 0);
  let filled = 0;
  for (const interval of plan.arrivals) {
    const end = filled + interval.count;
    if (alone) drawMoments(arrives.subarray(filled, end), interval, stream);
    else {
      const parties = drawParties(plan.parties, interval.count, sizes);
      const moments = drawMoments(new Float64Array(parties.length), interval, stream);
      for (let i = 0, at = filled; i < parties.length; i++) {
        arrives.fill(moments[i] as number, at, at + (parties[i] as number));
        at += parties[i] as number;
      }
    }
    filled = end;
  }
  return arrives;
}

/**
 * Fills in moments that are evenly at random, in order: between such moments lie exponential times, scaled to fill the
 * interval. That is quicker than sorting.
 */
function drawMoments(
  moments: Float64Array,
  { from, to }: LanePlan['arrivals'][number],
  stream: Stream,
): Float64Array {
  let passed = 0;
  for (let i = 0; i < moments.length; i++) {
    passed += toTick(-Math.log(stream()));
    moments[i] = passed;
  }
  // All of those times may be less than a tick.
  const scale = (to - from) / (passed + toTick(-Math.log(stream())) || 1);
  for (let i = 0; i < moments.length; i++) moments[i] = toTick(from + (moments[i] as number) * scale);
  return moments;
}

/** Sizes of parties, `people` together: the last one may be smaller than it was drawn. */
function drawParties(parties: LanePlan['parties'], people: number, stream: Stream): number[] {
  const drawn: number[] = [];
  for (let left = people; left > 0; ) {
    const size = Math.min(left, pick(parties, stream()));
    drawn.push(size);
    left -= size;
  }
  return drawn;
}

function pick(parties: LanePlan['parties'], chance: number): number {
  let below = 0;
  for (const { size, share } of parties) {
    below += share;
    if (chance < below) return size;
  }
  return parties.at(-1)?.size ?? 1;
}

function drawServices(service: Service, count: number, stream: Stream): Float64Array {
  const take = timeOf(service);
  const drawn = new Float64Array(count);
  for (let i = 0; i < count; i++) drawn[i] = toTick(take(stream()));
  return drawn;
}

/** From a chance to a service time, by the inverse of its distribution: a larger chance never makes it differ in order. */
function timeOf({ distribution, mean, cv }: Service): (chance: number) => number {
  if (distribution === 'deterministic') return () => mean;
  if (distribution === 'exponential') return (chance) => -mean * Math.log(chance);
  const spread = Math.log1p(cv * cv);
  const [middle, width] = [Math.log(mean) - spread / 2, Math.sqrt(spread)];
  return (chance) => Math.exp(middle + width * normalQuantile(chance));
}
