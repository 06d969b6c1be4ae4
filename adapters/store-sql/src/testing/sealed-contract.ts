import { beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../database.ts';
import { insertPass, revokePasses } from '../repositories/passes.ts';
import {
  eraseExpiredSealed,
  hasSealed,
  insertSealed,
  referToSealed,
  sealedAfter,
  sealedScopes,
} from '../repositories/sealed-templates.ts';
import type { TicketRow } from '../repositories/tickets.ts';
import { NOW, newDeployment } from './fixtures.ts';

/** Sealed templates: what every adapter must do with them, the same way. */
export function sealedContract(database: () => Database): void {
  const locator = (value: number) => new Uint8Array(16).fill(value);
  const CIPHERTEXT = new Uint8Array(640).fill(7);

  const newPass = (db: Database, ticket: TicketRow, form: 'live' | 'paper' = 'live') =>
    insertPass(db, ticket, {
      cti: 'ab'.repeat(16),
      kind: 'face',
      form,
      issuedAt: NOW,
      notBefore: NOW,
      expires: NOW + 100,
    });

  async function keep(db: Database, ticket: TicketRow, value: number) {
    const statusIndex = await newPass(db, ticket);
    return insertSealed(db, ticket, { locator: locator(value), ciphertext: CIPHERTEXT, statusIndex }, NOW);
  }

  describe('sealed templates', () => {
    let db: Database;
    beforeAll(() => {
      db = database();
    });

    it('are given out in the order in which they came and went', async () => {
      const ticket = await newDeployment(db);
      expect(await keep(db, ticket, 1)).toBe(true);
      expect(await sealedAfter(db, ticket, 0, 10)).toEqual([
        { change: 1, locator: locator(1), ciphertext: CIPHERTEXT },
      ]);
      await revokePasses(db, ticket, NOW + 1);
      expect(await hasSealed(db, ticket)).toBe(false);
      expect(await keep(db, ticket, 2)).toBe(true);
      expect(await sealedAfter(db, ticket, 1, 10)).toEqual([
        { change: 2, locator: locator(1), ciphertext: null },
        { change: 3, locator: locator(2), ciphertext: CIPHERTEXT },
      ]);
      expect(await sealedAfter(db, ticket, 0, 1)).toHaveLength(1);
      expect(await sealedAfter(db, { ...ticket, organisation: 'another' }, 0, 10)).toEqual([]);
    });

    it('stay until the last pass that refers to them is revoked, and never come back', async () => {
      const ticket = await newDeployment(db);
      await keep(db, ticket, 1);
      const paper = await newPass(db, ticket, 'paper');
      expect(await referToSealed(db, ticket, { locator: locator(1), statusIndex: paper })).toBe(true);
      await revokePasses(db, ticket, NOW, 'live');
      expect(await hasSealed(db, ticket)).toBe(true);
      await revokePasses(db, ticket, NOW, 'paper');
      expect(await hasSealed(db, ticket)).toBe(false);
      const next = await newPass(db, ticket);
      expect(await referToSealed(db, ticket, { locator: locator(1), statusIndex: next })).toBe(false);
      const again = { locator: locator(1), ciphertext: CIPHERTEXT, statusIndex: next };
      expect(await insertSealed(db, ticket, again, NOW)).toBe(false);
    });

    it('are erased together when one statement revokes all passes, each with a number of its own', async () => {
      const ticket = await newDeployment(db);
      const other = { ...ticket, id: `${ticket.id}-other` };
      await db.query(
        `insert into ticket (organisation_id, deployment_id, ticket_id, created_at) values ($1, $2, $3, $4)`,
        [other.organisation, other.deployment, other.id, NOW],
      );
      await keep(db, ticket, 1);
      await keep(db, other, 2);
      await db.query('update pass set revoked_at = $2 where deployment_id = $1', [ticket.deployment, NOW]);
      const gone = await sealedAfter(db, ticket, 2, 10);
      expect(gone.map(({ change, ciphertext }) => [change, ciphertext])).toEqual([
        [3, null],
        [4, null],
      ]);
    });

    it('are erased when no pass that refers to them holds any more', async () => {
      const ticket = await newDeployment(db);
      await keep(db, ticket, 1);
      const expired = async (now: number) =>
        (await sealedScopes(db, now)).find(({ deployment }) => deployment === ticket.deployment)?.anyExpired;
      expect(await eraseExpiredSealed(db, ticket, NOW + 99)).toBe(0);
      expect(await hasSealed(db, ticket)).toBe(true);
      expect([await expired(NOW + 99), await expired(NOW + 100)]).toEqual([false, true]);
      expect(await eraseExpiredSealed(db, ticket, NOW + 100)).toBe(1);
      expect(await expired(NOW + 100)).toBeUndefined();
      expect(await sealedAfter(db, ticket, 1, 10)).toEqual([
        { change: 2, locator: locator(1), ciphertext: null },
      ]);
      expect(await eraseExpiredSealed(db, ticket, NOW + 101)).toBe(0);
      expect(await sealedAfter(db, ticket, 2, 10)).toEqual([]);
    });

    it('are erased all together, however long their passes hold, and no others', async () => {
      const [ticket, elsewhere] = [await newDeployment(db), await newDeployment(db)];
      await keep(db, ticket, 1);
      await keep(db, elsewhere, 1);
      expect(await eraseExpiredSealed(db, ticket, 'all')).toBe(1);
      expect([await hasSealed(db, ticket), await hasSealed(db, elsewhere)]).toEqual([false, true]);
      expect(await sealedAfter(db, ticket, 1, 10)).toEqual([
        { change: 2, locator: locator(1), ciphertext: null },
      ]);
    });

    it('are erased once, when two look at the same time', async () => {
      const ticket = await newDeployment(db);
      await keep(db, ticket, 1);
      const erase = () => db.transaction((tx) => eraseExpiredSealed(tx, ticket, NOW + 100));
      const counts = await Promise.all([erase(), erase()]);
      expect(counts.toSorted()).toEqual([0, 1]);
    });

    it('have no room for a photo, nor for a ciphertext that belongs to nobody', async () => {
      const ticket = await newDeployment(db);
      const statusIndex = await newPass(db, ticket);
      const large = { locator: locator(1), ciphertext: new Uint8Array(641), statusIndex };
      await expect(insertSealed(db, ticket, large, NOW)).rejects.toThrow();
      await keepFails(db, ticket);
    });
  });

  async function keepFails(db: Database, ticket: TicketRow): Promise<void> {
    const orphan = db.query(
      `insert into sealed_template (organisation_id, deployment_id, locator, ciphertext, change)
       values ($1, $2, $3::bytea, $4::bytea, 99)`,
      [ticket.organisation, ticket.deployment, locator(3), CIPHERTEXT],
    );
    await expect(orphan).rejects.toThrow();
  }
}
