import { extractEntry, type LedgerEntry } from '@tenzij/consent';
import {
  advicePaper,
  type Consultation,
  consultationPaper,
  consultationState,
  type DossierContents,
  type DossierPaper,
  dossierFiles,
  dpiaPaper,
  type ParityReport,
  packDossier,
  parityPaper,
} from '@tenzij/dossier';
import { type EpochSeconds, type Language, toIsoDate } from '@tenzij/kernel';
import { listEvidenceFiles, readEvidenceFile, type Scope } from '@tenzij/store-sql';
import type { AssessedCase } from '../cases/assess-case.ts';
import { bodyOf } from '../cases/case-file.ts';
import { loadCase } from '../cases/load-case.ts';
import type { Context } from '../context.ts';
import { ledgerEntries } from '../deployments/ledger.ts';
import { clearedAssessmentPaper } from './assessment.ts';
import { type ClearedCase, clearedCase } from './cleared.ts';
import { cnilFile, exportedOf, parFile, registerFile } from './exports.ts';
import { clearedModelFiles } from './model-parts.ts';
import { archiveName } from './names.ts';
import { normFiles } from './norm-files.ts';
import { parityReport } from './parity.ts';
import { paperPdf } from './pdf.ts';
import { permitPaper } from './permit.ts';

/**
 * The dossier of what was cleared, as one archive. All of it is of the moment of the last change that is in it,
 * so that the same state gives the same bytes.
 */
export async function makeDossier(context: Context, scope: Scope): Promise<Uint8Array> {
  const assessed = await loadCase(context, scope);
  const cleared = await clearedCase(context, scope);
  const ledger = await ledgerOf(context, scope);
  const parity = await parityReport(context, scope, assessed, cleared);
  const asOf = Math.max(lastChange(assessed, ledger), parity.newest);
  const contents = await contentsOf(context, scope, assessed, cleared, {
    ledger,
    parity: parity.report,
    asOf,
  });
  const { row } = cleared;
  const files = await dossierFiles(contents, (paper) => paperPdf(paper, asOf));
  return packDossier(
    {
      asOf,
      specimen: row.specimen,
      organisation: cleared.signed.content.organisation,
      deployment: cleared.signed.content.deployment,
      archive: archiveName(row.id),
    },
    files,
  );
}

async function ledgerOf({ db }: Context, scope: Scope): Promise<readonly LedgerEntry[]> {
  const entries: LedgerEntry[] = [];
  for await (const entry of ledgerEntries(db, scope)) entries.push(entry);
  return entries;
}

function lastChange({ file }: AssessedCase, ledger: readonly LedgerEntry[]): EpochSeconds {
  const written = ['permit', 'consultation', 'plan', 'lanes'].map((key) => file.documents.get(key)?.at ?? 0);
  return Math.floor(Math.max(ledger.at(-1)?.at ?? 0, file.review.at(-1)?.at ?? 0, ...written));
}

/** What changes without anybody saving a document. */
interface Moment {
  readonly ledger: readonly LedgerEntry[];
  readonly parity: ParityReport;
  readonly asOf: EpochSeconds;
}

async function contentsOf(
  context: Context,
  scope: Scope,
  assessed: AssessedCase,
  cleared: ClearedCase,
  { ledger, parity, asOf }: Moment,
): Promise<DossierContents> {
  const { row, signed, clearance, receipt, dpia } = cleared;
  const { content } = signed;
  const { file } = assessed;
  const exported = exportedOf(assessed, dpia);
  return {
    clearance,
    content,
    trust: row.trust,
    facts: row.facts,
    receipt,
    norms: await normFiles(context, receipt),
    dpia,
    review: file.review,
    consultation: exported.consultation,
    notice: row.notice,
    ...(await clearedModelFiles(context, content)),
    ledger: ledger.map(extractEntry),
    evidence: await evidenceOf(context, scope),
    papers: [
      ...(await papersOf(context, scope, assessed, cleared, asOf)),
      {
        path: 'lanes/parity',
        what: { nl: 'het verslag van de wachttijden', en: 'the report of waiting times' },
        paper: (language) => parityPaper(parity, language),
      },
    ],
    permit: permitPaper(assessed, cleared, asOf),
    exports: [
      { name: 'par-dpia', what: EXPORTS.par, value: parFile(exported) },
      { name: 'cnil-pia', what: EXPORTS.cnil, value: cnilFile(exported) },
      ...(assessed.terms.plan?.contact
        ? [
            {
              name: 'algoritmeregister',
              what: EXPORTS.register,
              value: registerFile(assessed, exported, {}, asOf),
            },
          ]
        : []),
    ],
  };
}

const EXPORTS = {
  par: { nl: 'de DPIA voor het formulier van de overheid', en: "the DPIA for the Dutch government's form" },
  cnil: { nl: 'de DPIA voor het programma van de CNIL', en: "the DPIA for CNIL's tool" },
  register: { nl: 'publicatie voor het Algoritmeregister', en: 'publication for the Algoritmeregister' },
} as const;

async function evidenceOf({ db }: Context, scope: Scope): Promise<DossierContents['evidence']> {
  const files = await listEvidenceFiles(db, scope);
  const read = await Promise.all(files.map(({ sha256 }) => readEvidenceFile(db, scope, sha256)));
  return read.filter((file) => file !== null);
}

async function papersOf(
  context: Context,
  scope: Scope,
  { file }: AssessedCase,
  cleared: ClearedCase,
  asOf: EpochSeconds,
): Promise<readonly DossierPaper[]> {
  const { row, assessment, dpia, signed } = cleared;
  const about = { name: row.name, organisation: row.organisationName, specimen: row.specimen };
  const report = await clearedAssessmentPaper(context, scope, row, assessment, signed.content.storage);
  const consultation = bodyOf<Consultation>(file, 'consultation');
  return [
    {
      path: 'assessment/report',
      what: { nl: 'het toetsingsrapport', en: 'the assessment report' },
      paper: report,
    },
    {
      path: 'dpia/dpia',
      what: { nl: 'de DPIA om te lezen', en: 'the DPIA to read' },
      paper: (language: Language) => dpiaPaper(dpia, language),
    },
    {
      path: 'advice/advice',
      what: { nl: 'het advies van de FG om te lezen', en: "the DPO's advice to read" },
      paper: (language: Language) => advicePaper(file.review, about, language),
    },
    ...(consultation
      ? [
          {
            path: 'consultation/consultation',
            what: { nl: 'de voorafgaande raadpleging om te lezen', en: 'the prior consultation to read' },
            paper: (language: Language) =>
              consultationPaper(
                consultation,
                consultationState(consultation, toIsoDate(asOf)),
                about,
                language,
              ),
          },
        ]
      : []),
  ];
}
