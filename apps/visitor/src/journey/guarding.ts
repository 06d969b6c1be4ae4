import { GuardianLink, Visit } from '@tenzij/contracts';
import type { Context } from './context.ts';

/** Under 16: makes the link by which a parent or guardian answers. The visitor passes it on themselves. */
export function askGuardian(context: Context): Promise<void> {
  return context.during(async (visit) => {
    const made = await context.outside.api.post('/api/visit/guardian-link', {}, GuardianLink);
    if (!made.ok) return made.problem;
    context.set({ screen: { name: 'guardian', token: made.value.token, asked: visit.answered } });
    return null;
  });
}

/** Looks whether the parent or guardian answered; without a connection nothing is heard, and nothing is said. */
export async function hearGuardian({ outside, current, set }: Context): Promise<void> {
  const { screen } = current();
  if (screen.name !== 'guardian') return;
  const answer = await outside.api.get('/api/visit', Visit);
  if (answer.ok && current().screen === screen && !current().busy) set({ visit: answer.value });
}

/** What the parent or guardian said since the link was made; `null` while nothing was. */
export function guardianSaid(visit: Visit, asked: Visit['answered']): 'yes' | 'no' | null {
  const { answered } = visit;
  if (answered?.giver !== 'guardian' || answered.sequence === asked?.sequence) return null;
  return visit.purposes.every(({ id }) => visit.consents[id] === 'given') ? 'yes' : 'no';
}
