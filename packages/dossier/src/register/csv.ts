import { type CsvCell, csv, toIsoInstant } from '@tenzij/kernel';
import type { PublicEntry, PublicErrorRates, PublicRate } from './entry.ts';
import { type ListedEntry, signedPath } from './listed.ts';
import type { PublicWait, PublicWaiting } from './waiting.ts';

const NOT_COMPUTED = 'not computed';
const RATES = ['falseAcceptance', 'falseNonMatch', 'failureToEnrol'] as const;
const RATE_NAMES = ['false_acceptance', 'false_non_match', 'failure_to_enrol'] as const;

const LANE_KINDS = ['face', 'regular'] as const;
const WAIT_NAMES = [
  'method',
  'n',
  'p50_seconds',
  'p50_low',
  'p50_high',
  'p90_seconds',
  'p90_low',
  'p90_high',
];
/** Those of both lanes, and six of both together. */
const WAITING_COLUMNS = 2 * WAIT_NAMES.length + 6;

/** The columns, in their order: new ones come at the end. */
export const CSV_COLUMNS: readonly string[] = [
  ...[
    'origin',
    'server_key',
    'issued_at',
    'specimen',
    'organisation',
    'deployment_id',
    'deployment',
    'event',
  ],
  ...['place', 'starts', 'ends', 'state', 'state_since', 'valid_from', 'valid_until', 'route', 'verdict'],
  ...['purposes_nl', 'purposes_en', 'summary_nl', 'summary_en', 'mode', 'storage', 'retention_nl'],
  ...['retention_en', 'lanes_face', 'lanes_regular', 'parity_p90_gap_seconds', 'waiting_times', 'model'],
  ...['model_card_sha256', 'chosen_false_match_rate'],
  ...RATE_NAMES.flatMap((name) => [`${name}_rate`, `${name}_low`, `${name}_high`, `${name}_n`]),
  ...[
    'error_rates_reason',
    'dpo_advice',
    'dpo_advice_summary',
    'contact_name',
    'contact_email',
    'objection_nl',
  ],
  ...[
    'objection_en',
    'clearance_sha256',
    'dpia_sha256',
    'notice_sha256',
    'assessment_sha256',
    'signed_entry',
  ],
  ...['parity_after_seconds', 'parity_resume_seconds', 'parity_unmeasured'],
  ...LANE_KINDS.flatMap((lane) => WAIT_NAMES.map((name) => `waiting_${lane}_${name}`)),
  ...['waiting_gap_p90', 'waiting_gap_low', 'waiting_gap_high', 'waiting_unmeasured_share'],
  ...['parity_pauses', 'parity_paused_seconds'],
];

/** The register as CSV (RFC 4180): a line of names, then one an entry. Times are RFC 3339 in UTC. */
export function registerCsv(listed: readonly ListedEntry[], server: string): string {
  const rows = [CSV_COLUMNS, ...listed.map((entry) => rowOf(entry, server))];
  return csv(rows);
}

function rowOf(listed: ListedEntry, server: string): readonly CsvCell[] {
  const { entry, key, origin } = listed;
  const { event, validity, state, summary, retention, objection, hashes } = entry;
  return [
    ...[origin, key, toIsoInstant(entry.issuedAt), entry.specimen, entry.organisation.name],
    ...[entry.deployment.id, entry.deployment.name, event.name, event.place],
    ...[toIsoInstant(event.starts), toIsoInstant(event.ends), state.now, toIsoInstant(state.since)],
    ...[toIsoInstant(validity.notBefore), toIsoInstant(validity.expires), entry.route, entry.verdict.id],
    ...[purposes(entry, 'nl'), purposes(entry, 'en'), summary.nl, summary.en, entry.mode, entry.storage],
    ...[retention.nl, retention.en, entry.lanes.face, entry.lanes.regular, entry.parity.p90GapSeconds],
    ...[entry.waiting.measured ? 'measured' : entry.waiting.reason.en, entry.model.name, entry.model.card],
    ...errorCells(entry.errorRates),
    ...(entry.advice.given ? [entry.advice.opinion, entry.advice.summary ?? ''] : ['not given', '']),
    ...[entry.contact?.name ?? '', entry.contact?.email ?? '', objection.nl, objection.en],
    ...[hashes.clearance, hashes.dpia, hashes.notice, hashes.assessment, `${server}${signedPath(listed)}`],
    ...termCells(entry.parity),
    ...waitingCells(entry.waiting),
  ];
}

/** Empty where the rule was signed before rules had terms. */
function termCells({ terms }: PublicEntry['parity']): readonly CsvCell[] {
  return terms ? [terms.afterSeconds, terms.resumeSeconds, terms.unmeasured] : ['', '', ''];
}

/** Seconds. An upper end that isn't known is empty: the figure is then at least so much. */
function waitingCells(waiting: PublicWaiting): readonly CsvCell[] {
  if (!waiting.measured) return CSV_COLUMNS.slice(-WAITING_COLUMNS).map(() => NOT_COMPUTED);
  const { face, regular, gap, unmeasured, pauses } = waiting;
  return [
    ...[face, regular].flatMap(waitCells),
    ...(gap ? figureCells(gap) : [NOT_COMPUTED, NOT_COMPUTED, NOT_COMPUTED]),
    ...[unmeasured ?? NOT_COMPUTED, pauses.times, pauses.seconds],
  ];
}

function waitCells(wait: PublicWait): readonly CsvCell[] {
  if (!wait.known) return WAIT_NAMES.map(() => NOT_COMPUTED);
  return [wait.method, wait.n, ...figureCells(wait.p50), ...figureCells(wait.p90)];
}

function figureCells({ value, low, high }: { value: number; low: number; high: number | null }) {
  return [value, low, high ?? ''];
}

function purposes({ purposes: all }: PublicEntry, language: 'nl' | 'en'): string {
  return all.map((purpose) => purpose[language]).join(' | ');
}

function errorCells(rates: PublicErrorRates): readonly CsvCell[] {
  if (!rates.computed) return [NOT_COMPUTED, ...RATES.flatMap(noRate), rates.reason.en];
  return [rates.chosen, ...RATES.flatMap((name) => rateCells(rates[name])), ''];
}

function rateCells(rate: PublicRate): readonly CsvCell[] {
  return rate.computed ? [rate.value, rate.low, rate.high, rate.n] : noRate();
}

function noRate(): readonly CsvCell[] {
  return [NOT_COMPUTED, NOT_COMPUTED, NOT_COMPUTED, NOT_COMPUTED];
}
