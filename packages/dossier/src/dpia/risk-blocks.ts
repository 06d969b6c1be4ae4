import type { Language } from '@tenzij/kernel';
import type { Block, Text } from '../paper/paper.ts';
import type { OwnMeasure, ResidualJudgement, RiskEstimate } from './documents.ts';
import { type MeasureProof, measure } from './measure-catalogue.ts';
import type { DpiaVersionRisk } from './version-types.ts';
import type { RiskView } from './view-types.ts';
import { type Bilingual, both, LEVEL_WORDS } from './words.ts';

/** A risk as it is printed, finished or not. */
export interface PrintedRisk {
  readonly title: Bilingual;
  readonly description: Bilingual | null;
  readonly source: Bilingual | null;
  readonly before: RiskEstimate | null;
  readonly catalogue: readonly { readonly text: Bilingual; readonly proof: MeasureProof }[];
  readonly own: readonly OwnMeasure[];
  readonly after: RiskEstimate | null;
  readonly residual: ResidualJudgement | null;
}

export function finishedRisk(risk: DpiaVersionRisk): PrintedRisk {
  const { measures, ...rest } = risk;
  return { ...rest, catalogue: measures.catalogue, own: measures.own };
}

export function draftRisk({ title, source, body }: RiskView): PrintedRisk {
  const description = body?.description ?? null;
  return {
    title,
    description: description === null ? null : both(description, description),
    source,
    before: body?.before ?? null,
    catalogue: (body?.measures.catalogue ?? []).map(measure),
    own: body?.measures.own ?? [],
    after: body?.after ?? null,
    residual: body?.residual ?? null,
  };
}

const STATUS = { planned: both('gepland', 'planned'), done: both('gedaan', 'done') } as const;

export function riskBlocks(risk: PrintedRisk, language: Language): readonly Block[] {
  const say = (nl: string, en: string) => both(nl, en)[language];
  const measures = measureItems(risk, language);
  return [
    { kind: 'heading', level: 3, text: risk.title[language] },
    ...(risk.description ? [paragraph(risk.description[language])] : []),
    ...(risk.source ? [paragraph(`${say('Bron', 'Source')}: ${risk.source[language]}`)] : []),
    ...estimateBlocks(risk, language),
    ...(measures.length > 0
      ? [paragraph(say('Maatregelen:', 'Measures:')), { kind: 'list', items: measures } as const]
      : []),
    ...residualBlocks(risk.residual, language),
  ];
}

function measureItems({ catalogue, own }: PrintedRisk, language: Language): readonly Text[] {
  const proof = ({ invariant, test, docs }: MeasureProof): Text => [
    both(` Te controleren: invariant ${invariant}, `, ` To check: invariant ${invariant}, `)[language],
    { code: test },
    ', ',
    { code: docs },
    '.',
  ];
  return [
    ...catalogue.map((one): Text => [one.text[language], ...proof(one.proof)]),
    ...own.map(({ text, status, who }): Text => [`${text} (${STATUS[status][language]}; ${who})`]),
  ];
}

function estimateBlocks({ title, before, after }: PrintedRisk, language: Language): readonly Block[] {
  const say = (nl: string, en: string) => both(nl, en)[language];
  const row = (name: string, estimate: RiskEstimate | null): readonly (readonly Text[])[] =>
    estimate
      ? [
          [
            [name],
            [LEVEL_WORDS[estimate.likelihood][language]],
            [LEVEL_WORDS[estimate.severity][language]],
            [estimate.why],
          ],
        ]
      : [];
  const rows = [
    ...row(say('Zonder maatregelen', 'Without measures'), before),
    ...row(say('Met maatregelen', 'With measures'), after),
  ];
  if (rows.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: say(`Kans en ernst: ${title.nl}`, `Likelihood and severity: ${title.en}`),
      head: [
        say('Wanneer', 'When'),
        say('Kans', 'Likelihood'),
        say('Ernst', 'Severity'),
        say('Waarom', 'Why'),
      ],
      rows,
    },
  ];
}

function residualBlocks(residual: ResidualJudgement | null, language: Language): readonly Block[] {
  if (!residual) return [];
  const { level, name, reasoning } = residual;
  const text = both(
    `Wat overblijft is ${LEVEL_WORDS[level].nl}, oordeelt ${name}:`,
    `What is left is ${LEVEL_WORDS[level].en}, in the judgement of ${name}:`,
  );
  return [{ kind: 'paragraph', text: [{ strong: text[language] }, ` ${reasoning}`] }];
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', text: [text] };
}
