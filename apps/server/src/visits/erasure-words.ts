import type { Bilingual } from '@tenzij/contracts';
import type { Route } from '@tenzij/kernel';

/** What goes of the person, apart from the ticket, by the name the ledger gives it, in words. */
export const ERASED_OF_HOLDER: Readonly<Record<string, Bilingual>> = {
  'server:contact': {
    nl: 'Uw naam, e-mailadres en taal, op de server',
    en: 'Your name, e-mail address and language, on the server',
  },
  'server:mails': {
    nl: 'Welke e-mails aan u zijn verstuurd, op de server',
    en: 'Which e-mails were sent to you, on the server',
  },
};

/** The same of what gates said. */
export const ERASED_AT_GATES: Readonly<Record<string, Bilingual>> = {
  'server:gate-events': {
    nl: 'Dat ú het was die langs een poort ging, op de server',
    en: 'That it was you who came past a gate, on the server',
  },
};

/** What stays after everything was erased, and why; the ledger's part by what was asked of the person. */
export function keptOn(route: Route): Bilingual[] {
  return [...KEPT, route === 'consent' ? KEPT_ANSWERS : KEPT_NOTICE];
}

const KEPT: readonly Bilingual[] = [
  {
    nl: 'Het nummer van uw ticket en de geldigheid van uw passen, zonder naam. Anders zou uw ticket niet meer werken.',
    en: 'The number of your ticket and the validity of your passes, without a name. Your ticket would not work otherwise.',
  },
  {
    nl: 'Hoe laat en bij welke poort iemand langskwam, zonder wie dat was. Daarmee telt de organisator.',
    en: 'When and at which gate somebody came past, without who that was. The organiser counts with it.',
  },
];

const KEPT_ANSWERS: Bilingual = {
  nl: 'De regels in het logboek over ja, nee, intrekken en wissen, onder een schuilnaam. Zo is te bewijzen dat de regels zijn gevolgd.',
  en: 'The lines in the ledger about yes, no, withdrawing and erasing, under a pseudonym. They prove that the rules were kept.',
};

const KEPT_NOTICE: Bilingual = {
  nl: 'De regels in het logboek dat u de uitleg kreeg en dat er is gewist, onder een schuilnaam. Zo is te bewijzen dat de regels zijn gevolgd.',
  en: 'The lines in the ledger that you were given the explanation and that things were erased, under a pseudonym. They prove that the rules were kept.',
};
