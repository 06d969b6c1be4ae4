import {
  type CborValue,
  type ClearanceContent,
  encodeCbor,
  type ParityRule,
  type ParityTerms,
  sha256,
  softwareSigner,
  toCbor,
} from '@tenzij/kernel';
import { type SoftwareAuthenticator, softwareAuthenticator } from '../../kernel/test/authenticator.ts';
import { CLEARANCE_TYPE } from '../src/index.ts';

/** A moment at which `CONTENT` is in force: 2026-09-21T13:33:20Z. */
export const NOW = 1_790_000_000;
const HASH = '5a'.repeat(32);

/** A clearance for a festival that never was. */
export const CONTENT: ClearanceContent = {
  version: 1,
  id: 'zomerfeest-2026-1',
  specimen: false,
  organisation: { id: 'stichting-zomerfeest', name: 'Stichting Zomerfeest' },
  deployment: { id: 'zomerfeest-2026', name: 'Zomerfeest 2026' },
  purposes: [{ id: 'toegang', nl: 'Toegang tot het terrein', en: 'Entry to the grounds' }],
  route: 'consent',
  verdict: 'UNLESS_CONSENT',
  mode: 'verification',
  storage: 'carried',
  model: {
    id: 'made-up',
    card: HASH,
    files: { detection: HASH, landmarks: HASH, representation: HASH },
    template: { length: 512, bits: 4 },
    threshold: 0.42,
  },
  attackDetection: { passive: null, challenge: 'head-turn' },
  lanes: { face: 9, regular: 3 },
  parity: { p90GapSeconds: 60, reason: 'Nine in ten wait at most a minute longer.' },
  validity: { notBefore: NOW - 3600, expires: NOW + 36_000 },
  keys: { issuer: HASH, gate: HASH },
  hashes: { dpia: HASH, notice: HASH, assessment: HASH },
  evaluation: { computed: false, reason: 'Nothing was measured for a test vector.' },
};

/** What a clearance signed today has in its rule; `CONTENT` is as it was signed before. */
export const withTerms = (terms: Partial<ParityTerms> = {}): Required<ParityRule> => ({
  ...CONTENT.parity,
  terms: { afterSeconds: 600, resumeSeconds: 300, unmeasured: 'alarm', ...terms },
});
export const RULE_WITH_TERMS = withTerms();

export const CONTROLLER = softwareAuthenticator(1);
export const DPO = softwareAuthenticator(2);
export const STRANGER = softwareAuthenticator(3);
export const SOFTWARE = {
  controller: softwareSigner(new Uint8Array(32).fill(4)),
  dpo: softwareSigner(new Uint8Array(32).fill(5)),
};

export const payloadOf = (content: ClearanceContent): Uint8Array => encodeCbor(toCbor(content));

/** One party's signature as it stands in the document; tests put in what no signing code would. */
export interface RawEntry {
  readonly alg: number;
  readonly key: Uint8Array;
  readonly unprotected: ReadonlyMap<string, CborValue>;
  readonly signature: Uint8Array;
}

export const headerOf = ({ alg, key }: Pick<RawEntry, 'alg' | 'key'>): Uint8Array =>
  encodeCbor(
    new Map<number, CborValue>([
      [1, alg],
      [4, sha256(key).slice(0, 8)],
    ]),
  );

export const BODY = encodeCbor(new Map([[16, CLEARANCE_TYPE]]));

/** The document of a payload and its signatures, without any check. */
export function document(
  payload: Uint8Array,
  entries: readonly RawEntry[],
  body: Uint8Array = BODY,
): Uint8Array {
  const signatures = entries.map((entry) => [headerOf(entry), entry.unprotected, entry.signature]);
  return encodeCbor([body, new Map(), payload, signatures]);
}

export type Assert = Parameters<SoftwareAuthenticator['assert']>[1];
