import { CrewInvitation, CrewList, CrewMember, NewCrew } from '@tenzij/contracts';
import { TenzijError, toIsoInstant } from '@tenzij/kernel';
import { findMember, listCrew, type MemberRow, removeMember } from '@tenzij/store-sql';
import { z } from 'zod';
import { sessionOf } from '../../auth/authorise.ts';
import { enlist, type InvitedMember, invite } from '../../auth/enlist.ts';
import { SIGN_IN_LINK_SECONDS } from '../../auth/sessions.ts';
import type { Context } from '../../context.ts';
import { type Api, NoBody, REFUSED, WRITE_LIMIT } from '../../http/api.ts';

const ORGANISER = { roles: ['organiser'], rateLimit: WRITE_LIMIT } as const;

/** The people at the desks: the organiser adds and removes them, and nobody else who works here. */
export function manageCrew(app: Api, context: Context): void {
  app.route({
    method: 'GET',
    url: '/api/account/crew',
    config: { roles: ['organiser'] },
    schema: {
      operationId: 'listCrew',
      summary: 'Who works at a desk of the organisation',
      response: { 200: CrewList, ...REFUSED },
    },
    handler: async (request) => {
      const crew = await listCrew(context.db, sessionOf(request).organisation);
      return { crew: crew.map(({ id, name, addedAt }) => ({ id, name, addedAt: toIsoInstant(addedAt) })) };
    },
  });
  app.route({
    method: 'POST',
    url: '/api/account/crew',
    config: ORGANISER,
    schema: {
      operationId: 'addCrew',
      summary: 'Add somebody to the desk crew, with a link by which they sign in once',
      body: NewCrew,
      response: { 200: CrewInvitation, ...REFUSED },
    },
    handler: async (request) => {
      const { organisation } = sessionOf(request);
      const { name } = request.body;
      const invited = await context.db.transaction((tx) =>
        enlist({ ...context, db: tx }, { organisation, role: 'crew', name, email: null }),
      );
      return invitationOf(context, invited);
    },
  });
  app.route({
    method: 'POST',
    url: '/api/account/crew/link',
    config: ORGANISER,
    schema: {
      operationId: 'inviteCrew',
      summary: 'Another sign-in link for somebody of the desk crew',
      body: CrewMember,
      response: { 200: CrewInvitation, ...REFUSED },
    },
    handler: async (request) => {
      const member = await crewMember(context, sessionOf(request).organisation, request.body.member);
      return invitationOf(context, { member, link: await invite(context, member) });
    },
  });
  app.route({
    method: 'DELETE',
    url: '/api/account/crew',
    config: ORGANISER,
    schema: {
      operationId: 'removeCrew',
      summary: 'Take somebody of the desk crew off: their sessions, links and kiosks end at once',
      querystring: CrewMember,
      body: NoBody,
      response: { 204: z.undefined().describe('They can do nothing here any more'), ...REFUSED },
    },
    handler: async (request, reply) => {
      const { id } = await crewMember(context, sessionOf(request).organisation, request.query.member);
      await context.db.transaction((tx) => removeMember(tx, id, Math.floor(context.clock())));
      return reply.code(204).send();
    },
  });
}

/** Of this organisation, and of no other role: organisers and DPOs are for who runs the server. */
async function crewMember({ db }: Context, organisation: string, id: string): Promise<MemberRow> {
  const member = await findMember(db, id);
  if (member?.organisation !== organisation || member.role !== 'crew')
    throw new TenzijError('member.unknown');
  return member;
}

function invitationOf({ clock }: Context, { member, link }: InvitedMember) {
  const expires = toIsoInstant(Math.floor(clock()) + SIGN_IN_LINK_SECONDS);
  return { id: member.id, name: member.name, link, expires };
}
