/** As a Dutch spreadsheet writes it, with four things wrong: by hand, so that no code of ours made it. */
export const LIST = [
  'Bestelnummer;Ticketnummer;Voornaam;Tussenvoegsel;Achternaam;E-mailadres;Taal;Opmerking',
  'A1;T-1001;Piet;van der;Dam;piet@example.org;nl;"Rolstoel; graag\r\nvooraan"',
  'A1;T-1002;Zoë;;Çelik;zoe@example.org;en;',
  'A2;;Jan;;Bos;jan@example.org;nl;vergeten',
  'A3;T-1004;Els;de;Wit;els at example.org;nl;',
  'A4;T-1001;Piet;;Dubbel;dubbel@example.org;nl;',
  'A5;T-1006;Hans;;Müller;hans@example.org;de;',
  'A6;T-1007;Noor;;Smit;;nl;belt zelf',
  'A7;T 1008;Ad;;Vis;ad@example.org;nl;',
].join('\r\n');

export const file = (name: string, text: string, encoding: 'latin1' | 'utf8' = 'utf8') => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(text, encoding),
});

/** As they are after the list was taken and mended, whichever tests ran before. */
export const ROWS = [
  ['T-1001', 'Piet van der Dam', 'piet'],
  ['T-1002', 'Zoë Çelik', 'zoe'],
  ['T-1003', 'Jan Bos', 'jan'],
  ['T-1004', 'Els de Wit', 'els'],
  ['T-1005', 'Piet Dubbel', 'dubbel'],
  ['T-1006', 'Hans Müller', 'hans'],
  ['T-1007', 'Noor Smit', null],
  ['T-1008', 'Ad Vis', 'ad'],
].map(([reference, name, mailbox]) => ({
  reference,
  name,
  email: mailbox === null ? null : `${mailbox}@example.org`,
}));
