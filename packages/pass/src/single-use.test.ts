import { ok } from '@tenzij/kernel';
import { describe, expect, it } from 'vitest';
import { CLAIMS, seeded } from '../test/material.ts';
import { checkSingleUse, passKey } from './single-use.ts';

describe('single use', () => {
  it('refuses a pass that was let in, by its id', () => {
    const used = new Set<string>();
    const seen = { has: (passId: Uint8Array) => used.has(passKey(passId)) };
    expect(checkSingleUse(CLAIMS, seen)).toEqual(ok(undefined));
    used.add(passKey(CLAIMS.passId.slice()));
    expect(checkSingleUse(CLAIMS, seen)).toMatchObject({ problem: { code: 'pass.already-used' } });
    expect(checkSingleUse({ passId: seeded('another', 16) }, seen)).toEqual(ok(undefined));
  });
});
