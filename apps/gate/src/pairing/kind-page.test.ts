import { describe, expect, it } from 'vitest';
import { createFakeStore } from '../../test/fake-store.ts';
import { keepPage, keptPage, ownToken, pageInRefusal, pairAnew } from './kind-page.ts';
import { becomeGate } from './this-device.ts';

const TEXT = { what: 'x', means: 'x', do: 'x' };
const refusal = (code: string, params: object) => ({ code, params, text: { nl: TEXT, en: TEXT } });

function memory() {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
}

describe('the page of a gate’s kind', () => {
  it.each([
    ['human-comparison', '/gate/compare.html'],
    ['document', '/gate/document.html'],
  ])('of the kind %s is %s, also at the next start', (kind, page) => {
    const storage = memory();
    expect(pageInRefusal(refusal('gate.other-kind', { kind }), 'a.token', storage)).toBe(page);
    expect(keptPage('a.token', storage)).toBe(page);
    expect(keptPage('other.token', storage)).toBeNull();
    expect(JSON.stringify([...storage.kept])).not.toContain('a.token');
  });

  it('is known from the pairing on', () => {
    const storage = memory();
    expect(keepPage('human-comparison', 'a.token', storage)).toBe('/gate/compare.html');
    expect(keptPage('a.token', storage)).toBe('/gate/compare.html');
    expect(keepPage('entrance', 'b.token', storage)).toBeNull();
    expect(keptPage('b.token', storage)).toBeNull();
  });

  it.each([
    ['another refusal', refusal('gate.paired-elsewhere', {})],
    ['a kind that is this page’s own', refusal('gate.other-kind', { kind: 'entrance' })],
    ['an address instead of a kind', refusal('gate.other-kind', { kind: 'https://example.org' })],
    ['no kind', refusal('gate.other-kind', {})],
    ['what a sign-in page says', '<html>'],
  ])('is this one with %s', (_what, said) => {
    const storage = memory();
    expect(pageInRefusal(said, 'a.token', storage)).toBeNull();
    expect(keptPage('a.token', storage)).toBeNull();
  });

  it('never leads elsewhere, whatever is kept', () => {
    const storage = { getItem: () => 'https://example.org/', setItem: () => undefined };
    expect(keptPage('a.token', storage)).toBeNull();
  });

  it('is of the gate in its address, or of the one that this device became, until it is paired anew', async () => {
    const store = createFakeStore();
    const open = async () => store;
    expect(await ownToken('#in.address', open)).toBe('in.address');
    expect(await ownToken('', open)).toBe('');
    await becomeGate(store, 'of.device');
    expect(await ownToken('', open)).toBe('of.device');
    await pairAnew(open);
    expect(await ownToken('', open)).toBe('');
    expect(await ownToken('', () => Promise.reject(new Error('no storage')))).toBe('');
  });
});
