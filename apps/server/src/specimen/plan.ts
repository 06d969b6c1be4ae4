import type { Plan } from '@tenzij/dossier';
import { DEFAULT_MODEL } from '@tenzij/face';
import type { EpochSeconds } from '@tenzij/kernel';
import { SPECIMEN } from './identity.ts';
import { PURPOSES } from './notice.ts';

const DAY = 86_400;
const EVENT_DAYS = 30;

/** What the specimen's organiser decided. The event begins today, so that it can be tried at once. */
export function specimenPlan(now: EpochSeconds, falseMatchRate: string): Plan {
  const starts = now - (now % DAY);
  const ends = starts + EVENT_DAYS * DAY;
  return {
    event: { ...SPECIMEN.event, starts, ends },
    purposes: PURPOSES.map((purpose) => ({ ...purpose })),
    mode: 'verification',
    storage: 'carried',
    model: { id: DEFAULT_MODEL.id, falseMatchRate },
    attackDetection: { passiveMinimum: null, challenge: 'none' },
    lanes: { face: 1, regular: 1 },
    parity: {
      p90GapSeconds: 60,
      reason:
        'Specimen: nine in ten people in the regular lane wait at most a minute longer. A busy moment is over in five minutes; what lasts longer costs somebody something.',
      terms: { afterSeconds: 300, resumeSeconds: 300, unmeasured: 'alarm' },
    },
    validity: { notBefore: starts, expires: ends },
    contact: { name: 'Stichting Proefweide (verzonnen)', email: 'privacy@proefweide.example' },
  };
}
