import type { DpiaSectionId } from '../dpia/section-ids.ts';
import type { DpiaVersion } from '../dpia/version-types.ts';
import { LEVEL_WORDS } from '../dpia/words.ts';
import { plainHtml } from './plain-html.ts';

export const REGISTER_STATUSES = ['In ontwikkeling', 'In gebruik', 'Buiten gebruik'] as const;
export const PUBLICATION_CATEGORIES = [
  'Hoog-risico AI-systeem',
  'Impactvolle algoritmes',
  'Overige algoritmes',
] as const;

/** What a publication says beside what the DPIA holds. The organiser chooses; nothing here is worked out. */
export interface RegisterDetails {
  readonly status: (typeof REGISTER_STATUSES)[number];
  readonly publicationCategory: (typeof PUBLICATION_CATEGORIES)[number];
  /** An address or page for questions: of the organisation, not of a person. */
  readonly contact: string;
  /** First and last month of use, `YYYY-MM`. */
  readonly begin?: string;
  readonly end?: string;
  /** Where the DPIA and the deployment can be read, when they are public; `https://`. */
  readonly dpiaUrl?: string;
  readonly website?: string;
}

export interface RegisterEntry {
  readonly name: string;
  readonly description_short: string;
  readonly organization: string;
  readonly status: RegisterDetails['status'];
  readonly contact_email: string;
  readonly publication_category: RegisterDetails['publicationCategory'];
  readonly lang: 'nld';
  readonly standard_version: '1.0';
  readonly source_id: string;
  readonly [field: string]: string | readonly { readonly title: string; readonly link?: string }[];
}

/** The longest texts the standard takes; the short description is kept shorter than it allows. */
const LENGTHS = { name: 100, short: 350, contact: 500, text: 2500, technique: 5000 } as const;

const BASES = {
  consent: 'Uitdrukkelijke toestemming: artikel 9, lid 2, onder a, AVG.',
  'public-interest': 'Zwaarwegend algemeen belang: artikel 9, lid 2, onder g, AVG en artikel 29 UAVG.',
  none: 'Geen uitzondering op het verbod ingeroepen.',
  unknown: 'Nog niet bekend.',
} as const;

/**
 * A finished DPIA as an entry in the Algoritmeregister's publication standard 1.0, in Dutch. That register
 * takes government bodies only; others publish the same fields elsewhere. Texts that are too long end in "…".
 */
export function registerEntry(version: DpiaVersion, details: RegisterDetails): RegisterEntry {
  const { deployment, organisation, about, risks, judgement } = version;
  const text = (max: number, ...ids: readonly DpiaSectionId[]) => cut(sectionTexts(version, ids), max);
  const entry = {
    name: cut(deployment.name, LENGTHS.name),
    description_short: cut(about.purposes.map(({ nl }) => nl).join(' '), LENGTHS.short),
    organization: cut(organisation.name, LENGTHS.name),
    status: details.status,
    contact_email: cut(details.contact, LENGTHS.contact),
    publication_category: details.publicationCategory,
    begin_date: details.begin,
    end_date: details.end,
    website: details.website,
    goal: text(LENGTHS.text, 'proposal', 'purposes'),
    proportionality: text(LENGTHS.text, 'subsidiarity', 'proportionality', 'free-consent'),
    human_intervention: text(LENGTHS.text, 'gate-layout', 'rights'),
    risks: cut(
      risks
        .map(
          ({ title, residual }) =>
            `${title.nl}: ${LEVEL_WORDS[residual.level].nl} na maatregelen. ${residual.reasoning}`,
        )
        .join('\n'),
      LENGTHS.text,
    ),
    lawful_basis: cut([BASES[about.exception], sectionTexts(version, ['basis'])].join('\n'), LENGTHS.text),
    impacttoetsen_grouping: [
      {
        title: 'Data Protection Impact Assessment (DPIA)',
        ...(details.dpiaUrl && { link: details.dpiaUrl }),
      },
    ],
    impacttoetsen: cut(`DPIA versie ${version.version}. ${judgement.reasoning ?? ''}`, LENGTHS.text),
    source_data: text(LENGTHS.text, 'data'),
    methods_and_models: text(LENGTHS.technique, 'technique'),
    lang: 'nld',
    standard_version: '1.0',
    source_id: cut(deployment.id, LENGTHS.name),
    tags: 'gezichtsherkenning',
  } as const;
  return Object.fromEntries(
    Object.entries(entry).filter(([, value]) => value !== undefined && value !== ''),
  ) as RegisterEntry;
}

function sectionTexts({ sections }: DpiaVersion, ids: readonly DpiaSectionId[]): string {
  return ids
    .flatMap((id) => sections.filter((section) => section.id === id))
    .map(({ text }) => text.nl)
    .join('\n\n');
}

/** At most this many characters as they are written in the file, cut between words. */
function cut(text: string, max: number): string {
  const whole = plainHtml(text.trim());
  if (whole.length <= max) return whole;
  let length = Math.min(text.length, max);
  while (length > 0 && plainHtml(text.slice(0, length)).length >= max) length -= 1;
  const words = text.slice(0, length).replace(/\s+\S*$/, '');
  return `${plainHtml(words.trim())}…`;
}
