import { describe, expect, it, vi } from 'vitest';
import { takeSignInToken } from './sign-in-link.ts';

function addressBar(hash: string) {
  const replaceState = vi.fn();
  return { location: { hash, pathname: '/console/', search: '' }, history: { replaceState } };
}

describe('takeSignInToken', () => {
  it('takes the token and removes it from the address bar', () => {
    const bar = addressBar('#sign-in=abcdefghijklmnop');
    expect(takeSignInToken(bar)).toBe('abcdefghijklmnop');
    expect(bar.history.replaceState).toHaveBeenCalledExactlyOnceWith(null, '', '/console/');
  });

  it('leaves every other address alone', () => {
    const bar = addressBar('#/deployments/a');
    expect(takeSignInToken(bar)).toBeNull();
    expect(bar.history.replaceState).not.toHaveBeenCalled();
  });
});
