import type { DpiaCaseView } from '@tenzij/contracts';
import type { CasePageProps } from '../case/case-page.ts';
import type { UsedReview } from '../review/use-review.ts';

/** What every page of the DPIA gets. */
export interface DpiaPartProps {
  readonly page: CasePageProps;
  readonly dpia: DpiaCaseView;
  readonly review: UsedReview;
  /** After something was kept: asks how the DPIA and the case stand now. */
  readonly onSaved: () => void;
}
