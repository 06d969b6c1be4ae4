import { GroundReason } from '@tenzij/contracts';
import { type NormLibrary, parseFacts, selectNorms } from '@tenzij/norms';
import type { DeploymentRow } from '@tenzij/store-sql';

/**
 * Why faces may be used without asking for consent, for whoever it is about: each condition of art. 29 UAVG and of
 * its legal basis, with what the controller answered and who judged it, and what the DPO said of the DPIA. Only what was assessed for the clearance;
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
    const answer = GroundReason.shape.answer.safeParse(fact?.value);
    if (!fact || !condition || !answer.success) return [];
    const { reasoning = null, judgedBy = null, places = [] } = fact;
    return [
      {
        condition: id,
        question: { ...condition.question },
        answer: answer.data,
        reasoning,
        // The question of D2 says whose advice it is; their name adds nothing.
        judgedBy: id === 'D2' ? null : judgedBy,
        places: [...places],
      },
    ];
  });
}
