import type { JudgementBody, RiskBody, SectionBody } from './documents.ts';
import type { DpiaSectionId } from './section-ids.ts';
import type { Bilingual } from './words.ts';

/** A section of the DPIA and what to write there. */
export interface DpiaSection {
  readonly id: DpiaSectionId;
  readonly title: Bilingual;
  readonly question: Bilingual;
  readonly help: Bilingual;
  readonly source: Bilingual;
}

/** What a section could be filled with from what is known. */
export interface FilledSection {
  readonly id: DpiaSectionId;
  /** `null` when nothing is known yet. */
  readonly text: Bilingual | null;
  /** What isn't known, as questions to the author. */
  readonly asks: readonly Bilingual[];
  /** The organiser must write this one: what is filled in is a start. */
  readonly authorMustWrite: boolean;
  /** SHA-256 (hex) of the text and the questions. */
  readonly sha256: string;
}

export interface SectionView extends DpiaSection {
  readonly filled: FilledSection;
  readonly own: SectionBody | null;
  /** The own text was written when another text was filled in. */
  readonly outdated: boolean;
  /** The own text, or else the filled one; `null` when there is neither. */
  readonly shown: Bilingual | null;
}

export interface DpiaRisk {
  /** A fixed id, or `own-…`. */
  readonly id: string;
  readonly title: Bilingual;
  readonly explanation: Bilingual;
  readonly source: Bilingual;
}

export interface RiskView extends DpiaRisk {
  readonly own: boolean;
  /** `null`: nothing written yet. */
  readonly body: RiskBody | null;
  /** The measures of the catalogue that bear on this risk. */
  readonly offered: readonly string[];
}

/** What still has to be done before a DPIA can be finished. */
export interface DpiaLack {
  readonly id: DpiaLackId;
  /** The document it is about, such as `dpia:proposal` or `dpia-risk:exclusion`. */
  readonly document: string;
  readonly text: Bilingual;
}

export const DPIA_LACKS = [
  'section-empty',
  'section-asks',
  'section-own',
  'section-outdated',
  'risk-unwritten',
  'risk-before',
  'risk-after',
  'risk-residual',
  'judgement-unwritten',
  'judgement-unnamed',
  'judgement-contradicts',
  'views-unanswered',
  'plan-missing',
  'notice-missing',
] as const;
export type DpiaLackId = (typeof DPIA_LACKS)[number];

/** Something the DPO should look at. It decides nothing. */
export interface DpiaRemark {
  readonly id: 'pair-high-judged-low';
  readonly document: string;
  readonly text: Bilingual;
}

export interface DpiaStanding {
  readonly lacks: readonly DpiaLack[];
  readonly remarks: readonly DpiaRemark[];
  /** Nothing lacks. */
  readonly finishable: boolean;
}

/** The DPIA as it stands: what is filled in, what people wrote, and what is lacking. */
export interface DpiaView {
  readonly sections: readonly SectionView[];
  readonly risks: readonly RiskView[];
  readonly judgement: JudgementBody | null;
  readonly standing: DpiaStanding;
}
