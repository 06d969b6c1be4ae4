/** What gates told, as numbers, in English. */
export const EN_TRAFFIC = {
  'traffic.title': 'Who came past',
  'traffic.lead':
    'This is what the gates have told so far. A gate without a network counts once it is connected again.',
  'traffic.no-doubles': 'As far as was told, nobody came in twice on one pass or ticket.',
  'traffic.doubles':
    '{count, plural, one {Once} other {# times}} somebody came in twice on one pass or ticket',
  'traffic.doubles-means':
    'That can happen at gates that had no network at that moment. Who it was is not kept in this overview.',
  'traffic.overrides':
    '{count, plural, =0 {Staff let nobody in by hand.} one {Staff let somebody in by hand once:} other {Staff let somebody in by hand # times:}}',
  'traffic.reason-phone-broken': 'phone empty or broken',
  'traffic.reason-pass-unreadable': 'pass could not be read',
  'traffic.reason-document-checked': 'identity document checked',
  'traffic.reason-ticket-checked': 'ticket checked',
  'traffic.reason-gate-fault': 'gate did not work well',
  'traffic.reason-came-back': 'had been inside before',
  'traffic.now': 'Let in since {from}',
  'traffic.face': 'at face gates',
  'traffic.regular': 'at regular gates',
  'traffic.table': 'Per quarter of an hour in a table',
  'traffic.quarters': 'Let in per quarter of an hour, newest first',
  'traffic.from': 'From',
} as const;
