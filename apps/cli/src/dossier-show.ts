import type { DossierVerification } from '@tenzij/dossier';
import { type ClearanceContent, type Language, toIsoInstant } from '@tenzij/kernel';
import { DOSSIER_TEXTS } from './dossier-texts.ts';
import { checkDossierFile } from './dossier-tools.ts';
import { aboutLines } from './dossier-verify.ts';
import { message, printable } from './message.ts';
import { EXIT, Outcome, Refusal } from './refusal.ts';
import { wrapped } from './wrap.ts';

/** Says what is in a dossier: what was cleared, and every file. Refused when its clearance can't be read. */
export async function showDossierFile(
  file: string,
  { json }: { readonly json?: true },
  language: Language,
): Promise<void> {
  const verification = await checkDossierFile(file);
  const { manifest, content, checks, verifies } = verification;
  if (!manifest || !content) {
    const problems = checks.flatMap(({ problem }) => (problem ? [problem] : []));
    throw new Refusal(problems, EXIT.notWhole);
  }
  const shown = json
    ? `${JSON.stringify({ verifies, manifest, clearance: content })}\n`
    : asText(verification, content, manifest.files, language);
  process.stdout.write(shown);
  if (!verifies) throw new Outcome(EXIT.notWhole);
}

type Files = NonNullable<DossierVerification['manifest']>['files'];

function asText(
  verification: DossierVerification,
  content: ClearanceContent,
  files: Files,
  language: Language,
): string {
  const texts = DOSSIER_TEXTS[language];
  const { validity, lanes, model, mode, storage, verdict, id } = content;
  const terms: readonly (readonly [string, string])[] = [
    [texts.show.clearance, id],
    [texts.show.verdict, verdict],
    [texts.show.purposes, content.purposes.map((purpose) => purpose[language]).join(' ')],
    [texts.show.technique, `${mode}, ${storage}, ${model.id}`],
    [texts.show.lanes, message(texts.show.lanesValue, { ...lanes }, language)],
    [texts.show.validity, `${toIsoInstant(validity.notBefore)} – ${toIsoInstant(validity.expires)}`],
  ];
  const width = Math.max(...terms.map(([term]) => term.length)) + 4;
  return `${[
    ...aboutLines(verification, language),
    ...terms.map(
      ([term, said]) => `  ${term}`.padEnd(width) + wrapped(printable(said), ' '.repeat(width)).slice(width),
    ),
    '',
    ...files.map((file) => printable(`  ${file.path}  (${file.size} B)\n      ${file.what[language]}`)),
    '',
    verification.verifies ? texts.verifies : texts.fails,
    texts.show.verify,
  ].join('\n')}\n`;
}
