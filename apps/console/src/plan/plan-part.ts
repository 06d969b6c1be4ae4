import type { PlanDraft, PlanFaults } from './plan-draft.ts';

/** What every part of the form gets. */
export interface PlanPartProps {
  readonly plan: PlanDraft;
  readonly faults: PlanFaults;
  readonly editable: boolean;
  readonly onChange: (part: Partial<PlanDraft>) => void;
}
