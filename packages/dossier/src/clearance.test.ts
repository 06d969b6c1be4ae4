import { type Clearance, type ClearanceContent, covers, softwareSigner, toHex } from '@tenzij/kernel';
import { describe, expect, it } from 'vitest';
import { TEST_CONTENT } from '../../../tools/testing/clearance.ts';
import { verifyClearance } from './clearance.ts';
import { issueClearance } from './clearance-signing.ts';

const NOW = 1_800_000_000;
const controller = softwareSigner(new Uint8Array(32).fill(1));
const dpo = softwareSigner(new Uint8Array(32).fill(2));
const stranger = softwareSigner(new Uint8Array(32).fill(3));
const trust = { controller: [controller.publicKey], dpo: [dpo.publicKey] };

const content: ClearanceContent = {
  ...TEST_CONTENT,
  id: 'clearance-1',
  deployment: { id: 'festival', name: 'Festival' },
  model: { ...TEST_CONTENT.model, id: 'model-1' },
  validity: { notBefore: NOW - 100, expires: NOW + 100 },
};

async function issued(changes: Partial<ClearanceContent> = {}, signers = { controller, dpo }) {
  const result = await issueClearance({ ...content, ...changes }, signers);
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

function codeOf(result: { ok: boolean; problem?: { code: string } }): string {
  return result.ok ? 'ok' : (result.problem?.code ?? 'none');
}

describe('verifyClearance', () => {
  it('returns the content that both parties signed', async () => {
    const result = verifyClearance(await issued(), trust, NOW);
    expect(result).toMatchObject({ ok: true, value: content });
  });

  it.each([
    ['before it starts', NOW - 101, 'clearance.not-yet-valid'],
    ['at its first second', NOW - 100, 'ok'],
    ['at its last second', NOW + 99, 'ok'],
    ['when it ends', NOW + 100, 'clearance.expired'],
    ['at a time that is not a number', Number.NaN, 'clearance.not-yet-valid'],
  ])('%s', async (_when, now, code) => {
    expect(codeOf(verifyClearance(await issued(), trust, now))).toBe(code);
  });

  it('guard dpo-pause: needs the controller and the DPO, each with a key of their own', async () => {
    const bytes = await issued();
    expect(codeOf(verifyClearance(bytes, { controller: [], dpo: trust.dpo }, NOW))).toBe('cose.unknown-key');
    const onlyControllers = { controller: [controller.publicKey, dpo.publicKey], dpo: [] };
    expect(codeOf(verifyClearance(bytes, onlyControllers, NOW))).toBe('clearance.dpo-missing');
    const onlyDpos = { controller: [], dpo: [controller.publicKey, dpo.publicKey] };
    expect(codeOf(verifyClearance(bytes, onlyDpos, NOW))).toBe('clearance.controller-missing');
    const bySelf = await issueClearance(content, { controller, dpo: controller });
    expect(codeOf(bySelf)).toBe('clearance.same-key-twice');
  });

  it('refuses a key on both sides when it is the only signer', async () => {
    const bytes = await issued({}, { controller, dpo });
    const both = { controller: [controller.publicKey, dpo.publicKey], dpo: [controller.publicKey] };
    expect(codeOf(verifyClearance(bytes, both, NOW))).toBe('clearance.dpo-missing');
  });

  it('refuses the signature of a stranger', async () => {
    const bytes = await issued({}, { controller, dpo: stranger });
    expect(codeOf(verifyClearance(bytes, trust, NOW))).toBe('cose.unknown-key');
  });

  it('refuses a clearance in which any byte was changed', async () => {
    const bytes = await issued();
    for (let i = 0; i < bytes.length; i++) {
      const tampered = bytes.slice();
      tampered[i] = (tampered[i] ?? 0) ^ 1;
      expect(verifyClearance(tampered, trust, NOW).ok, `byte ${i}`).toBe(false);
    }
  });

  it('refuses one that was cut short or has something after it', async () => {
    const bytes = await issued();
    expect(codeOf(verifyClearance(bytes.slice(0, -1), trust, NOW))).toBe('cose.malformed');
    expect(codeOf(verifyClearance(new Uint8Array([...bytes, 0]), trust, NOW))).toBe('cose.malformed');
  });
});

describe('issueClearance', () => {
  it.each(['NO', 'NO_UNKNOWN', 'AWAITING_DPIA', 'AWAITING_DPO', 'AWAITING_AP', 'HOUSEHOLD', 'OTHER_REGIME'])(
    'refuses the verdict %s',
    async (verdict) => {
      const result = await issueClearance({ ...content, verdict } as unknown as ClearanceContent, {
        controller,
        dpo,
      });
      expect(codeOf(result)).toBe('clearance.not-clearable');
    },
  );

  it('refuses the verdict of another route', async () => {
    const result = await issueClearance({ ...content, route: 'public-interest' }, { controller, dpo });
    expect(codeOf(result)).toBe('clearance.not-clearable');
  });

  it('invariant 7: guard regular-lane: refuses a clearance without a regular lane', async () => {
    const result = await issueClearance({ ...content, lanes: { face: 9, regular: 0 } }, { controller, dpo });
    expect(result).toMatchObject({ ok: false, problem: { params: { field: 'lanes.regular' } } });
  });

  it('invariant 11: refuses an evaluation that is neither computed nor explained', async () => {
    const evaluation = { computed: true, sha256: '', falseMatchRate: 0.001 } as const;
    const result = await issueClearance({ ...content, evaluation }, { controller, dpo });
    expect(codeOf(result)).toBe('clearance.content-invalid');
  });
});

describe('invariant 1: no clearance, no template', () => {
  const use = { deployment: 'festival', mode: 'verification', modelId: 'model-1', now: NOW } as const;

  it('covers what was signed', async () => {
    const verified = verifyClearance(await issued(), trust, NOW);
    expect(codeOf(covers(verified.ok ? verified.value : undefined, use))).toBe('ok');
  });

  it.each([
    [{ deployment: 'other' }, 'clearance.other-deployment'],
    [{ mode: 'identification' as const }, 'clearance.other-mode'],
    [{ modelId: 'other' }, 'clearance.other-model'],
    [{ now: NOW + 100 }, 'clearance.expired'],
    [{ now: NOW - 101 }, 'clearance.not-yet-valid'],
  ])('does not cover %o', async (change, code) => {
    const verified = verifyClearance(await issued(), trust, NOW);
    expect(codeOf(covers(verified.ok ? verified.value : undefined, { ...use, ...change }))).toBe(code);
  });

  it('does not take an object that merely looks like a clearance', async () => {
    const verified = verifyClearance(await issued(), trust, NOW);
    if (!verified.ok) throw new Error('not verified');
    expect(codeOf(covers(content as Clearance, use))).toBe('clearance.missing');
    expect(codeOf(covers({ ...verified.value }, use))).toBe('clearance.missing');
    expect(codeOf(covers(undefined, use))).toBe('clearance.missing');
  });

  it('cannot be widened after it was verified', async () => {
    const verified = verifyClearance(await issued(), trust, NOW);
    if (!verified.ok) throw new Error('not verified');
    const validity = verified.value.validity as { expires: number };
    expect(() => {
      validity.expires = NOW + 1_000_000;
    }).toThrow(TypeError);
  });
});

it('public keys are told apart by the hash of their bytes', () => {
  expect(toHex(controller.publicKey.bytes)).not.toBe(toHex(dpo.publicKey.bytes));
  expect(controller.publicKey.kid).toMatch(/^[0-9a-f]{16}$/);
});
