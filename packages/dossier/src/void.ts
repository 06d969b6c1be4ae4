import {
  type AttackDetection,
  type ClearanceContent,
  type ClearedModel,
  encodeCbor,
  equalBytes,
  type Mode,
  type Purpose,
  type Storage,
  toCbor,
} from '@tenzij/kernel';

/**
 * The case as it stands, as far as a clearance rests on it. `null`: not decided any more, which differs from
 * whatever was signed. What is left out isn't compared.
 */
export interface ClearableNow {
  readonly purposes: readonly Purpose[] | null;
  readonly mode: Mode | null;
  readonly storage: Storage | null;
  readonly model: ClearedModel | null;
  readonly attackDetection: AttackDetection | null;
  readonly lanes: ClearanceContent['lanes'] | null;
  readonly parity: ClearanceContent['parity'] | null;
  /** SHA-256 (hex) of the notice, and of the DPIA's last finished version. */
  readonly noticeSha256: string | null;
  readonly dpiaSha256?: string | null;
  readonly verdict?: string;
}

/** What can differ between a clearance and the case it was given for. */
export type ClearanceField =
  | 'purposes'
  | 'verdict'
  | 'mode'
  | 'storage'
  | 'model'
  | 'threshold'
  | 'attackDetection'
  | 'lanes'
  | 'parity'
  | 'dpia'
  | 'notice';

/**
 * Which parts of a clearance a case can drift from. Every part is here, so that none is forgotten; the empty
 * ones name the clearance itself, its deployment and keys, follow from another part, or, as its validity,
 * hold as signed whatever is planned next.
 */
const FIELDS_OF: Readonly<Record<keyof ClearanceContent, readonly ClearanceField[]>> = {
  version: [],
  id: [],
  specimen: [],
  organisation: [],
  deployment: [],
  purposes: ['purposes'],
  route: [],
  verdict: ['verdict'],
  mode: ['mode'],
  storage: ['storage'],
  model: ['model', 'threshold'],
  attackDetection: ['attackDetection'],
  lanes: ['lanes'],
  parity: ['parity'],
  validity: [],
  keys: [],
  hashes: ['dpia', 'notice'],
  evaluation: [],
};

/** For each field the pair that has to be equal: as signed, and as it is now (`undefined`: not compared). */
const PAIRS: Readonly<
  Record<ClearanceField, (signed: ClearanceContent, now: ClearableNow) => readonly [unknown, unknown]>
> = {
  purposes: (signed, now) => [byId(signed.purposes), now.purposes && byId(now.purposes)],
  verdict: (signed, now) => [signed.verdict, now.verdict],
  mode: (signed, now) => [signed.mode, now.mode],
  storage: (signed, now) => [signed.storage, now.storage],
  model: (signed, now) => [withoutThreshold(signed.model), now.model && withoutThreshold(now.model)],
  // Another model has another threshold: that is said once, as the model.
  threshold: (signed, now) => [signed.model.threshold, thresholdOfSame(signed.model, now.model)],
  attackDetection: (signed, now) => [signed.attackDetection, now.attackDetection],
  lanes: (signed, now) => [signed.lanes, now.lanes],
  parity: (signed, now) => [signed.parity, now.parity],
  dpia: (signed, now) => [signed.hashes.dpia, now.dpiaSha256],
  notice: (signed, now) => [signed.hashes.notice, now.noticeSha256],
};

/** What of a case is no longer as it was signed; a clearance with any of these is void. */
export function changesAgainst(signed: ClearanceContent, now: ClearableNow): readonly ClearanceField[] {
  return Object.values(FIELDS_OF)
    .flat()
    .filter((field) => {
      const [before, after] = PAIRS[field](signed, now);
      return after !== undefined && !isSame(before, after);
    });
}

function isSame(a: unknown, b: unknown): boolean {
  return equalBytes(encodeCbor(toCbor(a)), encodeCbor(toCbor(b)));
}

/** Purposes have no order. */
function byId(purposes: readonly Purpose[]): readonly Purpose[] {
  return purposes.map(({ id, nl, en }) => ({ id, nl, en })).sort((a, b) => (a.id < b.id ? -1 : 1));
}

function withoutThreshold({ id, card, files, template }: ClearedModel): Omit<ClearedModel, 'threshold'> {
  return { id, card, files, template };
}

function thresholdOfSame(signed: ClearedModel, now: ClearedModel | null): number | undefined {
  return now && isSame(withoutThreshold(signed), withoutThreshold(now)) ? now.threshold : undefined;
}
