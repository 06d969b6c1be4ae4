import { ok, type Template } from '@tenzij/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CLEARANCE_SHA256,
  clearance,
  NOW,
  POLICY,
  pass,
  reference,
  regularPass,
  sealedPass,
  sealedScene,
  sealedTemplate,
  statusList,
  template,
} from '../test/scene.ts';
import { decide, type Evidence } from './decide.ts';

/** Decides, and says how often the face was looked at and the sealed template was asked for. */
async function decided(changes: Partial<Evidence> = {}) {
  let asked = 0;
  const { evidence, looks } = await sealedScene(changes);
  const findSealed: Evidence['findSealed'] = (locator) => {
    asked += 1;
    return evidence.findSealed(locator);
  };
  const decision = await decide({ ...evidence, findSealed }, POLICY, NOW);
  return { decision, looks: looks(), asked };
}

const refer = (code: string) => ({ outcome: 'refer', code });

describe('a pass that refers to a sealed template', () => {
  it('admits the person whose face its key opens, and hands that template to the look', async () => {
    let seen: Template | null = null;
    const look: Evidence['look'] = async (given) => {
      seen = structuredClone(given);
      return ok(true);
    };
    const { decision, looks, asked } = await decided({ look });
    expect(decision).toMatchObject({ outcome: 'admit' });
    expect([looks, asked]).toEqual([1, 1]);
    expect(seen).toEqual(template);
  });

  it('asks for what lies under its own locator', async () => {
    const asked: Uint8Array[] = [];
    await decided({
      findSealed: async (locator) => {
        asked.push(locator);
        return null;
      },
    });
    expect(asked).toEqual([reference().locator]);
  });

  it('leaves nothing of the template it opened', async () => {
    const seen: Uint8Array[] = [];
    const look: Evidence['look'] = async ({ bytes }) => {
      seen.push(bytes);
      return ok(false);
    };
    expect((await decided({ look })).decision).toEqual(refer('admission.no-match'));
    expect(seen[0]?.some((byte) => byte !== 0)).toBe(false);
    expect(seen).toHaveLength(1);
  });

  const refused: [string, () => Promise<Partial<Evidence>>, string][] = [
    ['what the gate does not hold', async () => ({ findSealed: async () => null }), 'pass.sealed-missing'],
    [
      'a key that does not open it',
      async () => ({ scanned: await sealedPass({ sealed: { ...reference(), key: new Uint8Array(32) } }) }),
      'pass.sealed-cannot-open',
    ],
    [
      'the template of another locator',
      async () => {
        const other = { ...reference(), locator: new Uint8Array(16) };
        const held = await sealedTemplate({ reference: other });
        return { findSealed: async () => held };
      },
      'pass.sealed-cannot-open',
    ],
    [
      'a template sealed for another deployment',
      async () => {
        const held = await sealedTemplate({ deployment: 'other' });
        return { findSealed: async () => held };
      },
      'pass.sealed-cannot-open',
    ],
    [
      'another template than was committed to',
      async () => {
        const other = { ...template, bytes: template.bytes.map((x) => 255 - x) };
        const held = await sealedTemplate({ template: other });
        return { findSealed: async () => held };
      },
      'pass.commitment-mismatch',
    ],
    [
      'a template of another model',
      async () => {
        const held = await sealedTemplate({ template: { ...template, modelId: 'other' } });
        return { findSealed: async () => held };
      },
      'clearance.other-model',
    ],
    [
      'a store that fails',
      async () => ({ findSealed: () => Promise.reject(new Error('disk')) }),
      'admission.unexpected',
    ],
  ];

  it.each(refused)('refers %s, without looking at the face', async (_what, changes, code) => {
    const { decision, looks } = await decided(await changes());
    expect(decision).toEqual(refer(code));
    expect(looks).toBe(0);
  });

  const before: [string, () => Promise<Partial<Evidence>>, string][] = [
    [
      'a pass without its reference',
      async () => ({ scanned: await sealedPass({ sealed: null }) }),
      'pass.template-missing',
    ],
    [
      'a regular pass that refers to one',
      async () => ({ scanned: await sealedPass({ claims: { commitment: null } }) }),
      'admission.regular-pass',
    ],
    [
      'a clearance for carried templates',
      async () => ({ clearance: ok(clearance({ storage: 'carried' })) }),
      'pass.other-storage',
    ],
    ['a pass that carries its template', async () => ({ scanned: await pass() }), 'pass.other-storage'],
    ['a regular pass', async () => ({ scanned: await regularPass() }), 'admission.regular-pass'],
    ['a revoked pass', async () => ({ statusList: await statusList({ revoked: [5] }) }), 'pass.revoked'],
    [
      'a clearance that was paused',
      async () => ({ statusList: await statusList({ clearance: null }) }),
      'admission.clearance-not-in-force',
    ],
    [
      'a clearance that is over',
      async () => ({
        clearance: ok(clearance({ storage: 'sealed', validity: { notBefore: 1, expires: NOW } })),
      }),
      'clearance.expired',
    ],
    [
      'a look-alike of a clearance',
      async () => ({ clearance: ok({ ...clearance({ storage: 'sealed' }) }) }),
      'clearance.missing',
    ],
    [
      'a clearance that names another issuer',
      async () => ({
        clearance: ok(clearance({ storage: 'sealed', keys: { issuer: '1'.repeat(64), gate: '0' } })),
      }),
      'cose.unknown-key',
    ],
    [
      'a pass that was used',
      async () => ({ lastAdmitted: () => NOW - 1, clearanceSha256: CLEARANCE_SHA256 }),
      'pass.already-used',
    ],
  ];

  it.each(before)(
    'invariant 1: refers %s, and does not even open the template',
    async (_what, changes, code) => {
      const { decision, looks, asked } = await decided(await changes());
      expect(decision).toEqual(refer(code));
      expect([looks, asked]).toEqual([0, 0]);
    },
  );

  it('invariant 7: opens a regular lane, where nothing is opened or looked at', async () => {
    const { decision, looks, asked } = await decided({ lane: 'regular' });
    expect(decision).toMatchObject({ outcome: 'admit' });
    expect([looks, asked]).toEqual([0, 0]);
  });

  it('invariant 4: whatever the gate holds, it says admit or refer and does not throw', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 700 }), async (held) => {
        const { decision } = await decided({ findSealed: async () => held });
        expect(decision.outcome).toBe('refer');
        expect((decision as { code: string }).code).toMatch(/^pass\.sealed-/);
      }),
      { numRuns: 40 },
    );
  });
});
