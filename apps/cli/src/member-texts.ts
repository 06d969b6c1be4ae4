import { term } from './help.ts';

export const MEMBER_TEXTS = {
  nl: {
    help: {
      about: 'Bepaal wie zich in het beheer mag aanmelden.',
      add: 'Voeg een organisator, FG of medewerker van de balie toe en geef een aanmeldlink, die één keer werkt.',
      list: 'Toon wie zich mag aanmelden, met hun nummer.',
      link: 'Geef iemand een nieuwe aanmeldlink.',
      remove: 'Neem iemand de toegang af. Wat die persoon schreef en ondertekende, blijft.',
      role: term('--role <rol>', 'rol: organiser (organisator), dpo (FG) of crew (medewerker van de balie)'),
      name: term('--name <naam>', 'naam, zoals anderen haar zien'),
      email: term('--email <adres>', 'e-mailadres; hetzelfde adres kan maar bij één persoon horen'),
      organisation: term(
        '--organisation <naam>',
        'organisatie; een nieuwe naam maakt een nieuwe (zonder: de enige die er is)',
      ),
      data: term('--data <map>', 'map van de gegevens (zonder: .tenzij, of TENZIJ_DATA)'),
      id: term('<nummer>', 'het nummer van de persoon, uit "member list"'),
      more: `
Met de ingebouwde database werkt dit alleen als de server uit staat.

Voorbeeld:
  npx tenzij member add --role dpo --name "A. de Boer" \\
    --organisation "Stichting Zomeravond"`,
    },
    once: 'Deze link werkt één keer en 12 uur. Geef hem alleen aan deze persoon:',
    nobody: 'Er is nog niemand. Voeg iemand toe met "npx tenzij member add".',
    removed: '{name} kan zich niet meer aanmelden.',
    roles: { organiser: 'organisator', dpo: 'FG', crew: 'balie' },
  },
  en: {
    help: {
      about: 'Say who may sign in to the console.',
      add: 'Add an organiser, DPO or member of the desk crew and give a sign-in link that works once.',
      list: 'Show who may sign in, with their number.',
      link: 'Give somebody a new sign-in link.',
      remove: 'Take somebody’s access away. What they wrote and signed stays.',
      role: term('--role <role>', 'role: organiser, dpo or crew (at the desk)'),
      name: term('--name <name>', 'name, as others see it'),
      email: term('--email <address>', 'e-mail address; an address can belong to one person only'),
      organisation: term(
        '--organisation <name>',
        'organisation; a new name makes a new one (without: the only one there is)',
      ),
      data: term('--data <folder>', 'folder of the data (without: .tenzij, or TENZIJ_DATA)'),
      id: term('<number>', 'the person’s number, from "member list"'),
      more: `
With the embedded database this works only while the server is off.

Example:
  npx tenzij member add --role dpo --name "A. de Boer" \\
    --organisation "Stichting Zomeravond"`,
    },
    once: 'This link works once, for 12 hours. Give it to this person only:',
    nobody: 'There is nobody yet. Add somebody with "npx tenzij member add".',
    removed: '{name} cannot sign in any more.',
    roles: { organiser: 'organiser', dpo: 'DPO', crew: 'desk crew' },
  },
} as const;
