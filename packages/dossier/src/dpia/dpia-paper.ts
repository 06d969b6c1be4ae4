import type { Language } from '@tenzij/kernel';
import type { Block, Paper, Text } from '../paper/paper.ts';
import type { JudgementBody } from './documents.ts';
import { localDate } from './fill/draft.ts';
import type { DpiaInput } from './input.ts';
import { proseBlocks } from './prose-blocks.ts';
import { draftRisk, finishedRisk, type PrintedRisk, riskBlocks } from './risk-blocks.ts';
import type { DpiaVersion } from './version-types.ts';
import type { DpiaView } from './view-types.ts';
import { type Bilingual, both } from './words.ts';

type Say = (nl: string, en: string) => string;

/** A finished DPIA to read or print. */
export function dpiaPaper(version: DpiaVersion, language: Language): Paper {
  const say: Say = (nl, en) => both(nl, en)[language];
  const date = localDate(version.finished.at)[language];
  return {
    language,
    title: say('Gegevensbeschermingseffectbeoordeling (DPIA)', 'Data protection impact assessment (DPIA)'),
    subtitle: `${version.deployment.name}, ${version.organisation.name}. ${say('Versie', 'Version')} ${version.version}, ${date}`,
    specimen: version.specimen,
    blocks: [
      ...version.sections.flatMap(({ title, text }) => sectionBlocks(title, text, [], language)),
      ...risksBlocks(version.risks.map(finishedRisk), version.remarks, language),
      ...judgementBlocks(version.judgement, language),
      heading(say('Waarover deze DPIA gaat', 'What this DPIA is about')),
      { kind: 'terms', items: termsOf(version, say) },
    ],
  };
}

/** A DPIA that isn't finished: what is there, and as questions what isn't. */
export function draftDpiaPaper(
  view: DpiaView,
  { deployment, organisation }: Pick<DpiaInput, 'deployment' | 'organisation'>,
  language: Language,
): Paper {
  const say: Say = (nl, en) => both(nl, en)[language];
  return {
    language,
    title: say('Concept van de DPIA', 'Draft of the DPIA'),
    subtitle: `${deployment.name}, ${organisation.name}`,
    specimen: deployment.specimen,
    blocks: [
      {
        kind: 'remark',
        tone: 'warning',
        text: [
          say(
            `Dit is een concept. Er ontbreekt nog: ${view.standing.lacks.length}.`,
            `This is a draft. Still lacking: ${view.standing.lacks.length}.`,
          ),
        ],
      },
      ...view.sections.flatMap(({ title, shown, own, filled }) =>
        sectionBlocks(title, shown, own ? [] : filled.asks, language),
      ),
      ...risksBlocks(view.risks.map(draftRisk), view.standing.remarks, language),
      ...(view.judgement ? judgementBlocks(view.judgement, language) : []),
    ],
  };
}

function heading(text: string): Block {
  return { kind: 'heading', level: 2, text };
}

function sectionBlocks(
  title: Bilingual,
  text: Bilingual | null,
  asks: readonly Bilingual[],
  language: Language,
): readonly Block[] {
  return [
    heading(title[language]),
    ...(text ? proseBlocks(text[language]) : []),
    ...asks.map((ask): Block => ({ kind: 'remark', tone: 'info', text: [ask[language]] })),
  ];
}

function risksBlocks(
  risks: readonly PrintedRisk[],
  remarks: readonly { readonly text: Bilingual }[],
  language: Language,
): readonly Block[] {
  return [
    heading(both('Risico’s en maatregelen', 'Risks and measures')[language]),
    ...risks.flatMap((risk) => riskBlocks(risk, language)),
    ...remarks.map(({ text }): Block => ({ kind: 'remark', tone: 'warning', text: [text[language]] })),
  ];
}

const REMAINS: Readonly<Record<JudgementBody['highRiskRemains'], Bilingual>> = {
  yes: both('Er blijft een hoog risico over.', 'A high risk remains.'),
  no: both('Er blijft geen hoog risico over.', 'No high risk remains.'),
  unknown: both(
    'Of er een hoog risico overblijft, is niet bekend.',
    'Whether a high risk remains is not known.',
  ),
};

function judgementBlocks(judgement: JudgementBody, language: Language): readonly Block[] {
  const { highRiskRemains, judgedBy, reasoning, views } = judgement;
  const say: Say = (nl, en) => both(nl, en)[language];
  return [
    heading(say('Slotoordeel', 'Conclusion')),
    { kind: 'paragraph', text: [{ strong: REMAINS[highRiskRemains][language] }] },
    ...(judgedBy === null ? [] : [paragraph(say(`Oordeel van ${judgedBy}.`, `Judgement of ${judgedBy}.`))]),
    ...proseBlocks(reasoning ?? ''),
    ...(views.text === null
      ? []
      : [paragraph(say('De mening van betrokkenen:', 'The views of data subjects:'))]),
    ...proseBlocks(views.text ?? ''),
  ];
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', text: [text] };
}

function termsOf(
  { terms, finished, sha256, assessmentSha256 }: DpiaVersion,
  say: Say,
): readonly { term: string; text: Text }[] {
  const hash = (term: string, value: string | null | undefined) =>
    value ? [{ term, text: [{ code: value }] as Text }] : [];
  return [
    { term: say('Vastgesteld door', 'Finished by'), text: [finished.by.name] },
    ...hash(say('Plan (SHA-256)', 'Plan (SHA-256)'), terms.planSha256),
    ...hash(
      say(
        `Informatie, versie ${terms.noticeVersion} (SHA-256)`,
        `Information, version ${terms.noticeVersion} (SHA-256)`,
      ),
      terms.noticeSha256,
    ),
    ...hash(say('Plan van de rijen (SHA-256)', 'Plan of the lanes (SHA-256)'), terms.lanesSha256),
    ...(terms.model ? [{ term: say('Model', 'Model'), text: [terms.model.id] as Text }] : []),
    ...hash(say('Modelkaart (SHA-256)', 'Model card (SHA-256)'), terms.model?.card),
    ...hash(say('Evaluatierapport (SHA-256)', 'Evaluation report (SHA-256)'), terms.model?.evaluationSha256),
    ...hash(say('Toetsing (SHA-256)', 'Assessment (SHA-256)'), assessmentSha256),
    ...hash(say('Deze DPIA (SHA-256)', 'This DPIA (SHA-256)'), sha256),
  ];
}
