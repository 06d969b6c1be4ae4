import { randomUUID } from 'node:crypto';
import type { Database } from '../database.ts';
import { insertDeployment } from '../repositories/deployments.ts';
import { insertMember } from '../repositories/members.ts';
import { insertOrganisation } from '../repositories/organisations.ts';
import { insertTickets, type TicketRow } from '../repositories/tickets.ts';

export const NOW = 1_800_000_000;

/** A new organisation with one deployment and one ticket, so that cases don't see each other's data. */
export async function newDeployment(db: Database): Promise<TicketRow> {
  const organisation = `org-${randomUUID()}`;
  const deployment = `dep-${randomUUID()}`;
  await insertOrganisation(db, { id: organisation, name: 'Stichting Voorbeeld' }, NOW);
  await insertDeployment(
    db,
    {
      organisation,
      id: deployment,
      name: 'Voorbeeldfestival',
      specimen: true,
      event: { name: 'Voorbeeldfestival', place: 'Utrecht', starts: NOW, ends: NOW + 86_400.5 },
      lanes: { face: 1, regular: 1 },
      purposes: [{ id: 'toegang', nl: 'Toegang', en: 'Entrance' }],
      notice: { version: 1, sha256: '0'.repeat(64), items: [] },
      facts: 'a: é "b"\n',
      asOf: '2027-01-15',
      receipt: { z: [1, 'twee'], a: null },
      receiptSha256: '1'.repeat(64),
      dpia: '# DPIA\n',
      clearance: null,
      trust: { controller: ['2'.repeat(64)], dpo: ['3'.repeat(64)] },
    },
    NOW,
  );
  const ticket = `ticket-${randomUUID()}`;
  await insertTickets(db, { organisation, deployment }, [ticket], NOW);
  return { organisation, deployment, id: ticket };
}

/** Somebody who writes about a deployment. */
export interface Author {
  readonly organisation: string;
  readonly deployment: string;
  readonly member: string;
}

/** A new deployment with an organiser of its organisation. */
export async function newAuthor(db: Database): Promise<Author> {
  const { organisation, deployment } = await newDeployment(db);
  const member = `member-${randomUUID()}`;
  const person = { organisation, id: member, name: 'Noor Bakker', email: null, role: 'organiser' } as const;
  await insertMember(db, person, NOW);
  return { organisation, deployment, member };
}
