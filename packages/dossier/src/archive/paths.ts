/** Where everything in a dossier is. */
export const PATHS = {
  readme: 'README.txt',
  checksums: 'SHA256SUMS',
  manifest: 'manifest.json',
  clearance: 'clearance/clearance.cose',
  clearanceContent: 'clearance/clearance.json',
  trust: 'clearance/trust.json',
  facts: 'assessment/facts.yaml',
  receipt: 'assessment/receipt.json',
  dpia: 'dpia/dpia.json',
  advice: 'advice/advice.json',
  consultation: 'consultation/consultation.json',
  notice: 'notice/notice.json',
  card: 'model/card.json',
  attackCard: 'model/attack-detection-card.json',
  evaluation: 'model/evaluation.json',
  ledger: 'ledger/ledger.jsonl',
  permit: 'permit-summary.pdf',
} as const;

/** The norms' own paths (`law/…`) follow. */
export const NORMS_FOLDER = 'assessment/norms/';
/** Files are named by their SHA-256. */
export const EVIDENCE_FOLDER = 'evidence/';

/** What no dossier lacks. */
export const REQUIRED_PATHS: readonly string[] = [
  PATHS.readme,
  PATHS.checksums,
  PATHS.clearance,
  PATHS.clearanceContent,
  PATHS.trust,
  PATHS.facts,
  PATHS.receipt,
  PATHS.dpia,
  PATHS.advice,
  PATHS.notice,
  PATHS.card,
  PATHS.ledger,
];
