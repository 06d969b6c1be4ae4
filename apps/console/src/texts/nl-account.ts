/** One’s own account and passkeys, in Dutch. */
export const NL_ACCOUNT = {
  'account.title': 'Mijn account',
  'account.name': 'Naam',
  'account.role': 'Rol',
  'account.passkeys': 'Mijn passkeys',
  'account.passkeys-lead':
    'Met een passkey meldt u zich aan en ondertekent u een vrijgave. Uw apparaat vraagt om uw vinger, gezicht of pincode. Dat blijft op uw apparaat: wij krijgen alleen een openbare sleutel.',
  'account.no-passkeys': 'U hebt nog geen passkey.',
  'account.added': 'Toegevoegd op {when}.',
  'account.used': 'Laatst gebruikt op {when}.',
  'account.never-used': 'Nog niet gebruikt.',
  'account.public-key': 'Openbare sleutel',
  'account.public-key-means':
    'Zo noemt een vrijgave deze passkey. Geef deze sleutel aan wie uw handtekening zelf wil controleren. Met deze sleutel kan niemand in uw naam tekenen.',
  'account.copy-key': 'Kopieer de sleutel',
  'account.copied-key': 'De sleutel is gekopieerd.',
  'account.remove': 'Verwijder',
  'account.remove-named': 'Verwijder {label}',
  'account.remove-means':
    'U kunt er dan niet meer mee aanmelden of tekenen. Wat u ermee hebt getekend, blijft getekend.',
  'account.remove-last-means':
    'Dit is uw enige passkey. Daarna kunt u alleen nog aanmelden met een aanmeldlink, en niets ondertekenen. Wat u ermee hebt getekend, blijft getekend.',
  'account.remove-confirm': 'Ja, verwijder {label}',
  'account.keep': 'Laat staan',
  'account.add': 'Passkey toevoegen',
  'account.add-lead':
    'De passkey komt op dit apparaat, of in uw wachtwoordbeheerder. Voeg er liefst twee toe, op twee apparaten.',
  'account.label': 'Naam voor deze passkey',
  'account.label-hint': 'Bijvoorbeeld: laptop van kantoor.',
  'account.label-missing': 'Geef de passkey een naam, zodat u hem herkent.',
  'account.make': 'Maak een passkey',
  'account.added-now': 'De passkey is toegevoegd.',
  'account.why-name': 'Waarom passkeys niet werken op een IP-adres',
  'account.why-name-means':
    'Een passkey hoort bij de naam van een website, zoals beheer.voorbeeld.nl. Zo werkt hij nooit op een nagemaakte site. Een adres van cijfers, zoals 192.168.1.10, is geen naam. Zet Tenzij daarom achter https met een eigen naam. Op deze computer zelf kan het ook via http://localhost.',
  'account.people': 'Mensen van uw organisatie',
  'account.people-lead':
    'Elk heeft één rol. De FG beoordeelt onafhankelijk en kan daarom nooit ook de organisator zijn.',
  'account.you': '{name} (u)',
} as const;
