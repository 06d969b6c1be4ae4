import type { ParityTerms } from '@tenzij/kernel';
import type { JudgementBody } from '../documents.ts';
import type { DpiaInput } from '../input.ts';
import { type Bilingual, both } from '../words.ts';
import { answered, type Draft, exceptionOf, told, when } from './draft.ts';
import { aboutMeasured, aboutWaiting } from './waiting.ts';

export function freeConsent(input: DpiaInput): Draft {
  if (exceptionOf(input) === 'public-interest') {
    return {
      text: [
        both(
          'Deze inzet steunt niet op toestemming. Zie het deel over bijzondere persoonsgegevens.',
          'This deployment does not rely on consent. See the part on special category data.',
        ),
      ],
      asks: [],
    };
  }
  return {
    text: [...answered(input, ['C1', 'C2', 'C4', 'C5', 'C6', 'C9', 'C10', 'V1', 'W1']), told(input, 'I7')],
    asks: [
      both(
        'Wie kan zich onder druk voelen om ja te zeggen, en waarom?',
        'Who may feel pressed to say yes, and why?',
      ),
      both(
        'Hoe en wanneer vraagt u om toestemming, en wat krijgt wie nee zegt?',
        'How and when do you ask for consent, and what do those who say no get?',
      ),
    ],
    authorMustWrite: true,
  };
}

export function gateLayout(input: DpiaInput): Draft {
  const { plan, waiting, measured } = input;
  return {
    text: [
      plan?.lanes
        ? both(
            `Gezichtspoorten: ${plan.lanes.face}. Gewone poorten: ${plan.lanes.regular}.`,
            `Face lanes: ${plan.lanes.face}. Regular lanes: ${plan.lanes.regular}.`,
          )
        : null,
      ...(waiting ? aboutWaiting(waiting, plan?.parity?.reason ?? null) : []),
      measured && aboutMeasured(measured),
      ...(plan?.parity ? aboutRule(plan.parity) : []),
      ...answered(input, ['C3', 'V2']),
    ],
    asks: [
      when(
        !plan?.lanes,
        'Hoeveel poorten van elke soort komen er?',
        'How many lanes of each kind will there be?',
      ),
      when(
        !waiting && !measured,
        'Hoe lang wachten mensen in elke rij, en hoe weet u dat?',
        'How long do people wait in each lane, and how do you know?',
      ),
      when(
        !plan?.parity,
        'Wanneer vindt u dat de gewone rij slechter af is?',
        'When do you hold that the regular lane is worse off?',
      ),
      when(
        plan?.parity?.terms === null,
        'Na hoelang pauzeren de gezichtspoorten dan vanzelf, en wanneer gaan ze verder? Zet het in het plan.',
        'After how long do the face lanes then pause by themselves, and when do they go on? Put it in the plan.',
      ),
      both('Wat merkt iemand die nee zegt?', 'What does somebody who says no notice?'),
    ],
    authorMustWrite: true,
  };
}

function aboutRule({
  p90GapSeconds,
  reason,
  terms,
}: NonNullable<NonNullable<DpiaInput['plan']>['parity']>): readonly Bilingual[] {
  const rule = both(
    `Regel van de organisator: de gewone rij is slechter af als negen van de tien mensen daar meer dan ${p90GapSeconds} seconden langer wachten. Reden: “${reason}”`,
    `The organiser’s rule: the regular lane is worse off when nine in ten people there wait more than ${p90GapSeconds} seconds longer. Reason: “${reason}”`,
  );
  return terms ? [rule, aboutTerms(terms)] : [rule];
}

function aboutTerms({ afterSeconds, resumeSeconds, unmeasured }: ParityTerms): Bilingual {
  const [nl, en] =
    unmeasured === 'pause'
      ? ['pauzeren zij ook', 'they pause too']
      : ['krijgen medewerkers en FG een melding', 'crew and DPO are told'];
  return both(
    `Is de gewone rij ${afterSeconds} seconden lang slechter af, dan pauzeren de gezichtspoorten vanzelf. Gaat het daarna ${resumeSeconds} seconden goed, dan gaan zij verder. Is het ${afterSeconds} seconden lang niet te meten, dan ${nl}.`,
    `When the regular lane is worse off for ${afterSeconds} seconds, the face lanes pause by themselves. Once it holds for ${resumeSeconds} seconds after that, they go on. When it can’t be measured for ${afterSeconds} seconds, ${en}.`,
  );
}

export function rights(input: DpiaInput): Draft {
  const contact = input.plan?.contact ?? null;
  return {
    text: [
      told(input, 'I4'),
      when(
        exceptionOf(input) !== 'public-interest',
        'Intrekken kan op de telefoon en kost niet meer handelingen dan toestemmen. De bezoeker krijgt er een bewijs van.',
        'Withdrawing is done on the phone and takes no more actions than consenting. The visitor gets a receipt of it.',
      ),
      contact &&
        both(
          `Vragen en bezwaar: ${contact.name}, ${contact.email}.`,
          `Questions and objections: ${contact.name}, ${contact.email}.`,
        ),
      ...answered(input, ['C9']),
    ],
    asks: [
      when(
        !input.notice,
        'Wat vertelt u mensen over hun rechten? Maak eerst de informatie voor bezoekers.',
        'What do you tell people about their rights? First make the information for visitors.',
      ),
      when(
        !contact,
        'Bij wie kunnen mensen terecht? Zet het in het plan.',
        'Whom can people turn to? Put it in the plan.',
      ),
    ],
  };
}

/** What was written under the conclusion stands here too, so that nobody has to write it twice. */
export function views(sought: JudgementBody['views'] | null): Draft {
  const text = sought?.text ?? null;
  const known = sought !== null && sought.sought !== 'unknown' && text !== null;
  const start =
    sought?.sought === 'no'
      ? both(
          'De mening van betrokkenen is niet gevraagd, om deze reden:',
          'The views of data subjects were not sought, for this reason:',
        )
      : both('De mening van betrokkenen is gevraagd:', 'The views of data subjects were sought:');
  return {
    text: known ? [both(`${start.nl}\n${text}`, `${start.en}\n${text}`)] : [],
    asks: [
      when(
        !known,
        'Vroeg u bezoekers of hun vertegenwoordigers naar hun mening? Wat zeiden zij, of waarom vroeg u het niet?',
        'Did you ask visitors or their representatives for their views? What did they say, or why did you not ask?',
      ),
    ],
  };
}

export function security(input: DpiaInput): Draft {
  return {
    text: [
      both(
        [
          '- Wat in de pas staat, is versleuteld voor de poorten van deze inzet (HPKE: X25519, AES-256-GCM) en ondertekend (Ed25519).',
          '- De server bewaart geen template die hij kan lezen.',
          '- Elke inzet heeft eigen sleutels. Ze staan niet in de database.',
          '- Het logboek is een keten van controlewaarden: een verandering achteraf is te zien.',
          '- Herkenning werkt alleen zolang een vrijgave met twee handtekeningen geldt.',
        ].join('\n'),
        [
          '- What is in the pass is encrypted for the gates of this deployment (HPKE: X25519, AES-256-GCM) and signed (Ed25519).',
          '- The server keeps no template that it can read.',
          '- Every deployment has keys of its own. They are not in the database.',
          '- The ledger is a chain of hashes: a change afterwards can be seen.',
          '- Recognition works only while a clearance with two signatures is in force.',
        ].join('\n'),
      ),
    ],
    asks: [
      both(
        `Wie bij ${input.organisation.name} kan bij de server en de sleutels? Hoe regelt u back-ups, kwijtgeraakte apparaten en datalekken?`,
        `Who at ${input.organisation.name} has access to the server and the keys? How do you arrange back-ups, lost devices and data breaches?`,
      ),
    ],
  };
}

export function pilot(input: DpiaInput): Draft {
  return {
    text: [
      ...answered(input, ['S0.3']),
      both(
        'Voor een proef gelden dezelfde regels als daarna.',
        'The same rules hold for a pilot as after it.',
      ),
    ],
    asks: [
      both('Wat wilt u leren, en hoe meet u dat?', 'What do you want to learn, and how do you measure it?'),
      both(
        'Hoeveel mensen doen mee, en wanneer stopt de proef?',
        'How many people take part, and when does the pilot end?',
      ),
    ],
    authorMustWrite: true,
  };
}
