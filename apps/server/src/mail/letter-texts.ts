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
    action: 'Kies hoe u naar binnen gaat',
    yours: 'Deze link is alleen van u. Stuur hem niet door: wie hem heeft, kan uw pas maken of wijzigen.',
    free: 'U kiest vrij: naar binnen met uw gezicht, of met de gewone pas. De gewone pas is net zo goed: dezelfde prijs, dezelfde toegang. Kiest u niets, dan kunt u ter plaatse de gewone pas krijgen. U kunt later altijd wisselen.',
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
    action: 'Choose how you get in',
    yours: 'This link is yours alone. Do not pass it on: whoever has it can make or change your pass.',
    free: 'You choose freely: in with your face, or with the regular pass. The regular pass is just as good: the same price, the same entrance. If you choose nothing, you can get the regular pass on the spot. You can always switch later.',
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
