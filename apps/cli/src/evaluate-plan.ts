import { isAbsolute, normalize, sep } from 'node:path';
import { MOST_GROUPS } from '@tenzij/evaluation';
import type { Problem } from '@tenzij/kernel';
import { checkRows, type Row, readTable, type Table } from './evaluate-table.ts';
import { Refusal, refusal } from './refusal.ts';

/** More take more memory than a small computer has. */
const MOST_COMPARISONS = 30_000_000;

/** Dutch Excel writes true and false in Dutch. */
const SAME: Readonly<Record<string, 0 | 1>> = { '1': 1, true: 1, waar: 1, '0': 0, false: 0, onwaar: 0 };

export interface PlanFiles {
  readonly pairs?: string;
  readonly subjects?: string;
  readonly groups?: string;
}

/** What is to be compared with what, before any image is read. */
export interface EvaluationPlan {
  /** Paths inside the folder of images, each once. */
  readonly images: readonly string[];
  /** Indexes into the images, and 1 where both are of one person. */
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly same: Uint8Array;
  readonly subjects?: readonly string[];
  readonly groups?: readonly (string | null)[];
  /** Pairs that the file names more than once, in whatever order; each is compared once. */
  readonly repeated: number;
  /** SHA-256 (hex) of each file read. */
  readonly sha256: { readonly [File in keyof PlanFiles]: string };
}

/** Reads the CSV files; every row that isn't right is refused with its file and line. */
export async function readPlan(files: PlanFiles): Promise<EvaluationPlan> {
  const groups = files.groups === undefined ? undefined : await readLabels(files.groups, 'group');
  const subjects = files.subjects === undefined ? undefined : await readLabels(files.subjects, 'subject');
  const pairs =
    files.pairs === undefined ? undefined : await readTable(files.pairs, ['imageA', 'imageB', 'same']);
  const chosen = pairs ? listed(pairs, subjects) : everyPair(subjects);
  const { images } = chosen;
  if (groups && !images.some((image) => groups.of.get(image)))
    throw refusal('cli.groups-unused', { file: groups.file });
  if (groups) checkNumber(groups, images);
  return {
    ...chosen,
    ...(subjects ? { subjects: images.map((image) => subjects.of.get(image) ?? '') } : {}),
    ...(groups ? { groups: images.map((image) => groups.of.get(image) || null) } : {}),
    sha256: {
      ...(pairs ? { pairs: pairs.sha256 } : {}),
      ...(subjects ? { subjects: subjects.sha256 } : {}),
      ...(groups ? { groups: groups.sha256 } : {}),
    },
  };
}

/** Here too, because making templates takes long. */
function checkNumber({ file, of }: Labels, images: readonly string[]): void {
  const have = new Set(images.flatMap((image) => of.get(image) || [])).size;
  if (have > MOST_GROUPS)
    throw new Refusal([{ code: 'evaluation.too-many-groups', params: { file, have, limit: MOST_GROUPS } }]);
}

type Chosen = Pick<EvaluationPlan, 'images' | 'a' | 'b' | 'same' | 'repeated'>;

interface Labels extends Table {
  readonly of: ReadonlyMap<string, string>;
}

/** `image,group` or `image,subject`: one label for each image. A group may be empty: not known. */
async function readLabels(file: string, name: 'group' | 'subject'): Promise<Labels> {
  const table = await readTable(file, ['image', name]);
  const of = new Map<string, string>();
  checkRows(table.rows, ({ line, values }) => {
    const [path = '', label = ''] = values;
    const image = insideFolder(path);
    if (image === null) return outside(file, line, path);
    if (label === '' && name === 'subject') return { code: 'cli.no-subject', params: { file, line } };
    if ((of.get(image) ?? label) !== label) return { code: 'cli.row-contradicts', params: { file, line } };
    of.set(image, label);
    return undefined;
  });
  return { ...table, of };
}

/** The pairs that a file lists. */
function listed(table: Table, subjects: Labels | undefined): Chosen {
  const { file, rows } = table;
  const images = new Map<string, number>();
  const pairs = new Map<string, { readonly a: number; readonly b: number; readonly same: 0 | 1 }>();
  const indexOf = (image: string) => images.get(image) ?? images.set(image, images.size).size - 1;
  checkRows(rows, (row) => {
    const read = readPair(file, row, subjects);
    if ('code' in read) return read;
    const [a, b] = [indexOf(read.a), indexOf(read.b)];
    const key = a < b ? `${a}/${b}` : `${b}/${a}`;
    const before = pairs.get(key);
    if (before && before.same !== read.same)
      return { code: 'cli.row-contradicts', params: { file, line: row.line } };
    if (!before) pairs.set(key, { a, b, same: read.same });
    return undefined;
  });
  const all = [...pairs.values()];
  return {
    images: [...images.keys()],
    a: Int32Array.from(all, ({ a }) => a),
    b: Int32Array.from(all, ({ b }) => b),
    same: Uint8Array.from(all, ({ same }) => same),
    repeated: rows.length - all.length,
  };
}

interface Pair {
  readonly a: string;
  readonly b: string;
  readonly same: 0 | 1;
}

function readPair(file: string, { line, values }: Row, subjects: Labels | undefined): Pair | Problem {
  const [pathA = '', pathB = '', said = ''] = values;
  const [a, b] = [insideFolder(pathA), insideFolder(pathB)];
  if (a === null) return outside(file, line, pathA);
  if (b === null) return outside(file, line, pathB);
  if (a === b) return { code: 'cli.pair-of-one-image', params: { file, line } };
  const same = SAME[said.toLowerCase()];
  if (same === undefined) return { code: 'cli.pair-not-yes-or-no', params: { file, line } };
  if (!subjects) return { a, b, same };
  const [subjectA, subjectB] = [subjects.of.get(a), subjects.of.get(b)];
  if (subjectA === undefined || subjectB === undefined)
    return { code: 'cli.subject-missing', params: { file, line, subjects: subjects.file } };
  if ((subjectA === subjectB) !== (same === 1))
    return { code: 'cli.subject-contradicts', params: { file, line, subjects: subjects.file } };
  return { a, b, same };
}

/** Every image with every other one. */
function everyPair(subjects: Labels | undefined): Chosen {
  if (!subjects) throw refusal('cli.missing-option', { name: 'evaluate', needed: '--pairs / --subjects' });
  const images = [...subjects.of.keys()];
  const count = (images.length * (images.length - 1)) / 2;
  if (count > MOST_COMPARISONS)
    throw refusal('cli.too-many-comparisons', {
      file: subjects.file,
      have: count,
      limit: MOST_COMPARISONS,
    });
  const names = [...new Set(subjects.of.values())];
  const numbers = new Map(names.map((name, number) => [name, number]));
  const person = Int32Array.from(subjects.of.values(), (name) => numbers.get(name) ?? 0);
  const [a, b, same] = [new Int32Array(count), new Int32Array(count), new Uint8Array(count)];
  let next = 0;
  for (let first = 0; first < images.length; first++) {
    for (let second = first + 1; second < images.length; second++, next++) {
      a[next] = first;
      b[next] = second;
      same[next] = person[first] === person[second] ? 1 : 0;
    }
  }
  return { images, a, b, same, repeated: 0 };
}

/** The path as the folder of images knows it, or `null` when it leads out of it. */
function insideFolder(path: string): string | null {
  const clean = normalize(path);
  const leaves = isAbsolute(clean) || clean === '..' || clean.startsWith(`..${sep}`);
  return path === '' || clean === '.' || leaves || clean.includes('\0') ? null : clean;
}

function outside(file: string, line: number, path: string): Problem {
  return { code: 'cli.path-outside', params: { file, line, path } };
}
