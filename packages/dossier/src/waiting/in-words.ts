import { type Bilingual, both } from '../dpia/words.ts';
import type { Outcome, ReportFigure, ReportTails } from './parity-report.ts';

const NOT_KNOWN: Readonly<Record<Extract<ReportTails, { known: false }>['reason'], Bilingual>> = {
  'nothing-seen': both('niet gemeten', 'not measured'),
  'too-few': both('te weinig gemeten', 'too little measured'),
  'too-old': both('niet gemeten', 'not measured'),
};

export const OUTCOMES: Readonly<Record<Outcome, Bilingual>> = {
  holds: both('binnen de regel', 'within the rule'),
  doubtful: both('boven de regel, maar niet zeker', 'above the rule, but not certainly'),
  broken: both('boven de regel', 'above the rule'),
  unmeasured: both('niet te zeggen', 'can’t be told'),
};

export const METHODS = {
  cards: both('kaarten', 'cards'),
  counts: both('schatting uit tellingen', 'estimate from counts'),
} as const;

/** "240 (178 tot 352)" in whole seconds, the interval rounded outwards; without an upper end "240 of meer …". */
export function figure({ value, low, high }: ReportFigure): Bilingual {
  const [middle, least] = [signed(Math.round(value)), signed(Math.floor(low))];
  if (high === null)
    return both(`${middle} of meer (${least} of meer)`, `${middle} or more (${least} or more)`);
  const most = signed(Math.ceil(high));
  return both(`${middle} (${least} tot ${most})`, `${middle} (${least} to ${most})`);
}

export function tail(tails: ReportTails, which: 'p50' | 'p90' | 'p95'): Bilingual {
  return tails.known ? figure(tails[which]) : NOT_KNOWN[tails.reason];
}

/** What a difference is by the rule that was signed: the same as on the night. */
export function outcomeOf(gap: ReportFigure | null, p90GapSeconds: number): Outcome {
  if (!gap) return 'unmeasured';
  if (gap.low > p90GapSeconds) return 'broken';
  if (gap.value > p90GapSeconds) return 'doubtful';
  // A difference of at least so much may be more than the rule allows.
  return gap.high === null ? 'unmeasured' : 'holds';
}

/** With a minus sign, not a hyphen. */
function signed(seconds: number): string {
  return String(seconds).replace('-', '−');
}

/** "2 minuten", "90 seconden" */
export function span(seconds: number): Bilingual {
  const whole = Math.round(seconds);
  const [count, nl, en] =
    whole % 60 === 0
      ? [whole / 60, ['minuut', 'minuten'], ['minute', 'minutes']]
      : [whole, ['seconde', 'seconden'], ['second', 'seconds']];
  const at = count === 1 ? 0 : 1;
  return both(`${count} ${nl[at]}`, `${count} ${en[at]}`);
}
