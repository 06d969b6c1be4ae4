import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';

/** What a visitor's phone keeps of a face pass. The test reads it to look for it everywhere else. */
export interface Kept {
  readonly template: Uint8Array;
  readonly salt: Uint8Array;
}

/** What it keeps in place of a template that was sealed. */
export interface KeptReference {
  readonly locator: Uint8Array;
  readonly key: Uint8Array;
}

/** A visitor with a phone of 390 px, going through the page as a person does: by what it says. */
export interface Phone {
  readonly page: Page;
  readonly context: BrowserContext;
  screen(name: string): Promise<void>;
  press(button: string): Promise<void>;
  /** From the choice to a face pass. Needs a fake camera that shows a face. */
  enrol(): Promise<void>;
  takeRegularPass(): Promise<void>;
  withdraw(): Promise<void>;
  /** The QR code as it is on the screen now, as a PNG. */
  showPass(): Promise<Buffer>;
  kept(): Promise<Kept | null>;
  keptReference(): Promise<KeptReference | null>;
  /** The file that a button gives. */
  download(button: string): Promise<Buffer>;
  /** How many times the visitor has pressed something so far. */
  presses(): number;
}

export async function openPhone(browser: Browser, link: string): Promise<Phone> {
  const context = await browser.newContext({
    locale: 'nl-NL',
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    permissions: ['camera'],
  });
  const page = await context.newPage();
  await page.goto(link);
  const screen = (name: string) => page.locator(`main[data-screen="${name}"]`).waitFor();
  let presses = 0;
  const pressOn = (target: Locator) => {
    presses += 1;
    return target.click();
  };
  const press = (button: string) => pressOn(page.getByRole('button', { name: button, exact: true }));
  return {
    page,
    context,
    screen,
    press,
    enrol: async () => {
      await screen('choice');
      await press('Kies de gezichtspas');
      await screen('notice');
      await pressOn(page.getByRole('radio', { name: 'Ik ben 16 jaar of ouder' }));
      await pressOn(page.getByRole('radio').first());
      for (const purpose of await page.getByRole('switch').all()) await pressOn(purpose);
      await press('Ja, gebruik mijn gezicht bij de poort');
      await screen('selfie');
      await press('Open de camera');
      await press('Bewaar in mijn pas');
      await screen('pass');
    },
    takeRegularPass: async () => {
      await screen('choice');
      await press('Kies de gewone pas');
      await screen('pass');
    },
    withdraw: async () => {
      await press('Trek mijn toestemming in en wis mijn gezicht');
      await press('Ja, wis mijn gezicht nu');
      await screen('receipt');
    },
    showPass: async () => {
      const qr = page.getByTestId('pass-qr');
      await qr.scrollIntoViewIfNeeded();
      return qr.screenshot();
    },
    kept: () => readKept(page),
    keptReference: () => readReference(page),
    download: async (button) => {
      const [saved] = await Promise.all([page.waitForEvent('download'), press(button)]);
      return readFile(await saved.path());
    },
    presses: () => presses,
  };
}

async function readKept(page: Page): Promise<Kept | null> {
  const carried = (await readWallet(page))?.carried;
  if (!carried) return null;
  return { template: Uint8Array.from(carried.template.bytes), salt: Uint8Array.from(carried.salt) };
}

async function readReference(page: Page): Promise<KeptReference | null> {
  const sealed = (await readWallet(page))?.sealed;
  return sealed ? { locator: Uint8Array.from(sealed.locator), key: Uint8Array.from(sealed.key) } : null;
}

/** The face in the one pass that this phone keeps, with bytes as numbers. */
interface Wallet {
  readonly carried: { readonly template: { readonly bytes: number[] }; readonly salt: number[] } | null;
  readonly sealed: { readonly locator: number[]; readonly key: number[] } | null;
}

function readWallet(page: Page): Promise<Wallet | null> {
  return page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('tenzij-passes');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const wallets = await new Promise<{ held: Record<string, unknown> | null }[]>((resolve, reject) => {
      const asked = database.transaction('passes').objectStore('passes').getAll();
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
    });
    database.close();
    const { carried = null, sealed = null } = wallets[0]?.held ?? {};
    return JSON.parse(
      JSON.stringify({ carried, sealed }, (_, value) => (value instanceof Uint8Array ? [...value] : value)),
    );
  });
}
