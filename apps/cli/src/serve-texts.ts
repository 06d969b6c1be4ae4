import { term } from './help.ts';

export const SERVE_TEXTS = {
  nl: {
    help: {
      about: 'Start de server.',
      port: term('--port <nummer>', 'poort om op te luisteren; 0 neemt een vrije (PORT, anders 8180)'),
      host: term(
        '--host <adres>',
        'adres om op te luisteren (HOST, anders 127.0.0.1: alleen voor deze computer)',
      ),
      data: term('--data <map>', 'map voor gegevens en sleutels (TENZIJ_DATA, anders .tenzij)'),
      specimen: 'zet het voorbeeldfestival klaar, als er nog geen gegevens zijn',
      storage: term(
        '--storage <wijze>',
        'waar het voorbeeld templates bewaart: carried (in de pas, standaard) of sealed (versleuteld op de server)',
      ),
      more: `
Voorbeeld:
  npx tenzij serve --specimen --port 9000

Zonder --lang staan de adressen er in het Nederlands en het Engels. Met DATABASE_URL
gaan de gegevens naar PostgreSQL. Stoppen doet u met Ctrl-C; de gegevens blijven bewaard.

Exitcode 1: de server kan niet starten. Exitcode 2: een instelling of optie klopt niet.`,
    },
    running: 'Tenzij draait op',
    empty: 'Er is nog geen inzet. Probeer: npx tenzij serve --specimen',
    specimen: 'SPECIMEN: een verzonnen festival om mee te proberen.',
    ended: 'Dit festival is afgesloten. Begin opnieuw in een andere map: npm start -- --data .tenzij-nieuw',
    links: {
      organiser: 'Beheer, als organisator (één keer aanmelden)',
      dpo: 'Beheer, als FG (één keer aanmelden)',
      visitor: 'Een bezoeker',
      face: 'Gezichtspoort',
      regular: 'Gewone poort',
    },
    stop: 'Stoppen: Ctrl-C. De gegevens blijven bewaard.',
  },
  en: {
    help: {
      about: 'Start the server.',
      port: term('--port <number>', 'port to listen on; 0 takes a free one (PORT, or else 8180)'),
      host: term(
        '--host <address>',
        'address to listen on (HOST, or else 127.0.0.1: for this computer only)',
      ),
      data: term('--data <folder>', 'folder for data and keys (TENZIJ_DATA, or else .tenzij)'),
      specimen: 'set up the specimen festival, when there is no data yet',
      storage: term(
        '--storage <way>',
        'where the specimen keeps templates: carried (in the pass, default) or sealed (encrypted on the server)',
      ),
      more: `
Example:
  npx tenzij serve --specimen --port 9000 --lang en

Without --lang the addresses are shown in Dutch and English. With DATABASE_URL the data
goes to PostgreSQL. Stop with Ctrl-C; the data is kept.

Exit code 1: the server cannot start. Exit code 2: a setting or option is not right.`,
    },
    running: 'Tenzij runs at',
    empty: 'There is no deployment yet. Try: npx tenzij serve --specimen',
    specimen: 'SPECIMEN: an invented festival to try things with.',
    ended: 'This festival was ended. Begin anew in another folder: npm start -- --data .tenzij-new',
    links: {
      organiser: 'Console, as organiser (signs in once)',
      dpo: 'Console, as DPO (signs in once)',
      visitor: 'A visitor',
      face: 'Face gate',
      regular: 'Regular gate',
    },
    stop: 'Stop: Ctrl-C. The data is kept.',
  },
} as const;
