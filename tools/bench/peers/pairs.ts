import { readFile } from 'node:fs/promises';

export interface Pair {
  readonly a: string;
  readonly b: string;
  readonly isMated: boolean;
}

/** Reads a CSV with the header `imageA,imageB,same`: the first `limit` pairs, half of them mated. */
export async function readPairs(path: string, limit: number): Promise<Pair[]> {
  const [header, ...rows] = (await readFile(path, 'utf8')).trim().split(/\r?\n/);
  if (header !== 'imageA,imageB,same') throw new Error(`${path} is not a list of pairs`);
  const pairs = rows.map((row) => {
    const [a = '', b = '', same] = row.split(',');
    return { a, b, isMated: same === '1' };
  });
  const firstOf = (mated: boolean) => pairs.filter(({ isMated }) => isMated === mated).slice(0, limit / 2);
  return [...firstOf(true), ...firstOf(false)];
}
