import type { Computed } from './figure.ts';

/**
 * Error rates of presentation-attack detection (ISO/IEC 30107-3). A presentation whose live score is at or
 * above the threshold is classified as bona fide. Rates are over the presentations that got a score; those
 * that got none, because no face was found, are a rate of their own. A rate holds for the attacks it was
 * measured on and says nothing of others.
 */

/** What came of the presentations of one kind. */
export interface Presentations {
  /** Live scores, 0..1, of those that got one. */
  readonly scores: readonly number[];
  /** How many got none. */
  readonly noResponse: number;
}

export interface AttackTrial {
  readonly bonaFide: Presentations;
  /** By presentation attack instrument species. */
  readonly attacks: Readonly<Record<string, Presentations>>;
}

/** A share, 0..1, with its 95 % interval (Wilson 1927), or why there is none. */
export type Share =
  | (Computed & { readonly errors: number; readonly n: number })
  | { readonly value: null; readonly ci: null; readonly reason: 'no-presentations' };

export interface AttackRates {
  readonly threshold: number;
  /** Bona fide presentations that are classified as attacks. */
  readonly bpcer: Share;
  /** By species: attacks that are classified as bona fide. */
  readonly apcer: Readonly<Record<string, Share>>;
  /** The species with the highest APCER, which is the one that counts; `null` when none was computed. */
  readonly worst: string | null;
}

/** Shares of presentations without a response: of bona fide ones, and of attacks by species. */
export interface NonResponse {
  readonly bpnrr: Share;
  readonly apnrr: Readonly<Record<string, Share>>;
}

export function attackRates({ bonaFide, attacks }: AttackTrial, threshold: number): AttackRates {
  const below = bonaFide.scores.filter((score) => !(score >= threshold)).length;
  const apcer = mapValues(attacks, ({ scores }) =>
    share(scores.filter((score) => score >= threshold).length, scores.length),
  );
  return { threshold, bpcer: share(below, bonaFide.scores.length), apcer, worst: worstOf(apcer) };
}

export function nonResponse({ bonaFide, attacks }: AttackTrial): NonResponse {
  const missing = ({ scores, noResponse }: Presentations) => share(noResponse, scores.length + noResponse);
  return { bpnrr: missing(bonaFide), apnrr: mapValues(attacks, missing) };
}

/** 97.5th percentile of the standard normal distribution. */
const Z = 1.959964;
/** Below this many errors the truth can be more than 30 % off (ISO/IEC 19795-1 annex B). */
const FEW_ERRORS = 30;

/** `errors` of `n`, two whole numbers. */
export function share(errors: number, n: number): Share {
  if (n === 0) return { value: null, ci: null, reason: 'no-presentations' };
  const value = errors / n;
  const squared = Z * Z;
  const middle = (value + squared / (2 * n)) / (1 + squared / n);
  const reach = (Z * Math.sqrt((value * (1 - value)) / n + squared / (4 * n * n))) / (1 + squared / n);
  // At 0 and 1 the interval ends there; rounding may not carry it past.
  const low = errors === 0 ? 0 : Math.min(value, middle - reach);
  const high = errors === n ? 1 : Math.max(value, middle + reach);
  const computed = { value, ci: [low, high] as const, errors, n };
  if (errors === 0) return { ...computed, remark: { code: 'rule-of-3', count: n } };
  return errors < FEW_ERRORS ? { ...computed, remark: { code: 'rule-of-30', count: errors } } : computed;
}

/** What may be said of a rate, in one sentence. */
export function sayShare(rate: Share): { readonly nl: string; readonly en: string } {
  if (rate.value === null)
    return { nl: 'Niet berekend: niets gemeten.', en: 'Not computed: nothing measured.' };
  const { errors, n, ci } = rate;
  const [low, high] = ci.map((end) => (100 * end).toFixed(1)) as [string, string];
  const [laag, hoog] = [low.replace('.', ','), high.replace('.', ',')];
  const nl = `${errors} van ${n}; waarschijnlijk tussen ${laag} % en ${hoog} %.`;
  const en = `${errors} of ${n}; probably between ${low} % and ${high} %.`;
  if (!rate.remark) return { nl, en };
  return {
    nl: `${nl} Dit is te weinig om er meer van te zeggen.`,
    en: `${en} This is too few to say more.`,
  };
}

function worstOf(rates: Readonly<Record<string, Share>>): string | null {
  const computed = Object.entries(rates).filter(([, { value }]) => value !== null);
  const [worst] = computed.sort(([, a], [, b]) => (b.value ?? 0) - (a.value ?? 0));
  return worst?.[0] ?? null;
}

function mapValues<A, B>(record: Readonly<Record<string, A>>, change: (value: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
