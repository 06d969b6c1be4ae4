import { type CsvCell, csv, toIsoInstant } from '@tenzij/kernel';
import type { PublicEntry, PublicErrorRates, PublicRate } from './entry.ts';
import { type ListedEntry, signedPath } from './listed.ts';

const NOT_COMPUTED = 'not computed';
const RATES = ['falseAcceptance', 'falseNonMatch', 'failureToEnrol'] as const;
const RATE_NAMES = ['false_acceptance', 'false_non_match', 'failure_to_enrol'] as const;

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
    ...[entry.waiting.reason.en, entry.model.name, entry.model.card],
    ...errorCells(entry.errorRates),
    ...(entry.advice.given ? [entry.advice.opinion, entry.advice.summary ?? ''] : ['not given', '']),
    ...[entry.contact?.name ?? '', entry.contact?.email ?? '', objection.nl, objection.en],
    ...[hashes.clearance, hashes.dpia, hashes.notice, hashes.assessment, `${server}${signedPath(listed)}`],
    ...termCells(entry.parity),
  ];
}

/** Empty where the rule was signed before rules had terms. */
function termCells({ terms }: PublicEntry['parity']): readonly CsvCell[] {
  return terms ? [terms.afterSeconds, terms.resumeSeconds, terms.unmeasured] : ['', '', ''];
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
