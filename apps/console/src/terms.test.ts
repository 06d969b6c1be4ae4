import { describe, expect, it } from 'vitest';
import { termTexts } from './terms.ts';

describe('termTexts', () => {
  it('knows the values a clearance has', () => {
    expect(termTexts('storage', 'carried')?.name).toBe('storage.carried');
    expect(termTexts('mode', 'verification')?.name).toBe('mode.verification');
  });

  it('has no text for other values, nor for what every object inherits', () => {
    expect(termTexts('mode', 'carried')).toBeNull();
    expect(termTexts('route', 'toString')).toBeNull();
  });
});
