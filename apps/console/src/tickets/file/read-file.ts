import { ok, type Problem, type Result, refuse } from '@tenzij/kernel';

/** The largest file that is read: some two hundred thousand visitors. Bytes. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;

export type FileProblem =
  | 'console.tickets-empty'
  | 'console.tickets-too-large'
  | 'console.tickets-workbook'
  | 'console.tickets-no-text';

export interface ReadFile {
  readonly text: string;
  readonly encoding: 'UTF-8' | 'UTF-16' | 'Windows-1252';
}

/** How files begin that people take for a list: Excel's new and old workbooks, and what else is zipped. */
const WORKBOOKS = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];

/**
 * A file as text. UTF-16 is told by its mark; what isn't valid UTF-8 is Windows-1252, which is what Excel
 * writes on Windows. A file that is too large isn't even opened.
 */
export async function readTextFile(
  file: Pick<File, 'size' | 'arrayBuffer'>,
): Promise<Result<ReadFile, Problem<FileProblem>>> {
  if (file.size === 0) return refuse('console.tickets-empty');
  if (file.size > MAX_FILE_BYTES)
    return refuse('console.tickets-too-large', { megabytes: MAX_FILE_BYTES / 1024 / 1024 });
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (WORKBOOKS.some((start) => start.every((byte, index) => bytes[index] === byte)))
    return refuse('console.tickets-workbook');
  const read = decode(bytes);
  // No list has control characters; pictures, PDFs and programs have.
  return read.text.startsWith('%PDF') || /[^\P{Cc}\s]/u.test(read.text)
    ? refuse('console.tickets-no-text')
    : ok(read);
}

function decode(bytes: Uint8Array): ReadFile {
  const mark = (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0);
  if (mark === 0xfffe || mark === 0xfeff) {
    const label = mark === 0xfffe ? 'utf-16le' : 'utf-16be';
    return { text: new TextDecoder(label).decode(bytes), encoding: 'UTF-16' };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'Windows-1252' };
  }
}
