/** The sections of a DPIA, in the order of the Dutch model DPIA 3.0 as far as it has them. */
export const DPIA_SECTION_IDS = [
  'proposal',
  'data',
  'processing',
  'technique',
  'purposes',
  'parties',
  'interests',
  'places',
  'framework',
  'retention',
  'basis',
  'special-category',
  'subsidiarity',
  'proportionality',
  'free-consent',
  'gate-layout',
  'rights',
  'views',
  'security',
  'pilot',
] as const;
export type DpiaSectionId = (typeof DPIA_SECTION_IDS)[number];

export function isDpiaSectionId(text: string): text is DpiaSectionId {
  return (DPIA_SECTION_IDS as readonly string[]).includes(text);
}

/** The risks that the two source documents name, in the order in which they are listed here. */
export const FIXED_RISK_IDS = [
  'privacy-loss',
  'unauthorised-use',
  'exclusion',
  'irreplaceable-data',
  'group-bias',
  'function-creep',
  'queue-coercion',
] as const;
export type FixedRiskId = (typeof FIXED_RISK_IDS)[number];

export function isFixedRiskId(text: string): text is FixedRiskId {
  return (FIXED_RISK_IDS as readonly string[]).includes(text);
}

/** A risk that the organiser added has an id of its own: `own-` and then letters, digits and hyphens. */
export const OWN_RISK_ID = /^own-[a-z0-9][a-z0-9-]{0,40}$/;

export function isRiskId(text: string): boolean {
  return isFixedRiskId(text) || OWN_RISK_ID.test(text);
}

/** What this product enforces: see `MEASURES`. */
export const MEASURE_IDS = [
  'no-clearance-no-template',
  'images-stay',
  'server-cannot-read',
  'admit-or-refer',
  'unknown-is-no',
  'consent-first',
  'withdraw-as-easily',
  'regular-lane-always',
  'same-from-outside',
  'verdict-replays',
  'offline-gate',
  'keys-per-deployment',
  'not-computed',
  'purposes-signed',
] as const;
export type MeasureId = (typeof MEASURE_IDS)[number];
