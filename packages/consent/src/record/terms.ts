/** The prefixes of a consent record; `tz` is for what no vocabulary of the W3C has a word for. */
export const CONTEXT = {
  dpv: 'https://w3id.org/dpv#',
  pd: 'https://w3id.org/dpv/pd#',
  eu: 'https://w3id.org/dpv/legal/eu#',
  'eu-gdpr': 'https://w3id.org/dpv/legal/eu/gdpr#',
  loc: 'https://w3id.org/dpv/loc#',
  'dpv-27560': 'https://w3id.org/dpv/schema/dpv-27560#',
  dct: 'http://purl.org/dc/terms/',
  tz: 'urn:tenzij:terms:',
} as const;

/** Every term a record uses, by prefix; those of `dpv`, `pd`, `eu`, `eu-gdpr` and `loc` as DPV 2.3 has them. */
const TERMS: Readonly<Record<keyof typeof CONTEXT, readonly string[]>> = {
  dpv: [
    'Collect',
    'ConsentExpired',
    'ConsentGiven',
    'ConsentInvalidated',
    'ConsentNotice',
    'ConsentRecord',
    'ConsentRefused',
    'ConsentRequested',
    'ConsentWithdrawn',
    'DPIA',
    'DataController',
    'DataProtectionAuthority',
    'DataSubject',
    'Derive',
    'EnforceAccessControl',
    'Erase',
    'ExplicitlyExpressedConsent',
    'GuardianOfDataSubject',
    'LocalLocation',
    'Match',
    'Optional',
    'Process',
    'ProvideConsent',
    'Recipient',
    'RemoteLocation',
    'SpecialCategoryPersonalData',
    'StorageDeletion',
    'StorageDuration',
    'StorageLocation',
    'UntilEventDuration',
    'WithdrawConsent',
    'hasAddress',
    'hasApplicableLaw',
    'hasAuthority',
    'hasConsentControl',
    'hasConsentStatus',
    'hasContact',
    'hasDataController',
    'hasDataSubject',
    'hasDuration',
    'hasImpactAssessment',
    'hasIndicationMethod',
    'hasJurisdiction',
    'hasLegalBasis',
    'hasLocation',
    'hasName',
    'hasNecessity',
    'hasNotice',
    'hasPersonalData',
    'hasProcess',
    'hasProcessing',
    'hasPurpose',
    'hasRecipient',
    'hasRight',
    'hasStorageCondition',
    'isExercisedAt',
    'isIndicatedAtTime',
    'isIndicatedBy',
  ],
  pd: ['FacialPrint'],
  eu: ['law-GDPR'],
  'eu-gdpr': ['A6-1-a-explicit-consent', 'A9-2-a', 'A7-3', 'A13', 'A15', 'A16', 'A17', 'A18', 'A20', 'A77'],
  loc: ['NL'],
  'dpv-27560': ['record-eu-gdpr'],
  dct: ['conformsTo', 'created', 'description', 'hasVersion', 'identifier', 'language', 'title'],
  tz: [
    'asked',
    'attested',
    'clearance',
    'crewMember',
    'deployment',
    'deskPart',
    'entries',
    'eventEnds',
    'ledgerEntry',
    'ledgerHead',
    'notRecorded',
    'proof',
    'questionsAndAnswers',
    'sha256',
    'specimen',
  ],
};

const JSON_LD_KEYWORDS = ['@context', '@id', '@language', '@type', '@value'];

/**
 * The terms in a record that aren't in the list, or whose prefix isn't in its context. Text is not looked at,
 * nor what is plain JSON in it (`"@type": "@json"`).
 */
export function unknownTerms(record: { readonly '@context': Readonly<Record<string, unknown>> }): string[] {
  const { '@context': context, ...content } = record;
  return [...new Set(termsIn(content))].filter((term) => !isKnown(term, context));
}

function* termsIn(value: unknown): Generator<string> {
  if (Array.isArray(value)) for (const one of value) yield* termsIn(one);
  else if (typeof value === 'object' && value !== null) yield* termsOfNode(value);
}

function* termsOfNode(node: object): Generator<string> {
  for (const [key, inner] of Object.entries(node)) {
    if (!JSON_LD_KEYWORDS.includes(key)) yield key;
    if (key === '@type')
      yield* [inner]
        .flat()
        .map(String)
        .filter((type) => type !== '@json');
    if (key === '@id' && !String(inner).startsWith('urn:')) yield String(inner);
    if (!key.startsWith('@')) yield* termsIn(inner);
  }
}

function isKnown(term: string, context: Readonly<Record<string, unknown>>): boolean {
  const [prefix = '', ...rest] = term.split(':');
  const isOurs = Object.hasOwn(CONTEXT, prefix) && Object.hasOwn(context, prefix);
  const key = prefix as keyof typeof CONTEXT;
  return isOurs && context[prefix] === CONTEXT[key] && TERMS[key].includes(rest.join(':'));
}
