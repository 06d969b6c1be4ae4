import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';

/**
 * The system's Chromium, for tests. We start the browser that the machine has, not one that a test tool
 * downloads, so that the tests also run where only package registries can be reached.
 */

/** The same engine without the browser around it: tests take a third less time. It has no WebGPU. */
const SHELL = 'chromium-headless-shell';
const NAMES = [SHELL, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const FIXED_PATHS = [
  `/usr/bin/${SHELL}`,
  '/usr/bin/chromium',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The browser keeps quiet: no update checks, no background traffic. */
const QUIET = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Hardly a page of a test lives long enough to earn back what it takes to optimise its programs, which for a
 * face engine is a third of all. So JavaScript stops one step before the last (`--no-opt`), WebAssembly is
 * optimised after a lot more work (in bytes run; it is 13 million as a rule), and garbage is fetched less often.
 */
const SHORT_LIVED = ['--no-opt', '--wasm-tiering-budget=200000000', '--min-semi-space-size=16'];
const QUICK = [`--js-flags=${SHORT_LIVED.join(' ')}`];

/** No GPU that the machine may not have. */
const NO_GPU = ['--disable-gpu'];
/** WebGPU by a program on the processor: slow, and on every machine the same. */
const SOFTWARE_GPU = [
  '--enable-unsafe-webgpu',
  '--use-webgpu-adapter=swiftshader',
  '--enable-features=Vulkan',
];

export interface ChromiumOptions {
  /** A `.y4m` or `.mjpeg` file that plays, over and over, as the camera. */
  readonly fakeVideo?: string;
  /** Whether pages find WebGPU, done in software. */
  readonly softwareGpu?: boolean;
  /** A whole browser, that keeps in its profile what browsers keep. */
  readonly whole?: boolean;
  /** Optimises programs as a browser in use does, for what is timed. */
  readonly timed?: boolean;
}

/** The path of a Chromium: `CHROMIUM_PATH` when set, else the first one found; `whole`: with all a browser has. */
export function findChromium(env: NodeJS.ProcessEnv = process.env, { whole = false } = {}): string {
  const chosen = env.CHROMIUM_PATH;
  if (chosen) {
    if (existsSync(chosen)) return chosen;
    throw new Error(`CHROMIUM_PATH names ${chosen}, which does not exist.`);
  }
  const onPath = (env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const usable = [...onPath, ...FIXED_PATHS].filter((path) => !whole || !path.endsWith(SHELL));
  const found = usable.find((path) => existsSync(path));
  if (found) return found;
  throw new Error(
    'No Chromium found. Install it (Debian: `apt-get install chromium`) or set CHROMIUM_PATH to its program.',
  );
}

/** Starts a headless Chromium. The caller closes it. */
export function launchChromium(options: ChromiumOptions = {}): Promise<Browser> {
  return chromium.launch(chromiumOptions(options));
}

/**
 * Closes pages that may still be asking for something. A request that a test holds up on its way would fail then, when
 * no test is there to hear of it.
 */
export async function closeContext(context: BrowserContext): Promise<void> {
  const asking = [context, ...context.pages()];
  await Promise.all(asking.map((one) => one.unrouteAll({ behavior: 'ignoreErrors' })));
  await context.close();
}

/** How a Chromium is started, for a test that gives it a profile of its own. */
export function chromiumOptions({
  fakeVideo,
  softwareGpu = false,
  whole = softwareGpu,
  timed = false,
}: ChromiumOptions = {}) {
  return {
    executablePath: findChromium(process.env, { whole }),
    headless: true,
    args: [
      ...QUIET,
      ...(timed ? [] : QUICK),
      ...(softwareGpu ? SOFTWARE_GPU : NO_GPU),
      ...(fakeVideo === undefined ? [] : cameraArguments(fakeVideo)),
    ],
  };
}

/** A camera that plays a file and that every page may use without asking. */
function cameraArguments(file: string): string[] {
  return [
    '--use-fake-ui-for-media-stream',
    '--use-fake-device-for-media-stream',
    `--use-file-for-fake-video-capture=${file}`,
  ];
}
