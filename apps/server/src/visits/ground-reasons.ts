import { GroundReason } from '@tenzij/contracts';
import { type NormLibrary, parseFacts, selectNorms } from '@tenzij/norms';
import type { DeploymentRow } from '@tenzij/store-sql';

/**
 * Why faces may be used without asking for consent, for whoever it is about: each condition of art. 29 UAVG and of
 * its legal basis, with what the controller answered and who judged it. Only what was assessed for the clearance;
 * an answer that nobody gave is left out, and nothing is added.
 */
export function groundReasons(
  { facts, asOf }: Pick<DeploymentRow, 'facts' | 'asOf'>,
  library: NormLibrary,
): GroundReason[] {
  const assessed = parseFacts(facts, 'facts');
  const norms = selectNorms(library, asOf);
  if (!assessed.ok || !norms.ok) return [];
  return GroundReason.shape.condition.options.flatMap((id) => {
    const fact = assessed.value.facts[id];
    const condition = norms.value.conditions.find((one) => one.id === id);
    if (!fact || !condition || fact.reasoning === undefined) return [];
    const { reasoning, judgedBy = null, places = [] } = fact;
    return [{ condition: id, question: { ...condition.question }, reasoning, judgedBy, places: [...places] }];
  });
}
