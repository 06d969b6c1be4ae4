import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isReviewTarget, ReviewDraft, ReviewEntry, ReviewKind } from './entry.ts';
import { mayAdd } from './may-add.ts';
import { reviewState } from './state.ts';

const DPO = { memberId: 'dpo-1', name: 'Ada Vries', role: 'dpo' } as const;
const ORGANISER = { memberId: 'org-1', name: 'Noor Bakker', role: 'organiser' } as const;
let count = 0;

function entry(kind: ReviewKind, changes: Partial<ReviewEntry> = {}): ReviewEntry {
  count += 1;
  const by = kind === 'answer' ? ORGANISER : DPO;
  return { id: `e${count}`, at: 1_786_000_000, by, target: 'dpia:data', kind, text: 'tekst', ...changes };
}

function overall(opinion: ReviewEntry['opinion'], dpiaVersion: number): ReviewEntry {
  return entry('advice', { target: 'overall', opinion, dpiaVersion });
}

const codeOf = (result: ReturnType<typeof mayAdd>) => (result.ok ? 'ok' : result.problem.code);

describe('what a review is about', () => {
  it.each([
    'overall',
    'assessment',
    'plan',
    'notice',
    'question:S0.1',
    'question:C10',
    'dpia:free-consent',
    'dpia-risk:exclusion',
    'dpia-risk:own-rain',
  ])('takes %s', (target) => expect(isReviewTarget(target)).toBe(true));
  it.each(['', 'dpia:', 'dpia:other', 'dpia-risk:own', 'question:', 'question:x', 'member:1', 'plan:1'])(
    'refuses %s',
    (target) => expect(isReviewTarget(target)).toBe(false),
  );
  it('reads entries whole, and none without a text', () => {
    expect(ReviewEntry.safeParse(overall('proceed', 1)).success).toBe(true);
    expect(ReviewDraft.safeParse({ target: 'overall', kind: 'comment', text: ' ' }).success).toBe(false);
  });
});

describe('overall advice', () => {
  it('counts on the version it was given on, and the newest counts', () => {
    const [first, second] = [overall('proceed-if', 1), overall('proceed', 1)];
    expect(reviewState([first, second], 1)).toMatchObject({ overall: second, earlierOverall: [first] });
    expect(reviewState([first, second], 2)).toMatchObject({ overall: null, earlierOverall: [first, second] });
    expect(reviewState([first], null).overall).toBeNull();
  });

  it('not to proceed blocks until there is a new one, also under a new version, and no answer lifts it', () => {
    const no = overall('do-not-proceed', 1);
    const answer = entry('answer', { target: 'overall', replyTo: no.id });
    for (const version of [1, 2, null])
      expect(reviewState([no, answer], version).blocks).toEqual([{ kind: 'do-not-proceed', entry: no }]);
    expect(reviewState([no, answer, overall('proceed', 2)], 2).blocks).toEqual([]);
  });
});

describe('objections', () => {
  const objection = entry('objection', { target: 'plan' });
  const answer = entry('answer', { target: 'plan', replyTo: objection.id });
  const withdrawn = entry('withdrawn', { target: 'plan', replyTo: objection.id });
  const standings = (...entries: ReviewEntry[]) =>
    reviewState(entries, 1).objections.map(({ standing }) => standing);

  it('are open until answered or withdrawn', () => {
    expect(standings(objection)).toEqual(['open']);
    expect(standings(objection, answer)).toEqual(['answered']);
    expect(standings(objection, withdrawn)).toEqual(['withdrawn']);
    expect(standings(objection, answer, withdrawn)).toEqual(['withdrawn']);
    expect(reviewState([objection], 1).blocks).toEqual([{ kind: 'objection', entry: objection }]);
    expect(reviewState([objection, answer], 1).blocks).toEqual([]);
  });

  it('are not settled by an entry of the wrong person', () => {
    const byDpo = { ...answer, by: DPO };
    const byOrganiser = { ...withdrawn, by: ORGANISER };
    expect(standings(objection, byDpo, byOrganiser)).toEqual(['open']);
  });
});

it('keeps advice on parts as given, and all entries by what they are about', () => {
  const [data, comment] = [entry('advice'), entry('comment', { target: 'notice', by: ORGANISER })];
  const state = reviewState([data, comment], 1);
  expect(state.sectionAdvice).toEqual({ 'dpia:data': data });
  expect(state.byTarget).toEqual({ 'dpia:data': [data], notice: [comment] });
  expect(state.overall).toBeNull();
});

describe('who may add what', () => {
  const objection = entry('objection', { target: 'plan' });
  const state = reviewState([objection], 2);
  const add = (draft: Partial<ReviewDraft>, role: 'organiser' | 'dpo') =>
    codeOf(mayAdd({ target: 'plan', kind: 'comment', text: 'x', ...draft }, role, state));
  const ADVICE = { target: 'overall', kind: 'advice', opinion: 'proceed', dpiaVersion: 2 } as const;
  const ANSWER = { kind: 'answer', replyTo: objection.id } as const;
  const WITHDRAW = { kind: 'withdrawn', replyTo: objection.id } as const;

  it.each([
    ['a comment', {}, 'ok', 'ok'],
    ['advice on a part', { kind: 'advice' }, 'ok', 'review.only-dpo'],
    ['an objection', { kind: 'objection' }, 'ok', 'review.only-dpo'],
    ['overall advice', ADVICE, 'ok', 'review.only-dpo'],
    [
      'overall advice without opinion',
      { ...ADVICE, opinion: undefined },
      'review.opinion-missing',
      'review.only-dpo',
    ],
    [
      'overall advice on an older version',
      { ...ADVICE, dpiaVersion: 1 },
      'review.other-version',
      'review.only-dpo',
    ],
    [
      'overall advice on no version',
      { ...ADVICE, dpiaVersion: undefined },
      'review.other-version',
      'review.only-dpo',
    ],
    [
      'an opinion elsewhere',
      { kind: 'comment', opinion: 'proceed' },
      'review.opinion-misplaced',
      'review.opinion-misplaced',
    ],
    [
      'overall advice with a text for the public',
      { ...ADVICE, publicText: 'Kort.' },
      'ok',
      'review.only-dpo',
    ],
    [
      'a text for the public elsewhere',
      { kind: 'advice', publicText: 'Kort.' },
      'review.public-misplaced',
      'review.only-dpo',
    ],
    ['an answer', ANSWER, 'review.only-organiser', 'ok'],
    ['an answer to nothing', { kind: 'answer' }, 'review.only-organiser', 'review.reply-missing'],
    [
      'an answer to what is not there',
      { kind: 'answer', replyTo: 'x' },
      'review.only-organiser',
      'review.reply-missing',
    ],
    [
      'an answer about something else',
      { ...ANSWER, target: 'notice' },
      'review.only-organiser',
      'review.reply-misplaced',
    ],
    ['withdrawing', WITHDRAW, 'ok', 'review.only-dpo'],
    ['withdrawing nothing', { kind: 'withdrawn' }, 'review.reply-misplaced', 'review.only-dpo'],
  ] as const)('%s', (_, draft, dpo, organiser) => {
    expect(add(draft, 'dpo')).toBe(dpo);
    expect(add(draft, 'organiser')).toBe(organiser);
  });

  it('refuses advice when there is no DPIA, and withdrawing twice', () => {
    const advice = { ...ADVICE, text: 'x' };
    expect(codeOf(mayAdd(advice, 'dpo', reviewState([], null)))).toBe('review.no-dpia');
    const gone = reviewState([objection, entry('withdrawn', { target: 'plan', replyTo: objection.id })], 2);
    expect(codeOf(mayAdd({ ...WITHDRAW, target: 'plan', text: 'x' }, 'dpo', gone))).toBe(
      'review.already-withdrawn',
    );
  });

  it('whatever is there: nobody but the DPO ever advises, objects or withdraws, nor but the organiser answers', () => {
    const draft = fc.record({
      target: fc.constantFrom('overall', 'plan'),
      kind: fc.constantFrom(...ReviewKind.options),
      text: fc.constant('x'),
      opinion: fc.constantFrom(undefined, 'proceed' as const, 'do-not-proceed' as const),
      replyTo: fc.constantFrom(undefined, objection.id),
      dpiaVersion: fc.constantFrom(undefined, 1, 2),
    });
    const role = fc.constantFrom('organiser' as const, 'dpo' as const);
    fc.assert(
      fc.property(draft, role, (added, by) => {
        if (!mayAdd(added as ReviewDraft, by, state).ok) return;
        if (['advice', 'objection', 'withdrawn'].includes(added.kind)) expect(by).toBe('dpo');
        if (added.kind === 'answer') expect(by).toBe('organiser');
      }),
    );
  });
});
