import { randomUUID } from 'node:crypto';
import { toHex, utf8 } from '@tenzij/kernel';
import { insertConnection, insertDelivery, listTickets, putCodes, putPositions } from '@tenzij/store-sql';
import type { Context } from '../context.ts';
import { SPECIMEN_SCOPE } from '../specimen/identity.ts';
import { codeHash } from '../ticketing/codes.ts';
import { openVault, SEALED } from '../ticketing/vault.ts';

/** What a server holds of a ticket shop that it is connected with. */
export interface ProofShop {
  /** The token and the codes themselves, which are nowhere. */
  readonly plain: readonly Uint8Array[];
  /** What is kept in their place: sealed, or hashed. */
  readonly kept: readonly Uint8Array[];
}

/** Puts there what a connection with a ticket shop leaves; nobody is asked for anything. */
export async function connectProofShop(context: Context, count: number): Promise<ProofShop> {
  const { db, clock, random } = context;
  const vault = await openVault(context, SPECIMEN_SCOPE.deployment);
  const [token, ...codes] = Array.from({ length: 2 * count + 1 }, () => toHex(random(24)));
  const secret = vault.seal(token ?? '', SEALED.token);
  const id = `pretix-${toHex(random(8))}`;
  const names = { organizer: 'proef', device: 'Proef', serial: 'PROEF', softwareVersion: '0' };
  const settings = { ...names, choice: null, keys: [] };
  const connection = { ...SPECIMEN_SCOPE, id, kind: 'pretix', address: 'https://tickets.invalid' } as const;
  await insertConnection(db, { ...connection, secret, settings, hookSha256: null }, clock());
  const tickets = (await listTickets(db, SPECIMEN_SCOPE)).slice(0, count);
  const sealed: Uint8Array[] = [secret];
  await db.transaction(async (tx) => {
    for (const [index, ticket] of tickets.entries()) {
      const [known = '', elsewhere = ''] = codes.slice(2 * index);
      const position = { position: index + 1, order: `PROEF${index}`, ticket: ticket.id, holds: true };
      const own = vault.seal(known, SEALED.code);
      await putPositions(tx, SPECIMEN_SCOPE, [{ ...position, secret: own, secretSha256: codeHash(known) }]);
      const sealedCode = vault.seal(elsewhere, SEALED.code);
      const subject = codeHash(elsewhere);
      const delivery = { event: randomUUID(), change: index + 1, action: 'admitted', of: null } as const;
      await insertDelivery(
        tx,
        SPECIMEN_SCOPE,
        'pretix',
        { ...delivery, at: clock(), lane: 'regular', ticket: null, sealedCode, subject },
        clock(),
      );
      sealed.push(own, sealedCode);
    }
    const standing = { holds: true, revoked: false, blocked: false, used: false };
    const rows = codes.map((code) => ({
      ...{ ...standing, sha256: codeHash(code), item: 1, validFrom: null, validUntil: null },
    }));
    await putCodes(tx, SPECIMEN_SCOPE, id, rows);
  });
  const hashes = codes.map((code) => utf8(codeHash(code)));
  return { plain: [token ?? '', ...codes].map(utf8), kept: [...sealed, ...hashes] };
}
