import type { LanesDraft } from './lanes-draft.ts';

/** What every part of the form gets. */
export interface FormPartProps {
  readonly draft: LanesDraft;
  /** What is wrong with the field of this name in the plan file, in words. */
  readonly errorOf: (field: string) => string | null;
  readonly editable: boolean;
  readonly onChange: (part: Partial<LanesDraft>) => void;
}
