import type { PermitSummaryInput } from './input.ts';

type Keyed<Key extends string> = Readonly<Record<Key, string>>;

/** What recognition does here, in one sentence for each way of comparing. */
export const DOES: Keyed<PermitSummaryInput['mode']> = {
  verification:
    'Bij de gezichtspoort laat de bezoeker een pas zien en kijkt in de camera. De poort vergelijkt dat gezicht met het template in die ene pas (1:1).',
  identification:
    'Bij de gezichtspoort kijkt de bezoeker in de camera. De poort zoekt het gezicht op tussen de templates van alle bezoekers die ja zeiden (1:N).',
  'human-comparison':
    'Een medewerker vergelijkt de bezoeker zelf met een foto. De computer zoekt alleen het gezicht in beeld en maakt geen template.',
  'document-verification':
    'Bij de gezichtspoort houdt de bezoeker een eigen document voor de camera en kijkt daarna zelf in de camera. De poort vergelijkt dat gezicht met de foto op dat ene document (1:1).',
};

/** What there is of a template where none is kept, or none is made. */
export const NOT_STORED: Partial<Keyed<PermitSummaryInput['mode']>> = {
  'human-comparison': 'Er is geen template.',
  'document-verification':
    'Alleen in het geheugen van de poort, tot de beslissing. Daarna is er geen template meer.',
};

export const DOES_NOT =
  'De poort wijst niemand af: zij zegt “ga door” of “loop naar de gewone poort”. Zij zoekt geen bekenden, verdachten of groepen, schat geen leeftijd of emotie, en bewaart geen beelden.';

export const STORED: Keyed<PermitSummaryInput['storage']> = {
  carried: 'Alleen in de pas van de bezoeker. De server en de organisatie hebben het niet.',
  sealed: 'Versleuteld op de server. De sleutel zit alleen in de pas van de bezoeker.',
};

/** What the server keeps of visitors. */
export const ON_SERVER: Keyed<PermitSummaryInput['storage']> = {
  carried: 'Keuzes van bezoekers en tellingen per poort. Niets van een gezicht.',
  sealed: 'Keuzes van bezoekers, tellingen per poort, en versleutelde templates die hij niet kan openen.',
};

export const OPINION: Keyed<NonNullable<PermitSummaryInput['advice']>['opinion']> = {
  proceed: 'doorgaan',
  'proceed-if': 'doorgaan onder voorwaarden',
  'do-not-proceed': 'niet doorgaan',
};

export const STATE: Keyed<NonNullable<PermitSummaryInput['clearance']>['state']> = {
  'in-force': 'van kracht',
  'not-yet-valid': 'getekend, nog niet van kracht',
  expired: 'verlopen: herkenning is uit',
  paused: 'gepauzeerd: herkenning is uit',
  revoked: 'ingetrokken: herkenning is uit',
  void: 'vervallen: herkenning is uit',
};

/** What the gates do when something goes wrong, whatever it is. */
export const WHEN: readonly (readonly [what: string, then: string])[] = [
  [
    'Twijfel of storing',
    'Elke fout, time-out of twijfel leidt naar de gewone poort. De bezoeker hoort daar meteen aan de beurt te zijn, vooraan.',
  ],
  [
    'Geen netwerk',
    'De poort werkt door met de lijst van ingetrokken passen die zij heeft. Is die lijst te oud, dan verwijst zij iedereen naar de gewone poort.',
  ],
  [
    'Pauze',
    'Organisator en FG kunnen de gezichtspoorten elk apart laten pauzeren. De gewone poorten gaan dan door: die hebben geen vrijgave nodig.',
  ],
];
