import type { Browser, BrowserContext, Page } from 'playwright-core';
import { closeContext } from '../../tools/testing/chromium.ts';
import { type Scene, writeFakeCamera } from '../../tools/testing/fake-camera.ts';

/** A gate's kiosk, with a camera that sees what the test shows it. */
export interface Gate {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Waits until it is ready for the next visitor. */
  ready(): Promise<void>;
  /** Puts other scenes before the camera, which the gate then opens anew. */
  see(scenes: readonly Scene[]): Promise<void>;
  /** Waits for the next decision and gives it: `admit`, or `refer` and its code. */
  decision(): Promise<string>;
  close(): Promise<void>;
}

export interface GateOptions {
  /** Seconds by which this gate's clock runs ahead. */
  readonly clockAhead?: number;
  /** To break something on the way, before the gate's page is opened. */
  readonly prepare?: (context: BrowserContext) => Promise<void>;
}

/** Opens and starts a gate whose camera plays these scenes over and over from `file`. */
export async function openGate(
  browser: Browser,
  file: string,
  link: string,
  scenes: readonly Scene[],
  options: GateOptions = {},
): Promise<Gate> {
  await writeFakeCamera(file, scenes);
  const context = await browser.newContext({
    locale: 'nl-NL',
    viewport: { width: 1280, height: 800 },
    permissions: ['camera'],
  });
  if (options.clockAhead) await context.addInitScript(moveClock, options.clockAhead * 1000);
  await options.prepare?.(context);
  const page = await context.newPage();
  await page.goto(link);
  await page.getByRole('button', { name: 'Start deze poort' }).click();
  return {
    page,
    context,
    ready: () => page.locator('main[data-screen="ready"]').waitFor(),
    see: async (next) => {
      await writeFakeCamera(file, next);
    },
    decision: async () => {
      const result = page.locator('main[data-screen="admit"], main[data-screen="refer"]');
      await result.waitFor({ timeout: 45_000 });
      const [screen, code] = await result.evaluate((main) => [
        main.getAttribute('data-screen') ?? '',
        main.getAttribute('data-code') ?? '',
      ]);
      return screen === 'refer' ? `refer ${code}` : (screen ?? '');
    },
    close: () => closeContext(context),
  };
}

function moveClock(milliseconds: number): void {
  const real = Date.now.bind(Date);
  Date.now = () => real() + milliseconds;
}
