/** What a gate that waits explains to who stands in line. */
export const ATTRACT_NL = {
  'attract.lanes': 'Twee rijen, allebei goed',
  'attract.lanes-more':
    'Hier kijkt de poort naar uw gezicht. Hiernaast is uw pas genoeg. Allebei laten u binnen.',
  'attract.lanes-regular': 'Hier is uw pas genoeg',
  'attract.lanes-regular-more':
    'Hiernaast kijkt een poort naar het gezicht van wie dat wil. Allebei laten u binnen.',
  'attract.lanes-staff': 'Twee rijen, allebei goed',
  'attract.lanes-staff-more':
    'Hier kijkt de poort naar uw gezicht. Lukt dat niet, dan laat de rij hiernaast u binnen.',
  'attract.how-face': 'Pas, kijken, lopen',
  'attract.how-face-more': 'Laat uw pas zien. Kijk in de camera. Loop door.',
  'attract.how-regular': 'Pas laten zien, lopen',
  'attract.how-regular-more': 'Houd de QR-code voor de camera en loop door.',
  'attract.choose': 'Liever zonder gezicht?',
  'attract.choose-more': 'Neem de rij hiernaast. Uw pas geldt daar ook. U hoeft niets uit te leggen.',
  'attract.picture': 'Uw beeld blijft hier',
  'attract.picture-more':
    'De camera zoekt eerst alleen een code. Het beeld van uw gezicht is na het vergelijken meteen weg.',
  'attract.picture-regular': 'Niemand kijkt naar uw gezicht',
  'attract.picture-regular-more': 'De camera leest alleen de code op uw pas. Het beeld wordt niet bewaard.',
} as const;
