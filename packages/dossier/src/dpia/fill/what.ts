import type { DpiaInput } from '../input.ts';
import { type Bilingual, both } from '../words.ts';
import { DOCUMENT_DATA, DOCUMENT_STEPS } from './document-flow.ts';
import { answered, type Draft, exceptionOf, list, localDate, told, when } from './draft.ts';
import { CHECK_VALUE, SEALED_DATA, SEALED_STEPS } from './sealed-flow.ts';

const MODES = {
  verification: both(
    'Verificatie (1:1): de poort vergelijkt een gezicht met de ene template in de pas die iemand laat zien.',
    'Verification (1:1): the gate compares a face with the one template in the pass that somebody shows.',
  ),
  identification: both(
    'Identificatie (1:N): een gezicht wordt vergeleken met de templates van een groep mensen.',
    'Identification (1:N): a face is compared with the templates of a group of people.',
  ),
  'human-comparison': both(
    'Vergelijking door een mens: een medewerker vergelijkt twee beelden. Er wordt geen template gemaakt.',
    'Comparison by a person: a member of staff compares two images. No template is made.',
  ),
  'document-verification': both(
    'Documentcontrole (1:1): de poort vergelijkt een gezicht met de foto op het document dat iemand zelf laat zien.',
    'Document verification (1:1): the gate compares a face with the photo on the document that somebody shows.',
  ),
} as const;

const STORAGES = {
  carried: both(
    'De template staat alleen in de pas van de bezoeker, op de eigen telefoon.',
    'The template is only in the visitor’s pass, on their own phone.',
  ),
  sealed: both(
    'De template staat versleuteld op de server. De sleutel zit alleen in de pas van de bezoeker.',
    'The template is on the server in encrypted form. The key is only in the visitor’s pass.',
  ),
} as const;

const ASK_PLAN = both(
  'Waar en wanneer zet u gezichtsherkenning in, en op welke manier? Vul eerst het plan in.',
  'Where and when do you use face recognition, and in what way? Fill in the plan first.',
);

export function proposal({ plan, organisation, deployment }: DpiaInput): Draft {
  if (!plan) return { text: [], asks: [ASK_PLAN] };
  const { event, mode, storage } = plan;
  const [from, to] = [localDate(event.starts), localDate(event.ends)];
  return {
    text: [
      both(
        `${organisation.name} wil gezichtsherkenning inzetten: ${deployment.name}. Het gaat om ${event.name}, ${event.place}, van ${from.nl} tot en met ${to.nl}.`,
        `${organisation.name} wants to use face recognition: ${deployment.name}. It concerns ${event.name}, ${event.place}, from ${from.en} up to and including ${to.en}.`,
      ),
      MODES[mode],
      mode === 'human-comparison' || mode === 'document-verification' ? null : STORAGES[storage],
    ],
    asks: [
      both(
        'Waarom wilt u dit? Welk probleem lost het op?',
        'Why do you want this? Which problem does it solve?',
      ),
    ],
  };
}

const IMAGE = both(
  'Beeld van het gezicht voor de camera. Het blijft in het geheugen van het apparaat en wordt na de beslissing gewist.',
  'Image of the face before the camera. It stays in the memory of the device and is erased at the decision.',
);

/** What this software handles of a visitor with a face pass that they carry themselves. */
const CARRIED: readonly Bilingual[] = [
  both('Bezoekers die ja zeggen:', 'Visitors who say yes:'),
  both(
    'Template: een rij getallen die hun gezicht weergeeft.',
    'Template: a row of numbers that represents their face.',
  ),
  IMAGE,
  CHECK_VALUE,
];

export function data(input: DpiaInput): Draft {
  const { plan } = input;
  if (!plan) return { text: [told(input, 'I2')], asks: [ASK_PLAN] };
  const everybody = list([
    both('Ticketnummer, onder een schuilnummer.', 'Ticket number, under a pseudonym.'),
    both(
      'Antwoorden op de vraag om toestemming, met tijd en versie van de informatie.',
      'Answers to the request for consent, with time and version of the information.',
    ),
    both(
      'Bij elke poort: de pas onder een schuilnummer, de tijd, en toegelaten of verwezen met de reden in één woord. Geen beeld en geen score.',
      'At each gate: the pass under a pseudonym, the time, and admitted or referred with the reason in one word. No image and no score.',
    ),
    both(
      'Is een ticketsysteem gekoppeld: welk ticket daar zelf is ingecheckt, en hoe laat. De server leest dat, en de poorten krijgen er een hash van.',
      'Where a ticketing system is connected: which ticket was checked in there, and when. The server reads that, and the gates get a hash of it.',
    ),
    both('Aantallen per poort.', 'Counts per gate.'),
  ]);
  const [heading, ...carried] = CARRIED;
  const handled = plan.storage === 'sealed' ? [...SEALED_DATA, IMAGE, CHECK_VALUE] : carried;
  const known: Readonly<Record<typeof plan.mode, readonly (Bilingual | null)[]>> = {
    verification: askFlow(plan, input) === null ? [heading ?? null, list(handled)] : [],
    identification: [],
    'human-comparison': [list([IMAGE])],
    'document-verification': DOCUMENT_DATA,
  };
  return {
    text: [
      both('Iedereen met een kaart:', 'Everybody with a ticket:'),
      everybody,
      ...known[plan.mode],
      told(input, 'I2'),
      both(
        'Wat de kaartverkoop verder vastlegt, valt buiten deze software.',
        'What ticket sales record beyond that is outside this software.',
      ),
    ],
    asks: [askFlow(plan, input)],
  };
}

/** The software knows the flow of consent and verification only; any other the organiser must tell. */
function askFlow({ mode }: NonNullable<DpiaInput['plan']>, input: DpiaInput): Bilingual | null {
  return when(
    (mode !== 'verification' && mode !== 'document-verification') || exceptionOf(input) === 'public-interest',
    'Beschrijf welke gegevens u van wie gebruikt en wat er stap voor stap mee gebeurt. Bij deze werkwijze of uitzondering weet de software dat niet.',
    'Describe which data you use of whom and what happens to it step by step. With this mode or exception the software does not know.',
  );
}

const CARRIED_STEPS = both(
  [
    '1. De bezoeker leest de informatie en beantwoordt elk doel apart. Het antwoord komt in het logboek voordat er een camera opengaat.',
    '2. De bezoeker start zelf de camera. De telefoon maakt de template en wist het beeld.',
    '3. De server krijgt een controlewaarde, ondertekent de pas en bewaart haar niet. De template blijft op de telefoon.',
    '4. Bij de poort toont de bezoeker de pas. De poort vergelijkt het gezicht met de template in de pas en wist beide.',
    '5. De poort zegt "ga door" of "andere poort". De server hoort welke pas dat was (onder een schuilnummer), hoe laat, en waarom in één woord. De andere poorten krijgen daar een hash van, zodat een pas één keer toelaat.',
    '6. Na intrekken geldt de gezichtspas niet meer. De telefoon wist de template en de bezoeker krijgt een gewone pas.',
  ].join('\n'),
  [
    '1. The visitor reads the information and answers each purpose apart. The answer is in the ledger before a camera opens.',
    '2. The visitor starts the camera. The phone makes the template and erases the image.',
    '3. The server gets a check value, signs the pass and does not keep it. The template stays on the phone.',
    '4. At the gate the visitor shows the pass. The gate compares the face with the template in the pass and erases both.',
    '5. The gate says "go" or "other lane". The server hears which pass that was (under a pseudonym), when, and why in one word. The other gates get a hash of it, so that a pass admits once.',
    '6. After withdrawal the face pass no longer counts. The phone erases the template and the visitor gets a regular pass.',
  ].join('\n'),
);

function stepsOf({ mode, storage }: NonNullable<DpiaInput['plan']>): Bilingual {
  if (mode === 'document-verification') return DOCUMENT_STEPS;
  return storage === 'sealed' ? SEALED_STEPS : CARRIED_STEPS;
}

export function processing(input: DpiaInput): Draft {
  const { plan } = input;
  if (!plan) return { text: [], asks: [ASK_PLAN] };
  const ask = askFlow(plan, input);
  if (ask) return { text: [MODES[plan.mode]], asks: [ask] };
  return {
    text: [
      both('Wie ja zegt:', 'Who says yes:'),
      stepsOf(plan),
      both(
        'Wie nee zegt: krijgt meteen een gewone pas, zonder vraag om toestemming, en gaat door de gewone poort.',
        'Who says no: gets a regular pass at once, without a request for consent, and goes through the regular lane.',
      ),
    ],
    asks: [],
  };
}

/** B1 to B4: what makes the data biometric. */
export function biometricAnswers(input: DpiaInput): readonly Bilingual[] {
  return answered(input, ['B1', 'B2', 'B3', 'B4']);
}
