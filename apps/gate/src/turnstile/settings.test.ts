import { describe, expect, it } from 'vitest';
import { gateLink } from '../../../cli/src/turnstile/report.ts';
import { createFakeStore } from '../../test/world.ts';
import { keepSettings, keptSettings, readSettings, settingsInLink } from './settings.ts';

const KEY = '0123456789ABCDEFGHJK';

describe('the settings of a turnstile', () => {
  it('are read as people type them', () => {
    const settings = { address: 'http://127.0.0.1:8190', key: KEY };
    expect(readSettings(' http://localhost:8190/ ', 'ol23-4567 89ab-cdef-ghjk')).toEqual(settings);
    expect(readSettings('https://bridge.example', KEY)).toMatchObject({ address: 'https://bridge.example' });
  });

  it('say which of the two can’t be right', () => {
    for (const address of [
      '',
      '127.0.0.1:8190',
      'ftp://127.0.0.1',
      'http://127.0.0.1/x',
      'http://me@127.0.0.1',
    ])
      expect(readSettings(address, KEY), address).toBe('address');
    for (const key of ['', KEY.slice(1), `${KEY}0`, KEY.replace('A', 'U')])
      expect(readSettings('http://127.0.0.1:8190', key), key).toBe('key');
  });

  it('are in the link that the bridge shows, and in no other fragment', () => {
    const url = 'http://127.0.0.1:8190';
    const link = gateLink({ gate: 'https://festival.example', url, key: KEY });
    expect(link).toMatch(/^https:\/\/festival\.example\/gate\/#/);
    expect(settingsInLink(new URL(link).hash)).toEqual({ address: url, key: KEY });
    for (const other of ['', '#', '#pair=ABCD', '#eyJh.token', `#turnstile=${url}`, `#key=${KEY}`])
      expect(settingsInLink(other), other).toBeNull();
  });

  it('are kept in the gate’s store, and taken out of it', async () => {
    const store = createFakeStore();
    expect(await keptSettings(store)).toBeNull();
    await keepSettings(store, { address: 'http://127.0.0.1:8190', key: KEY });
    expect(await keptSettings(store)).toEqual({ address: 'http://127.0.0.1:8190', key: KEY });
    await keepSettings(store, null);
    expect(await keptSettings(store)).toBeNull();
  });
});
