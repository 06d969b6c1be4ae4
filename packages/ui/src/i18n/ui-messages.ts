/** The texts of the components themselves; every app gets them beside its own. */
export const UI_MESSAGES = {
  nl: {
    'ui.skip': 'Naar de inhoud',
    'ui.language': 'Taal',
    'ui.specimen-word': 'PROEF',
    'ui.specimen': 'Dit is een demonstratie.',
    'ui.tone-info': 'Informatie',
    'ui.tone-ok': 'Gelukt',
    'ui.tone-warning': 'Let op',
    'ui.tone-error': 'Fout',
  },
  en: {
    'ui.skip': 'To the content',
    'ui.language': 'Language',
    'ui.specimen-word': 'SPECIMEN',
    'ui.specimen': 'This is a demonstration.',
    'ui.tone-info': 'Information',
    'ui.tone-ok': 'Done',
    'ui.tone-warning': 'Mind this',
    'ui.tone-error': 'Error',
  },
} as const;
