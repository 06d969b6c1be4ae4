import type { DpiaSectionId } from '../dpia/section-ids.ts';
import type { Level } from '../dpia/words.ts';

/** The form of MinBZK's par-dpia-form that this is about: the Dutch model DPIA 3.0. */
export const PAR_URN = 'urn:nl:dpia:3.0';
export const PAR_SCHEMA =
  'https://github.com/MinBZK/par-dpia-form/blob/main/schemas/assessment-output.v2.schema.json';

export interface ParAnswer {
  readonly value: string | readonly string[] | null;
  readonly lastEditedAt: string;
}
export type ParRow = { readonly _index: number } & { readonly [question: string]: ParAnswer | number };

/** The form's output, version 2. */
export interface ParDocument {
  readonly $schema: typeof PAR_SCHEMA;
  readonly metadata: {
    readonly urn: typeof PAR_URN;
    readonly createdAt: string;
    readonly createdBy: { readonly name: string };
  };
  readonly answers: Readonly<Record<string, ParAnswer | readonly ParRow[]>>;
}

/**
 * The free-text question each section goes to. Nested groups lose their parent on that form's own export, so
 * its fields for additional information are used.
 */
export const PAR_QUESTION: Readonly<Record<DpiaSectionId, string>> = {
  proposal: '1.1',
  pilot: '1.1',
  data: '2.3',
  processing: '3.2',
  technique: '4',
  purposes: '5.2',
  parties: '6.2',
  interests: '7.2',
  views: '7.2',
  places: '8.2',
  framework: '9.2',
  retention: '10.2',
  basis: '11.2',
  'special-category': '12.4',
  subsidiarity: '14.1',
  proportionality: '14.2',
  'free-consent': '14.2',
  'gate-layout': '14.2',
  rights: '15.8.2',
  security: '17.2',
};

/** The section whose text comes first in a question that several share. */
export const PAR_FIRST: ReadonlyMap<string, DpiaSectionId> = new Map(
  Object.entries({
    '1.1': 'proposal',
    '2.3': 'data',
    '3.2': 'processing',
    '4': 'technique',
    '5.2': 'purposes',
    '6.2': 'parties',
    '7.2': 'interests',
    '8.2': 'places',
    '9.2': 'framework',
    '10.2': 'retention',
    '11.2': 'basis',
    '12.4': 'special-category',
    '14.1': 'subsidiarity',
    '14.2': 'proportionality',
    '15.8.2': 'rights',
    '17.2': 'security',
  } as const),
);

/** Where the answers to a chapter's other questions belong. */
export const PAR_CHAPTER: ReadonlyMap<string, DpiaSectionId> = new Map(
  Object.entries({
    '1': 'proposal',
    '2': 'data',
    '3': 'processing',
    '5': 'purposes',
    '6': 'parties',
    '7': 'interests',
    '8': 'places',
    '9': 'framework',
    '10': 'retention',
    '11': 'basis',
    '12': 'special-category',
    '13': 'purposes',
    '15': 'rights',
  } as const),
);

export const PAR_LEVELS: Readonly<Record<Level, string>> = { low: 'laag', medium: 'midden', high: 'hoog' };

/** The form's own words for the category, to the letter. */
export const PAR_BIOMETRIC =
  'Type bijzondere persoonsgegevens: Biometrische gegevens met het oog op de unieke identificatie van een persoon';
