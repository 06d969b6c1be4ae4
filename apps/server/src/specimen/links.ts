import { findDeployment, insertMember, listGates, listTickets } from '@tenzij/store-sql';
import { createSignInLink } from '../auth/sessions.ts';
import type { Context } from '../context.ts';
import { linkFor, SPECIMEN_MEMBERS, SPECIMEN_SCOPE } from './identity.ts';

/** Where each user of the specimen festival starts. The token is behind the `#`: it never reaches a log. */
export interface SpecimenLinks {
  /** These sign in once; every start makes new ones. */
  readonly console: { readonly organiser: string; readonly dpo: string };
  readonly gates: { readonly face: string; readonly regular: string };
  /** Whether the event was ended: then there is little left to try, and nothing brings it back. */
  readonly ended: boolean;
  /** One per ticket. */
  readonly visitors: readonly string[];
}

/** The links of the specimen festival, or `null` when there is none here. */
export async function specimenLinks(context: Context): Promise<SpecimenLinks | null> {
  const specimen = await findDeployment(context.db, SPECIMEN_SCOPE);
  if (!specimen) return null;
  const base = context.publicUrl();
  const signIn = async (role: 'organiser' | 'dpo') => {
    await insertMember(context.db, SPECIMEN_MEMBERS[role], context.clock());
    return `${base}/console/#sign-in=${await createSignInLink(context, linkFor(role))}`;
  };
  const gates = await listGates(context.db, SPECIMEN_SCOPE);
  const gate = (wanted: 'face' | 'regular') => {
    const id = gates.find(({ lane }) => lane === wanted)?.id;
    return id === undefined ? `${base}/gate/` : `${base}/gate/#${context.links.write('gate', id)}`;
  };
  const tickets = await listTickets(context.db, SPECIMEN_SCOPE);
  return {
    console: { organiser: await signIn('organiser'), dpo: await signIn('dpo') },
    gates: { face: gate('face'), regular: gate('regular') },
    ended: specimen.ended !== null,
    visitors: tickets.map(({ id }) => `${base}/visit/#${context.links.write('ticket', id)}`),
  };
}
