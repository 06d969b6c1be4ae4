import { concernsStaff, type FactsFile, said } from './facts.ts';
import type { ConditionId } from './ids.ts';
import type { Bilingual, NormCondition, Stage } from './norm.ts';
import { SKIP_TEXTS } from './questionnaire-texts.ts';
import type { Norms } from './select-norms.ts';
import { BIOMETRIC, findingsOf, HOUSEHOLD } from './verdict.ts';

/** Why a question needs no answer; `condition` is absent where the kind of deployment settles it. */
export interface Because {
  readonly condition?: ConditionId;
  readonly text: Bilingual;
}

/** An answer that settles the questions that come after it. */
interface Settled {
  readonly by: ConditionId;
  /** The questions it settles; without stages all that follow. */
  readonly stages?: readonly Stage[];
  readonly text: Bilingual;
}

const CONSENT_STAGES: readonly Stage[] = ['consent', 'information', 'practice'];
const INTEREST_STAGES: readonly Stage[] = ['public-interest'];

/**
 * The questions that the answers so far settle. Only a question whose every answer leaves the verdict as it
 * is may be among them, so this follows `decide` step by step. `ordered` is the order of asking: an answer
 * settles only what comes after it.
 */
export function skips(
  ordered: readonly NormCondition[],
  facts: FactsFile,
  norms: Norms,
): ReadonlyMap<ConditionId, Because> {
  const settling = [...inScope(facts), ...asPrivateUse(facts, norms), ...asException(facts)];
  const places = new Map(ordered.map(({ id }, place) => [id, place]));
  const found = new Map<ConditionId, Because>();
  for (const [place, { id, stage, asked }] of ordered.entries()) {
    const by = settling.find((settled) => {
      return place > (places.get(settled.by) ?? place) && (settled.stages?.includes(stage) ?? true);
    });
    if (by) found.set(id, { condition: by.by, text: by.text });
    else if (asked === 'staff' && !concernsStaff(facts)) found.set(id, { text: SKIP_TEXTS.noStaff });
  }
  return found;
}

function inScope(facts: FactsFile): readonly Settled[] {
  return [
    ...(said(facts, 'S0.1') === 'yes' ? [{ by: 'S0.1', text: SKIP_TEXTS.police } as const] : []),
    ...(said(facts, 'S0.2') === 'yes' ? [{ by: 'S0.2', text: SKIP_TEXTS.otherPurpose } as const] : []),
  ];
}

/** One condition of private use that fails settles the others; all of them met settles what follows. */
function asPrivateUse(facts: FactsFile, norms: Norms): readonly Settled[] {
  const findings = findingsOf(HOUSEHOLD, facts, norms);
  const failing = findings.find(({ met }) => met === 'no');
  if (failing) {
    return [{ by: failing.id, stages: ['household'], text: named(SKIP_TEXTS.notPrivate, failing.id) }];
  }
  return findings.every(({ met }) => met === 'yes') ? [{ by: 'H6', text: SKIP_TEXTS.private }] : [];
}

/** What follows from a criterion of biometric data that doesn't hold, and from the choice of an exception. */
function asException(facts: FactsFile): readonly Settled[] {
  const criterion = BIOMETRIC.find((id) => said(facts, id) === 'no');
  const biometric = criterion ? [{ by: criterion, text: named(SKIP_TEXTS.notBiometric, criterion) }] : [];
  return [...biometric, ...byChoice(facts)];
}

function byChoice(facts: FactsFile): readonly Settled[] {
  const by = 'E0';
  switch (said(facts, by)) {
    case 'none':
      return [{ by, text: SKIP_TEXTS.noException }];
    case 'consent':
      return [{ by, stages: INTEREST_STAGES, text: SKIP_TEXTS.consentChosen }];
    case 'public-interest':
      return [{ by, stages: CONSENT_STAGES, text: SKIP_TEXTS.interestChosen }];
    default:
      return [{ by, stages: [...CONSENT_STAGES, ...INTEREST_STAGES], text: SKIP_TEXTS.notChosen }];
  }
}

function named(text: Bilingual, id: ConditionId): Bilingual {
  return { nl: text.nl.replace('{id}', id), en: text.en.replace('{id}', id) };
}
