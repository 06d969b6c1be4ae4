/** The page with the notice for visitors, in Dutch. */
export const NL_NOTICE = {
  'notice.lead':
    'Negen vragen van bezoekers, met uw antwoord in het Nederlands en het Engels. Bezoekers lezen dit voordat zij kiezen. Kort en gewoon is het best: één tot drie zinnen.',
  'notice.answered': '{count, number} van de 9 vragen beantwoord in beide talen',
  'notice.version': 'Bewaard is versie {version, number}.',
  'notice.no-version': 'Er is nog geen versie bewaard.',
  'notice.next-version': 'Als u bewaart, wordt het versie {version, number}.',
  'notice.whole': 'in beide talen beantwoord',
  'notice.open': 'nog niet in beide talen beantwoord',
  'notice.asked': 'Waarom dit hier moet staan, met voorbeelden',
  'notice.example-meets': 'Zo wel:',
  'notice.example-not': 'Zo niet:',
  'notice.sources': 'Bron: {sources}',
  'notice.answer-nl': 'Uw antwoord in het Nederlands',
  'notice.answer-en': 'Uw antwoord in het Engels',
  'notice.preview': 'Zo ziet de bezoeker het',
  'notice.preview-lead': 'Met wat er nu staat, ook als dat nog niet is bewaard.',
  'notice.not-written': 'Hier staat nog niets.',
  'notice.label': '{question} {language}',
} as const;
