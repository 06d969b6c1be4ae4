import { term } from './help.ts';

export const ERASURE_HELP = {
  nl: {
    about: 'Bewijs dat wissen wist, of controleer een certificaat van vernietiging.',
    prove: 'Bewijs op een eigen proefinzet dat na intrekken, aflopen en afsluiten niets overblijft.',
    certificate: 'Controleer of deze sleutel het certificaat zo ondertekende, en lees wat er staat.',
    databaseUrl: term(
      '--database-url <url>',
      'PostgreSQL om het in te bewijzen, in een eigen schema (zonder: de ingebouwde database)',
    ),
    storage: term('--storage <wijze>', 'carried of sealed (zonder: allebei)'),
    file: term('<certificaat>', 'ondertekend certificaat (.cose); - leest van de invoer (stdin)'),
    key: term(
      '--key <sleutel>',
      'de sleutel van het register van die server: 64 tekens, of een bestand waar die in staan',
    ),
    more: `
Er wordt niets van u geopend: alles staat in een tijdelijke map, die daarna weggaat.

Exitcode 0: niets gevonden wat er niet mag zijn, en alles gevonden wat er moet zijn.
Exitcode 1: er bleef iets over. Exitcode 2: een optie klopt niet.`,
  },
  en: {
    about: 'Prove that erasing erases, or check a certificate of destruction.',
    prove: 'Prove on a test deployment of its own that nothing is left after withdrawal, expiry and the end.',
    certificate: 'Check that this key signed the certificate as it is, and read what it says.',
    databaseUrl: term(
      '--database-url <url>',
      'PostgreSQL to prove it in, in a schema of its own (without: the embedded database)',
    ),
    storage: term('--storage <way>', 'carried or sealed (without: both)'),
    file: term('<certificate>', 'signed certificate (.cose); - reads standard input'),
    key: term('--key <key>', 'the key of that server’s register: 64 characters, or a file that holds them'),
    more: `
Nothing of yours is opened: all of it is in a temporary folder that goes afterwards.

Exit code 0: nothing was found that may not be there, and all that has to be.
Exit code 1: something was left. Exit code 2: an option is not right.`,
  },
} as const;

const nl = {
  certificate: {
    verified: 'Het certificaat is heel en met deze sleutel ondertekend.',
    specimen: 'VERZONNEN VOORBEELD: deze inzet bestaat niet.',
    gates: 'De poorten',
    open: (count: number) =>
      `Van ${count} ${count === 1 ? 'poort' : 'poorten'} is niet bekend of de sleutel weg is.`,
    allConfirmed: 'Elke poort die de sleutel had, heeft bevestigd dat hij weg is.',
    notProven:
      'Een certificaat zegt wat de server en mensen verklaren. Het bewijst niet dat een SSD, een journaal of een back-up niets meer bevat.',
  },
  prove: {
    title: (storage: string, database: string) => `Bewijs van wissen: ${storage}, ${database}`,
    visitors: (enrolled: number, withdrew: number, expired: number) =>
      `${enrolled} verzonnen bezoekers met een template van willekeurige bytes; ${withdrew} trokken in, van ${expired} liep de pas af. Telefoons en poort zijn nagebootst; de server, de API en de database zijn echt.`,
    storages: { carried: 'template in de pas (carried)', sealed: 'versleuteld op de server (sealed)' },
    databases: { embedded: 'ingebouwde database', postgresql: 'PostgreSQL' },
    stages: {
      running: 'Iedereen heeft een gezichtspas',
      withdrawn: 'Na intrekken',
      expired: 'Nadat de passen zijn afgelopen',
      ended: 'Na het afsluiten',
    },
    places: {
      'data-folder': 'alle bestanden van de datamap, met database, log van de database en sleutels',
      'database-files': 'de bestanden van de PostgreSQL-server die sinds het begin wijzigden, met zijn log',
      rows: 'alle rijen van de database',
      log: 'het logboek van de server',
      gate: 'een poort',
      phones: 'de telefoons',
      backup: 'een back-up van de datamap',
    },
    canaries: {
      'positive-control': 'proefteken (expres neergezet)',
      template: 'template',
      salt: 'zout',
      commitment: 'controlewaarde',
      contact: 'naam of adres',
      ciphertext: 'versleuteld template',
      'gate-event': 'pas of ticket dat langs een poort kwam',
      'shop-secret': 'sleutel of ticketcode van een kaartverkoop',
      'shop-ticket': 'versleutelde ticketcode of afdruk ervan',
      'ticketing-key': 'sleutel van ticketcodes',
      'sealed-key': 'sleutel van een versleuteld template',
      'issuer-key': 'ondertekensleutel',
      'gate-key': 'poortsleutel',
    },
    size: (bytes: number, files: number | null, rows: number | null) =>
      [
        `${bytes} bytes`,
        ...(files === null ? [] : [`${files} bestanden`]),
        ...(rows === null ? [] : [`${rows} rijen`]),
      ].join(', '),
    found: (what: string, found: number, count: number) => `${what}: ${found} van ${count} gevonden,`,
    absent: (what: string) => `niets gevonden van: ${what}`,
    asExpected: 'zoals verwacht',
    notAsExpected: 'NIET zoals verwacht',
    passes: 'Passen die iemand fotografeerde toen ze golden',
    openedBefore: (opened: number, passes: number) =>
      `ervoor: ${opened} van ${passes} gaan open met de sleutel`,
    openedAfter: (opened: number, passes: number, keys: number) =>
      `na het afsluiten: ${opened} van ${passes} gaan open met de ${keys} sleutels die er nog zijn`,
    openedWithBackup: (opened: number, passes: number) =>
      `met een back-up van vóór het afsluiten: ${opened} van ${passes}. Vernietig zulke back-ups: dat kan de software niet voor u doen.`,
    consents: (count: number, records: number) =>
      `bewijzen van toestemming die bleven: ${count}; toestemmingsrecords die na elke stap klopten: ${records}`,
    certificate: (verifies: boolean, gates: number) =>
      `certificaat: ${verifies ? 'klopt' : 'KLOPT NIET'}, poorten die bevestigden: ${gates}`,
    notSearched:
      'Niet doorzocht: wat een schijf zelf bewaart van overschreven blokken, en het geheugen van de computer.',
    notSearchedPostgres:
      'Niet doorzocht: de bestanden en het log van de PostgreSQL-server, wat een schijf zelf bewaart van overschreven blokken, en het geheugen van de computer.',
    oldLog:
      'PostgreSQL gebruikt oude stukken van zijn log opnieuw, en daar blijft staan wat gewist is. Laat de beheerder van de database wal_recycle uitzetten; zie SECURITY.md.',
    proven: 'BEWEZEN: er is niets over wat er niet mag zijn.',
    notProven: 'NIET BEWEZEN: zie wat niet is zoals verwacht.',
  },
};

const en: typeof nl = {
  certificate: {
    verified: 'The certificate is whole and signed with this key.',
    specimen: 'INVENTED SPECIMEN: this deployment does not exist.',
    gates: 'The gates',
    open: (count) => `Of ${count} ${count === 1 ? 'gate' : 'gates'} it is not known that the key is gone.`,
    allConfirmed: 'Every gate that had the key confirmed that it is gone.',
    notProven:
      'A certificate says what the server and people state. It does not prove that an SSD, a journal or a backup holds nothing any more.',
  },
  prove: {
    title: (storage, database) => `Proof of erasure: ${storage}, ${database}`,
    visitors: (enrolled, withdrew, expired) =>
      `${enrolled} invented visitors with a template of random bytes; ${withdrew} withdrew, of ${expired} the pass ran out. Phones and gate are imitated; the server, the API and the database are real.`,
    storages: { carried: 'template in the pass (carried)', sealed: 'encrypted on the server (sealed)' },
    databases: { embedded: 'embedded database', postgresql: 'PostgreSQL' },
    stages: {
      running: 'Everybody has a face pass',
      withdrawn: 'After withdrawal',
      expired: 'After the passes ran out',
      ended: 'After the end',
    },
    places: {
      'data-folder': 'all files of the data folder, with the database, its log and the keys',
      'database-files': 'the files of the PostgreSQL server that changed since the start, with its log',
      rows: 'all rows of the database',
      log: 'the log of the server',
      gate: 'a gate',
      phones: 'the phones',
      backup: 'a backup of the data folder',
    },
    canaries: {
      'positive-control': 'test mark (put there on purpose)',
      template: 'template',
      salt: 'salt',
      commitment: 'commitment',
      contact: 'name or address',
      ciphertext: 'encrypted template',
      'gate-event': 'pass or ticket that came past a gate',
      'shop-secret': 'token or ticket code of a ticket shop',
      'shop-ticket': 'sealed or hashed ticket code',
      'ticketing-key': 'key of ticket codes',
      'sealed-key': 'key of an encrypted template',
      'issuer-key': 'signing key',
      'gate-key': 'gate key',
    },
    size: (bytes, files, rows) =>
      [
        `${bytes} bytes`,
        ...(files === null ? [] : [`${files} files`]),
        ...(rows === null ? [] : [`${rows} rows`]),
      ].join(', '),
    found: (what, found, count) => `${what}: found ${found} of ${count},`,
    absent: (what) => `found nothing of: ${what}`,
    asExpected: 'as expected',
    notAsExpected: 'NOT as expected',
    passes: 'Passes that somebody photographed while they were valid',
    openedBefore: (opened, passes) => `before: ${opened} of ${passes} open with the key`,
    openedAfter: (opened, passes, keys) =>
      `after the end: ${opened} of ${passes} open with the ${keys} keys that are left`,
    openedWithBackup: (opened, passes) =>
      `with a backup of before the end: ${opened} of ${passes}. Destroy such backups: the software can’t do that for you.`,
    consents: (count, records) =>
      `proofs of consent that stayed: ${count}; consent records that verified after each step: ${records}`,
    certificate: (verifies, gates) =>
      `certificate: ${verifies ? 'is right' : 'IS NOT RIGHT'}, gates that confirmed: ${gates}`,
    notSearched:
      'Not searched: what a disk itself keeps of blocks that were overwritten, and the computer’s memory.',
    notSearchedPostgres:
      'Not searched: the files and the log of the PostgreSQL server, what a disk itself keeps of blocks that were overwritten, and the computer’s memory.',
    oldLog:
      'PostgreSQL uses old segments of its log again, and what was erased stays in those. Have the database’s administrator switch off wal_recycle; see SECURITY.md.',
    proven: 'PROVEN: nothing is left that may not be there.',
    notProven: 'NOT PROVEN: see what is not as expected.',
  },
};

export const ERASURE_TEXTS = { nl, en };
