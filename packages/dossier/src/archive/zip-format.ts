import { concatBytes, utf8 } from '@tenzij/kernel';

/** A file in an archive. Paths use forward slashes. */
export interface ArchiveFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

export const LOCAL = 0x04034b50;
export const LOCAL_BYTES = 30;
const CENTRAL = 0x02014b50;
const CENTRAL_BYTES = 46;
const END = 0x06054b50;
const END_BYTES = 22;
/** 1 January 1980, the first moment a ZIP can name: when something was made is not part of its content. */
const DATE = 0x0021;
const UTF8_NAMES = 0x0800;
/** What a reader has to be able to do: ZIP 2.0. Files are stored as they are, so nothing can expand. */
const VERSION = 20;
const MADE_ON_UNIX = 0x0300;
const READABLE_FILE = 0o100644 * 0x10000;

/**
 * An archive with every file stored as it is, sorted by path, without a time. The same files give the same
 * bytes, and every byte is settled by the files: what was changed anywhere shows (`readZip`).
 */
export function writeZip(files: readonly ArchiveFile[]): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const file of sorted(files)) {
    const name = utf8(file.path);
    const fields = fieldsOf(file, name);
    parts.push(
      header(LOCAL, LOCAL_BYTES, (view) => fields(view, 4)),
      name,
      file.bytes,
    );
    directory.push(
      header(CENTRAL, CENTRAL_BYTES, (view) => central(view, fields, offset)),
      name,
    );
    offset += LOCAL_BYTES + name.length + file.bytes.length;
  }
  const listed = concatBytes(...directory);
  return concatBytes(...parts, listed, end(files.length, listed.length, offset));
}

function sorted(files: readonly ArchiveFile[]): readonly ArchiveFile[] {
  return [...files].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

type WriteFields = (view: DataView, at: number) => void;

/** What a file's header says, and the directory again. */
function fieldsOf({ bytes }: ArchiveFile, name: Uint8Array): WriteFields {
  const crc = crc32(bytes);
  return (view, at) => {
    view.setUint16(at, VERSION, true);
    view.setUint16(at + 2, UTF8_NAMES, true);
    view.setUint16(at + 8, DATE, true);
    view.setUint32(at + 10, crc, true);
    view.setUint32(at + 14, bytes.length, true);
    view.setUint32(at + 18, bytes.length, true);
    view.setUint16(at + 22, name.length, true);
  };
}

function central(view: DataView, fields: WriteFields, offset: number): void {
  view.setUint16(4, MADE_ON_UNIX + VERSION, true);
  fields(view, 6);
  view.setUint32(38, READABLE_FILE, true);
  view.setUint32(42, offset, true);
}

function end(count: number, size: number, offset: number): Uint8Array {
  return header(END, END_BYTES, (view) => {
    view.setUint16(8, count, true);
    view.setUint16(10, count, true);
    view.setUint32(12, size, true);
    view.setUint32(16, offset, true);
  });
}

function header(signature: number, length: number, write: (view: DataView) => void): Uint8Array {
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, signature, true);
  write(view);
  return bytes;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** CRC-32 as ZIP has it (ISO 3309). */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
