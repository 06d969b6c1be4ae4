import { defineErrors } from '@tenzij/kernel';

const IN = { nl: 'De bezoeker is bij de poort binnengelaten.', en: 'The visitor was let in at the gate.' };
const LOOK = {
  nl: 'Bekijk het ticket in pretix. Klopt het daar weer, kies dan "Opnieuw doorgeven".',
  en: 'Look at the ticket in pretix. When it is right there, choose "Pass on again".',
};
const BY_HAND = {
  nl: 'Draai het inchecken zo nodig met de hand terug in pretix.',
  en: 'Take the check-in back by hand in pretix if needed.',
};

/** What ticketing systems said of what gates did, where somebody should look. */
export const TICKETING_ANSWERS = defineErrors({
  'ticketing.double': {
    nl: {
      what: 'Dit ticket was al eerder gebruikt.',
      means: 'Er zijn met dit ticket twee keer mensen binnengelaten, bij ons of met een andere scanner.',
      do: 'Kijk in pretix wanneer en waar het eerder werd gescand.',
    },
    en: {
      what: 'This ticket had been used before.',
      means: 'People were let in twice with this ticket, by us or by another scanner.',
      do: 'See in pretix when and where it was scanned before.',
    },
  },
  'ticketing.code-unknown': {
    nl: { what: 'pretix kent dit ticket niet.', means: IN.nl, do: LOOK.nl },
    en: { what: 'pretix does not know this ticket.', means: IN.en, do: LOOK.en },
  },
  'ticketing.unpaid': {
    nl: { what: 'Dit ticket is niet betaald of niet goedgekeurd.', means: IN.nl, do: LOOK.nl },
    en: { what: 'This ticket is not paid for or not approved.', means: IN.en, do: LOOK.en },
  },
  'ticketing.blocked': {
    nl: { what: 'Dit ticket is in pretix geblokkeerd.', means: IN.nl, do: LOOK.nl },
    en: { what: 'This ticket is blocked in pretix.', means: IN.en, do: LOOK.en },
  },
  'ticketing.canceled': {
    nl: { what: 'Dit ticket is geannuleerd of ingetrokken.', means: IN.nl, do: LOOK.nl },
    en: { what: 'This ticket was cancelled or revoked.', means: IN.en, do: LOOK.en },
  },
  'ticketing.not-now': {
    nl: { what: 'Dit ticket geldt op dat moment niet.', means: IN.nl, do: LOOK.nl },
    en: { what: 'This ticket does not hold at that time.', means: IN.en, do: LOOK.en },
  },
  'ticketing.other-product': {
    nl: {
      what: 'Dit product staat niet op de inchecklijst, of een regel van u houdt het tegen.',
      means: IN.nl,
      do: 'Pas de inchecklijst in pretix aan, of kies hier andere producten.',
    },
    en: {
      what: 'This product is not on the check-in list, or a rule of yours stops it.',
      means: IN.en,
      do: 'Change the check-in list in pretix, or choose other products here.',
    },
  },
  'ticketing.needs-more': {
    nl: {
      what: 'pretix wil bij dit ticket meer weten dan een poort kan vragen.',
      means: IN.nl,
      do: 'Check dit ticket met de hand in in pretix.',
    },
    en: {
      what: 'pretix wants to know more of this ticket than a gate can ask.',
      means: IN.en,
      do: 'Check this ticket in by hand in pretix.',
    },
  },
  'ticketing.other-answer': {
    nl: { what: 'pretix kon dit ticket niet inchecken.', means: IN.nl, do: LOOK.nl },
    en: { what: 'pretix could not check this ticket in.', means: IN.en, do: LOOK.en },
  },
  'ticketing.annul-too-late': {
    nl: {
      what: 'Het terugdraaien kwam later dan een kwartier na het inchecken.',
      means: 'In pretix staat deze bezoeker nog als binnen.',
      do: BY_HAND.nl,
    },
    en: {
      what: 'Taking it back came more than fifteen minutes after the check-in.',
      means: 'pretix still has this visitor as being in.',
      do: BY_HAND.en,
    },
  },
  'ticketing.annul-refused': {
    nl: {
      what: 'pretix draait dit inchecken niet terug.',
      means:
        'Het werd met een ander apparaat gedaan, of is al anders. Daar staat deze bezoeker misschien nog als binnen.',
      do: BY_HAND.nl,
    },
    en: {
      what: 'pretix does not take this check-in back.',
      means: 'Another device made it, or it changed already. It may still have this visitor as being in.',
      do: BY_HAND.en,
    },
  },
  'ticketing.not-sent': {
    nl: {
      what: 'Dit kon niet worden doorgegeven.',
      means: 'Tenzij heeft het vele keren geprobeerd en is ermee gestopt. Bij de poort is alles goed gegaan.',
      do: 'Los de storing op en kies "Opnieuw doorgeven".',
    },
    en: {
      what: 'This could not be passed on.',
      means: 'Tenzij tried many times and stopped. All went well at the gate.',
      do: 'Mend the failure and choose "Pass on again".',
    },
  },
  'webhook.address-unsafe': {
    nl: {
      what: 'Naar dit adres sturen wij niets.',
      means: 'Een webhook gaat alleen over https, en niet naar een adres binnen ons eigen netwerk.',
      do: 'Gebruik een adres dat met https:// begint en op internet te bereiken is. Of vraag de beheerder het toe te laten.',
    },
    en: {
      what: 'We send nothing to this address.',
      means: 'A webhook goes over https only, and not to an address within our own network.',
      do: 'Use an address that begins with https:// and can be reached on the internet. Or ask the administrator to allow it.',
    },
  },
  'webhook.unreachable': {
    nl: {
      what: 'Er kwam geen antwoord van dit adres.',
      means: 'De server staat uit, antwoordt te langzaam of heeft geen geldig certificaat.',
      do: 'Controleer het adres en de server.',
    },
    en: {
      what: 'No answer came from this address.',
      means: 'The server is off, answers too slowly or has no valid certificate.',
      do: 'Check the address and the server.',
    },
  },
  'webhook.refused': {
    nl: {
      what: 'De server op dit adres nam het bericht niet aan ({status}).',
      means: 'Alleen een antwoord van 200 tot en met 299 telt. Doorverwijzen volgen wij niet.',
      do: 'Laat de server het bericht aannemen, of gebruik een ander adres.',
    },
    en: {
      what: 'The server at this address did not take the message ({status}).',
      means: 'Only an answer from 200 up to 299 counts. We follow no redirects.',
      do: 'Have the server take the message, or use another address.',
    },
  },
});
