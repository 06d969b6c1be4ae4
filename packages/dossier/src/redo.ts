import { type Bilingual, both } from './dpia/words.ts';
import type { ClearanceField } from './void.ts';

/** What may have to be done again, in the order in which it is done. */
export const REDO_STEP_IDS = [
  'assessment',
  'notice',
  'choice-judgement',
  'evaluation',
  'dpia',
  'dpia-technique',
  'dpia-gate-layout',
  'advice',
  'signatures',
  'consent',
] as const;
export type RedoStepId = (typeof REDO_STEP_IDS)[number];

export interface RedoStep {
  readonly id: RedoStepId;
  /** The first of the changes that ask for it. */
  readonly field: ClearanceField;
  /** What to do. */
  readonly step: Bilingual;
  /** Every change that asks for it, and why. */
  readonly because: readonly { readonly field: ClearanceField; readonly reason: Bilingual }[];
}

const STEPS: Readonly<Record<RedoStepId, Bilingual>> = {
  assessment: both(
    'Beantwoord de vragen die hierover gaan opnieuw en toets de inzet opnieuw.',
    'Answer the questions about this again and assess the deployment again.',
  ),
  notice: both(
    'Pas de informatie voor bezoekers aan en maak er een nieuwe versie van.',
    'Change the information for visitors and make a new version of it.',
  ),
  'choice-judgement': both(
    'Bereken de wachttijden opnieuw en laat iemand opnieuw oordelen of wie nee zegt niet slechter af is (V2 en C3).',
    'Predict the waiting times again and have someone judge again whether those who say no are not worse off (V2 and C3).',
  ),
  evaluation: both(
    'Meet opnieuw hoe vaak de herkenning zich vergist en kies de drempel uit dat rapport.',
    'Measure again how often recognition errs and take the threshold from that report.',
  ),
  dpia: both(
    'Werk de hele DPIA bij en rond haar opnieuw af.',
    'Bring the whole DPIA up to date and finish it again.',
  ),
  'dpia-technique': both(
    'Werk het deel over de techniek in de DPIA bij en rond haar opnieuw af.',
    'Bring the DPIA’s section on the technique up to date and finish it again.',
  ),
  'dpia-gate-layout': both(
    'Werk het deel over de indeling van de poorten in de DPIA bij en rond haar opnieuw af.',
    'Bring the DPIA’s section on the gate layout up to date and finish it again.',
  ),
  advice: both('Vraag de FG opnieuw om advies.', 'Ask the DPO for advice again.'),
  signatures: both(
    'Laat de verwerkingsverantwoordelijke en de FG allebei opnieuw ondertekenen.',
    'Have both the controller and the DPO sign again.',
  ),
  consent: both(
    'Vraag iedereen opnieuw om toestemming. Wie niets doet, houdt de gewone pas.',
    'Ask everybody for consent again. Whoever does nothing keeps the regular pass.',
  ),
};

type Reasons = Readonly<Partial<Record<RedoStepId, Bilingual>>>;

const ADVISED_ON_THEN = both(
  'Het advies ging over wat er toen stond.',
  'The advice was about what was there then.',
);
const SIGNED_THEN = both(
  'Wat is ondertekend, is niet meer wat er staat.',
  'What was signed is no longer what is there.',
);

const JUDGED_ON_THEN = both(
  'Of wie nee zegt slechter af is, is beoordeeld bij de poorten en de regel van toen.',
  'Whether those who say no are worse off was judged on the gates and the rule of then.',
);
const LAYOUT_DESCRIBED = both(
  'De DPIA beschrijft hoe de poorten de keuze vrij houden.',
  'The DPIA describes how the gates keep the choice free.',
);
const TECHNIQUE_DESCRIBED = both(
  'De DPIA beschrijft de techniek die toen gekozen was.',
  'The DPIA describes the technique that was chosen then.',
);
const MEASURED_THEN = both(
  'De foutkansen zijn gemeten met wat toen gekozen was.',
  'The error rates were measured with what was chosen then.',
);

/** Why a change asks for each step; advice and signatures are asked for by every change. */
const REASONS: Readonly<Record<ClearanceField, Reasons>> = {
  purposes: {
    assessment: both(
      'De noodzaak is voor het oude doel getoetst.',
      'Necessity was assessed for the purpose of before.',
    ),
    notice: both('De informatie noemt het oude doel.', 'The information names the purpose of before.'),
    dpia: both(
      'Noodzaak en risico’s zijn tegen het oude doel afgewogen.',
      'Necessity and risks were weighed against the purpose of before.',
    ),
    consent: both(
      'Een ja geldt voor één doel en niet voor een ander (C5).',
      'A yes is for one purpose and not for another (C5).',
    ),
  },
  verdict: {
    assessment: both(
      'De antwoorden van nu leiden tot een andere uitkomst.',
      'The answers of now lead to another verdict.',
    ),
  },
  mode: {
    assessment: both(
      'Vergelijken met één pas is iets anders dan zoeken tussen velen.',
      'Comparing with one pass is something else than searching among many.',
    ),
    notice: both(
      'De informatie legt uit hoe er wordt herkend.',
      'The information explains how people are recognised.',
    ),
    dpia: both(
      'De hele verwerking en haar risico’s hangen van de werkwijze af.',
      'The whole processing and its risks depend on the mode.',
    ),
  },
  storage: {
    assessment: both(
      'Waar het gezicht wordt bewaard, weegt mee in de toetsing.',
      'Where the face is kept counts in the assessment.',
    ),
    notice: both(
      'De informatie zegt waar het gezicht wordt bewaard.',
      'The information says where the face is kept.',
    ),
    dpia: both(
      'De risico’s van diefstal en ander gebruik hangen van het bewaren af.',
      'The risks of theft and of other use depend on the storage.',
    ),
  },
  model: { evaluation: MEASURED_THEN, 'dpia-technique': TECHNIQUE_DESCRIBED },
  threshold: { evaluation: MEASURED_THEN, 'dpia-technique': TECHNIQUE_DESCRIBED },
  attackDetection: { evaluation: MEASURED_THEN, 'dpia-technique': TECHNIQUE_DESCRIBED },
  lanes: { 'choice-judgement': JUDGED_ON_THEN, 'dpia-gate-layout': LAYOUT_DESCRIBED },
  parity: { 'choice-judgement': JUDGED_ON_THEN, 'dpia-gate-layout': LAYOUT_DESCRIBED },
  dpia: {},
  notice: {
    assessment: both(
      'Of mensen vooraf alles weten, is over de oude tekst beoordeeld (C7).',
      'Whether people know everything beforehand was judged on the text of before (C7).',
    ),
    consent: both(
      'Wie ja zei, zei dat na het lezen van de oude tekst.',
      'Whoever said yes did so after reading the text of before.',
    ),
  },
};

/** What has to be done again after these changes, each step once, in the order in which it is done. */
export function redo(fields: readonly ClearanceField[]): readonly RedoStep[] {
  return REDO_STEP_IDS.flatMap((id) => {
    const because = fields.flatMap((field) => {
      const reason = reasonsOf(field)[id];
      return reason ? [{ field, reason }] : [];
    });
    const [first] = because;
    return first ? [{ id, field: first.field, step: STEPS[id], because }] : [];
  }).filter(({ id }, _index, steps) => !(id.startsWith('dpia-') && steps.some((step) => step.id === 'dpia')));
}

function reasonsOf(field: ClearanceField): Reasons {
  return { advice: ADVISED_ON_THEN, signatures: SIGNED_THEN, ...REASONS[field] };
}
