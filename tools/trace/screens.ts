/** Where a visitor meets a condition of consent or an item of information. */
export interface OnScreen {
  /** The files that show it, from the root; empty when no screen can. */
  readonly screens: readonly string[];
  /** What they show; without a screen, what realises it instead. */
  readonly how: string;
  /** Without a screen: the code that does it, and the guard whose tests name it, or the variants of `law/`. */
  readonly instead?: {
    readonly where: readonly string[];
    readonly test: readonly ['guard' | 'variant', string];
  };
}

const SCREENS = 'apps/visitor/src/screens/';
const NOTICE = [`${SCREENS}notice.tsx`, `${SCREENS}notice-text.tsx`, `${SCREENS}parent.tsx`];

/** An item of the notice: its question is a line that unfolds, and a heading where all is on one page. */
function item(how: string): OnScreen {
  return { screens: NOTICE, how };
}

/** Every condition of consent and item of information, by its id. */
export const ON_SCREEN: Readonly<Record<string, OnScreen>> = {
  C1: {
    screens: [`${SCREENS}choice.tsx`, `${SCREENS}notice.tsx`, `${SCREENS}pass.tsx`],
    how: 'No default and no time limit; no is as large and as near as yes; both ways of changing stay open.',
  },
  C2: {
    screens: [`${SCREENS}choice.tsx`],
    how: 'Two cards of one size, in an order drawn by lot, each with what it takes. The regular pass is one press.',
  },
  C3: {
    screens: [`${SCREENS}choice.tsx`],
    how: 'The waiting time stands on both cards; until it is measured they say so.',
  },
  C4: {
    screens: [],
    how: 'No screen can mend an imbalance: the assessment closes the consent route, so that nobody is asked.',
    instead: {
      where: ['packages/norms/src/assess.ts', 'apps/server/src/cases/clearance/obstacles.ts'],
      test: ['variant', 'C4'],
    },
  },
  C5: {
    screens: [`${SCREENS}notice.tsx`, `${SCREENS}changed.tsx`, `${SCREENS}parent.tsx`],
    how: 'One switch for each purpose, off at the start. When the words change, what differs, and the question again.',
  },
  C6: {
    screens: [`${SCREENS}notice.tsx`, `${SCREENS}age-question.tsx`, `${SCREENS}parent.tsx`],
    how: 'A full sentence and a button that says what happens; under 16 by a guardian’s own link; never with terms.',
  },
  C7: {
    screens: NOTICE,
    how: 'The nine answers before the question: short, unfolded, and all on one page to print or hear.',
  },
  C8: {
    screens: [`${SCREENS}rights.tsx`, `${SCREENS}rights-acts.tsx`, `${SCREENS}rights-server.tsx`],
    how: 'Every answer with its line in the ledger, and the consent record to keep.',
  },
  C9: {
    screens: [
      'apps/visitor/src/parts/withdrawal.tsx',
      `${SCREENS}rights.tsx`,
      `${SCREENS}receipt.tsx`,
      `${SCREENS}erased.tsx`,
      `${SCREENS}parent.tsx`,
    ],
    how: 'In sight on the pass, by the link without the pass, on the rights page and for the guardian; then a receipt.',
  },
  C10: {
    screens: [],
    how: 'No screen reaches who walks by: the gate looks only after a pass with a face in it was opened.',
    instead: { where: ['apps/gate/src/gate/gate.ts'], test: ['guard', 'own-pass'] },
  },
  I1: item('Who is responsible, and whom to ask.'),
  I2: item('Which data.'),
  I3: item('What for, and on what basis.'),
  I4: item('Changing one’s mind, and erasure.'),
  I5: item('Who receives it.'),
  I6: item('How long it is kept.'),
  I7: item('The regular pass as an alternative; the choice itself is the screen before.'),
  I8: item('What the computer decides, and what a person does.'),
  I9: item('Whether data leaves Europe, and the risks of it.'),
};
