import { ok } from '@tenzij/kernel';
import { describe, expect, it } from 'vitest';
import { CLAIMS, NOW } from '../test/material.ts';
import { checkShowing, RESEAL_SECONDS, type ShowingPolicy } from './showing.ts';

const POLICY: ShowingPolicy = { maxAgeSeconds: 60, maxSkewSeconds: 10, acceptStatic: false };

describe('a showing', () => {
  it('holds for as long as a phone shows it', () => {
    for (const age of [0, RESEAL_SECONDS, 60]) {
      expect(checkShowing({ shownAt: NOW - age }, CLAIMS, POLICY, NOW)).toEqual(ok(undefined));
    }
  });

  it('invariant 5: does not hold at a time that is not known', () => {
    expect(checkShowing({ shownAt: NOW }, CLAIMS, POLICY, Number.NaN)).toMatchObject({ ok: false });
    expect(checkShowing({ shownAt: Number.NaN }, CLAIMS, POLICY, NOW)).toMatchObject({ ok: false });
  });

  it('names the limit, and not when the pass was shown', () => {
    expect(checkShowing({ shownAt: NOW - 61 }, CLAIMS, POLICY, NOW)).toEqual({
      ok: false,
      problem: { code: 'pass.stale', params: { maxAgeSeconds: 60 } },
    });
  });
});
