import { Account } from '@tenzij/contracts';
import { toIsoInstant } from '@tenzij/kernel';
import { listCaseMembers, listPasskeys } from '@tenzij/store-sql';
import { ownSessionOf } from '../../auth/authorise.ts';
import { relyingParty } from '../../auth/passkeys.ts';
import type { Context } from '../../context.ts';
import { type Api, REFUSED } from '../../http/api.ts';

export function readAccount(app: Api, context: Context): void {
  app.route({
    method: 'GET',
    url: '/api/account',
    config: { roles: ['organiser', 'dpo', 'crew'] },
    schema: {
      operationId: 'readAccount',
      summary: 'Who is signed in, with their passkeys, and the people of the organisation',
      response: { 200: Account, ...REFUSED },
    },
    handler: async (request) => {
      const { organisation, member, name, role } = ownSessionOf(request);
      const passkeys = await listPasskeys(context.db, member);
      const people = role === 'crew' ? [] : await listCaseMembers(context.db, organisation);
      return {
        person: { id: member, name, role },
        passkeys: passkeys.map(({ createdAt, lastUsedAt, credentialId, label, trustKey }) => ({
          credentialId,
          label,
          trustKey,
          createdAt: toIsoInstant(createdAt),
          lastUsedAt: lastUsedAt === null ? null : toIsoInstant(lastUsedAt),
        })),
        passkeysRefused: relyingParty(context).id === null ? 'passkey.address-unsuitable' : null,
        people: people.map((person) => ({ id: person.id, name: person.name, role: person.role })),
      };
    },
  });
}
