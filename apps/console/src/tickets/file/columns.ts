import type { Sheet } from './table.ts';

/** What a visitor's row is made of. A name can be spread over three columns. */
export type Field = 'reference' | 'name' | 'infix' | 'surname' | 'email' | 'language';

/** For each of our fields the column it comes from, from 0; `null` when the file has none. */
export type Columns = Readonly<Record<Field, number | null>>;

/**
 * What columns are called in exports of ticket shops and in lists of people's own, the likeliest first:
 * lower case, letters and digits only. What identifies one ticket comes before what identifies an order,
 * which several people can share.
 */
const HEADINGS: Readonly<Record<Field, readonly string[]>> = {
  reference: [
    ...['ticketnummer', 'ticketnr', 'ticketnumber', 'ticketno', 'ticketid', 'ticketreference', 'ticketcode'],
    ...['pseudonymizationid', 'attendee', 'attendeeid', 'attendeenumber', 'kaartnummer', 'toegangsbewijs'],
    ...['barcode', 'barcodenummer', 'barcodenumber', 'streepjescode', 'ticketbarcode', 'ticketsecret'],
    ...['secret', 'guestid', 'deelnemernummer', 'deelnemersnummer', 'reference', 'referentie'],
    ...['referentienummer', 'referencenumber', 'kenmerk', 'ref', 'nummer', 'number', 'nr', 'id', 'code'],
    ...['ticket', 'positionid', 'orderposition', 'ordercode', 'ordernummer', 'ordernumber', 'orderid'],
    ...['order', 'bestelnummer', 'bestelling', 'boekingsnummer', 'bookingreference', 'reserveringsnummer'],
  ],
  name: [
    ...[
      'attendeename',
      'attendeenamefullname',
      'ticketholder',
      'tickethouder',
      'holdername',
      'volledigenaam',
    ],
    ...['fullname', 'naamdeelnemer', 'naambezoeker', 'bezoeker', 'deelnemer', 'guestname', 'gast', 'guest'],
    ...['naam', 'name', 'attendeenamegivenname', 'attendeefirstname', 'voornaam', 'firstname', 'givenname'],
    ...['roepnaam', 'roepnaamdeelnemer', 'klantnaam', 'customername', 'invoiceaddressname', 'billingname'],
  ],
  infix: ['tussenvoegsel', 'tussenvoegsels', 'voorvoegsel', 'voorvoegsels', 'infix', 'middlename'],
  surname: [
    ...['achternaam', 'attendeenamefamilyname', 'attendeelastname', 'lastname', 'surname', 'familyname'],
    ...['familienaam'],
  ],
  email: [
    ...['attendeeemail', 'emaildeelnemer', 'emailbezoeker', 'emailattendee', 'ticketholderemail', 'email'],
    ...['emailadres', 'emailaddress', 'mail', 'mailadres', 'guestemail', 'contactemail', 'buyeremail'],
    ...['customeremail', 'emailklant', 'emailkoper', 'orderemail', 'billingemail'],
  ],
  language: [
    'taal',
    'language',
    'lang',
    'locale',
    'orderlocale',
    'taalcode',
    'voorkeurstaal',
    'languagecode',
  ],
};

/** Whole names say all there is; only what looks like a first name goes with a surname. */
const FIRST_NAMES = [
  'attendeenamegivenname',
  'attendeefirstname',
  'voornaam',
  'firstname',
  'givenname',
  'roepnaam',
];

/** A sheet's columns by their headings, and an address's by what is in it. Empty columns are passed over. */
export function guessColumns(sheet: Sheet): Columns {
  const names = sheet.headings.map(plain);
  const filled = names.map((_, column) =>
    sheet.rows.some(({ cells }) => (cells[column] ?? '').trim() !== ''),
  );
  const find = (field: Field) => {
    for (const heading of HEADINGS[field]) {
      const column = names.findIndex((name, index) => name === heading && filled[index]);
      if (column !== -1) return column;
    }
    return null;
  };
  const name = find('name');
  const isFirstName = name !== null && FIRST_NAMES.includes(names[name] ?? '');
  return {
    reference: find('reference'),
    name,
    infix: isFirstName ? find('infix') : null,
    surname: isFirstName ? find('surname') : null,
    email: find('email') ?? addressColumn(sheet),
    language: find('language'),
  };
}

/** The first column of which most cells have an @. */
function addressColumn({ headings, rows }: Sheet): number | null {
  const counts = headings.map((_, column) => rows.filter(({ cells }) => cells[column]?.includes('@')).length);
  const column = counts.findIndex((count) => count > rows.length / 2);
  return column === -1 ? null : column;
}

function plain(heading: string): string {
  return heading
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}
