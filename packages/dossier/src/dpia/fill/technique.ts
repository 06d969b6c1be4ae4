import type { Language } from '@tenzij/kernel';
import type { DpiaEvaluation, DpiaInput, DpiaModel } from '../input.ts';
import { type Bilingual, both } from '../words.ts';
import { type Draft, ended, list } from './draft.ts';

const STEPS = both(
  [
    '1. Beeld: een camera maakt een beeld, pas nadat iemand daar zelf om vraagt.',
    '2. Detectie: de software zoekt of er een gezicht in het beeld is.',
    '3. Normalisatie: het gezicht wordt recht gezet en op één maat gebracht.',
    '4. Template: van het gezicht wordt een rij getallen gemaakt. Dit kan alleen met een geldige vrijgave.',
    '5. Resultaat: twee templates worden vergeleken. De poort meldt alleen "ga door" of "andere poort".',
  ].join('\n'),
  [
    '1. Image: a camera takes an image, only after somebody asks for it themselves.',
    '2. Detection: the software looks whether there is a face in the image.',
    '3. Normalisation: the face is put upright and brought to one size.',
    '4. Template: the face is turned into a row of numbers. This is possible only with a valid clearance.',
    '5. Result: two templates are compared. The gate says only "go" or "other lane".',
  ].join('\n'),
);

const THREE_STEPS = both(
  'Alleen stap 1 tot en met 3 (beeld, detectie, normalisatie) vinden plaats. Er is geen template (stap 4) en geen vergelijking door de computer (stap 5): een medewerker vergelijkt zelf.',
  'Only steps 1 to 3 (image, detection, normalisation) take place. There is no template (step 4) and no comparison by the computer (step 5): a member of staff compares.',
);

export function technique({ plan, model }: DpiaInput): Draft {
  if (plan?.mode === 'human-comparison') return { text: [THREE_STEPS], asks: [] };
  const asks = model
    ? []
    : [
        both(
          'Met welk model herkent u gezichten? Kies het in het plan.',
          'With which model do you recognise faces? Choose it in the plan.',
        ),
      ];
  return { text: [STEPS, ...(model ? aboutModel(model) : []), plan && attacks(plan.attackDetection)], asks };
}

function aboutModel(model: DpiaModel): readonly (Bilingual | null)[] {
  const parts = model.parts.map(({ name, known, unknown }) =>
    both(`${name}. ${known.nl} ${unknown.nl}`, `${name}. ${known.en} ${unknown.en}`),
  );
  return [
    both(
      `Het model is ${model.name}. Wat de modelkaart zegt:`,
      `The model is ${model.name}. What the model card says:`,
    ),
    list(parts),
    ...aboutEvaluation(model.evaluation),
  ];
}

function aboutEvaluation(evaluation: DpiaEvaluation): readonly Bilingual[] {
  if (!evaluation.computed) {
    const { nl, en } = evaluation.reason;
    return [
      both(
        `Hoe vaak het model zich vergist, is niet gemeten: ${nl}`,
        `How often the model is mistaken was not measured: ${en}`,
      ),
    ];
  }
  const { data, comparisons, falseMatchRate, threshold, falseNonMatchRate, groups } = evaluation;
  const missed = (language: Language) =>
    falseNonMatchRate.computed
      ? `${percent(falseNonMatchRate.rate, language)} (95 %: ${falseNonMatchRate.interval.map((end) => percent(end, language)).join(' – ')})`
      : falseNonMatchRate.reason[language];
  const [nl, en] = [oneIn(falseMatchRate, '.'), oneIn(falseMatchRate, ',')];
  return [
    both(
      `Gemeten op: ${ended(data.nl)} Vergelijkingen: ${comparisons.genuine} van dezelfde persoon, ${comparisons.impostor} van verschillende personen. De drempel ${decimal(String(threshold), 'nl')} hoort bij een kans van 1 op ${nl} (${falseMatchRate}) dat twee verschillende mensen voor dezelfde worden gehouden. Niet herkend wordt dan: ${ended(missed('nl'))}`,
      `Measured on: ${ended(data.en)} Comparisons: ${comparisons.genuine} of the same person, ${comparisons.impostor} of different persons. The threshold ${threshold} goes with a chance of 1 in ${en} (${falseMatchRate}) that two different people are taken for the same. Not recognised then: ${ended(missed('en'))}`,
    ),
    groups > 0
      ? both(
          `Verschillen tussen ${groups} groepen zijn gemeten; zie het evaluatierapport.`,
          `Differences between ${groups} groups were measured; see the evaluation report.`,
        )
      : both(
          'Verschillen tussen groepen mensen zijn niet gemeten.',
          'Differences between groups of people were not measured.',
        ),
  ];
}

/** A rate as one in so many, in whole numbers. */
function oneIn(rate: string, separator: string): string {
  return String(Math.round(1 / Number(rate))).replaceAll(/\B(?=(\d{3})+$)/g, separator);
}

function percent(rate: number, language: Language): string {
  return `${decimal((rate * 100).toPrecision(3), language)} %`;
}

function decimal(number: string, language: Language): string {
  return language === 'nl' ? number.replace('.', ',') : number;
}

function attacks({
  passiveMinimum,
  challenge,
}: NonNullable<DpiaInput['plan']>['attackDetection']): Bilingual {
  const [nl, en]: [string[], string[]] = [[], []];
  if (passiveMinimum !== null) {
    nl.push('een controle op tekens van een foto of scherm');
    en.push('a check for signs of a photo or screen');
  }
  if (challenge === 'head-turn') {
    nl.push('het hoofd draaien naar een kant die het lot bepaalt');
    en.push('a turn of the head to a side drawn by lot');
  }
  return nl.length === 0
    ? both(
        'Tegen misleiding met een foto of masker is geen controle gekozen.',
        'No check against deception with a photo or mask was chosen.',
      )
    : both(
        `Tegen misleiding met een foto of masker: ${nl.join(' en ')}. Dat maakt misleiden moeilijker, niet onmogelijk.`,
        `Against deception with a photo or mask: ${en.join(' and ')}. That makes deception harder, not impossible.`,
      );
}
