import type { Language } from '@tenzij/kernel';

/** What was taken back: consent, or a face pass where a law stands in for it. */
interface ReceiptTexts {
  readonly receipt: string;
  readonly withdrawn: string;
  readonly proof: string;
}

interface SheetTexts {
  readonly consent: ReceiptTexts;
  readonly law: ReceiptTexts;
  readonly specimen: string;
  readonly pass: string;
  readonly show: string;
  readonly lane: string;
  readonly once: string;
  readonly ticket: string;
  readonly made: string;
  readonly qr: string;
  readonly erased: string;
  readonly nothing: string;
  readonly phone: string;
  readonly number: string;
  readonly entry: string;
  readonly hash: string;
}

/** What is printed for a visitor, in their language. */
export const SHEET: Readonly<Record<Language, SheetTexts>> = {
  nl: {
    consent: {
      receipt: 'Bewijs van intrekken',
      withdrawn: 'Uw toestemming is ingetrokken op',
      proof: 'Bewaard blijft alleen dat u koos, en wanneer. Daar staat niets van uw gezicht in.',
    },
    law: {
      receipt: 'Bewijs van wissen',
      withdrawn: 'Uw gezichtspas is gewist op',
      proof:
        'Bewaard blijft alleen dat u de uitleg kreeg, dat er is gewist, en wanneer. Daar staat niets van uw gezicht in.',
    },
    specimen: 'VOORBEELD – dit evenement bestaat niet',
    pass: 'Toegangspas',
    show: 'Houd deze code voor de lezer van de poort.',
    lane: 'Loop naar de gewone rij.',
    once: 'Deze pas werkt één keer. Maak er geen foto van en geef hem niet weg.',
    ticket: 'Ticket',
    made: 'Gemaakt',
    qr: 'QR-code van de toegangspas',
    erased: 'Dit is gewist',
    nothing: 'Er was nog geen gezichtspas gemaakt. Er viel niets van uw gezicht te wissen.',
    phone:
      'Staat er nog een gezichtspas op uw telefoon? Open hem één keer met internet. Uw telefoon wist hem dan ook.',
    number: 'Nummer',
    entry: 'Regel in het logboek',
    hash: 'Controlegetal (SHA-256)',
  },
  en: {
    consent: {
      receipt: 'Proof of withdrawal',
      withdrawn: 'Your consent was withdrawn on',
      proof: 'All that is kept is that you chose, and when. Nothing of your face is in it.',
    },
    law: {
      receipt: 'Proof of erasure',
      withdrawn: 'Your face pass was erased on',
      proof:
        'All that is kept is that you were given the explanation, that something was erased, and when. Nothing of your face is in it.',
    },
    specimen: 'SPECIMEN – this event does not exist',
    pass: 'Pass',
    show: 'Hold this code in front of the reader of the gate.',
    lane: 'Walk to the regular lane.',
    once: 'This pass works once. Don’t photograph it or give it away.',
    ticket: 'Ticket',
    made: 'Made',
    qr: 'QR code of the pass',
    erased: 'This was erased',
    nothing: 'No face pass had been made yet. There was nothing of your face to erase.',
    phone:
      'Is there still a face pass on your phone? Open it once while online. Your phone then erases it too.',
    number: 'Number',
    entry: 'Line in the ledger',
    hash: 'Check value (SHA-256)',
  },
};
