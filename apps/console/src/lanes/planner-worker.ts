import { entranceTrace, type LanePlan, planLanes } from '@tenzij/lanes';
import { MOST_DRAWN, type PlannerMessage } from './planner.ts';

/** Works a plan out beside the page. One plan in, how far it is, and its outcome. Cancelling ends this worker. */

addEventListener('message', ({ data: plan }: MessageEvent<LanePlan>) => {
  let told = 0;
  const result = planLanes(plan, (done, of) => {
    const share = done / of;
    // A hundred times is often enough for a bar.
    if (share - told >= 0.01) {
      told = share;
      tell({ kind: 'progress', share });
    }
    return true;
  });
  if (!result) return;
  const people = plan.arrivals.reduce((sum, { count }) => sum + count, 0);
  tell({ kind: 'done', outcome: { result, people: people > MOST_DRAWN ? null : entranceTrace(plan) } });
});

function tell(message: PlannerMessage): void {
  postMessage(message);
}
