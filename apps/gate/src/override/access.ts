import type { Clock } from '@tenzij/kernel';
import type { Store } from '../gate/ports.ts';
import { keptBundle } from '../pairing/pair.ts';
import { type CodeAnswer, checkCrewCode } from './crew-code.ts';

/**
 * What is between somebody at the device and what only crew may do. `none`: nothing, at a specimen without a code and
 * on a device that holds nothing yet. `not-set`: a code that the organiser has yet to make.
 */
export type CrewNeed = 'none' | 'code' | 'not-set';

/** The crew's code where no gate is open: at the start, and when something is wrong. */
export interface CrewAccess {
  need(): Promise<CrewNeed>;
  /** Never rejects; `null`: this device can't tell now. */
  check(digits: string): Promise<CodeAnswer | null>;
}

export function crewNeed(gate: { readonly specimen: boolean; readonly hasCrewCode: boolean }): CrewNeed {
  if (gate.hasCrewCode) return 'code';
  return gate.specimen ? 'none' : 'not-set';
}

export function createCrewAccess(openStore: () => Promise<Store>, now: Clock): CrewAccess {
  return {
    async need() {
      const bundle = await keptBundle(await openStore());
      return bundle ? crewNeed({ specimen: bundle.specimen, hasCrewCode: bundle.crewCode !== null }) : 'none';
    },
    async check(digits) {
      try {
        const store = await openStore();
        return await checkCrewCode(digits, (await keptBundle(store))?.crewCode ?? null, store, now());
      } catch {
        return null;
      }
    },
  };
}
