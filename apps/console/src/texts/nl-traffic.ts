/** What gates told, as numbers, in Dutch. */
export const NL_TRAFFIC = {
  'traffic.title': 'Wie er langskwam',
  'traffic.lead':
    'Dit is wat de poorten tot nu toe hebben gemeld. Een poort zonder netwerk telt pas mee als zij weer netwerk heeft.',
  'traffic.no-doubles':
    'Voor zover gemeld, kwam niemand twee keer binnen op dezelfde pas of hetzelfde ticket.',
  'traffic.doubles':
    '{count, plural, one {Eén keer} other {# keer}} kwam iemand twee keer binnen op dezelfde pas of hetzelfde ticket',
  'traffic.doubles-means':
    'Dat kan gebeuren bij poorten die op dat moment geen netwerk hadden. Wie het was, bewaart dit overzicht niet.',
  'traffic.overrides':
    '{count, plural, =0 {Medewerkers hebben niemand zelf binnengelaten.} one {Medewerkers hebben één keer iemand zelf binnengelaten:} other {Medewerkers hebben # keer iemand zelf binnengelaten:}}',
  'traffic.reason-phone-broken': 'telefoon leeg of kapot',
  'traffic.reason-pass-unreadable': 'pas niet te lezen',
  'traffic.reason-document-checked': 'legitimatie bekeken',
  'traffic.reason-ticket-checked': 'ticket bekeken',
  'traffic.reason-gate-fault': 'poort werkte niet goed',
  'traffic.reason-came-back': 'was al binnen geweest',
  'traffic.now': 'Binnengelaten sinds {from}',
  'traffic.face': 'bij poorten met gezicht',
  'traffic.regular': 'bij gewone poorten',
  'traffic.table': 'Per kwartier in een tabel',
  'traffic.quarters': 'Binnengelaten per kwartier, het nieuwste eerst',
  'traffic.from': 'Vanaf',
} as const;
