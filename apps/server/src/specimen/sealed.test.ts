import { describe, expect, it } from 'vitest';
import { DEPLOYMENT, testServer } from '../testing/test-server.ts';

/** What is said of where the face is, to everybody who reads about this deployment. */
const CARRIED_ONLY = /alleen in de pas op uw telefoon|alleen op de telefoon van de bezoeker|only in the pass/;

describe('a specimen whose templates are sealed', () => {
  it('is cleared for it, and says so to visitors, organiser and public', async () => {
    const server = await testServer({ storage: 'sealed' });
    const { json: visit } = await server.call('GET', '/api/visit', server.visitor());
    expect(visit).toMatchObject({ storage: 'sealed', clearance: expect.any(String) });
    const organiser = await server.signIn('organiser');
    const { json: desk } = await server.call(
      'GET',
      `/api/deployments/${DEPLOYMENT}/clearance-desk`,
      organiser,
    );
    expect(desk.obstacles).toEqual([]);
    const { json: dpia } = await server.call('GET', `/api/deployments/${DEPLOYMENT}/dpia`, organiser);
    const { text: register } = await server.call('GET', '/api/register.json');
    const told = {
      notice: JSON.stringify(visit.notice),
      dpia: JSON.stringify(dpia.sections),
      register,
    };
    for (const [where, text] of Object.entries(told)) {
      expect(text, where).toMatch(/versleuteld/i);
      expect(text, where).not.toMatch(CARRIED_ONLY);
    }
    expect(JSON.stringify(dpia.risks)).not.toContain('Op de server staat geen template.');
    await server.close();
  });
});
