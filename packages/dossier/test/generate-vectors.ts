import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ClearanceContent, sha256Hex, toHex } from '@tenzij/kernel';
import { RECIPES } from './cases/index.ts';
import { CONTENT, NOW, payloadOf } from './material.ts';
import { documentOf, type Recipe, TRUST } from './recipe.ts';
import type { ClearanceVector } from './vector.ts';

export const VECTORS_FOLDER = join(import.meta.dirname, '..', '..', '..', 'vectors', 'clearance');

export function generateVectors(): Promise<ClearanceVector[]> {
  return Promise.all(RECIPES.map(build));
}

export function vectorText(vector: ClearanceVector): string {
  return `${JSON.stringify(vector, null, 2)}\n`;
}

async function build(recipe: Recipe): Promise<ClearanceVector> {
  const { name, description, trust = TRUST } = recipe;
  const clearance = toHex(await documentOf(recipe));
  return {
    name,
    description,
    input: { clearance, trust, now: recipe.now ?? NOW },
    expected: recipe.expected === 'verified' ? verified(recipe) : { verified: false, code: recipe.expected },
  };
}

function verified({ content }: Recipe): ClearanceVector['expected'] {
  const whole = { ...CONTENT, ...content } as ClearanceContent;
  return { verified: true, id: whole.id, payloadSha256: sha256Hex(payloadOf(whole)) };
}

/** `npx tsx packages/dossier/test/generate-vectors.ts`: writes `vectors/clearance/` anew. */
async function main(): Promise<void> {
  const vectors = await generateVectors();
  mkdirSync(VECTORS_FOLDER, { recursive: true });
  for (const file of readdirSync(VECTORS_FOLDER)) rmSync(join(VECTORS_FOLDER, file));
  for (const vector of vectors) {
    writeFileSync(join(VECTORS_FOLDER, `${vector.name}.json`), vectorText(vector));
  }
}

if (process.argv[1] === import.meta.filename) await main();
