import type { DpiaRemark, RiskView } from './view-types.ts';
import { both } from './words.ts';

/**
 * What the DPO should look at. People judge what risk is left, and no formula here does it for them; but a
 * risk that is estimated high twice and judged low deserves a second look.
 */
export function remarksOn(risks: readonly RiskView[]): readonly DpiaRemark[] {
  return risks
    .filter(
      ({ body }) =>
        body?.after?.likelihood === 'high' &&
        body.after.severity === 'high' &&
        body.residual?.level === 'low',
    )
    .map(({ id, title }) => ({
      id: 'pair-high-judged-low',
      document: `dpia-risk:${id}`,
      text: both(
        `${title.nl}: kans en ernst zijn ook met maatregelen hoog geschat, en het risico dat overblijft is laag genoemd.`,
        `${title.en}: likelihood and severity are estimated high with measures too, and the risk that is left is called low.`,
      ),
    }));
}
