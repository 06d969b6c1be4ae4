import { ok, refuse, softwareSigner, toHex } from '@tenzij/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clearance,
  gate,
  modelMissing,
  NOW,
  POLICY,
  pass,
  regularPass,
  scene,
  statusList,
  template,
} from '../test/scene.ts';
import { type AdmissionPolicy, decide, type Evidence } from './decide.ts';

const stranger = softwareSigner(new Uint8Array(32).fill(8));

describe('at a face lane', () => {
  it('admits the person whose face the pass carries', async () => {
    const { evidence, looks } = await scene();
    expect(await decide(evidence, POLICY, NOW)).toMatchObject({ outcome: 'admit' });
    expect(looks()).toBe(1);
  });

  it('hands the carried template and the verified clearance to the look', async () => {
    const cleared = clearance();
    const { evidence } = await scene({
      clearance: ok(cleared),
      look: async (carried, given) => {
        expect(carried).toEqual(template);
        expect(given).toBe(cleared);
        return ok(true);
      },
    });
    expect((await decide(evidence, POLICY, NOW)).outcome).toBe('admit');
  });

  const badPasses: [string, () => Promise<string>, string][] = [
    ['no pass at all', async () => 'https://example.org', 'pass.not-a-pass'],
    ['a pass cut short', async () => (await pass()).slice(0, -3), 'pass.truncated'],
    ['a pass for another deployment', () => pass({ sealedFor: 'other' }), 'pass.cannot-open'],
    [
      'claims for another deployment',
      () => pass({ claims: { deployment: 'other' } }),
      'pass.other-deployment',
    ],
    ['a pass signed by a stranger', () => pass({ signer: stranger }), 'cose.unknown-key'],
    ['a pass that is not valid yet', () => pass({ claims: { notBefore: NOW + 1 } }), 'pass.not-yet-valid'],
    ['an expired pass', () => pass({ claims: { expires: NOW } }), 'pass.expired'],
    ['a stale showing', () => pass({ shownAt: NOW - 61 }), 'pass.stale'],
    ['a showing from the future', () => pass({ shownAt: NOW + 31 }), 'pass.from-the-future'],
    [
      'paper where it is not taken',
      () => pass({ claims: { static: true }, shownAt: null }),
      'pass.static-not-accepted',
    ],
    [
      'a pass unknown to the status list',
      () => pass({ claims: { statusIndex: 1_000_000 } }),
      'pass.status-index-unknown',
    ],
    [
      'another template than was committed to',
      () => pass({ carried: { ...template, bytes: template.bytes.map((x) => 255 - x) } }),
      'pass.commitment-mismatch',
    ],
    ['a face pass without its template', () => pass({ carried: null }), 'pass.template-missing'],
    ['a regular pass', () => regularPass(), 'admission.regular-pass'],
    [
      'a template of another model',
      () => pass({ carried: { ...template, modelId: 'other' } }),
      'clearance.other-model',
    ],
  ];

  it.each(badPasses)('refers %s without looking at the face', async (_what, scanned, code) => {
    const { evidence, looks } = await scene({ scanned: await scanned() });
    expect(await decide(evidence, POLICY, NOW)).toEqual({ outcome: 'refer', code });
    expect(looks()).toBe(0);
  });

  const badGates: [string, () => Promise<Partial<Evidence>> | Partial<Evidence>, string][] = [
    ['a revoked pass', async () => ({ statusList: await statusList({ revoked: [5] }) }), 'pass.revoked'],
    ['no status list', () => ({ statusList: null }), 'admission.no-status-list'],
    [
      'a status list by a stranger',
      async () => ({ statusList: await statusList({ signer: stranger }) }),
      'cose.unknown-key',
    ],
    [
      'the status list of another deployment',
      async () => ({ statusList: await statusList({ subject: 'other' }) }),
      'pass.status-other-list',
    ],
    [
      'a clearance that was paused or revoked',
      async () => ({ statusList: await statusList({ clearance: null }) }),
      'admission.clearance-not-in-force',
    ],
    [
      'a clearance that another one followed up',
      async () => ({ statusList: await statusList({ clearance: 'e0'.repeat(32) }) }),
      'admission.clearance-not-in-force',
    ],
    [
      'a clearance whose hash the gate does not know',
      async () => ({ clearanceSha256: null, statusList: await statusList({ clearance: null }) }),
      'admission.clearance-not-in-force',
    ],
    ['no clearance', () => ({ clearance: refuse('clearance.dpo-missing') }), 'clearance.dpo-missing'],
    [
      'an expired clearance',
      () => ({ clearance: ok(clearance({ validity: { notBefore: 1, expires: NOW } })) }),
      'clearance.expired',
    ],
    [
      'a clearance for another mode',
      () => ({ clearance: ok(clearance({ mode: 'human-comparison' })) }),
      'clearance.other-mode',
    ],
    [
      'a clearance that names another issuer',
      () => ({ clearance: ok(clearance({ keys: { issuer: toHex(stranger.publicKey.bytes), gate: '0' } })) }),
      'cose.unknown-key',
    ],
    [
      'a clearance for another storage',
      () => ({ clearance: ok(clearance({ storage: 'sealed' })) }),
      'pass.other-storage',
    ],
    ['a look-alike of a clearance', () => ({ clearance: ok({ ...clearance() }) }), 'clearance.missing'],
    ['a wrong gate key', () => ({ gateSecrets: [new Uint8Array(32).fill(7)] }), 'pass.cannot-open'],
  ];

  it.each(badGates)('refers with %s, without looking at the face', async (_what, changes, code) => {
    const { evidence, looks } = await scene(await changes());
    expect(await decide(evidence, POLICY, NOW)).toEqual({ outcome: 'refer', code });
    expect(looks()).toBe(0);
  });

  const OTHER = new Uint8Array(32).fill(7);

  it('admits a pass that was sealed with a key that was replaced and still holds, at no other look', async () => {
    const { evidence, looks } = await scene({ gateSecrets: [OTHER, gate.secret] });
    expect((await decide(evidence, POLICY, NOW)).outcome).toBe('admit');
    expect(looks()).toBe(1);
  });

  it('refers a pass once its key is over, and any pass when there is no key', async () => {
    for (const gateSecrets of [[OTHER], []]) {
      const { evidence, looks } = await scene({ gateSecrets });
      expect(await decide(evidence, POLICY, NOW)).toEqual({ outcome: 'refer', code: 'pass.cannot-open' });
      expect(looks()).toBe(0);
    }
  });

  it('refers a pass that was admitted before', async () => {
    const { evidence, looks } = await scene();
    const first = await decide(evidence, POLICY, NOW);
    if (first.outcome !== 'admit') throw new Error('expected to be admitted');
    const again = { ...evidence, lastAdmitted: (key: string) => (key === first.passKey ? NOW - 1 : null) };
    expect(await decide(again, POLICY, NOW)).toEqual({ outcome: 'refer', code: 'pass.already-used' });
    expect(looks()).toBe(1);
  });

  it('refers whoever was looked at often enough, without another look', async () => {
    const asked: string[] = [];
    const mayLook = (key: string) => {
      asked.push(key);
      return refuse('gate.looked-enough');
    };
    const { evidence, looks } = await scene({ mayLook });
    expect(await decide(evidence, POLICY, NOW)).toEqual({ outcome: 'refer', code: 'gate.looked-enough' });
    expect([looks(), asked.length]).toEqual([0, 1]);
    const revoked = { ...evidence, statusList: await statusList({ revoked: [5] }) };
    expect(await decide(revoked, POLICY, NOW)).toEqual({ outcome: 'refer', code: 'pass.revoked' });
    expect(asked).toHaveLength(1);
  });
});

describe('where a pass may come in again', () => {
  const again: AdmissionPolicy = { ...POLICY, entry: { kind: 'again', afterSeconds: 600 } };

  it.each([
    [null, 'admit'],
    [NOW - 600, 'admit'],
    [NOW - 599, 'admission.too-soon'],
    [NOW + 5, 'admission.too-soon'],
    [Number.NaN, 'admission.too-soon'],
    ['unknown', 'pass.already-used'],
  ] as const)('last admitted at %s: %s', async (last, expected) => {
    for (const lane of ['face', 'regular'] as const) {
      const { evidence, looks } = await scene({ lane, lastAdmitted: () => last });
      const decision = await decide(evidence, again, NOW);
      expect(decision.outcome === 'admit' ? 'admit' : decision.code).toBe(expected);
      expect(looks()).toBe(lane === 'face' && expected === 'admit' ? 1 : 0);
    }
  });
});

describe('at a regular lane', () => {
  it('invariant 7: guards regular-lane, staff-choice: admits any valid pass, without a clearance and without looking at a face', async () => {
    for (const scanned of [await regularPass(), await pass()]) {
      const { evidence, looks } = await scene({
        lane: 'regular',
        scanned,
        clearance: refuse('clearance.missing'),
      });
      expect((await decide(evidence, POLICY, NOW)).outcome).toBe('admit');
      expect(looks()).toBe(0);
    }
  });

  it('invariant 7: goes on when no clearance is in force any more', async () => {
    const list = await statusList({ clearance: null });
    const { evidence } = await scene({ lane: 'regular', statusList: list });
    expect((await decide(evidence, POLICY, NOW)).outcome).toBe('admit');
  });

  it('still refers what is revoked, stale or used', async () => {
    const revoked = await scene({ lane: 'regular', statusList: await statusList({ revoked: [5] }) });
    expect(await decide(revoked.evidence, POLICY, NOW)).toEqual({ outcome: 'refer', code: 'pass.revoked' });
    const stale = await scene({ lane: 'regular', scanned: await regularPass({ shownAt: NOW - 61 }) });
    expect(await decide(stale.evidence, POLICY, NOW)).toEqual({ outcome: 'refer', code: 'pass.stale' });
  });
});

describe('invariant 4: the gate says admit or refer, and every failure is a refer', () => {
  const failures: [string, Evidence['look'], string][] = [
    ['another face', async () => ok(false), 'admission.no-match'],
    ['a missing model', modelMissing, 'face.model-missing'],
    ['a look that throws', () => Promise.reject(new Error('camera')), 'admission.unexpected'],
    [
      'a look that throws at once',
      () => {
        throw new Error('camera');
      },
      'admission.unexpected',
    ],
    ['an answer that is not a boolean', async () => ok('yes' as unknown as boolean), 'admission.no-match'],
  ];

  it.each(failures)('refers with %s', async (_what, look, code) => {
    const { evidence } = await scene({ look });
    expect(await decide(evidence, POLICY, NOW)).toEqual({ outcome: 'refer', code });
  });

  it('says nothing else, whatever is scanned', async () => {
    const { evidence } = await scene();
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string(),
          fc.string().map((tail) => `TZ1:${tail}`),
        ),
        async (scanned) => {
          const decision = await decide({ ...evidence, scanned }, POLICY, NOW);
          expect(Object.keys(decision).sort()).toEqual(['code', 'outcome']);
          expect(decision.outcome).toBe('refer');
        },
      ),
    );
  });

  it('has no score in an admission', async () => {
    const { evidence } = await scene();
    expect(Object.keys(await decide(evidence, POLICY, NOW)).sort()).toEqual(['outcome', 'passKey']);
  });
});

describe('invariant 5: unknown is never yes', () => {
  it('refers when the time is not known', async () => {
    const { evidence } = await scene();
    expect((await decide(evidence, POLICY, Number.NaN)).outcome).toBe('refer');
  });

  it('refers a pass of which nobody knows when it was admitted, whatever the rule', async () => {
    const { evidence } = await scene({ lane: 'regular', lastAdmitted: () => 'unknown' });
    const entry = { kind: 'again', afterSeconds: 0 } as const;
    expect((await decide(evidence, { ...POLICY, entry }, NOW)).outcome).toBe('refer');
  });
});

describe('invariant 9: the gate knows when it must not', () => {
  it.each([
    [3600, 'admit'],
    [3601, 'refer'],
  ])('with a status list of %i seconds old it says %s', async (age, outcome) => {
    const { evidence } = await scene({ statusList: await statusList({ issuedAt: NOW - age }) });
    expect((await decide(evidence, POLICY, NOW)).outcome).toBe(outcome);
  });

  it('with an old list that names the clearance of then, until that list is too old', async () => {
    const named = async (age: number) => scene({ statusList: await statusList({ issuedAt: NOW - age }) });
    const young = await named(3600);
    expect((await decide(young.evidence, POLICY, NOW)).outcome).toBe('admit');
    const renewed = { ...young.evidence, clearanceSha256: 'e0'.repeat(32) };
    expect(await decide(renewed, POLICY, NOW)).toMatchObject({ code: 'admission.clearance-not-in-force' });
    const old = await named(3601);
    expect(await decide(old.evidence, POLICY, NOW)).toMatchObject({ code: 'pass.status-too-old' });
  });
});
