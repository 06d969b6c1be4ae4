import type { Language } from '@tenzij/kernel';
import { type ErasureProof, type Looked, proveErasure, type SearchedPlace } from '@tenzij/server';
import { ERASURE_TEXTS } from './erasure-texts.ts';
import { EXIT, Outcome, refusal } from './refusal.ts';
import { STORAGES } from './storages.ts';
import { wrapped } from './wrap.ts';

export interface ProveOptions {
  readonly databaseUrl?: string;
  readonly storage?: string;
  readonly json?: true;
}

/** Proves it on test deployments of its own, one for each way to store; exit code 1 when anything was left. */
export async function prove(options: ProveOptions, language: Language): Promise<void> {
  const { databaseUrl, json } = options;
  const storages = STORAGES.filter((one) => options.storage === undefined || options.storage === one);
  if (storages.length === 0) throw refusal('cli.bad-option', { name: '--storage' });
  const proofs: ErasureProof[] = [];
  for (const storage of storages) {
    const proof = await proveErasure({ storage, databaseUrl });
    proofs.push(proof);
    if (!json) process.stdout.write(`${describe(proof, language)}\n`);
  }
  if (json) process.stdout.write(`${JSON.stringify({ proofs }, null, 2)}\n`);
  if (proofs.some(({ proven }) => !proven)) throw new Outcome(EXIT.notWhole);
}

/** A PostgreSQL server's own files can be searched only on its own machine, by who may read them. */
function isServerSearched({ database, searched }: ErasureProof): boolean {
  return database === 'embedded' || searched.some(({ place }) => place === 'database-files');
}

function isLeftInDatabaseFiles({ looked }: ErasureProof): boolean {
  return looked.some((one) => one.place === 'database-files' && !one.expected && one.found > 0);
}

function isAsExpected({ expected, found, count }: Looked): boolean {
  return expected ? found === count : found === 0;
}

function describe(proof: ErasureProof, language: Language): string {
  const texts = ERASURE_TEXTS[language].prove;
  const { visitors, captured, consentProofs, certificate } = proof;
  const stages = (['running', 'withdrawn', 'expired', 'ended'] as const).flatMap((stage) => [
    '',
    texts.stages[stage],
    ...proof.searched
      .filter((place) => place.stage === stage)
      .flatMap((place) => [`  ${placeInWords(place, language)}`, ...foundAt(proof, place, language)]),
  ]);
  return [
    texts.title(texts.storages[proof.storage], texts.databases[proof.database]),
    wrapped(texts.visitors(visitors.enrolled, visitors.withdrew, visitors.expired)),
    ...stages,
    '',
    texts.passes,
    `  ${texts.openedBefore(captured.openedBefore, captured.passes)}`,
    `  ${texts.openedAfter(captured.openedAfter, captured.passes, captured.keysTried)}`,
    wrapped(texts.openedWithBackup(captured.openedWithBackup, captured.passes), '  '),
    '',
    `  ${texts.consents(consentProofs, proof.recordsVerified)}`,
    `  ${texts.certificate(certificate.verifies, certificate.gatesConfirmed)}`,
    '',
    wrapped(isServerSearched(proof) ? texts.notSearched : texts.notSearchedPostgres),
    '',
    ...(isLeftInDatabaseFiles(proof) ? [wrapped(texts.oldLog), ''] : []),
    proof.proven ? texts.proven : texts.notProven,
    '',
  ].join('\n');
}

function placeInWords({ place, files, rows, bytes }: SearchedPlace, language: Language): string {
  const texts = ERASURE_TEXTS[language].prove;
  const size = texts.size(bytes, files, rows);
  return `${texts.places[place]} (${size})`;
}

/** Everything that was there, and everything that should have been and wasn't. */
function foundAt(proof: ErasureProof, { stage, place }: SearchedPlace, language: Language): string[] {
  const texts = ERASURE_TEXTS[language].prove;
  const here = proof.looked.filter((looked) => looked.stage === stage && looked.place === place);
  const told = here.filter((looked) => looked.found > 0 || looked.expected);
  const absent = here.filter((looked) => looked.found === 0 && !looked.expected);
  return [
    ...told.map((looked) => {
      const mark = isAsExpected(looked) ? texts.asExpected : texts.notAsExpected;
      return `    ${texts.found(texts.canaries[looked.canary], looked.found, looked.count)} ${mark}`;
    }),
    ...(absent.length > 0
      ? [wrapped(texts.absent(absent.map(({ canary }) => texts.canaries[canary]).join(', ')), '    ')]
      : []),
  ];
}
