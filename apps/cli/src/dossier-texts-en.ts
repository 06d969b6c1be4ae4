import type { DOSSIER_TEXTS } from './dossier-texts.ts';

/** Each check in English, as ICU messages over its details. */
export const DOSSIER_CHECKS_EN: (typeof DOSSIER_TEXTS)['en']['checks'] = {
  archive: { title: 'Archive', ok: '{files} files, {bytes} bytes, every byte as made', note: '' },
  manifest: { title: 'Manifest', ok: 'all {files} files are there, unchanged, and no other', note: '' },
  signatures: { title: 'Signatures', ok: 'organiser and DPO signed clearance {id}', note: '' },
  keys: {
    title: 'Keys',
    ok: 'the signatures are of the keys you gave',
    note: 'checked with the keys in the dossier itself. That proves that nothing changed after signing, not whose the keys are. Ask organiser and DPO for their keys and give them with --trust. Organiser: {controller}. DPO: {dpo}',
  },
  content: { title: 'Readable clearance', ok: 'says what was signed', note: '' },
  dpia: { title: 'DPIA', ok: 'version {version} is the DPIA that was signed', note: '' },
  notice: { title: 'Notice to visitors', ok: 'is the text that was signed', note: '' },
  receipt: { title: 'Receipt of the assessment', ok: 'is the receipt that was signed', note: '' },
  replay: {
    title: 'Assessment',
    ok: 'computed again with the {norms} norms in the dossier, as of {asOf}: {verdict}',
    note: '',
  },
  facts: { title: 'Facts', ok: '{count} answers, and they give the same receipt', note: '' },
  evaluation: {
    title: 'Evaluation report',
    ok: '{sha256, select, none {not measured, and so it was signed} other {is the report that was signed}}',
    note: '',
  },
  card: { title: 'Model card', ok: 'is the card that was signed', note: '' },
  'attack-card': {
    title: 'Attack detection',
    ok: '{sha256, select, none {none, and so it was signed} other {is the card that was signed}}',
    note: '',
  },
  ledger: {
    title: 'Ledger',
    ok: '{length} entries, one chain, and the clearance is in it. Of {withheld} entries about visitors only the hash is there',
    note: '',
  },
  evidence: { title: 'Evidence', ok: '{count} files, each as given', note: '' },
  validity: {
    title: 'Validity',
    ok: 'from {notBefore} to {expires}: now within that time',
    note: 'from {notBefore} to {expires}: {state, select, expired {over} other {not begun}}. Recognition may not run on this clearance now',
  },
  standing: {
    title: 'Standing',
    ok: 'in force since {at}, by the ledger',
    note: 'by the ledger {state, select, paused {paused} revoked {revoked} other {void}} since {at}',
  },
};
