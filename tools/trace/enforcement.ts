/** How a guard is kept at run time. */
export interface Enforcement {
  /** `software`: it can't be got around. `partly`: for the rest see `how`. `people`: they are told, no more. */
  readonly by: 'software' | 'partly' | 'people';
  /** What does it, and what is left to people. */
  readonly how: string;
  /** Where in the code, from the root. */
  readonly where: readonly string[];
}

const TOLD = 'packages/norms/src/assess.ts';

/** Every guard of `law/` by its id. Where people keep one, the assessment of each case tells them so. */
export const ENFORCEMENT: Readonly<Record<string, Enforcement>> = {
  'cleared-mode': {
    by: 'software',
    how: 'The clearance names one mode; step 4, step 5 and the gate refuse any other.',
    where: ['packages/kernel/src/clearance.ts', 'packages/admission/src/decide.ts'],
  },
  'least-data': {
    by: 'software',
    how: 'The template stays in the pass, or on the server under a key that only the pass has; the server signs a salted commitment that it does not keep, and has no field that an image fits in.',
    where: ['apps/visitor/src/journey/issuing.ts', 'packages/pass/src/commitment.ts'],
  },
  'neutral-choice': {
    by: 'software',
    how: 'The screens of the choice and of the notice; there is no time limit on either.',
    where: ['apps/visitor/src/screens/choice.tsx', 'apps/visitor/src/screens/notice.tsx'],
  },
  'regular-lane': {
    by: 'partly',
    how: 'No clearance without a regular lane, which itself needs none, and the last regular gate can’t be turned into a face lane. Nothing notices yet that it is closed: people do.',
    where: [
      'packages/dossier/src/content.ts',
      'packages/admission/src/decide.ts',
      'apps/server/src/gates/change-lane.ts',
      TOLD,
    ],
  },
  parity: {
    by: 'partly',
    how: 'The clearance holds the organiser’s rule: how much longer, for how long, and what if it can’t be measured. The server measures both lanes from queue cards, counts and passages, pauses the face lanes by that rule and lets them go on; nobody else lifts that pause. That cards are handed out or queues counted is for the crew to see to: without it there is an alarm, or a pause where the rule says so. Under clearances from before rules had terms people pause.',
    where: [
      'packages/dossier/src/content.ts',
      'packages/lanes/src/live/state.ts',
      'apps/server/src/queues/hold-parity.ts',
      'apps/server/src/cases/clearance/rule-state.ts',
      TOLD,
    ],
  },
  purpose: {
    by: 'software',
    how: 'Passes are made for the purposes of the clearance, all of which this person said yes to.',
    where: ['packages/consent/src/consent.ts', 'apps/server/src/operations/visit/issue-face-pass.ts'],
  },
  'consent-first': {
    by: 'software',
    how: 'The phone opens no camera before the ledger holds the yes, and the server signs no face pass without it.',
    where: ['apps/visitor/src/journey/agreement.ts', 'apps/server/src/operations/visit/issue-face-pass.ts'],
  },
  'notice-version': {
    by: 'software',
    how: 'A yes is kept with the hash of the notice shown; under another notice it counts for nothing, its face pass is revoked, and the phone asks again.',
    where: [
      'packages/consent/src/consent.ts',
      'packages/consent/src/record/history.ts',
      'apps/server/src/cases/clearance/other-words.ts',
      'apps/visitor/src/journey/changes.ts',
    ],
  },
  'consent-ledger': {
    by: 'software',
    how: 'A hash-chained ledger; when it can’t be written there is no face pass.',
    where: ['packages/consent/src/ledger.ts', 'apps/server/src/operations/visit/issue-face-pass.ts'],
  },
  withdrawal: {
    by: 'software',
    how: 'The phone and the server erase, the status list revokes, and a receipt names the ledger’s entry.',
    where: ['apps/visitor/src/journey/withdrawing.ts', 'packages/pass/src/status-list.ts'],
  },
  'own-pass': {
    by: 'software',
    how: 'No face code runs before a pass with a template was opened; a regular pass is referred unseen.',
    where: ['packages/admission/src/decide.ts', 'apps/gate/src/gate/gate.ts'],
  },
  'choice-kept': {
    by: 'software',
    how: 'A visitor changes over in one press, at any time; the pass that was replaced is revoked.',
    where: ['apps/visitor/src/journey/journey.ts', 'packages/pass/src/status-list.ts'],
  },
  'staff-choice': {
    by: 'partly',
    how: 'A regular lane admits any valid pass. That staff are not pressed is for people to see to.',
    where: ['packages/admission/src/decide.ts', TOLD],
  },
  'dpia-version': {
    by: 'software',
    how: 'The signatures cover the hash of the DPIA; a version that is finished later makes the clearance void, after a warning.',
    where: ['packages/dossier/src/clearance.ts', 'apps/server/src/cases/clearance/voiding.ts'],
  },
  'dpo-pause': {
    by: 'software',
    how: 'No clearance without the DPO’s signature; once the DPO pauses it the signed list names it no more, and gates refer.',
    where: [
      'packages/dossier/src/clearance.ts',
      'apps/server/src/cases/clearance/change-state.ts',
      'packages/admission/src/decide.ts',
    ],
  },
  places: {
    by: 'people',
    how: 'The list is part of the facts, and staff read it before their face is used. Gates are not tied to places yet, so people set them up there only.',
    where: [TOLD],
  },
  'public-register': {
    by: 'partly',
    how: 'The software lists what the organiser opted in, as it was signed, and drops it at once after opting out. Opting in is the organiser’s choice.',
    where: ['apps/server/src/register/register.ts', 'packages/dossier/src/register/entry.ts', TOLD],
  },
};
