import type { VisitWaits } from '@tenzij/contracts';
import type { Clock } from '@tenzij/kernel';
import type { LaneWait, WaitFigure } from '@tenzij/lanes/live';
import type { Database, Scope } from '@tenzij/store-sql';
import { waitsOf } from './measure.ts';

/** How old what visitors are shown may be: many look at once, and one look at the queues does for all of them. */
const SHOWN_SECONDS = 20;
const MINUTE = 60;

/** The waiting times that visitors choose by. */
export interface ShownWaits {
  read(scope: Scope): Promise<VisitWaits['waits']>;
}

interface Look {
  readonly at: number;
  readonly waits: Promise<VisitWaits['waits']>;
}

export function createShownWaits({
  db,
  clock,
}: {
  readonly db: Database;
  readonly clock: Clock;
}): ShownWaits {
  const looks = new Map<string, Look>();
  return {
    read: (scope) => {
      const now = clock();
      const before = looks.get(scope.deployment);
      if (before && Math.abs(now - before.at) < SHOWN_SECONDS) return before.waits;
      const look = { at: now, waits: waitsOf(db, scope, now).then(shownOf) };
      looks.set(scope.deployment, look);
      // What fails now may work at the next question.
      look.waits.catch(() => looks.delete(scope.deployment));
      return look.waits;
    },
  };
}

/** Both or neither: a figure beside a blank would speak for one of the two. */
function shownOf({ face, regular }: Awaited<ReturnType<typeof waitsOf>>): VisitWaits['waits'] {
  const [shownFace, shownRegular] = [minutesOf(face), minutesOf(regular)];
  return shownFace && shownRegular && { face: shownFace, regular: shownRegular };
}

function minutesOf(wait: LaneWait) {
  if (!wait.known || !isBounded(wait.p50) || !isBounded(wait.p90)) return null;
  const estimated = wait.method === 'counts';
  return { half: wholeMinutes(wait.p50.value), most: wholeMinutes(wait.p90.value), estimated };
}

/** Of a wait that is only known to be at least so long, nobody can say how long at most. */
function isBounded(figure: WaitFigure | null): figure is WaitFigure {
  return figure !== null && figure.high !== null;
}

/** Upwards, and a minute at least: it says how long at most. */
function wholeMinutes(seconds: number): number {
  return Math.max(1, Math.ceil(seconds / MINUTE));
}
