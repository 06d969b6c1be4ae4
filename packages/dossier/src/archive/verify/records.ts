import { sha256Hex, toIsoInstant } from '@tenzij/kernel';
import { EVIDENCE_FOLDER, PATHS } from '../paths.ts';
import { failed, noted, passed, textIn } from './check.ts';
import type { DossierCheck, DossierTools, OpenDossier } from './types.ts';

interface Said {
  readonly kind: string;
  readonly at: number;
  readonly body: Readonly<Record<string, unknown>>;
}

const STANDINGS: Readonly<Record<string, string>> = {
  'clearance-recorded': 'in-force',
  'clearance-resumed': 'in-force',
  'clearance-paused': 'paused',
  'clearance-revoked': 'revoked',
  'clearance-voided': 'void',
};

/** The ledger is one chain and names this clearance with its DPIA; and how the clearance stood at its end. */
export function checkLedger(open: OpenDossier, tools: DossierTools): readonly DossierCheck[] {
  const entries = entriesIn(textIn(open.files, PATHS.ledger));
  const chain = entries && tools.verifyExtract(entries);
  if (!chain) return [failed('ledger', 'dossier.file-unreadable', { path: PATHS.ledger })];
  if (!chain.verifies) return [failed('ledger', 'dossier.ledger-broken', { sequence: chain.brokenAt })];
  const said = (entries as readonly object[]).filter((one): one is Said => 'body' in one);
  const about = said.filter(({ body, kind }) => kind in STANDINGS && body.sha256 === open.clearanceSha256);
  const recorded = about.some(
    ({ kind, body }) => kind === 'clearance-recorded' && body.dpia === open.content.hashes.dpia,
  );
  if (!recorded) return [failed('ledger', 'dossier.ledger-without-clearance')];
  const { length, head } = chain;
  return [passed('ledger', { length, head, withheld: length - said.length }), standing(about)];
}

function entriesIn(text: string | null): readonly unknown[] | null {
  if (text === null) return null;
  try {
    return text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as unknown);
  } catch {
    return null;
  }
}

function standing(about: readonly Said[]): DossierCheck {
  const last = about.at(-1);
  const state = STANDINGS[last?.kind ?? ''] ?? 'in-force';
  const at = last ? toIsoInstant(last.at) : '';
  return state === 'in-force' ? passed('standing', { state, at }) : noted('standing', { state, at });
}

/** Evidence is what its name says, and every file that the facts name is there. */
export function checkEvidence({ files }: OpenDossier): DossierCheck {
  const there = new Set<string>();
  for (const [path, bytes] of files) {
    if (!path.startsWith(EVIDENCE_FOLDER)) continue;
    const sha256 = sha256Hex(bytes);
    if (path.slice(EVIDENCE_FOLDER.length).split('.')[0] !== sha256)
      return failed('evidence', 'dossier.file-changed', { path });
    there.add(sha256);
  }
  const receipt = textIn(files, PATHS.receipt) ?? '';
  const named = [...receipt.matchAll(/ \(SHA-256 ([0-9a-f]{64})\)"/g)].map(([, sha256]) => sha256 ?? '');
  const lacking = named.find((sha256) => !there.has(sha256));
  if (lacking) return failed('evidence', 'dossier.evidence-missing', { sha256: lacking });
  return passed('evidence', { count: there.size });
}
