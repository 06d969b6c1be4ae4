import type { DpiaMeasured, DpiaMeasuredWait, DpiaWait, DpiaWaiting } from '../input.ts';
import { type Bilingual, both } from '../words.ts';

/**
 * What the plan of the lanes predicts, whether it meets the rule, and how anybody gets the same. `said`: a reason
 * that is given elsewhere already.
 */
export function aboutWaiting(waiting: DpiaWaiting, said: string | null): readonly Bilingual[] {
  const { face, regular, rule, seed, replications } = waiting;
  const [faceWait, regularWait] = [inWords(face), inWords(regular)];
  return [
    both(
      `Voorspeld uit het plan van de rijen. Gezichtsrij: ${faceWait.nl}. Gewone rij: ${regularWait.nl}. Het is een voorspelling: op de dag zelf wordt gemeten.`,
      `Predicted from the plan of the lanes. Face queue: ${faceWait.en}. Regular queue: ${regularWait.en}. It is a prediction: on the day itself waits are measured.`,
    ),
    ...(rule ? [aboutRule(rule, replications), ...reasonOf(rule, said)] : []),
    both(
      `Zo komt hetzelfde uit: reken het bewaarde plan door met startgetal ${seed}, ${replications} keer nagespeeld.${replications === 1 ? '' : ' De grenzen tussen haakjes zijn die van het 95 %-interval over die keren.'}`,
      `To get the same: work out the saved plan with seed ${seed}, played ${replications === 1 ? 'once' : `${replications} times`}.${replications === 1 ? '' : ' The bounds in brackets are those of the 95 % interval over those times.'}`,
    ),
  ];
}

function inWords(wait: DpiaWait): Bilingual {
  if (wait === 'nobody') return both('niemand kiest deze rij', 'nobody chooses this queue');
  if (wait === 'never') return both('niet iedereen komt aan de beurt', 'not everybody gets their turn');
  const { p90, interval } = wait;
  const [nl, en] =
    interval === null ? ['', ''] : [` (${interval.join(' tot ')})`, ` (${interval.join(' to ')})`];
  return both(
    `negen van de tien mensen zijn binnen ${p90} seconden aan de beurt${nl}`,
    `nine in ten people get their turn within ${p90} seconds${en}`,
  );
}

type Rule = NonNullable<DpiaWaiting['rule']>;

/** In whose words the limits are what they are: the DPO reads them here. */
function reasonOf({ limits: { reason } }: Rule, said: string | null): readonly Bilingual[] {
  if (reason === null || reason === said) return [];
  return [
    both(
      `De reden voor die regel, bij het plan van de rijen: “${reason}”`,
      `The reason for that rule, with the plan of the lanes: “${reason}”`,
    ),
  ];
}

function aboutRule({ limits, met, certain }: Rule, replications: number): Bilingual {
  const { p90GapSeconds, missedStartGap } = limits;
  const points = missedStartGap === null ? null : Number((missedStartGap * 100).toFixed(2));
  const asked = {
    nl: [
      p90GapSeconds === null ? '' : `hoogstens ${p90GapSeconds} seconden langer wachten`,
      points === null ? '' : `hoogstens ${points} procentpunt vaker het begin missen`,
    ],
    en: [
      p90GapSeconds === null ? '' : `at most ${p90GapSeconds} seconds longer`,
      points === null ? '' : `missing the start at most ${points} percentage points more often`,
    ],
  };
  const [nl, en] = [asked.nl.filter(Boolean).join(', '), asked.en.filter(Boolean).join(', ')];
  const sure = certain ? both('', '') : replications === 1 ? PLAYED_ONCE : CROSSES;
  return both(
    `Volgens deze voorspelling voldoet de indeling ${met ? '' : 'niet '}aan de regel (${nl}).${sure.nl}`,
    `By this prediction the layout ${met ? 'meets' : 'does not meet'} the rule (${en}).${sure.en}`,
  );
}

const PLAYED_ONCE = both(
  ' Hoe zeker dat is, is niet te zeggen: het plan is maar één keer nagespeeld.',
  ' How certain that is can’t be said: the plan was played only once.',
);
const CROSSES = both(
  ' Zeker is dat niet: het interval loopt over de grens.',
  ' That is not certain: the interval crosses the limit.',
);

/** What people waited at the event, lane by lane; or that it wasn't measured. */
export function aboutMeasured({ face, regular }: DpiaMeasured): Bilingual {
  if (!face && !regular)
    return both(
      'Op het evenement is niet gemeten hoe lang mensen wachtten.',
      'At the event it was not measured how long people waited.',
    );
  const [faceWait, regularWait] = [measuredInWords(face), measuredInWords(regular)];
  return both(
    `Gemeten op het evenement. Gewone rij: ${regularWait.nl}. Gezichtsrij: ${faceWait.nl}.`,
    `Measured at the event. Regular queue: ${regularWait.en}. Face queue: ${faceWait.en}.`,
  );
}

function measuredInWords(wait: DpiaMeasuredWait): Bilingual {
  if (!wait) return both('te weinig gemeten om iets te zeggen', 'too little measured to say anything');
  const { p90, method } = wait;
  const [low, high] = wait.interval;
  const how = method === 'cards' ? both('met kaarten', 'with cards') : both('een schatting', 'an estimate');
  if (high === null)
    return both(
      `van de tien mensen wachtte er een ${p90} seconden of langer (${low} of langer), ${how.nl}`,
      `one in ten people waited ${p90} seconds or longer (${low} or longer), ${how.en}`,
    );
  return both(
    `negen van de tien mensen wachtten hoogstens ${p90} seconden (${low} tot ${high}), ${how.nl}`,
    `nine in ten people waited at most ${p90} seconds (${low} to ${high}), ${how.en}`,
  );
}
