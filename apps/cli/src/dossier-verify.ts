import type { DossierCheck, DossierVerification } from '@tenzij/dossier';
import type { ErrorText, Language } from '@tenzij/kernel';
import { DOSSIER_TEXTS } from './dossier-texts.ts';
import { checkDossierFile } from './dossier-tools.ts';
import { message, printable } from './message.ts';
import { problemTexts } from './problems.ts';
import { EXIT, Outcome } from './refusal.ts';
import { wrapped } from './wrap.ts';

export interface VerifyDossierOptions {
  /** The file with keys that were obtained by another way than the dossier. */
  readonly trust?: string;
  readonly json?: true;
}

/** Says of each check of a dossier how it came out; ends with its own exit code when one failed. */
export async function verifyDossierFile(
  file: string,
  { trust, json }: VerifyDossierOptions,
  language: Language,
): Promise<void> {
  const verification = await checkDossierFile(file, trust);
  const failures = verification.checks.filter(({ problem }) => problem !== null);
  const texts = await problemTexts(
    failures.flatMap(({ problem }) => problem ?? []),
    language,
  );
  const errors = new Map(failures.map((check, index) => [check, texts[index] as ErrorText]));
  process.stdout.write(json ? asJson(verification, errors) : asText(verification, errors, language));
  if (!verification.verifies) throw new Outcome(EXIT.notWhole);
}

type Errors = ReadonlyMap<DossierCheck, ErrorText>;

const OUTCOME_WIDTH = 8;

function asText(verification: DossierVerification, errors: Errors, language: Language): string {
  const texts = DOSSIER_TEXTS[language];
  const { checks, verifies } = verification;
  return `${[
    ...aboutLines(verification, language),
    ...checks.map((check) => checkLine(check, errors, language)),
    '',
    verifies ? texts.verifies : texts.fails,
    ...(verifies
      ? texts.limits.map((limit) => wrapped(limit))
      : [...new Set([...errors.values()].flatMap((text) => [text.means, text.do]))]),
  ].join('\n')}\n`;
}

/** Whose dossier it is, when its clearance could be read. */
export function aboutLines({ manifest }: DossierVerification, language: Language): readonly string[] {
  if (!manifest) return [];
  const texts = DOSSIER_TEXTS[language];
  const { organisation, deployment, asOf, specimen } = manifest;
  return [
    printable(`${deployment.name}, ${organisation.name}`),
    message(texts.asOf, { asOf }, language),
    ...(specimen ? [texts.specimen] : []),
    '',
  ];
}

function checkLine(check: DossierCheck, errors: Errors, language: Language): string {
  const { outcomes, checks } = DOSSIER_TEXTS[language];
  const { title, ok, note } = checks[check.id];
  const error = errors.get(check);
  const said = error ? error.what : message(check.outcome === 'note' ? note : ok, check.details, language);
  const start = outcomes[check.outcome].padEnd(OUTCOME_WIDTH);
  const indent = ' '.repeat(OUTCOME_WIDTH);
  return start + wrapped(printable(`${title}: ${said}`), indent).slice(OUTCOME_WIDTH);
}

/** `{verifies, deployment, organisation, asOf, specimen, checks: [{id, outcome, …details, error}]}` on one line. */
function asJson({ verifies, manifest, checks }: DossierVerification, errors: Errors): string {
  return `${JSON.stringify({
    verifies,
    deployment: manifest?.deployment ?? null,
    organisation: manifest?.organisation ?? null,
    asOf: manifest?.asOf ?? null,
    specimen: manifest?.specimen ?? null,
    checks: checks.map((check) => ({
      id: check.id,
      outcome: check.outcome,
      details: check.details,
      error: check.problem && { ...check.problem.params, code: check.problem.code, ...errors.get(check) },
    })),
  })}\n`;
}
