import type { ConsentStatus } from '@tenzij/consent';
import type { Language } from '@tenzij/kernel';

interface ConsentPaperTexts {
  readonly title: string;
  readonly subtitle: (deployment: string, organisation: string, made: string) => string;
  readonly standsNow: string;
  readonly stands: Readonly<Record<ConsentStatus, string>>;
  readonly purpose: string;
  readonly purposeLost: string;
  readonly history: string;
  readonly historyCaption: string;
  readonly columns: readonly [string, string, string, string];
  readonly happened: Readonly<Record<ConsentStatus, string>>;
  readonly by: Readonly<Record<'visitor' | 'guardian', string>>;
  readonly attested: Readonly<Record<'16-or-over' | 'guardian', string>>;
  readonly desk: Readonly<Record<'assisted' | 'oral', string>>;
  readonly timeNotRecorded: string;
  readonly notice: (version: number) => string;
  readonly noticeLost: (version: number, sha256: string) => string;
  readonly withdraw: string;
  readonly withdrawHow: (page: string) => string;
  readonly ask: (organisation: string, contact: string) => string;
  readonly askNobody: (organisation: string) => string;
  readonly complain: string;
  readonly proof: string;
  readonly proofTerms: Readonly<Record<'ticket' | 'entry' | 'head' | 'clearance' | 'dpia', string>>;
  readonly none: string;
  readonly check: string;
  readonly command: string;
}

export const CONSENT_PAPER_TEXTS: Readonly<Record<Language, ConsentPaperTexts>> = {
  nl: {
    title: 'Uw toestemming',
    subtitle: (deployment, organisation, made) => `${deployment}, ${organisation}. Gemaakt op ${made}.`,
    standsNow: 'Hoe het nu staat',
    stands: {
      requested: 'U heeft nog niets gekozen.',
      given: 'U zei ja. Die toestemming geldt nu.',
      refused: 'U zei nee. Uw gezicht wordt niet gebruikt.',
      withdrawn: 'U trok uw ja in. Uw gezicht wordt niet gebruikt.',
      expired: 'U zei ja. Het evenement is voorbij: die toestemming geldt niet meer.',
      invalidated: 'U zei ja, maar daarna is de tekst veranderd. Uw ja geldt niet meer.',
    },
    purpose: 'Waar het over gaat',
    purposeLost: 'De zin van toen is niet meer bewaard',
    history: 'Wat er gebeurde',
    historyCaption: 'Elke stap, op volgorde',
    columns: ['Wat', 'Wanneer', 'Hoe', 'Regel'],
    happened: {
      requested: 'De vraag is getoond',
      given: 'Ja gezegd',
      refused: 'Nee gezegd',
      withdrawn: 'Ja ingetrokken',
      expired: 'Evenement voorbij',
      invalidated: 'Ja vervallen: andere tekst',
    },
    by: { visitor: 'door de bezoeker', guardian: 'door ouder of voogd' },
    attested: {
      '16-or-over': 'zei 16 jaar of ouder te zijn',
      guardian: 'zei ouder of voogd te zijn',
    },
    desk: {
      assisted: 'met hulp aan de balie',
      oral: 'gezegd aan de balie, opgeschreven door een medewerker',
    },
    timeNotRecorded: 'niet vastgelegd',
    notice: (version) => `De informatie die u zag (versie ${version})`,
    noticeLost: (version, sha256) =>
      `U zag ook versie ${version} van de informatie. Die tekst is niet meer bewaard. Controlegetal: ${sha256}`,
    withdraw: 'Van gedachten veranderd, een vraag of een klacht',
    withdrawHow: (page) =>
      `Intrekken kan altijd: open de link van uw ticket (${page}) en kies bij uw pas voor intrekken, of vraag het aan de balie. Dan wordt alles van uw gezicht gewist en krijgt u een gewone pas.`,
    ask: (organisation, contact) => `Vragen over uw gegevens: ${contact}, van ${organisation}.`,
    askNobody: (organisation) => `Vragen over uw gegevens stelt u aan ${organisation}.`,
    complain:
      'Klagen kan bij de Autoriteit Persoonsgegevens, Postbus 93374, 2509 AJ Den Haag, autoriteitpersoonsgegevens.nl.',
    proof: 'Het bewijs',
    proofTerms: {
      ticket: 'Ticket',
      entry: 'Logboek, regel',
      head: 'Einde logboek, regel',
      clearance: 'Vrijgave',
      dpia: 'DPIA',
    },
    none: 'niet vastgelegd',
    check:
      'Dit papier is om te lezen. Het bewijs zelf is het bestand (.jsonld) op dezelfde pagina. Iedereen kan dat controleren, zonder ons, met de opdracht hieronder. Met het logboek van de organisatie erbij ziet u ook of er niets ontbreekt. Er staat geen naam in, alleen het nummer van uw ticket.',
    command: 'npx tenzij record verify bestand.jsonld',
  },
  en: {
    title: 'Your consent',
    subtitle: (deployment, organisation, made) => `${deployment}, ${organisation}. Made on ${made}.`,
    standsNow: 'How it stands now',
    stands: {
      requested: 'You did not choose yet.',
      given: 'You said yes. That consent counts now.',
      refused: 'You said no. Your face is not used.',
      withdrawn: 'You took back your yes. Your face is not used.',
      expired: 'You said yes. The event is over: that consent no longer counts.',
      invalidated: 'You said yes, but the text changed since. Your yes no longer counts.',
    },
    purpose: 'What it is about',
    purposeLost: 'The sentence of then is no longer kept',
    history: 'What happened',
    historyCaption: 'Every step, in order',
    columns: ['What', 'When', 'How', 'Entry'],
    happened: {
      requested: 'The question was shown',
      given: 'Said yes',
      refused: 'Said no',
      withdrawn: 'Took back the yes',
      expired: 'Event over',
      invalidated: 'Yes no longer counts: other text',
    },
    by: { visitor: 'by the visitor', guardian: 'by a parent or guardian' },
    attested: { '16-or-over': 'said to be 16 or over', guardian: 'said to be the parent or guardian' },
    desk: { assisted: 'with help at the desk', oral: 'said at the desk, written down by crew' },
    timeNotRecorded: 'not recorded',
    notice: (version) => `The information you saw (version ${version})`,
    noticeLost: (version, sha256) =>
      `You also saw version ${version} of the information. That text is no longer kept. Its hash: ${sha256}`,
    withdraw: 'Changed your mind, a question or a complaint',
    withdrawHow: (page) =>
      `You can always withdraw: open the link of your ticket (${page}) and choose to withdraw next to your pass, or ask at the desk. All of your face is then erased and you get a regular pass.`,
    ask: (organisation, contact) => `Questions about your data: ${contact}, of ${organisation}.`,
    askNobody: (organisation) => `Ask ${organisation} about your data.`,
    complain:
      'You can complain to the Dutch data protection authority: Autoriteit Persoonsgegevens, Postbus 93374, 2509 AJ Den Haag, autoriteitpersoonsgegevens.nl.',
    proof: 'The proof',
    proofTerms: {
      ticket: 'Ticket',
      entry: 'Ledger, entry',
      head: 'End of ledger, entry',
      clearance: 'Clearance',
      dpia: 'DPIA',
    },
    none: 'not recorded',
    check:
      'This paper is to read. The proof itself is the file (.jsonld) on the same page. Anybody can check it, without us, with the command below. With the organiser’s ledger beside it you also see whether anything is missing. No name is in it, only the number of your ticket.',
    command: 'npx tenzij record verify file.jsonld --lang en',
  },
};
