import { type ClearanceContent, type Language, utf8 } from '@tenzij/kernel';
import type { ClearanceTrustTexts } from '../clearance.ts';
import type { Consultation } from '../consultation/consultation.ts';
import type { DpiaVersion } from '../dpia/version-types.ts';
import { type Bilingual, both } from '../dpia/words.ts';
import type { Paper } from '../paper/paper.ts';
import { paperHtml } from '../paper/paper-html.ts';
import type { ReviewEntry } from '../review/entry.ts';
import { adviceEntries } from './advice-paper.ts';
import { type DossierFile, jsonBytes } from './manifest.ts';
import { type NoticeTexts, noticeText } from './notice-text.ts';
import { EVIDENCE_FOLDER, NORMS_FOLDER, PATHS } from './paths.ts';

/** A paper that is in the dossier to read and to print, in both languages. */
export interface DossierPaper {
  /** Where it is, without language and kind: `dpia/dpia`. */
  readonly path: string;
  readonly what: Bilingual;
  readonly paper: (language: Language) => Paper;
}

/** All that a dossier is made of: of one cleared deployment, as it was signed. */
export interface DossierContents {
  readonly clearance: Uint8Array;
  readonly content: ClearanceContent;
  readonly trust: ClearanceTrustTexts;
  /** The file of facts, as `factsYaml` writes it. */
  readonly facts: string;
  readonly receipt: unknown;
  /** The files of the norms that the receipt names, and the texts beside them. */
  readonly norms: readonly { readonly path: string; readonly text: string }[];
  readonly dpia: DpiaVersion;
  readonly review: readonly ReviewEntry[];
  readonly consultation: Consultation | null;
  readonly notice: NoticeTexts;
  readonly card: unknown;
  readonly attackCard: unknown;
  /** Byte for byte: its hash is what the clearance names. `null` when there is none. */
  readonly evaluation: Uint8Array | null;
  readonly evaluationPage: ((language: Language) => string) | null;
  /** The ledger's extract, in order. */
  readonly ledger: readonly unknown[];
  readonly evidence: readonly {
    readonly sha256: string;
    readonly name: string;
    readonly mediaType: string;
    readonly bytes: Uint8Array;
  }[];
  readonly papers: readonly DossierPaper[];
  readonly permit: Paper;
  /** Files in formats of others, by name. */
  readonly exports: readonly { readonly name: string; readonly what: Bilingual; readonly value: unknown }[];
}

export type PdfOf = (paper: Paper) => Promise<Uint8Array>;

/** Every file of a dossier but its lists. */
export async function dossierFiles(contents: DossierContents, pdf: PdfOf): Promise<readonly DossierFile[]> {
  const papers: DossierFile[] = [];
  for (const paper of contents.papers) papers.push(...(await paperFiles(paper, pdf)));
  return [
    ...signedFiles(contents),
    ...otherFiles(contents),
    ...papers,
    {
      path: PATHS.permit,
      bytes: await pdf(contents.permit),
      what: both(
        'samenvatting voor de vergunning, in het Nederlands',
        'summary for the permit desk, in Dutch',
      ),
    },
  ];
}

/** What the clearance names by hash, or is itself. */
function signedFiles(contents: DossierContents): readonly DossierFile[] {
  const { clearance, content, trust, facts, receipt, dpia, notice, card, attackCard, evaluation } = contents;
  const json = (path: string, value: unknown, nl: string, en: string): DossierFile => {
    return { path, bytes: jsonBytes(value), what: both(nl, en) };
  };
  return [
    {
      path: PATHS.clearance,
      bytes: clearance,
      what: both(
        'de vrijgave zoals organisator en FG die tekenden (COSE_Sign)',
        'the clearance as organiser and DPO signed it (COSE_Sign)',
      ),
    },
    json(PATHS.clearanceContent, content, 'wat er is getekend, om te lezen', 'what was signed, to read'),
    json(PATHS.trust, trust, 'de openbare sleutels van beiden', 'the public keys of both'),
    {
      path: PATHS.facts,
      bytes: utf8(facts),
      what: both('de feiten van de toetsing', 'the facts of the assessment'),
    },
    json(PATHS.receipt, receipt, 'het bewijs van de toetsing', 'the receipt of the assessment'),
    json(PATHS.dpia, dpia, 'de DPIA zoals vastgesteld', 'the DPIA as finished'),
    json(PATHS.notice, notice, 'de informatie aan bezoekers', 'the notice to visitors'),
    json(PATHS.card, card, 'de modelkaart van het herkenningsmodel', "the recogniser's model card"),
    ...(attackCard
      ? [
          json(
            PATHS.attackCard,
            attackCard,
            'de modelkaart van de misleidingsdetectie',
            'the model card of attack detection',
          ),
        ]
      : []),
    ...(evaluation
      ? [
          {
            path: PATHS.evaluation,
            bytes: evaluation,
            what: both('het evaluatierapport van het model', "the model's evaluation report"),
          },
        ]
      : []),
  ];
}

function otherFiles(contents: DossierContents): readonly DossierFile[] {
  const { norms, review, consultation, notice, ledger, evidence, evaluationPage } = contents;
  return [
    ...norms.map(({ path, text }) => ({
      path: `${NORMS_FOLDER}${path}`,
      bytes: utf8(text),
      what: both('norm of tekst waarmee is getoetst', 'norm or text that was assessed with'),
    })),
    {
      path: PATHS.advice,
      bytes: jsonBytes(adviceEntries(review)),
      what: both('het advies van de FG, zoals gegeven', "the DPO's advice, as given"),
    },
    ...(consultation
      ? [
          {
            path: PATHS.consultation,
            bytes: jsonBytes(consultation),
            what: both('de voorafgaande raadpleging', 'the prior consultation'),
          },
        ]
      : []),
    ...(['nl', 'en'] as const).map((language) => ({
      path: `notice/notice-${language}.txt`,
      bytes: utf8(noticeText(notice, language)),
      what: NOTICE[language],
    })),
    {
      path: PATHS.ledger,
      bytes: utf8(ledger.map((entry) => `${JSON.stringify(entry)}\n`).join('')),
      what: both(
        'uittreksel van het logboek: besluiten voluit, van bezoekers alleen controlegetallen',
        'extract of the ledger: decisions in full, of visitors hashes only',
      ),
    },
    ...evidence.map(({ sha256, name, mediaType, bytes }) => ({
      path: `${EVIDENCE_FOLDER}${sha256}.${mediaType === 'application/pdf' ? 'pdf' : 'txt'}`,
      bytes,
      what: both(`bewijsstuk: ${name}`, `evidence: ${name}`),
    })),
    ...(evaluationPage
      ? (['nl', 'en'] as const).map((language) => ({
          path: `model/evaluation-${language}.html`,
          bytes: utf8(evaluationPage(language)),
          what: both(
            `het evaluatierapport om te lezen (${language})`,
            `the evaluation report to read (${language})`,
          ),
        }))
      : []),
    ...contents.exports.map(({ name, what, value }) => ({
      path: `exports/${name}.json`,
      bytes: jsonBytes(value),
      what,
    })),
  ];
}

const NOTICE: Readonly<Record<Language, Bilingual>> = {
  nl: both('de informatie aan bezoekers, in het Nederlands', 'the notice to visitors, in Dutch'),
  en: both('de informatie aan bezoekers, in het Engels', 'the notice to visitors, in English'),
};

async function paperFiles({ path, what, paper }: DossierPaper, pdf: PdfOf): Promise<readonly DossierFile[]> {
  const files: DossierFile[] = [];
  for (const language of ['nl', 'en'] as const) {
    const made = paper(language);
    const said = both(`${what.nl} (${language})`, `${what.en} (${language})`);
    files.push(
      { path: `${path}-${language}.html`, bytes: utf8(paperHtml(made)), what: said },
      { path: `${path}-${language}.pdf`, bytes: await pdf(made), what: said },
    );
  }
  return files;
}
