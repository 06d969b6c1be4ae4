import type { GateNews } from '@tenzij/contracts';
import { type EpochSeconds, sha256Hex, toHex } from '@tenzij/kernel';
import type { GateEventRow, GateRow } from '@tenzij/store-sql';
import type { LinkTokens } from '../auth/link-tokens.ts';

/** Who was referred comes to a regular lane soon, or not any more. */
const REFERRAL_SECONDS = 1800;

export interface NewsFor {
  readonly gate: GateRow;
  readonly gates: ReadonlyMap<string, GateRow>;
  readonly links: Pick<LinkTokens, 'passId'>;
  readonly now: EpochSeconds;
}

/** What one gate is told of these events: nothing that it knows by itself, and of nobody but by a hash. */
export function newsOf(rows: readonly GateEventRow[], to: NewsFor): GateNews[] {
  return rows.flatMap((row) => newsOfOne(row, to));
}

function newsOfOne(row: GateEventRow, to: NewsFor): readonly GateNews[] {
  const { at } = row;
  const keys = () => keysOf(row, to);
  switch (row.kind) {
    case 'admitted':
    case 'override':
      return keys().map((key) => ({ kind: 'admitted', key, at, id: row.id }));
    case 'annulled':
      return keys().map((key) => ({ kind: 'annulled', key, at, ...(row.of !== null && { of: row.of }) }));
    case 'referred': {
      if (row.gate === to.gate.id || to.gate.lane !== 'regular' || to.now - at > REFERRAL_SECONDS) return [];
      const gate = (row.gate && to.gates.get(row.gate)?.name) ?? '';
      return keys().map((key) => ({ kind: 'referred', key, at, gate }));
    }
  }
}

/**
 * The hashes that a gate can know this person by: their passes, and the code of another system. Its own event told it
 * one of them; who was let in there with a pass may come back to it with a ticket.
 */
function keysOf(row: GateEventRow, { gate, links }: NewsFor): readonly string[] {
  const { organisation, deployment } = gate;
  const ofTicket =
    row.ticket === null ? null : toHex(links.passId({ organisation, deployment, id: row.ticket }));
  const shown = [row.pass && sha256Hex(row.pass), row.ticketCodeSha256];
  const known = row.gate === gate.id ? shown : [];
  const all = new Set([...shown, ofTicket && sha256Hex(ofTicket), row.codeSha256]);
  return [...all].flatMap((hash) => (hash === null || known.includes(hash) ? [] : hash));
}
