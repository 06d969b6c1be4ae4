/** What the gate says of its turnstile. */
export const TURNSTILE_NL = {
  'free.title': 'Vrije doorgang',
  'free.next': 'U hoeft niets te laten zien.',

  'turnstile.open': 'Draaipoort instellen',
  'turnstile.title': 'Draaipoort',
  'turnstile.explain':
    'De brug naar de draaipoort toont een adres en een sleutel als zij start. Neem die hier over.',
  'turnstile.address': 'Adres van de brug',
  'turnstile.key': 'Sleutel',
  'turnstile.wrong-address': 'Dit is geen adres van een brug. Zo ziet het eruit: http://127.0.0.1:8190',
  'turnstile.wrong-key': 'De sleutel heeft 20 letters en cijfers, in groepjes van vier.',
  'turnstile.save': 'Bewaar en verbind',
  'turnstile.remove': 'Geen draaipoort meer',
  'turnstile.close': 'Sluiten',
  'turnstile.not-kept': 'Dit apparaat kan dit niet bewaren. De draaipoort werkt tot de pagina sluit.',
  'turnstile.try': 'Proef: open één keer',
  'turnstile.trying': 'De draaipoort gaat open. Loop erdoor, of wacht tot hij sluit.',
  'turnstile.tried-passed': 'Het werkt: er ging iemand door.',
  'turnstile.tried-not-passed': 'Er ging niemand door. De draaipoort is weer dicht.',
  'turnstile.tried-unknown': 'Wij weten niet of er iemand door ging. Kijk in het venster van de brug.',

  'turnstile.is-none': 'Er is geen draaipoort ingesteld.',
  'turnstile.is-ready': 'De draaipoort is klaar.',
  'turnstile.is-lost': 'De brug of de draaipoort is niet bereikbaar.',
  'turnstile.is-refused': 'De brug kent deze sleutel niet.',
  'turnstile.is-fault': 'De draaipoort zegt dat hij defect is, of ging niet dicht.',
  'turnstile.is-alarm': 'Brandmelding: de draaipoort is vrij.',
  'turnstile.lost-do':
    'Draait de brug? Staat bij "gate" in haar bestand het adres van deze pagina? Vraagt de browser of de pagina dit apparaat mag bereiken? Een ander adres dan http://127.0.0.1:8190 moet de server toestaan (TENZIJ_TURNSTILES).',

  'crew.turnstile-ready': 'draaipoort: klaar',
  'crew.turnstile-lost': 'draaipoort: niet bereikbaar',
  'crew.turnstile-refused': 'draaipoort: sleutel klopt niet',
  'crew.turnstile-fault': 'draaipoort: defect',
  'crew.turnstile-do':
    'Zolang de draaipoort niet klaar is, verwijst deze poort iedereen en gebruikt zij geen pas op. Kijk in het venster van de brug. Lukt het niet? Haal de draaipoort dan weg bij "Draaipoort instellen".',
  'crew.turnstile-alarm': 'brandmelding: vrij, de poort leest geen passen en telt niet',
} as const;
