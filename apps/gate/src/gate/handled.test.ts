import { describe, expect, it } from 'vitest';
import { createHandledPasses } from './handled.ts';

/** Texts read `person:showing`; anything else is no pass of ours. */
const identify = async (text: string) => (text.includes(':') ? (text.split(':')[0] ?? null) : null);

describe('passes that were just handled', () => {
  it('leaves a pass alone for five seconds, whatever text it shows', async () => {
    const handled = createHandledPasses(identify);
    handled.add('anna:1', 'anna', 100);
    expect(await handled.firstFresh(['anna:1'], 104.9)).toBeNull();
    expect(await handled.firstFresh(['anna:2'], 104.9)).toBeNull();
    expect(await handled.firstFresh(['bea:1'], 104.9)).toBe('bea:1');
  });

  it('leaves it alone for as long as it stays in view', async () => {
    const handled = createHandledPasses(identify);
    handled.add('anna:1', 'anna', 100);
    for (let now = 101; now < 200; now += 1) expect(await handled.firstFresh(['anna:1'], now)).toBeNull();
    expect(await handled.firstFresh(['anna:1'], 201.6)).toBe('anna:1');
  });

  it('takes the first of several codes that is not of somebody just handled', async () => {
    const handled = createHandledPasses(identify);
    handled.add('https', null, 100);
    expect(await handled.firstFresh(['https', 'anna:1', 'bea:1'], 101)).toBe('anna:1');
  });

  it('tells codes that are no pass apart by their text alone', async () => {
    const handled = createHandledPasses(identify);
    handled.add('poster', null, 100);
    expect(await handled.firstFresh(['poster'], 101)).toBeNull();
    expect(await handled.firstFresh(['another poster'], 101)).toBe('another poster');
  });
});
