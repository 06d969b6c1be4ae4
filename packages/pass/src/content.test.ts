import { ok } from '@tenzij/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SALT, syntheticTemplate } from '../test/material.ts';
import { decodeContent, encodeContent } from './content.ts';

const claims = new Uint8Array([1, 2, 3]);

describe('content of a pass', () => {
  it.each([
    ['another model', syntheticTemplate('a', 256, 'model-b')],
    ['another length', syntheticTemplate('a', 128, 'model-a')],
    ['one value', syntheticTemplate('a', 1)],
  ])('invariant 11: a template keeps its model id and length: %s', (_, template) => {
    const content = { claims, carried: { template, salt: SALT }, shownAt: 5 };
    expect(decodeContent(encodeContent(content), 'carried')).toEqual(ok(content));
  });

  it('invariant 11: no template is null, never an empty one', () => {
    const content = { claims, carried: null, shownAt: null };
    expect(decodeContent(encodeContent(content), 'carried')).toEqual(ok(content));
  });

  it('writes the time of showing in whole seconds', () => {
    const content = { claims, carried: null, shownAt: 5.9 };
    expect(decodeContent(encodeContent(content), 'carried')).toEqual(ok({ ...content, shownAt: 5 }));
  });

  it('reads or refuses any bytes, and never throws', () => {
    const good = encodeContent({
      claims,
      carried: { template: syntheticTemplate('a'), salt: SALT },
      shownAt: 5,
    });
    const broken = fc
      .tuple(fc.nat(good.length - 1), fc.nat(255))
      .map(([at, byte]) => Uint8Array.from(good, (old, i) => (i === at ? byte : old)));
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array(), broken), (bytes) => {
        return (['carried', 'sealed'] as const).every((storage) => {
          const read = decodeContent(bytes, storage);
          return read.ok || read.problem.code === 'pass.malformed';
        });
      }),
      { numRuns: 500 },
    );
  });
});
