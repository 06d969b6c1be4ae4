import type { ParityOutcome } from '@tenzij/kernel';
import { type Bilingual, both } from '../dpia/words.ts';
import { duration } from '../register/moments.ts';
import { EN } from '../register/texts-en.ts';
import { NL } from '../register/texts-nl.ts';
import type { ReportFigure, ReportTails } from './parity-report.ts';

const NOT_KNOWN: Readonly<Record<Extract<ReportTails, { known: false }>['reason'], Bilingual>> = {
  'nothing-seen': both('niet gemeten', 'not measured'),
  'too-few': both('te weinig gemeten', 'too little measured'),
  'too-old': both('niet gemeten', 'not measured'),
};

export const OUTCOMES: Readonly<Record<ParityOutcome, Bilingual>> = {
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

/** With a minus sign, not a hyphen. */
function signed(seconds: number): string {
  return String(seconds).replace('-', '−');
}

/** "2 minuten", "90 seconden" */
export function span(seconds: number): Bilingual {
  return both(duration(seconds, NL), duration(seconds, EN));
}
