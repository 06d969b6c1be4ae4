import { describe, expect, it } from 'vitest';
import { findChromium, launchChromium } from './chromium.ts';

describe('the system Chromium', () => {
  it('starts and runs a page', async () => {
    const browser = await launchChromium();
    try {
      const page = await browser.newPage();
      expect(await page.evaluate('navigator.userAgent')).toMatch(/Chrome/);
    } finally {
      await browser.close();
    }
  });

  it('is a whole browser where a test needs what the shell lacks', () => {
    expect(findChromium({}, { whole: true })).not.toMatch(/shell/);
  });

  it('says how to get one when a named one is missing', () => {
    expect(() => findChromium({ CHROMIUM_PATH: '/nowhere/chromium' })).toThrow(/CHROMIUM_PATH/);
  });
});
