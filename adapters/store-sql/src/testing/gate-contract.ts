import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Database } from '../database.ts';
import {
  deleteGateInvitation,
  findGateInvitation,
  insertGateInvitation,
  listGateInvitations,
  useGateInvitation,
} from '../repositories/gate-invitations.ts';
import { findGatePolicy, setCrewCode, setGatePolicy } from '../repositories/gate-policies.ts';
import {
  findGateState,
  findRevocationNote,
  insertGate,
  listGateStates,
  pairGate,
  revokeGate,
  useGate,
} from '../repositories/gates.ts';
import {
  changeLane,
  laneAt,
  listLaneChanges,
  noteLaneTaken,
  wasRegular,
} from '../repositories/lane-changes.ts';
import { insertCounts, laneTotals } from '../repositories/lane-counts.ts';
import { NOW, newAuthor, newDeployment } from './fixtures.ts';

const NOTE = new Uint8Array([1, 2, 3]);
const REVOKED = { at: NOW, by: 'dpo', reason: 'Kwijt.', note: NOTE } as const;

/** Gates, how they are paired and revoked, and how they decide. */
export function gateContract(database: () => Database): void {
  async function newGate(db: Database) {
    const { id: ticket, ...scope } = await newDeployment(db);
    const gate = { ...scope, id: `gate-${ticket}`, name: 'Poort 1', lane: 'face' } as const;
    await insertGate(db, gate, NOW);
    return { scope, gate: { ...gate, kind: 'entrance' as const } };
  }

  describe('gates and counts', () => {
    it('count each batch once, and tell a revoked gate from one that works', async () => {
      const db = database();
      const { scope, gate } = await newGate(db);
      const counts = { batch: randomUUID(), gate: gate.id, admitted: 3, referred: 1 };
      await insertCounts(db, scope, counts, NOW);
      await insertCounts(db, scope, counts, NOW);
      await insertCounts(db, scope, { ...counts, batch: randomUUID() }, NOW);
      expect(await laneTotals(db, scope)).toEqual([{ lane: 'face', gates: 1, admitted: 6, referred: 2 }]);
      expect(await useGate(db, gate.id, NOW)).toEqual({ ...gate, revoked: false });
      expect(await revokeGate(db, scope, gate.id, REVOKED)).toBe(true);
      expect(await revokeGate(db, scope, gate.id, { ...REVOKED, reason: 'Toch niet.' })).toBe(false);
      expect(await useGate(db, gate.id, NOW)).toEqual({ ...gate, revoked: true });
      expect(await findGateState(db, scope, gate.id)).toMatchObject({
        revokedBy: 'dpo',
        revokedReason: 'Kwijt.',
      });
      expect(await findRevocationNote(db, scope.deployment, gate.id)).toEqual(NOTE);
    });

    it('pair a gate with one device, also when several ask at once', async () => {
      const db = database();
      const { scope, gate } = await newGate(db);
      const pair = (device: string, replace = false, now = NOW) =>
        pairGate(db, gate, device, { replace, now });
      const paired = await Promise.all(['a', 'b', 'c'].map((device) => pair(device)));
      expect(paired.filter(Boolean)).toHaveLength(1);
      expect(await pair('d')).toBe(false);
      expect(await pair('d', true, NOW + 5)).toBe(true);
      expect([await pair('d', false, NOW + 9), await pair('a')]).toEqual([true, false]);
      // When it was paired is when its device first was.
      expect(await findGateState(db, scope, gate.id)).toMatchObject({ deviceSha256: 'd', pairedAt: NOW + 5 });
      await revokeGate(db, scope, gate.id, REVOKED);
      expect(await pair('d', true)).toBe(false);
    });

    it('note at most once a minute that a gate was seen, and never of a revoked one', async () => {
      const db = database();
      const { scope, gate } = await newGate(db);
      const seen = async (now: number) => {
        await useGate(db, gate.id, now);
        return (await findGateState(db, scope, gate.id))?.lastSeenAt;
      };
      expect(await seen(NOW)).toBe(NOW);
      expect(await seen(NOW + 59)).toBe(NOW);
      expect(await seen(NOW + 60)).toBe(NOW + 60);
      await revokeGate(db, scope, gate.id, REVOKED);
      expect(await seen(NOW + 600)).toBe(NOW + 60);
    });

    it('list those in use before those that were revoked, of their own deployment only', async () => {
      const db = database();
      const { scope, gate } = await newGate(db);
      await newGate(db);
      const device = { id: `${gate.id}-2`, name: 'A', deviceSha256: 'ab' };
      await insertGate(db, { ...gate, ...device, lane: 'regular', kind: 'document' }, NOW + 3);
      await revokeGate(db, scope, device.id, REVOKED);
      const listed = await listGateStates(db, scope);
      expect(listed.map(({ id, pairedAt }) => [id, pairedAt])).toEqual([
        [gate.id, null],
        [device.id, NOW + 3],
      ]);
      const elsewhere = await newDeployment(db);
      expect(await findGateState(db, elsewhere, gate.id)).toBeNull();
    });
  });

  describe('a gate that becomes another lane', () => {
    it('is what it was until it took that over, and then what it became', async () => {
      const db = database();
      const { scope, gate } = await newGate(db);
      await changeLane(db, gate, { to: 'regular', at: NOW + 10, by: 'crew' });
      const regular = { ...gate, lane: 'regular' } as const;
      expect([await laneAt(db, gate.id, NOW + 5), await laneAt(db, gate.id, NOW + 11)]).toEqual([
        'face',
        'face',
      ]);
      // A bundle that was made before says what it was.
      await noteLaneTaken(db, gate, NOW + 12);
      expect(await laneAt(db, gate.id, NOW + 15)).toBe('face');
      await noteLaneTaken(db, regular, NOW + 20);
      await noteLaneTaken(db, regular, NOW + 80);
      await changeLane(db, regular, { to: 'face', at: NOW + 90, by: 'organiser' });
      await noteLaneTaken(db, gate, NOW + 100);
      const at = await Promise.all([19, 20, 99, 100].map((seconds) => laneAt(db, gate.id, NOW + seconds)));
      expect(at).toEqual(['face', 'regular', 'regular', 'face']);
      expect(await listLaneChanges(db, scope)).toEqual([
        { gate: gate.id, from: 'face', to: 'regular', at: NOW + 10, by: 'crew', takenAt: NOW + 20 },
        { gate: gate.id, from: 'regular', to: 'face', at: NOW + 90, by: 'organiser', takenAt: NOW + 100 },
      ]);
    });

    it('goes back before it heard of it as if nothing had been', async () => {
      const db = database();
      const { gate } = await newGate(db);
      const regular = { ...gate, lane: 'regular' } as const;
      expect([await wasRegular(db, gate), await wasRegular(db, regular)]).toEqual([false, true]);
      await changeLane(db, gate, { to: 'regular', at: NOW + 10, by: 'crew' });
      await changeLane(db, regular, { to: 'face', at: NOW + 11, by: 'crew' });
      await noteLaneTaken(db, gate, NOW + 20);
      expect([await laneAt(db, gate.id, NOW + 15), await laneAt(db, gate.id, NOW + 20)]).toEqual([
        'face',
        'face',
      ]);
      expect(await wasRegular(db, gate)).toBe(true);
    });

    it('leaves what it counted with the lane that it was', async () => {
      const db = database();
      const { scope, gate } = await newGate(db);
      const batch = (admitted: number) => ({ batch: randomUUID(), gate: gate.id, admitted, referred: 1 });
      await insertCounts(db, scope, batch(5), NOW);
      await changeLane(db, gate, { to: 'regular', at: NOW + 10, by: 'crew' });
      await insertCounts(db, scope, batch(6), NOW + 15);
      await noteLaneTaken(db, { ...gate, lane: 'regular' }, NOW + 20);
      await insertCounts(db, scope, batch(7), NOW + 25);
      const totals = await laneTotals(db, scope);
      expect(totals.toSorted((a, b) => a.lane.localeCompare(b.lane))).toEqual([
        { lane: 'face', gates: 0, admitted: 11, referred: 2 },
        { lane: 'regular', gates: 1, admitted: 7, referred: 1 },
      ]);
    });
  });

  describe('invitations of gates', () => {
    const invite = async (db: Database, expiresAt = NOW + 900) => {
      const { member, ...scope } = await newAuthor(db);
      const id = `inv-${randomUUID()}`;
      const row = { ...scope, id, kind: 'entrance', lane: null, name: 'Poort 3', member } as const;
      await insertGateInvitation(db, { ...row, madeAt: NOW, expiresAt }, `hash of ${id}`);
      return { scope, id, sha256: `hash of ${id}` };
    };

    it('are found by the hash of their code, and used by one gate', async () => {
      const db = database();
      const { scope, id, sha256 } = await invite(db);
      const gate = { ...scope, id: `gate-${id}`, name: 'Poort 3', lane: 'face' } as const;
      await insertGate(db, gate, NOW);
      expect(await findGateInvitation(db, sha256, { lock: false })).toMatchObject({
        id,
        lane: null,
        gate: null,
      });
      expect(await findGateInvitation(db, id, { lock: false })).toBeNull();
      await useGateInvitation(db, id, gate.id);
      expect(await listGateInvitations(db, scope, NOW)).toMatchObject([{ id, gate: gate.id }]);
      // What was used can't be taken back.
      expect(await deleteGateInvitation(db, scope, id)).toBe(false);
    });

    it('are taken back by their own deployment only, and listed until they expire', async () => {
      const db = database();
      const { scope, id, sha256 } = await invite(db);
      expect(await listGateInvitations(db, scope, NOW + 900)).toEqual([]);
      expect(await deleteGateInvitation(db, await newDeployment(db), id)).toBe(false);
      expect(await deleteGateInvitation(db, scope, id)).toBe(true);
      expect(await findGateInvitation(db, sha256, { lock: false })).toBeNull();
    });

    it('are forgotten a day after they expired, when a next one is made', async () => {
      const db = database();
      const old = await invite(db, NOW - 24 * 3600 - 1);
      const recent = await invite(db, NOW - 24 * 3600);
      await invite(db);
      expect(await findGateInvitation(db, old.sha256, { lock: false })).toBeNull();
      expect(await findGateInvitation(db, recent.sha256, { lock: false })).not.toBeNull();
    });
  });

  describe('how gates decide', () => {
    it('is as it always was where nobody set anything, and else as it was set last', async () => {
      const db = database();
      const scope = await newDeployment(db);
      const unset = { entryAfterSeconds: null, acceptStatic: true, crewCode: null };
      expect(await findGatePolicy(db, scope)).toEqual(unset);
      const crewCode = { code: '012345', salt: NOTE, iterations: 100_000, hash: new Uint8Array(32).fill(4) };
      await setCrewCode(db, scope, crewCode);
      expect(await findGatePolicy(db, scope)).toEqual({ ...unset, crewCode });
      await setGatePolicy(db, scope, { entryAfterSeconds: 0, acceptStatic: false });
      expect(await findGatePolicy(db, scope)).toEqual({
        entryAfterSeconds: 0,
        acceptStatic: false,
        crewCode,
      });
      await setCrewCode(db, scope, { ...crewCode, code: '999999' });
      expect((await findGatePolicy(db, scope)).crewCode?.code).toBe('999999');
      expect(await findGatePolicy(db, await newDeployment(db))).toEqual(unset);
    });
  });
}
