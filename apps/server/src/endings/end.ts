import { END_EARLY_WORDS, type EndDeployment } from '@tenzij/contracts';
import { signEndNote } from '@tenzij/dossier';
import { type EpochSeconds, sha256Hex, softwareSigner, TenzijError, toHex } from '@tenzij/kernel';
import {
  type CaseRow,
  type CaseSession,
  closePasses,
  type Database,
  eraseDeployment,
  findEnd,
  insertEnd,
  lockCase,
  lockLedger,
  reopenPasses,
  type Scope,
  withdrawProposal,
} from '@tenzij/store-sql';
import { caseOf } from '../cases/case-file.ts';
import { record } from '../deployments/ledger.ts';
import { publicKeysOf } from '../deployments/public-keys.ts';
import { signLastList } from '../deployments/status-lists.ts';
import { issuerSecret } from '../keys/key-store.ts';
import { forgetConnection } from '../ticketing/forget.ts';
import { type EndingParts, finishEnding } from './finish.ts';

/**
 * Ends an event, once and for all: every pass is revoked, contacts, mails and ciphertexts are erased, what the
 * gates need to hear is signed, and then the keys are destroyed. Asked again it goes on where it stopped. The
 * ledger gets the hash of the reason: it can't be erased there, and a reason may name somebody. `first` is done once
 * it is sure that the event is to be ended, with all that it needs still there.
 */
export async function endDeployment(
  context: EndingParts,
  scope: Scope,
  by: Pick<CaseSession, 'role' | 'member'>,
  asked: EndDeployment,
  first: () => Promise<void> = async () => undefined,
): Promise<void> {
  const { db, clock } = context;
  if (!(await findEnd(db, scope))) {
    checkAsked(await caseOf(db, scope), asked, clock());
    await first();
    await closePasses(db, scope);
    try {
      await db.transaction((tx) => writeEnd({ ...context, db: tx }, scope, by, asked));
    } catch (error) {
      await reopenPasses(db, scope);
      throw error;
    }
  }
  await finishEnding(context, scope);
}

function checkAsked(row: CaseRow, { name, early }: EndDeployment, now: EpochSeconds): void {
  if (plain(name) !== plain(row.name)) throw new TenzijError('ending.other-name');
  const words = Object.values(END_EARLY_WORDS).map(plain);
  if (now < row.event.ends && !words.includes(plain(early ?? '')))
    throw new TenzijError('ending.not-over', { words: END_EARLY_WORDS.nl });
}

/** As people type it: spaces, capitals, how accents are coded and the quotes around it make no difference. */
function plain(text: string): string {
  const bare = text.normalize('NFC').replace(/^[\s"“”„']+|[\s"“”„']+$/g, '');
  return bare.replace(/\s+/g, ' ').toLowerCase();
}

async function writeEnd(
  context: EndingParts,
  scope: Scope,
  { role, member }: Pick<CaseSession, 'role' | 'member'>,
  { reason }: EndDeployment,
): Promise<void> {
  const { db: tx, keys, clock } = context;
  await lockCase(tx, scope);
  await lockLedger(tx, scope);
  // Two at once: the second finds it done.
  if (await findEnd(tx, scope)) return;
  const at = Math.floor(clock());
  const row = await caseOf(tx, scope);
  const publicKeys = await publicKeysOf(keys, row);
  const [issuerKey, firstGate] = [toHex(publicKeys.issuer), toHex(publicKeys.firstGate)];
  const gateKeys = [firstGate, ...row.eventKeys.map(({ publicKey }) => publicKey)];
  const [gateKey, earlierGateKeys] = [gateKeys.at(-1) ?? firstGate, gateKeys.slice(0, -1)];
  const issuer = await issuerSecret(keys, scope.deployment);
  await withdrawProposal(tx, scope);
  // Somebody else's attempt to end it may have failed meanwhile, and opened them again.
  await closePasses(tx, scope);
  for (const kind of ['pretix', 'webhook'] as const) await forgetConnection(tx, scope, kind, 'ended', at);
  const erased = await eraseDeployment(tx, scope, at);
  const earlier = earlierGateKeys.length > 0 ? { earlier: earlierGateKeys } : {};
  const note = { deployment: scope.deployment, gateKey, ...earlier, endedAt: at };
  await insertEnd(tx, scope, {
    endedAt: at,
    member,
    role,
    reason,
    issuerKey,
    gateKey,
    earlierGateKeys,
    endNote: await signEndNote(note, softwareSigner(issuer)),
    statusList: await signLastList({ db: tx, keys }, scope, at),
    erased,
  });
  const body = { by: role, reasonSha256: sha256Hex(reason), ...erased };
  await record(tx, scope, [{ at, kind: 'event-ended', subject: null, body }]);
}

/** What the gates of an event that was ended are told, under the key that they know. */
export async function endNoteOf(db: Database, scope: Scope): Promise<Uint8Array> {
  const end = await findEnd(db, scope);
  if (!end) throw new TenzijError('ending.not-ended');
  return end.endNote;
}
