import { equalBytes, ok, type Problem, type Result, refuse } from '@tenzij/kernel';
import { type ArchiveFile, crc32, LOCAL, LOCAL_BYTES, writeZip } from './zip-format.ts';

/** All evidence there may be (100 MB), the ledger of a large event, and the papers. */
export const MAX_ARCHIVE_BYTES = 256 * 1024 * 1024;
const MAX_ARCHIVE_FILES = 2000;
const MAX_PATH = 200;
/** Names of files and folders that mean the same everywhere: no `..`, no drive, no hidden file. */
const SAFE_PATH = /^[A-Za-z0-9][\w.-]*(\/[A-Za-z0-9][\w.-]*)*$/;

export type ArchiveProblem = Problem<
  | 'dossier.too-large'
  | 'dossier.too-many-files'
  | 'dossier.not-an-archive'
  | 'dossier.repacked'
  | 'dossier.path-unsafe'
  | 'dossier.file-twice'
  | 'dossier.file-damaged'
  | 'dossier.bytes-changed'
>;

function isSafePath(path: string): boolean {
  return path.length <= MAX_PATH && SAFE_PATH.test(path);
}

/**
 * The files of an archive that `writeZip` wrote, and of no other: it is written again and compared, so that
 * not one byte can differ. Nothing is unpacked to a disk and nothing can expand.
 */
export function readZip(bytes: Uint8Array): Result<readonly ArchiveFile[], ArchiveProblem> {
  if (bytes.length > MAX_ARCHIVE_BYTES)
    return refuse('dossier.too-large', { megabytes: MAX_ARCHIVE_BYTES / 1024 / 1024 });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const files: ArchiveFile[] = [];
  const paths = new Set<string>();
  let at = 0;
  while (at + LOCAL_BYTES <= bytes.length && view.getUint32(at, true) === LOCAL) {
    const read = readFile(bytes, view, at);
    if (!read.ok) return read;
    const { file, next } = read.value;
    if (paths.has(file.path)) return refuse('dossier.file-twice', { path: file.path });
    if (files.length >= MAX_ARCHIVE_FILES)
      return refuse('dossier.too-many-files', { max: MAX_ARCHIVE_FILES });
    paths.add(file.path);
    files.push(file);
    at = next;
  }
  if (files.length === 0) return refuse('dossier.not-an-archive');
  const again = writeZip(files);
  return equalBytes(again, bytes)
    ? ok(files)
    : refuse('dossier.bytes-changed', { offset: firstDifference(again, bytes) });
}

function readFile(
  bytes: Uint8Array,
  view: DataView,
  at: number,
): Result<{ readonly file: ArchiveFile; readonly next: number }, ArchiveProblem> {
  const size = view.getUint32(at + 18, true);
  const nameStart = at + LOCAL_BYTES;
  const dataStart = nameStart + view.getUint16(at + 26, true);
  const next = dataStart + size;
  if (next > bytes.length) return refuse('dossier.bytes-changed', { offset: at });
  const path = textOf(bytes.subarray(nameStart, dataStart));
  if (path === null || !isSafePath(path)) return refuse('dossier.path-unsafe', { path: shown(path) });
  // Compressed, encrypted, or with its sizes elsewhere: no archive of ours.
  if (view.getUint16(at + 8, true) !== 0 || view.getUint16(at + 6, true) !== 0x0800)
    return refuse('dossier.repacked', { path });
  const data = bytes.subarray(dataStart, next);
  if (crc32(data) !== view.getUint32(at + 14, true)) return refuse('dossier.file-damaged', { path });
  return ok({ file: { path, bytes: data }, next });
}

function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** A name nobody should trust, made harmless to show. */
function shown(path: string | null): string {
  return (path ?? '?').replace(/[^\x20-\x7e]/g, '?').slice(0, MAX_PATH);
}

function firstDifference(a: Uint8Array, b: Uint8Array): number {
  const at = a.findIndex((byte, index) => byte !== b[index]);
  return at < 0 ? a.length : at;
}
