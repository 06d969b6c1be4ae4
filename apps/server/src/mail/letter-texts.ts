/** The words of the mails. `{…}` is filled in by `letters.ts`. */
export const LETTER_TEXTS = {
  nl: {
    subject: { link: 'Uw toegang tot {event}', 'lost-link': 'Uw link voor {event}' },
    hello: 'Hallo {name},',
    helloNobody: 'Hallo,',
    who: {
      link: 'U hebt een ticket voor {event}, {when}, {place}. {organisation} stuurt u daarvoor deze link.',
      'lost-link':
        'Op onze website is gevraagd om de link bij uw ticket voor {event}, {when}, {place}. Hier is die opnieuw. Vroeg u daar niet om, dan hoeft u niets te doen.',
    },
    action: 'Open uw toegangspas',
    yours: 'Deze link is alleen van u. Stuur hem niet door: wie hem heeft, kan uw pas maken of wijzigen.',
    free: 'Met deze link maakt u uw pas. Is er ook een gezichtspas, dan kiest u vrij: de gewone pas geeft dezelfde toegang. Doet u niets, dan kunt u ter plaatse de gewone pas krijgen.',
    byLaw:
      'Met deze link maakt u uw pas. Is er een gezichtspas, dan leest u eerst waarom. Kunt of wilt u uw gezicht niet gebruiken, of doet u niets? Dan kunt u ter plaatse de gewone pas krijgen.',
    help: 'Hulp nodig? Vraag het aan {contact}, of bij de balie op de dag zelf.',
    helpDesk: 'Hulp nodig? Vraag het bij de balie op de dag zelf.',
    why: 'U krijgt dit bericht van {organisation}, omdat uw adres bij het ticket staat. Wij volgen niet of u het opent.',
  },
  en: {
    subject: { link: 'Your entrance to {event}', 'lost-link': 'Your link for {event}' },
    hello: 'Hello {name},',
    helloNobody: 'Hello,',
    who: {
      link: 'You have a ticket for {event}, {when}, {place}. {organisation} sends you this link for it.',
      'lost-link':
        'Somebody asked on our website for the link of your ticket for {event}, {when}, {place}. Here it is again. If that was not you, there is nothing you need to do.',
    },
    action: 'Open your entry pass',
    yours: 'This link is yours alone. Do not pass it on: whoever has it can make or change your pass.',
    free: 'With this link you make your pass. If there is a face pass as well, you choose freely: the regular pass gives the same access. If you do nothing, you can get the regular pass on the spot.',
    byLaw:
      'With this link you make your pass. If there is a face pass, you read why first. If you cannot or do not want to use your face, or do nothing, you can get the regular pass on the spot.',
    help: 'Need help? Ask {contact}, or the desk on the day itself.',
    helpDesk: 'Need help? Ask the desk on the day itself.',
    why: 'You get this message from {organisation}, because your address is with the ticket. We do not track whether you open it.',
  },
} as const;

export const TEST_TEXTS = {
  subject: 'Tenzij: proefbericht / test message',
  lines: [
    'Dit is een proefbericht van {organisation}. Deze server kan e-mail sturen.',
    'This is a test message of {organisation}. This server can send e-mail.',
  ],
} as const;
