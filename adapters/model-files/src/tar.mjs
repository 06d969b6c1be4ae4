import { gunzipSync } from 'node:zlib';

const BLOCK = 512;

/**
 * The files of a gzipped ustar archive, as npm packs them: plain files with names up to 100 characters
 * and a prefix. Anything else in it (links, long-name records) is skipped.
 * @param {Uint8Array} archive
 * @returns {Map<string, Uint8Array>} path → content
 */
export function readTarball(archive) {
  const tar = gunzipSync(archive);
  const files = new Map();
  for (let at = 0; at + BLOCK <= tar.length; ) {
    const header = tar.subarray(at, at + BLOCK);
    if (header[0] === 0) break;
    const size = Number.parseInt(text(header, 124, 12), 8);
    if (!Number.isSafeInteger(size) || size < 0) throw new Error('not a tar archive');
    const content = tar.subarray(at + BLOCK, at + BLOCK + size);
    const kind = text(header, 156, 1);
    if (kind === '0' || kind === '') files.set(fullName(header), content);
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
  return files;
}

function fullName(header) {
  const prefix = text(header, 345, 155);
  const name = text(header, 0, 100);
  return prefix === '' ? name : `${prefix}/${name}`;
}

function text(header, from, length) {
  const field = header.subarray(from, from + length);
  const end = field.indexOf(0);
  return field
    .subarray(0, end < 0 ? length : end)
    .toString('latin1')
    .trim();
}
