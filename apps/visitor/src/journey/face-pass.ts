import { refuse } from '@tenzij/kernel';
import { catchUp } from './catching-up.ts';
import type { Context } from './context.ts';
import { hasGround, routeNow } from './ground.ts';
import { showIssued } from './issued.ts';
import { issueFacePass } from './issuing.ts';
import type { MakeTemplate } from './model.ts';

/**
 * Makes the template, for the visitor to look at; only after consent for every purpose was recorded, or the notice
 * was shown where a law stands in for it. Nothing of it is sent or kept before the visitor says so.
 */
export function makeTemplate(context: Context, make: MakeTemplate): Promise<void> {
  return context.during(async (visit) => {
    const { screen, offer } = context.current();
    if (!offer?.face) return refuse('clearance.missing').problem;
    if (screen.name !== 'selfie' || !hasGround(visit, context.current()))
      return refuse(
        routeNow(context.current()) === 'consent' ? 'consent.not-given' : 'visit.notice-not-shown',
      ).problem;
    dropTemplate(context);
    const made = await make();
    if (!made.ok) return made.problem;
    context.set({ made: made.value });
    return null;
  });
}

/** The visitor's press: the face pass over the template that was looked at. Without a pass it is wiped. */
export async function keepTemplate(context: Context): Promise<void> {
  const { made } = context.current();
  if (!made) return;
  await context.during(async (visit) => {
    const { offer } = context.current();
    context.set({ made: null });
    if (!offer?.face) {
      made.bytes.fill(0);
      return refuse('clearance.missing').problem;
    }
    const issued = await issueFacePass(context.outside, offer, made);
    const problem = await showIssued(context, visit, issued);
    return problem && catchUp(context, problem);
  });
}

/** Wipes the template that was made, unless it is on its way into a pass. */
export function dropTemplate({ current, set }: Context): void {
  const { made } = current();
  made?.bytes.fill(0);
  if (made) set({ made: null });
}
