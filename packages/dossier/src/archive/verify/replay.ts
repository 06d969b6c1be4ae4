import {
  assess,
  type FactsFile,
  type NormLibrary,
  parseFacts,
  parseNorms,
  type Receipt,
  verifyReceipt,
} from '@tenzij/norms';
import { z } from 'zod';
import { Sha256 } from '../../dpia/words.ts';
import { NORMS_FOLDER, PATHS } from '../paths.ts';
import { failed, jsonIn, passed, textIn } from './check.ts';
import type { DossierCheck, OpenDossier } from './types.ts';

/** As far as it takes to look at a receipt; the rest is checked by replaying it. */
const Shape = z.looseObject({
  facts: z.record(z.string(), z.unknown()),
  norms: z.array(z.looseObject({ id: z.string(), validFrom: z.string(), sha256: Sha256 })),
  asOf: z.string(),
  proposals: z.string(),
  verdict: z.string(),
  sha256: Sha256,
});

/** The receipt is what was signed, its verdict follows again from the norms here, and the facts give it. */
export function checkAssessment(open: OpenDossier): readonly DossierCheck[] {
  const read = Shape.safeParse(jsonIn(open.files, PATHS.receipt));
  const receipt = read.success ? (read.data as unknown as Receipt) : null;
  const signed = open.content.hashes.assessment;
  if (receipt?.sha256 !== signed)
    return [failed('receipt', 'dossier.not-what-was-signed', { path: PATHS.receipt })];
  const library = libraryOf(open);
  if (!library) return [passed('receipt', { sha256: signed }), failed('replay', 'dossier.norms-unreadable')];
  const replayed = verifyReceipt(receipt, library);
  if (!replayed.ok) {
    const { code, params } = replayed.problem;
    return [passed('receipt', { sha256: signed }), failed('replay', code, params)];
  }
  if (replayed.value !== open.content.verdict)
    return [failed('receipt', 'dossier.not-what-was-signed', { path: PATHS.receipt })];
  return [
    passed('receipt', { sha256: signed }),
    passed('replay', { verdict: replayed.value, asOf: receipt.asOf, norms: receipt.norms.length }),
    checkFacts(open, receipt, library),
  ];
}

function libraryOf({ files }: OpenDossier): NormLibrary | null {
  const paths = [...files.keys()].filter((path) => path.startsWith(NORMS_FOLDER));
  const read = paths.map((path) => ({
    path: path.slice(NORMS_FOLDER.length),
    text: textIn(files, path) ?? '',
  }));
  const library = parseNorms(read);
  return library.ok ? library.value : null;
}

/** The file of facts gives the same receipt, so that whoever reads it reads what was assessed. */
function checkFacts({ files }: OpenDossier, receipt: Receipt, library: NormLibrary): DossierCheck {
  const path = PATHS.facts;
  const facts = parseFacts(textIn(files, path) ?? '', path);
  if (!facts.ok) return failed('facts', 'dossier.file-unreadable', { path });
  const again = assess(facts.value, library, receipt.asOf, { proposals: receipt.proposals });
  return again.ok && again.value.receipt.sha256 === receipt.sha256
    ? passed('facts', { count: Object.keys((facts.value as FactsFile).facts).length })
    : failed('facts', 'dossier.facts-differ', { path });
}
