import { type GateNews, ticketKeyOf } from '@tenzij/contracts';
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

/** What one gate is told of these events: nothing of its own, and of nobody but by a hash. */
export function newsOf(rows: readonly GateEventRow[], to: NewsFor): GateNews[] {
  return rows.filter(({ gate }) => gate !== to.gate.id).flatMap((row) => newsOfOne(row, to));
}

function newsOfOne(row: GateEventRow, to: NewsFor): readonly GateNews[] {
  const { at } = row;
  const keys = () => keysOf(row, to).map((key) => sha256Hex(key));
  switch (row.kind) {
    case 'admitted':
    case 'override':
      return keys().map((key) => ({ kind: 'admitted', key, at }));
    case 'annulled':
      return keys().map((key) => ({ kind: 'annulled', key, at }));
    case 'referred': {
      if (to.gate.lane !== 'regular' || to.now - at > REFERRAL_SECONDS) return [];
      const gate = to.gates.get(row.gate)?.name ?? '';
      return keys().map((key) => ({ kind: 'referred', key, at, gate }));
    }
  }
}

/** What a gate can know this person by: their passes, and the code of another system where one was shown. */
function keysOf(row: GateEventRow, { gate, links }: NewsFor): readonly string[] {
  const { organisation, deployment } = gate;
  const ofTicket =
    row.ticket === null ? null : toHex(links.passId({ organisation, deployment, id: row.ticket }));
  const ofCode = row.ticketCode === null ? null : ticketKeyOf(row.ticketCode);
  const keys = [row.pass, ofTicket, ofCode].filter((key) => key !== null);
  return [...new Set(keys)];
}
