import type { DpiaVersion } from '../dpia/version-types.ts';
import { PAR_BIOMETRIC } from './par-form.ts';

/** A row of one of the form's tables: question → answer. */
export type Cells = Readonly<Record<string, string | readonly string[]>>;

const PEOPLE = 'Mensen die voor herkenning kiezen of eraan onderworpen zijn';
const TEMPLATE = 'Gezichtstemplate';
const IMAGE = 'Gezichtsbeeld';
const PROCESSING = 'Gezichtsherkenning bij de poort';

const EXCEPTIONS = {
  consent: 'Uitdrukkelijke toestemming, artikel 9, lid 2, onder a, AVG',
  'public-interest': 'Zwaarwegend algemeen belang, artikel 9, lid 2, onder g, AVG met artikel 29 UAVG',
  none: 'Geen uitzondering ingeroepen',
  unknown: 'Nog niet bekend',
} as const;

/** What the form asks row by row: the data, the processing and the special category. */
export function parRows({
  mode,
  exception,
  purposes,
}: DpiaVersion['about']): Readonly<Record<string, readonly Cells[]>> {
  const purpose = purposes.map(({ nl }) => nl).join(' ');
  const data = (name: string, category: string, type: string): Cells => ({
    '2.1.1': name,
    '2.1.2': PEOPLE,
    '2.1.3': category,
    '2.1.4': type,
    '2.1.5': purpose,
  });
  const image = data(IMAGE, 'Beeld', 'gewoon');
  if (mode === 'human-comparison')
    return { '2.1': [image], '3.1': [{ '3.1.1': 'Vergelijking door een mens', '3.1.3': [IMAGE] }] };
  return {
    '2.1': [image, data(TEMPLATE, 'Biometrische gegevens', 'bijzonder')],
    '3.1': [{ '3.1.1': PROCESSING, '3.1.3': [IMAGE, TEMPLATE] }],
    '12.1.2': [
      {
        '12.1.2.1': [PROCESSING],
        '12.1.2.2': [PEOPLE],
        '12.1.2.3': [TEMPLATE],
        '12.1.2.4': PAR_BIOMETRIC,
        '12.1.2.5': EXCEPTIONS[exception],
      },
    ],
  };
}

const OURS: ReadonlySet<string> = new Set([PEOPLE, PROCESSING, 'Vergelijking door een mens']);

/** Whether a row is one that an export of ours wrote: its text is in the section already. */
export function isOurRow(cells: Cells): boolean {
  return Object.values(cells)
    .flat()
    .some((value) => OURS.has(value));
}
