import type { DpiaInput } from '../input.ts';
import { type Bilingual, both } from '../words.ts';
import { DOCUMENT_ERASED, DOCUMENT_PLACES } from './document-flow.ts';
import { answered, type Draft, exceptionOf, list, localDate, told, when } from './draft.ts';
import { SEALED_ERASED, SEALED_PLACES } from './sealed-flow.ts';

export function purposes(input: DpiaInput): Draft {
  const all = input.plan?.purposes ?? [];
  return {
    text: [list(all.map(({ nl, en }) => both(nl, en))), ...answered(input, ['C5'])],
    asks: [
      when(
        all.length === 0,
        'Voor welke doelen? Zet ze in het plan.',
        'For which purposes? Put them in the plan.',
      ),
    ],
  };
}

export function parties(input: DpiaInput): Draft {
  const { name } = input.organisation;
  return {
    text: [
      both(
        `Verwerkingsverantwoordelijke: ${name}. De organisatie draait de software zelf.`,
        `Controller: ${name}. The organisation runs the software itself.`,
      ),
      told(input, 'I5'),
    ],
    asks: [
      both(
        'Wie beheert de server en de apparaten? Zijn er verwerkers, en is er een verwerkersovereenkomst?',
        'Who runs the server and the devices? Are there processors, and is there a processing agreement?',
      ),
    ],
  };
}

export function interests(input: DpiaInput): Draft {
  return {
    text: [...answered(input, ['P1'])],
    asks: [
      both('Welk belang heeft uw organisatie?', 'Which interest has your organisation?'),
      both(
        'Welk belang hebben bezoekers die ja zeggen, en die nee zeggen?',
        'Which interest have visitors who say yes, and those who say no?',
      ),
    ],
    authorMustWrite: true,
  };
}

export function places(input: DpiaInput): Draft {
  const { plan } = input;
  return {
    text: [
      plan && both(`De poorten staan hier: ${plan.event.place}.`, `The gates are here: ${plan.event.place}.`),
      when(
        plan?.storage === 'carried' && plan.mode === 'verification',
        'De template is op de telefoon van de bezoeker en, zolang de vergelijking duurt, in het geheugen van de poort.',
        'The template is on the visitor’s phone and, for as long as the comparison takes, in the memory of the gate.',
      ),
      plan?.storage === 'sealed' && plan.mode === 'verification' ? SEALED_PLACES : null,
      plan?.mode === 'document-verification' ? DOCUMENT_PLACES : null,
      told(input, 'I9'),
    ],
    asks: [both('In welk land staat de server?', 'In which country is the server?')],
  };
}

export function framework({ plan, facts }: DpiaInput): Draft {
  const staff = facts.deployment.kind === 'staff' || facts.deployment.kind === 'workplace';
  return {
    text: [
      both(
        'Algemene verordening gegevensbescherming (AVG), Uitvoeringswet AVG, het juridisch kader gezichtsherkenning van de Autoriteit Persoonsgegevens (2024).',
        'General Data Protection Regulation (GDPR), its Dutch implementing act (UAVG), the legal framework on face recognition of the Dutch data protection authority (2024).',
      ),
      when(
        plan?.mode === 'verification' || plan?.mode === 'document-verification',
        'AI-verordening: verificatie (1:1) die alleen bevestigt dat iemand is wie hij zegt, is uitgezonderd van biometrische identificatie op afstand (bijlage III, punt 1, onder a).',
        'AI Act: verification (1:1) whose sole purpose is to confirm that somebody is who they claim to be is excepted from remote biometric identification (Annex III, point 1(a)).',
      ),
      when(
        plan?.mode === 'identification',
        'AI-verordening: biometrische identificatie op afstand (1:N) staat op de lijst van systemen met een hoog risico (bijlage III, punt 1, onder a). Bekijk ook de verboden van artikel 5.',
        'AI Act: remote biometric identification (1:N) is on the list of high-risk systems (Annex III, point 1(a)). Look at the prohibitions of article 5 too.',
      ),
    ],
    asks: [
      both(
        'Welke andere regels gelden hier, zoals een vergunning of uw eigen beleid?',
        'Which other rules apply here, such as a permit or your own policy?',
      ),
      when(
        staff,
        'Heeft de ondernemingsraad ingestemd (artikel 27 WOR)?',
        'Did the works council consent (article 27 of the Dutch Works Councils Act)?',
      ),
    ],
  };
}

const CARRIED_ERASED = both(
  'Bij intrekken wist de telefoon de template. De server bewaart niets van het gezicht.',
  'At withdrawal the phone erases the template. The server keeps nothing of the face.',
);

/** The software knows what becomes of a template in the flows of its own only. */
function erasedTemplate(input: DpiaInput): Bilingual | null {
  const { plan } = input;
  if (plan?.mode === 'document-verification') return DOCUMENT_ERASED;
  if (plan?.mode !== 'verification' || exceptionOf(input) === 'public-interest') return null;
  return plan.storage === 'sealed' ? SEALED_ERASED : CARRIED_ERASED;
}

export function retention(input: DpiaInput): Draft {
  const { plan } = input;
  const ends = plan?.validity && localDate(plan.validity.expires);
  return {
    text: [
      told(input, 'I6'),
      both('Beelden worden na de beslissing gewist.', 'Images are erased at the decision.'),
      both(
        'Welke pas bij welke poort kwam, wist de server als de bezoeker daarom vraagt, en anders aan het einde van het evenement. De aantallen blijven.',
        'Which pass came to which gate, the server erases when the visitor asks for that, and else at the end of the event. The counts stay.',
      ),
      erasedTemplate(input),
      when(
        exceptionOf(input) !== 'public-interest',
        'Het bewijs van toestemming en intrekken blijft in het logboek; daar staat niets van een gezicht in.',
        'The proof of consent and withdrawal stays in the ledger; nothing of a face is in it.',
      ),
      ends ? both(`De vrijgave eindigt op ${ends.nl}.`, `The clearance ends on ${ends.en}.`) : null,
    ],
    asks: [
      when(
        !ends,
        'Tot wanneer loopt de vrijgave? Zet het in het plan.',
        'Until when does the clearance run? Put it in the plan.',
      ),
      both(
        'Hoe lang bewaart u het bewijs van toestemming, en waarom zo lang?',
        'How long do you keep the proof of consent, and why that long?',
      ),
    ],
  };
}
