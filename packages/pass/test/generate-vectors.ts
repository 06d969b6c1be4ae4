import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildVector } from './build-vector.ts';
import { CLAIMS_CASES } from './cases/claims.ts';
import { CONTENT_CASES } from './cases/content.ts';
import { ENVELOPE_CASES } from './cases/envelope.ts';
import { GOOD } from './cases/good.ts';
import { SEALED_CASES, SEALED_GOOD } from './cases/sealed.ts';
import { STATUS_CASES } from './cases/status.ts';
import type { PassVector } from './vector.ts';

export const VECTORS_FOLDER = join(import.meta.dirname, '..', '..', '..', 'vectors', 'pass');

export function generateVectors(): Promise<PassVector[]> {
  const negatives = [...ENVELOPE_CASES, ...CONTENT_CASES, ...CLAIMS_CASES, ...STATUS_CASES, ...SEALED_CASES];
  const recipes = [...GOOD, ...SEALED_GOOD, ...negatives];
  return Promise.all(recipes.map(buildVector));
}

export function vectorText(vector: PassVector): string {
  return `${JSON.stringify(vector, null, 2)}\n`;
}

/** `npx tsx packages/pass/test/generate-vectors.ts`: writes `vectors/pass/` anew. */
async function main(): Promise<void> {
  const vectors = await generateVectors();
  mkdirSync(VECTORS_FOLDER, { recursive: true });
  for (const file of readdirSync(VECTORS_FOLDER)) rmSync(join(VECTORS_FOLDER, file));
  for (const vector of vectors) {
    writeFileSync(join(VECTORS_FOLDER, `${vector.name}.json`), vectorText(vector));
  }
}

if (process.argv[1] === import.meta.filename) await main();
