import { codesOf, type Database, putCodes, type Scope, type TicketCode } from '@tenzij/store-sql';

/** What is known of a code; what is left out stays as it was. */
export type KnownCode = Pick<TicketCode, 'sha256'> & Partial<TicketCode>;

const NEW: Omit<TicketCode, 'sha256'> = {
  holds: false,
  revoked: false,
  blocked: false,
  used: false,
  item: null,
  validFrom: null,
  validUntil: null,
};

/**
 * Keeps what changed of these codes. One that nothing is known of and that doesn't count is left out. `moved`: those
 * of another ticket than before, which gates have to hear of although nothing else of them changed.
 */
export async function keepCodes(
  tx: Database,
  connection: Scope & { readonly id: string },
  codes: readonly KnownCode[],
  moved: ReadonlySet<string> = new Set(),
): Promise<void> {
  const merged = new Map<string, KnownCode>();
  for (const code of codes) merged.set(code.sha256, { ...merged.get(code.sha256), ...code });
  const before = await codesOf(tx, connection, [...merged.keys()]);
  const changed = [...merged.values()].flatMap((code) => {
    const old = before.get(code.sha256) ?? { ...NEW, sha256: code.sha256 };
    const next: TicketCode = { ...old, ...code };
    return isSame(old, next) && !moved.has(code.sha256) ? [] : [next];
  });
  await putCodes(tx, connection, connection.id, changed);
}

function isSame(one: TicketCode, other: TicketCode): boolean {
  return (Object.keys(NEW) as (keyof typeof NEW)[]).every((field) => one[field] === other[field]);
}
