/** Every condition, in the order in which assessments list them. The ids are stable. */
export const CONDITION_IDS = [
  ...(['S0.1', 'S0.2', 'S0.3'] as const),
  ...(['H0', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6'] as const),
  ...(['B1', 'B2', 'B3', 'B4', 'B5'] as const),
  ...(['E0', 'E1', 'E2'] as const),
  ...(['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8', 'C9', 'C10'] as const),
  ...(['I1', 'I2', 'I3', 'I4', 'I5', 'I6', 'I7', 'I8', 'I9'] as const),
  ...(['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7', 'P8'] as const),
  ...(['D1', 'D2', 'D3', 'D4'] as const),
  ...(['V1', 'V2', 'W1', 'R1'] as const),
] as const;
export type ConditionId = (typeof CONDITION_IDS)[number];

const ORDER: ReadonlyMap<string, number> = new Map(CONDITION_IDS.map((id, index) => [id, index]));

export function isConditionId(text: string): text is ConditionId {
  return ORDER.has(text);
}

export function inModelOrder<T extends { readonly id: ConditionId }>(items: readonly T[]): readonly T[] {
  return [...items].sort((a, b) => (ORDER.get(a.id) ?? 0) - (ORDER.get(b.id) ?? 0));
}

/** What an assessment can say. Only the two `UNLESS_…` verdicts can be cleared, so that recognition runs. */
export const VERDICTS = [
  'OTHER_REGIME',
  'OUT_OF_SCOPE',
  'HOUSEHOLD',
  'NOT_BIOMETRIC',
  'NO',
  'NO_UNKNOWN',
  'AWAITING_DPIA',
  'AWAITING_DPO',
  'AWAITING_AP',
  'UNLESS_CONSENT',
  'UNLESS_PUBLIC_INTEREST',
] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Remarks that stand beside a verdict and never change it. */
export const NOTE_IDS = [
  'pilot',
  'scope-unanswered',
  'household-unavailable',
  'biometric-assumed',
  'confirmation-included',
  'ban-covers-confirmation',
  'kind-unsaid',
  'convenience-warning',
] as const;
export type NoteId = (typeof NOTE_IDS)[number];
