import type { DpiaDocuments, RiskBody } from './documents.ts';
import { fillDpia } from './fill/fill-dpia.ts';
import type { DpiaInput } from './input.ts';
import { measuresFor } from './measure-catalogue.ts';
import { DPIA_RISKS } from './risk-catalogue.ts';
import { dpiaSection } from './section-catalogue.ts';
import { OWN_RISK_ID } from './section-ids.ts';
import { dpiaStanding } from './standing.ts';
import type { DpiaView, FilledSection, RiskView, SectionView } from './view-types.ts';
import { both } from './words.ts';

/** The DPIA as it stands: what is filled in from the case, with what people wrote in its place. */
export function dpiaView(input: DpiaInput, documents: DpiaDocuments): DpiaView {
  const sections = fillDpia(input, documents.judgement?.views ?? null).map((filled) =>
    sectionView(filled, documents),
  );
  const risks = riskViews(documents.risks);
  const parts = { sections, risks, judgement: documents.judgement };
  return { ...parts, standing: dpiaStanding(parts, input) };
}

function sectionView(filled: FilledSection, { sections }: DpiaDocuments): SectionView {
  const own = sections[filled.id] ?? null;
  return {
    ...dpiaSection(filled.id),
    filled,
    own,
    outdated: own !== null && own.basedOnFilled !== filled.sha256,
    shown: own ? both(own.text, own.text) : filled.text,
  };
}

function riskViews(bodies: Readonly<Record<string, RiskBody>>): readonly RiskView[] {
  const fixed = DPIA_RISKS.map((risk) => ({
    ...risk,
    own: false,
    body: bodies[risk.id] ?? null,
    offered: measuresFor(risk.id),
  }));
  const own = Object.entries(bodies)
    .filter(([id, { dropped }]) => OWN_RISK_ID.test(id) && !dropped)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, body]) => ownRisk(id, body));
  return [...fixed, ...own];
}

function ownRisk(id: string, body: RiskBody): RiskView {
  const title = body.title ?? id;
  return {
    id,
    title: both(title, title),
    explanation: both(body.description ?? '', body.description ?? ''),
    source: both('Toegevoegd door de organisator', 'Added by the organiser'),
    own: true,
    body,
    offered: measuresFor(id),
  };
}
