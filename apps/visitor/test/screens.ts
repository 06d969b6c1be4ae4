import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Screen } from '../src/journey/model.ts';
import type { Parent } from '../src/journey/parent.ts';

/** Every screen of the visitor's app, by its `data-screen`: that of a parent or guardian begins with `parent-`. */
type ScreenName = Screen['name'] | `parent-${Parent['screen']}` | 'kept';

/**
 * The states of every screen that the walk looks at. A screen that isn't here fails the types, and the walk: it
 * compares this list with the app's own.
 */
export const SCREENS = {
  'no-link': ['to open', 'no address', 'sent'],
  loading: ['loading'],
  problem: ['forged', 'offline'],
  choice: [
    'two passes',
    'waiting times',
    'a yes stands',
    'sure to withdraw',
    'only regular',
    'paused',
    'clock',
    'over',
    'desk',
    'by law',
  ],
  'ticket-withdrawn': ['by its seller', 'of staff'],
  notice: ['asking', 'too early', 'under 16', 'offline', 'other words', 'by law'],
  'notice-text': ['all', 'by law'],
  guardian: ['waiting', 'yes', 'no'],
  selfie: ['ready', 'camera', 'numbers', 'camera refused'],
  pass: ['face', 'sure to withdraw', 'regular after a no', 'outdated', 'off', 'on paper', 'by law'],
  changed: ['words', 'off', 'by law'],
  receipt: ['untold', 'done', 'by law'],
  rights: ['all', 'sure to erase', 'offline', 'by law'],
  erased: ['all'],
  wiped: ['press'],
  kept: ['two passes'],
  'parent-loading': ['loading'],
  'parent-problem': ['forged'],
  'parent-question': ['asking', 'too early'],
  'parent-text': ['all'],
  'parent-given': ['yes', 'sure to withdraw'],
  'parent-standing': ['said by the visitor'],
  'parent-refused': ['no'],
  'parent-withdrawn': ['withdrawn'],
  'parent-off': ['off', 'by law'],
} as const satisfies Readonly<Record<ScreenName, readonly string[]>>;

export type State = {
  [Name in keyof typeof SCREENS]: `${Name}: ${(typeof SCREENS)[Name][number]}`;
}[keyof typeof SCREENS];

export function allStates(): string[] {
  return Object.entries(SCREENS).flatMap(([name, states]) => states.map((state) => `${name}: ${state}`));
}

const SOURCE = join(import.meta.dirname, '..', 'src');

/** The names of all screens as the app's own source has them. */
export async function screensOfApp(): Promise<string[]> {
  const own = namesIn(
    await typeIn('journey/model.ts', /export type Screen =([\s\S]*?);\n\n/),
    /name: ([^;}]+)/g,
  );
  const parents = namesIn(await typeIn('journey/parent.ts', /readonly screen:\s*([^;]+);/), /(.+)/g);
  const shell = namesIn(await typeIn('screens/kept-passes.tsx', /(screen="[\w-]+")/), /(.+)/g, /"([\w-]+)"/g);
  return [...own, ...parents.map((name) => `parent-${name}`), ...shell];
}

async function typeIn(file: string, pattern: RegExp): Promise<string> {
  const [, type] = pattern.exec(await readFile(join(SOURCE, file), 'utf8')) ?? [];
  if (type === undefined) throw new Error(`${file} names its screens otherwise now`);
  return type;
}

function namesIn(type: string, part: RegExp, name = /'([\w-]+)'/g): string[] {
  const parts = [...type.matchAll(part)].map(([, found = '']) => found);
  return parts.flatMap((found) => [...found.matchAll(name)].map(([, one = '']) => one));
}
