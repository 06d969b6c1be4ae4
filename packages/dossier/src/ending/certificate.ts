import { z } from 'zod';
import { At, Sha256 } from '../dpia/words.ts';

export const DESTRUCTION_FORMAT = 'tenzij-destruction/1';

const Id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/);
const Line = z.string().min(1).max(500);
const Count = z.int().min(0);

/**
 * What is known of the event key at one gate. `confirmed`: it said that it destroyed it. `silent`: it had the
 * key and has said nothing. `never-held`: no device ever got the key there. `withdrawn`: it was taken away while
 * it may have had the key, and has said nothing.
 */
export const GateState = z.enum(['confirmed', 'silent', 'never-held', 'withdrawn']);
export type GateState = z.infer<typeof GateState>;

const GateEnding = z.strictObject({
  id: Id,
  name: Line,
  lane: z.enum(['face', 'regular']),
  state: GateState,
  /** When it destroyed the key by its own clock, and when the server heard; `null` when it said nothing. */
  destroyedAt: At.nullable(),
  confirmedAt: At.nullable(),
});
export type GateEnding = z.infer<typeof GateEnding>;

/** What a person states of copies that no software can reach. */
export const BackupStatement = z.strictObject({
  by: Line,
  role: z.enum(['organiser', 'dpo']),
  kind: z.enum(['none-made', 'destroyed']),
  at: At,
});
export type BackupStatement = z.infer<typeof BackupStatement>;

/** What was destroyed and erased when an event was ended, as its server says. Times are epoch seconds. */
export const DestructionCertificate = z.strictObject({
  format: z.literal(DESTRUCTION_FORMAT),
  /** 1 for the first; one more each time something was added, such as a gate that confirmed later. */
  number: z.int().min(1),
  issuedAt: At,
  /** An invented deployment, to show how it works. */
  specimen: z.boolean(),
  organisation: z.strictObject({ id: Id, name: Line }),
  deployment: z.strictObject({ id: Id, name: Line }),
  event: z.strictObject({ name: Line, starts: At, ends: At }),
  /** SHA-256 (hex) of the clearance that was in force last; `null` when the deployment had none. */
  clearance: Sha256.nullable(),
  ended: z.strictObject({ at: At, by: z.enum(['organiser', 'dpo']), reasonSha256: Sha256 }),
  /** The public halves (hex) of the keys that were destroyed on the server, and when. */
  keys: z.strictObject({
    issuer: Sha256,
    gate: Sha256,
    /** The gate keys that were replaced before, oldest first; absent when none was. */
    earlierGates: z.array(Sha256).min(1).max(1000).optional(),
    destroyedAt: At,
  }),
  /** How many of each were erased or made worthless on the server. */
  erased: z.strictObject({ passes: Count, contacts: Count, mails: Count, ciphertexts: Count }),
  gates: z.array(GateEnding).max(1000),
  /** `null` while nobody stated anything of backups of the folder with keys. */
  backups: BackupStatement.nullable(),
  /** Where the ledger ended when this was made. It is kept: the proof of consent outlives the data. */
  ledger: z.strictObject({ sequence: z.int().min(1), sha256: Sha256 }),
});
export type DestructionCertificate = z.infer<typeof DestructionCertificate>;

/** Gates of which it is not known that they destroyed the key. */
export function openGates({ gates }: Pick<DestructionCertificate, 'gates'>): readonly GateEnding[] {
  return gates.filter(({ state }) => state === 'silent' || state === 'withdrawn');
}
