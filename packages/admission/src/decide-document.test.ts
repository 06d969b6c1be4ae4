import {
  type Clearance,
  type ClearanceContent,
  ok,
  refuse,
  softwareSigner,
  type Template,
  toHex,
} from '@tenzij/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clearance as clearanceForPasses, issuer, NOW, statusList, template } from '../test/scene.ts';
import { type DocumentEvidence, decideDocument } from './decide-document.ts';

const MODE = 'document-verification';
const POLICY = { statusListMaxAgeSeconds: 3600 };
const NOTICE = 'd0'.repeat(32);
const CLEARANCE_SHA256 = 'c1'.repeat(32);
const stranger = softwareSigner(new Uint8Array(32).fill(8));

function clearance(changes: Partial<ClearanceContent> = {}): Clearance {
  const purposes = [{ id: 'access', nl: 'Toegang', en: 'Access' }];
  const hashes = { dpia: '0'.repeat(64), notice: NOTICE, assessment: '0'.repeat(64) };
  return clearanceForPasses({ mode: MODE, purposes, hashes, ...changes });
}

/** A gate, a clearance and a person who said yes, all as it should be; each test breaks one thing. */
async function scene(changes: Partial<DocumentEvidence> = {}) {
  const read = { documents: 0, looks: 0 };
  const made: Template[] = [];
  const base: DocumentEvidence = {
    deployment: 'festival',
    clearance: ok(clearance()),
    clearanceSha256: CLEARANCE_SHA256,
    statusList: await statusList(),
    act: { noticeSha256: NOTICE, purposes: ['access'] },
    readDocument: async () => {
      const copy = { ...template, bytes: template.bytes.slice() };
      made.push(copy);
      return ok(copy);
    },
    lookAtFace: async () => ok(true),
  };
  const { readDocument, lookAtFace, ...rest } = { ...base, ...changes };
  const evidence: DocumentEvidence = {
    ...rest,
    readDocument: (given) => {
      read.documents++;
      return readDocument(given);
    },
    lookAtFace: (document, given) => {
      read.looks++;
      return lookAtFace(document, given);
    },
  };
  return { evidence, read, made };
}

const decideNow = (evidence: DocumentEvidence) => decideDocument(evidence, POLICY, NOW);
const isWiped = ({ bytes }: Template) => bytes.every((byte) => byte === 0);

describe('a gate that compares with documents', () => {
  it('admits the person on the document, and hands on what was verified', async () => {
    const cleared = clearance();
    const { evidence, read } = await scene({
      clearance: ok(cleared),
      lookAtFace: async (document, given) => {
        expect(document).toEqual(template);
        expect(given).toBe(cleared);
        return ok(true);
      },
    });
    expect(await decideNow(evidence)).toEqual({ outcome: 'admit' });
    expect(read).toEqual({ documents: 1, looks: 1 });
  });

  it('takes a person on the route of public interest who was shown the notice and asked nothing', async () => {
    const route = { route: 'public-interest', verdict: 'UNLESS_PUBLIC_INTEREST' } as const;
    const shown = { noticeSha256: NOTICE, purposes: [] };
    const { evidence } = await scene({ clearance: ok(clearance(route)), act: shown });
    expect(await decideNow(evidence)).toEqual({ outcome: 'admit' });
    const other = { ...evidence, act: { ...shown, noticeSha256: 'e0'.repeat(32) } };
    expect(await decideNow(other)).toEqual({ outcome: 'refer', code: 'admission.no-consent' });
  });
});

const NOT_CLEARED: readonly [string, () => Promise<Partial<DocumentEvidence>>, string][] = [
  ['no clearance', async () => ({ clearance: refuse('clearance.dpo-missing') }), 'clearance.dpo-missing'],
  ['a look-alike of a clearance', async () => ({ clearance: ok({ ...clearance() }) }), 'clearance.missing'],
  [
    'an expired clearance',
    async () => ({ clearance: ok(clearance({ validity: { notBefore: 1, expires: NOW } })) }),
    'clearance.expired',
  ],
  [
    'a clearance for another deployment',
    async () => ({ clearance: ok(clearance({ deployment: { id: 'other', name: 'Other' } })) }),
    'clearance.other-deployment',
  ],
  ...(['verification', 'identification', 'human-comparison'] as const).map(
    (mode): (typeof NOT_CLEARED)[number] => [
      `a clearance for ${mode}`,
      async () => ({ clearance: ok(clearance({ mode })) }),
      'clearance.other-mode',
    ],
  ),
  ['no status list', async () => ({ statusList: null }), 'admission.no-status-list'],
  [
    'a status list by a stranger',
    async () => ({ statusList: await statusList({ signer: stranger }) }),
    'cose.unknown-key',
  ],
  [
    'a status list by an issuer that the clearance does not name',
    async () => ({
      clearance: ok(clearance({ keys: { issuer: toHex(stranger.publicKey.bytes), gate: '0' } })),
      statusList: await statusList({ signer: issuer }),
    }),
    'cose.unknown-key',
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
];

describe('invariant 1: no clearance, no template', () => {
  it.each(NOT_CLEARED)(
    'invariant 1: with %s it refers, and looks at no document and no face',
    async (_what, changes, code) => {
      const { evidence, read } = await scene(await changes());
      expect(await decideNow(evidence)).toEqual({ outcome: 'refer', code });
      expect(read).toEqual({ documents: 0, looks: 0 });
    },
  );

  it('invariant 1: refers a template of another model, without looking at the face', async () => {
    const other = { modelId: 'other', bytes: template.bytes.slice() };
    const { evidence, read } = await scene({ readDocument: async () => ok(other) });
    expect(await decideNow(evidence)).toEqual({ outcome: 'refer', code: 'clearance.other-model' });
    expect(read.looks).toBe(0);
    expect(isWiped(other)).toBe(true);
  });
});

describe('invariant 2: nothing outlives the decision', () => {
  const ends: readonly [string, Partial<DocumentEvidence>][] = [
    ['an admission', {}],
    ['another face', { lookAtFace: async () => ok(false) }],
    ['a refused look', { lookAtFace: async () => refuse('face.none') }],
    ['a look that throws', { lookAtFace: () => Promise.reject(new Error('camera')) }],
  ];

  it.each(ends)('invariant 2: wipes the document’s template after %s', async (_what, changes) => {
    const { evidence, made } = await scene(changes);
    await decideNow(evidence);
    expect(made).toHaveLength(1);
    expect(made.every(isWiped)).toBe(true);
  });
});

describe('invariant 4: it says admit or refer, and every failure is a refer', () => {
  const failures: readonly [string, Partial<DocumentEvidence>, string][] = [
    ['another face', { lookAtFace: async () => ok(false) }, 'admission.no-match'],
    ['a document without a face', { readDocument: async () => refuse('face.none') }, 'face.none'],
    ['a missing model', { lookAtFace: async () => refuse('face.model-missing') }, 'face.model-missing'],
    [
      'a camera that throws',
      { readDocument: () => Promise.reject(new Error('camera')) },
      'admission.unexpected',
    ],
    [
      'a look that throws at once',
      {
        lookAtFace: () => {
          throw new Error('camera');
        },
      },
      'admission.unexpected',
    ],
    [
      'an answer that is not a boolean',
      { lookAtFace: async () => ok('yes' as unknown as boolean) },
      'admission.no-match',
    ],
    ['evidence that can’t be read', { act: 5 as never }, 'admission.no-consent'],
    ['a list that is no list', { statusList: Uint8Array.of(1, 2, 3) }, 'cose.malformed'],
  ];

  it.each(failures)('invariant 4: refers with %s', async (_what, changes, code) => {
    const { evidence } = await scene(changes);
    expect(await decideNow(evidence)).toEqual({ outcome: 'refer', code });
  });

  it('invariant 4: has no score in what it says', async () => {
    const { evidence } = await scene();
    expect(Object.keys(await decideNow(evidence))).toEqual(['outcome']);
  });

  it('invariant 4: refers whatever list it is given', async () => {
    const { evidence } = await scene();
    await fc.assert(
      fc.asyncProperty(fc.uint8Array(), async (bytes) => {
        expect((await decideNow({ ...evidence, statusList: bytes })).outcome).toBe('refer');
      }),
    );
  });
});

describe('invariant 5: unknown is never yes', () => {
  const acts: readonly [string, DocumentEvidence['act']][] = [
    ['nobody pressed anything', null],
    ['no purpose was agreed to', { noticeSha256: NOTICE, purposes: [] }],
    ['another purpose was agreed to', { noticeSha256: NOTICE, purposes: ['marketing'] }],
    ['more was agreed to than was asked', { noticeSha256: NOTICE, purposes: ['access', 'marketing'] }],
    ['another notice was shown', { noticeSha256: 'e0'.repeat(32), purposes: ['access'] }],
  ];

  it.each(acts)('invariant 6: refers when %s, without looking at anything', async (_what, act) => {
    const { evidence, read } = await scene({ act });
    expect(await decideNow(evidence)).toEqual({ outcome: 'refer', code: 'admission.no-consent' });
    expect(read).toEqual({ documents: 0, looks: 0 });
  });

  it('invariant 5: refers when the time is not known', async () => {
    const { evidence, read } = await scene();
    expect((await decideDocument(evidence, POLICY, Number.NaN)).outcome).toBe('refer');
    expect(read.documents).toBe(0);
  });

  it.each([
    [3600, 'admit'],
    [3601, 'refer'],
  ])('invariant 9: with a status list of %i seconds old it says %s', async (age, outcome) => {
    const { evidence } = await scene({ statusList: await statusList({ issuedAt: NOW - age }) });
    expect((await decideNow(evidence)).outcome).toBe(outcome);
  });
});
