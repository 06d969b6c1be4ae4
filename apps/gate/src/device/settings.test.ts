import { describe, expect, it } from 'vitest';
import { USUAL_SHARE } from '../scan/region.ts';
import { createSettings } from './settings.ts';

function fakeStorage(kept: string | null = null) {
  let text = kept;
  return {
    getItem: () => text,
    setItem(_key: string, next: string) {
      text = next;
    },
  };
}

describe('what the crew set on a device', () => {
  it('is kept', () => {
    const storage = fakeStorage();
    const settings = createSettings(storage);
    expect(settings.get()).toEqual({ camera: null, share: USUAL_SHARE });
    settings.set({ camera: 'front', share: 0.4 });
    expect(createSettings(storage).get()).toEqual({ camera: 'front', share: 0.4 });
  });

  it.each(['{', '[]', '7', 'null', '{"camera":7,"share":"wide"}'])(
    'is the usual when %s was kept',
    (kept) => {
      expect(createSettings(fakeStorage(kept)).get()).toEqual({ camera: null, share: USUAL_SHARE });
    },
  );

  it('lasts as long as the page where nothing can be kept', () => {
    const settings = createSettings({
      getItem: () => null,
      setItem: () => {
        throw new Error('blocked');
      },
    });
    settings.set({ share: 1 });
    expect(settings.get().share).toBe(1);
  });
});
