import type { ComparisonTerms } from '@tenzij/contracts';
import type { FaceFinder, Image } from '@tenzij/face/three-steps';
import { ok, refuse } from '@tenzij/kernel';
import { describe, expect, it } from 'vitest';
import { bundleFor, clearance, NOW } from '../../test/deployment.ts';
import { createFakeTime } from '../../test/fake-time.ts';
import { comparisonTerms } from '../../test/kinds.ts';
import { createComparison, IDLE_MS } from './comparison.ts';
import type { Keeper, TermsAnswer } from './ports.ts';

const picture = (value = 7): Image => ({
  width: 100,
  height: 100,
  channels: 3,
  data: new Uint8Array(30_000).fill(value),
});
const isWiped = ({ data }: Image) => data.every((value) => value === 0);

/** A desk among fakes of network, disk and models; the texts and rules are real. */
function desk(terms: ComparisonTerms | null = comparisonTerms(NOW)) {
  const time = createFakeTime(NOW);
  const made: Image[] = [];
  const opened: string[] = [];
  const world = {
    answer: (terms ? { kind: 'ok', terms } : { kind: 'unreachable' }) as TermsAnswer,
    finds: true,
    time,
    made,
    opened,
  };
  const kept: { terms: ComparisonTerms | null; count: number } = { terms: null, count: 0 };
  const keeper: Keeper = {
    terms: () => kept.terms,
    keepTerms: (next) => {
      kept.terms = next;
    },
    count: () => kept.count,
    keepCount: (next) => {
      kept.count = next;
    },
  };
  const finder: FaceFinder = {
    portray: async () => {
      if (!world.finds) return refuse('face.none');
      const image = picture(9);
      made.push(image);
      return ok({ image, confidence: 0.9 });
    },
    release: async () => undefined,
  };
  const comparison = createComparison({
    fetchTerms: async () => world.answer,
    keeper,
    openFinder: async (card) => {
      opened.push(card);
      return ok(finder);
    },
    now: time.now,
    wait: time.wait,
  });
  return { comparison, world, kept };
}

async function atWork(of: ReturnType<typeof desk>) {
  await of.comparison.open();
  of.comparison.begin();
  const [document, person] = [picture(), picture()];
  await of.comparison.take('document', document);
  await of.comparison.take('person', person);
  return { document, person };
}

describe('comparing by a person', () => {
  it('shows both, and either button only ends it: all is wiped, one more is counted', async () => {
    const of = desk();
    const { document, person } = await atWork(of);
    const { sides } = of.comparison.get();
    expect([sides.document.kind, sides.person.kind]).toEqual(['there', 'there']);
    expect([document, person].every(isWiped)).toBe(true);
    of.comparison.end();
    expect(of.comparison.get()).toMatchObject({
      screen: 'idle',
      count: 1,
      sides: { document: { kind: 'none' } },
    });
    expect(of.world.made.length).toBeGreaterThan(1);
    expect(of.world.made.every(isWiped)).toBe(true);
    expect(JSON.stringify(of.kept)).not.toMatch(/same|unsure/);
  });

  it('wipes a picture that is taken anew, and one that comes in after the end', async () => {
    const of = desk();
    await atWork(of);
    const first = of.world.made.at(-1);
    await of.comparison.take('person', picture());
    expect(of.world.made.filter(isWiped)).toEqual([first]);
    const late = of.comparison.take('person', picture());
    of.comparison.end();
    await late;
    expect(of.world.made.every(isWiped)).toBe(true);
    const after = picture();
    await of.comparison.take('document', after);
    expect(isWiped(after)).toBe(true);
  });

  it('shows all of a picture in which no face is found', async () => {
    const of = desk();
    of.world.finds = false;
    await of.comparison.open();
    of.comparison.begin();
    await of.comparison.take('person', picture());
    const { person } = of.comparison.get().sides;
    expect(person).toMatchObject({ kind: 'there', picture: { kind: 'whole' } });
  });

  it('drops both when nobody does anything for a while, and counts nothing', async () => {
    const of = desk();
    await atWork(of);
    await of.world.time.pass(IDLE_MS / 1000 + 1);
    expect(of.comparison.get()).toMatchObject({ screen: 'idle', count: 0 });
    expect(of.world.made.every(isWiped)).toBe(true);
  });
});

describe('whether it may run', () => {
  const none = (code: string) => comparisonTerms(NOW, { basis: { kind: 'none', code, params: {} } });

  it.each(['comparison.not-assessed', 'comparison.other-mode', 'case.exercise', 'ending.ended'])(
    'invariant 5: not with %s, and no model is loaded',
    async (code) => {
      const of = desk(none(code));
      await of.comparison.open();
      expect(of.comparison.get()).toMatchObject({ screen: 'off', problem: { code } });
      expect(of.world.opened).toEqual([]);
    },
  );

  it('invariant 9: goes on with the network cut, until what was heard is too old; then everything is dropped', async () => {
    const of = desk();
    await atWork(of);
    of.world.answer = { kind: 'unreachable' };
    await of.world.time.pass(60);
    of.comparison.begin();
    expect(of.comparison.get()).toMatchObject({ screen: 'work', online: false });
    await of.world.time.pass(3600);
    expect(of.comparison.get()).toMatchObject({ screen: 'off', problem: { code: 'comparison.too-old' } });
    expect(of.world.made.every(isWiped)).toBe(true);
    of.world.answer = { kind: 'ok', terms: comparisonTerms(of.world.time.now()) };
    await of.comparison.open();
    expect(of.comparison.get().screen).toBe('idle');
  });

  it('stops at once when the server says so, and drops what is on the screen', async () => {
    const of = desk();
    await atWork(of);
    of.world.answer = { kind: 'ok', terms: none('comparison.not-assessed') };
    await of.world.time.pass(61);
    expect(of.comparison.get()).toMatchObject({
      screen: 'off',
      problem: { code: 'comparison.not-assessed' },
    });
    expect(of.world.made.every(isWiped)).toBe(true);
  });

  it('without a network and never told, it is off', async () => {
    const of = desk(null);
    await of.comparison.open();
    expect(of.comparison.get()).toMatchObject({ screen: 'off', problem: { code: 'gate.not-paired' } });
  });

  const cleared = async (
    mode: 'human-comparison' | 'verification',
    changes: Partial<ComparisonTerms> = {},
  ) => {
    const { trust } = await bundleFor('09'.repeat(32));
    const basis = { kind: 'clearance', clearance: await clearance({ mode }), trust } as const;
    return desk(comparisonTerms(NOW, { specimen: true, basis, ...changes }));
  };

  it('under a clearance for it, with the models that it names', async () => {
    const of = await cleared('human-comparison');
    await of.comparison.open();
    expect(of.comparison.get()).toMatchObject({ screen: 'idle', basis: 'clearance' });
    expect(of.world.opened).toEqual(['e'.repeat(64)]);
  });

  it.each([
    ['for passes', () => cleared('verification'), 'clearance.other-mode'],
    [
      'of another deployment',
      () => cleared('human-comparison', { deployment: { id: 'other', name: 'Other' } }),
      'clearance.other-deployment',
    ],
    [
      'signed by nobody who is trusted',
      () =>
        cleared('human-comparison', {
          basis: {
            kind: 'clearance',
            clearance: 'AAAA',
            trust: { controller: ['0'.repeat(64)], dpo: ['1'.repeat(64)] },
          },
        }),
      'cose.malformed',
    ],
  ])('invariant 1: not under a clearance %s', async (_what, open, code) => {
    const of = await open();
    await of.comparison.open();
    expect(of.comparison.get()).toMatchObject({ screen: 'off', problem: { code } });
    expect(of.world.opened).toEqual([]);
  });
});
