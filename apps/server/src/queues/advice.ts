import type { QueuesNow } from '@tenzij/contracts';
import type { GateRow } from '@tenzij/store-sql';

/**
 * The face lane that could become a regular one: where fewest were let in of late, because turning it takes least from
 * who chose the face lane. Among equals the first by name. Never the last one: without any the face lanes are off, and
 * that is a pause, which is for the rule, the organiser or the DPO.
 */
export function laneToTurn(
  gates: readonly GateRow[],
  admitted: readonly { readonly gate: string }[],
): QueuesNow['advice'] {
  const faces = gates.filter(({ kind, lane }) => kind === 'entrance' && lane === 'face');
  if (faces.length < 2) return null;
  const countAt = (id: string) => admitted.filter(({ gate }) => gate === id).length;
  const counted = faces.map(({ id, name }) => ({ id, name, count: countAt(id) }));
  const [least] = counted.sort((a, b) => a.count - b.count || a.name.localeCompare(b.name));
  return least ? { gate: least.id, name: least.name } : null;
}
