import { toIsoDate, toIsoInstant } from '@tenzij/kernel';
import type { Consultation } from '../consultation/consultation.ts';
import type { DpiaSectionId } from '../dpia/section-ids.ts';
import type { DpiaVersion } from '../dpia/version-types.ts';
import type { ReviewEntry, ReviewOpinion } from '../review/entry.ts';
import { joinParts } from './marked-parts.ts';
import {
  PAR_FIRST,
  PAR_LEVELS,
  PAR_QUESTION,
  PAR_SCHEMA,
  PAR_URN,
  type ParAnswer,
  type ParDocument,
  type ParRow,
} from './par-form.ts';
import { measuresText } from './par-measures.ts';
import { type Cells, parRows } from './par-rows.ts';

export interface ParExtras {
  /** The DPO's overall advice on this version; `null` when there is none. */
  readonly advice: ReviewEntry | null;
  readonly consultation: Consultation | null;
}

/** A finished DPIA as a file that MinBZK's DPIA form opens. The form is Dutch, and so is what goes in. */
export function parExport(version: DpiaVersion, { advice, consultation }: ParExtras): ParDocument {
  const at = toIsoInstant(version.finished.at);
  const answer = (value: ParAnswer['value']): ParAnswer => ({ value, lastEditedAt: at });
  const rows = (all: readonly Cells[]): readonly ParRow[] =>
    all.map(
      (cells, _index) =>
        ({
          _index,
          ...Object.fromEntries(Object.entries(cells).map(([key, value]) => [key, answer(value)])),
        }) as ParRow,
    );
  const plain = { ...sectionAnswers(version), ...about(version), ...adviceAnswers(advice, version) };
  const tables = {
    ...parRows(version.about),
    ...riskRows(version, consultation),
    '19.1': [versionRow(version)],
  };
  return {
    $schema: PAR_SCHEMA,
    metadata: { urn: PAR_URN, createdAt: at, createdBy: { name: 'Tenzij' } },
    answers: {
      ...Object.fromEntries(Object.entries(plain).map(([key, value]) => [key, answer(value)])),
      ...Object.fromEntries(Object.entries(tables).map(([key, cells]) => [key, rows(cells)])),
    },
  };
}

function sectionAnswers({ sections }: DpiaVersion): Readonly<Record<string, string>> {
  const of = (id: DpiaSectionId) => sections.find((section) => section.id === id);
  return Object.fromEntries(
    [...PAR_FIRST].map(([question, first]) => {
      const others = sections
        .filter(({ id }) => id !== first && PAR_QUESTION[id] === question)
        .map(({ id, title, text }) => ({ id, title: title.nl, text: text.nl }));
      return [question, joinParts(of(first)?.text.nl ?? '', others)];
    }),
  );
}

const REMAINS = {
  yes: 'Er blijft een hoog risico over.',
  no: 'Er blijft geen hoog risico over.',
  unknown: 'Of er een hoog risico overblijft, is niet bekend.',
} as const;

function about(version: DpiaVersion): Readonly<Record<string, string>> {
  const { deployment, organisation, judgement, about: terms } = version;
  const biometric = terms.mode !== 'human-comparison';
  return {
    '0': `${deployment.name}, ${organisation.name}. DPIA versie ${version.version}, SHA-256 ${version.sha256}.`,
    '12.1.1': String(biometric),
    '15.8.1': 'true',
    '17.3': [REMAINS[judgement.highRiskRemains], `${judgement.judgedBy ?? ''}:`, judgement.reasoning].join(
      ' ',
    ),
    '19.2': 'definitief',
    '19.4.1': organisation.name,
    '19.4.4': version.finished.by.name,
  };
}

function versionRow({ version, finished }: DpiaVersion): Cells {
  return { '19.1.1': String(version), '19.1.2': toIsoDate(finished.at) };
}

const OPINIONS: Readonly<Record<ReviewOpinion, string>> = {
  proceed: 'doorgaan',
  'proceed-if': 'doorgaan, mits',
  'do-not-proceed': 'niet doorgaan',
};

function adviceAnswers(
  advice: ReviewEntry | null,
  { version }: DpiaVersion,
): Readonly<Record<string, string>> {
  if (!advice?.opinion) return {};
  return {
    '19.5.4': advice.by.name,
    '19.5.5': 'Functionaris gegevensbescherming',
    '19.5.6': toIsoDate(advice.at),
    '19.5.7': `Advies bij DPIA versie ${version}: ${OPINIONS[advice.opinion]}. ${advice.text}`,
    '19.5.8': String(advice.dpiaVersion ?? version),
  };
}

function riskRows(
  { risks }: DpiaVersion,
  consultation: Consultation | null,
): Readonly<Record<string, readonly Cells[]>> {
  const titles = distinct(risks.map(({ title }) => title.nl));
  return {
    '16.1': risks.map(({ description, before }, index) => ({
      '16.1.1': titles[index] ?? '',
      '16.1.2': description.nl,
      '16.1.3': PAR_LEVELS[before.likelihood],
      '16.1.4': before.why,
      '16.1.5': PAR_LEVELS[before.severity],
    })),
    '17.1': risks.map((risk, index) => ({
      '17.1.1': [titles[index] ?? ''],
      '17.1.3': measuresText(risk),
      '17.1.4': PAR_LEVELS[risk.residual.level],
      ...(risk.residual.level === 'high' && { '17.1.5': consulted(consultation) }),
      ...(risk.measures.own.length > 0 && {
        '17.1.7': [...new Set(risk.measures.own.map(({ who }) => who))].join(', '),
      }),
    })),
  };
}

function consulted(consultation: Consultation | null): string {
  return consultation?.letter?.reference ?? 'Geen schriftelijk advies ontvangen.';
}

/** The form tells risks apart by their text, so no two may be the same. */
function distinct(titles: readonly string[]): readonly string[] {
  const used = new Set<string>();
  return titles.map((title) => {
    let name = title;
    for (let count = 2; used.has(name); count++) name = `${title} (${count})`;
    used.add(name);
    return name;
  });
}
