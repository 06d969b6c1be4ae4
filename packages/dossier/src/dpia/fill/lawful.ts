import type { DpiaInput } from '../input.ts';
import { both } from '../words.ts';
import { answered, type Draft, exceptionOf, when } from './draft.ts';
import { biometricAnswers } from './what.ts';

export function basis(input: DpiaInput): Draft {
  const e1 = input.facts.facts.E1;
  const explained = e1?.value === 'yes' && ((e1.evidence?.length ?? 0) > 0 || e1.reasoning !== undefined);
  return {
    text: [...answered(input, ['E1'])],
    asks: [
      when(
        !explained,
        'Op welke grondslag uit artikel 6 AVG steunt u, en waaruit blijkt dat?',
        'On which basis of article 6 GDPR do you rely, and what shows it?',
      ),
    ],
  };
}

const EXCEPTIONS = {
  consent: both(
    'Ingeroepen uitzondering: uitdrukkelijke toestemming (artikel 9, lid 2, onder a, AVG).',
    'Exception relied on: explicit consent (article 9(2)(a) GDPR).',
  ),
  'public-interest': both(
    'Ingeroepen uitzondering: zwaarwegend algemeen belang (artikel 9, lid 2, onder g, AVG, met artikel 29 UAVG).',
    'Exception relied on: substantial public interest (article 9(2)(g) GDPR, with article 29 UAVG).',
  ),
  none: both('Er is geen uitzondering op het verbod ingeroepen.', 'No exception to the ban is relied on.'),
} as const;

export function specialCategory(input: DpiaInput): Draft {
  const exception = exceptionOf(input);
  return {
    text: [
      ...biometricAnswers(input),
      exception === 'unknown' ? null : EXCEPTIONS[exception],
      ...(exception === 'public-interest' ? answered(input, ['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P8']) : []),
    ],
    asks: [
      when(
        exception === 'unknown',
        'Welke uitzondering op het verbod roept u in? Beantwoord vraag E0 van de toetsing.',
        'Which exception to the ban do you rely on? Answer question E0 of the assessment.',
      ),
    ],
  };
}

export function subsidiarity(input: DpiaInput): Draft {
  return {
    text: [...answered(input, ['E2', 'P7', 'V1'])],
    asks: [
      both(
        'Welke alternatieven hebt u bekeken, en waarom zijn die niet genoeg?',
        'Which alternatives did you look at, and why are they not enough?',
      ),
    ],
    authorMustWrite: true,
  };
}

export function proportionality(input: DpiaInput): Draft {
  return {
    text: [...answered(input, ['P3', 'P4', 'P5'])],
    asks: [
      both(
        'Wat winnen bezoekers of de organisatie ermee, en weegt dat op tegen de inbreuk?',
        'What do visitors or the organisation gain, and does that outweigh the intrusion?',
      ),
    ],
    authorMustWrite: true,
  };
}
