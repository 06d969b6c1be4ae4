/**
 * A wait as it was followed, in seconds since it began: from `entry` (0: from its beginning) until `exit`. `ended`:
 * with a turn; else it goes on, or ended in some other way, and was at least so long.
 */
export interface Spell {
  readonly entry: number;
  readonly exit: number;
  readonly ended: boolean;
}

/**
 * The share that still waits after an age, step by step, and how sure that is: means and second moments of the
 * product of independent beta distributions, one for each step, that bounds it (Fay, Brittain and Proschan 2013).
 * `next` are the same with the turn that could come next. One item for each age at which a wait was left.
 */
export interface Survival {
  readonly ages: Float64Array;
  readonly share: Float64Array;
  readonly mean: Float64Array;
  readonly square: Float64Array;
  readonly nextMean: Float64Array;
  readonly nextSquare: Float64Array;
}

interface Step {
  readonly age: number;
  readonly atRisk: number;
  readonly ended: number;
  /** Who waits on after this age. */
  readonly after: number;
}

/**
 * The product-limit estimate (Kaplan and Meier), with waits that are only followed from some age on. `counting`
 * (0..1] says how much a wait counts of one that is independent of the others, for the moments alone.
 */
export function survivalOf(spells: readonly Spell[], counting: number): Survival {
  const steps = stepsOf(spells);
  const list = () => new Float64Array(steps.length);
  const made = {
    ages: list(),
    share: list(),
    mean: list(),
    square: list(),
    nextMean: list(),
    nextSquare: list(),
  };
  const isKept = keeps(steps, spells.length);
  let [share, mean, square] = [1, 1, 1];
  for (const [index, step] of steps.entries()) {
    if (step.ended > 0 && isKept(index)) {
      share *= 1 - step.ended / step.atRisk;
      const [n, d] = [counting * step.atRisk, counting * step.ended];
      mean *= (n - d + 1) / (n + 1);
      square *= ((n - d + 1) * (n - d + 2)) / ((n + 1) * (n + 2));
    }
    const after = counting * step.after;
    made.ages[index] = step.age;
    made.share[index] = share;
    made.mean[index] = mean;
    made.square[index] = square;
    made.nextMean[index] = (mean * after) / (after + 1);
    made.nextSquare[index] = (square * after) / (after + 2);
  }
  return made;
}

/**
 * Where waits are followed from some age on, few may be at risk at first, and one turn among them would decide on
 * all that follows: before the most are at risk, turns among fewer than the square root of all don't count (Lai and
 * Ying 1991).
 */
function keeps(steps: readonly Step[], waits: number): (index: number) => boolean {
  const peak = steps.reduce((best, { atRisk }, i) => (atRisk > (steps[best] as Step).atRisk ? i : best), 0);
  return (index) => index >= peak || (steps[index] as Step).atRisk >= Math.sqrt(waits);
}

/** Ages at which somebody was followed for the last time, in order. */
function stepsOf(spells: readonly Spell[]): Step[] {
  const late = spells.filter(({ entry }) => entry > 0);
  const entries = Float64Array.from(late, ({ entry }) => entry).sort();
  const turns = exitsOf(spells, true);
  const others = exitsOf(spells, false);
  const always = spells.length - entries.length;
  const steps: Step[] = [];
  for (let [entered, turned, gone] = [0, 0, 0]; turned + gone < spells.length; ) {
    const age = Math.min(turns[turned] ?? Number.POSITIVE_INFINITY, others[gone] ?? Number.POSITIVE_INFINITY);
    while (entered < entries.length && (entries[entered] as number) < age) entered++;
    const [atRisk, before] = [always + entered - turned - gone, turned];
    while (turns[turned] === age) turned++;
    while (others[gone] === age) gone++;
    steps.push({ age, atRisk, ended: turned - before, after: always + entered - turned - gone });
  }
  return steps;
}

function exitsOf(spells: readonly Spell[], ended: boolean): Float64Array {
  const of = spells.filter((spell) => spell.ended === ended);
  return Float64Array.from(of, ({ exit }) => exit).sort();
}
