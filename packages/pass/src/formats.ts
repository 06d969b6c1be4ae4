import type { Storage } from '@tenzij/kernel';

const KEY_LENGTH = 32;
const TAG_LENGTH = 16;

/** A version of the pass: one length of text for every pass of a deployment, whatever is inside. */
export interface PassFormat {
  readonly version: 1 | 2;
  readonly prefix: 'TZ1:' | 'TZ2:';
  /** Where the template of a face pass in this format is. */
  readonly storage: Storage;
  /** Bytes of plaintext, padding included. */
  readonly plaintextLength: number;
  /** Bytes of encapsulated key, ciphertext and tag. */
  readonly sealedLength: number;
  /** Characters of text, prefix included. */
  readonly textLength: number;
}

/**
 * Bytes of plaintext in every TZ1 pass, face, regular and static alike (invariant 3). It is what fills a QR
 * code of version 18 at level L, and the smallest that holds the longest template next to ids of the
 * longest allowed length.
 */
export const PLAINTEXT_LENGTH = 646;

/** Likewise of every TZ2 pass: version 14, the smallest that holds a reference next to the longest ids. */
const SEALED_PLAINTEXT_LENGTH = 394;

/** The template is carried in the pass itself. */
export const TZ1: PassFormat = format(1, 'TZ1:', 'carried', PLAINTEXT_LENGTH);

/** The template is sealed on the server; the pass carries where it is and the key. */
export const TZ2: PassFormat = format(2, 'TZ2:', 'sealed', SEALED_PLAINTEXT_LENGTH);

export const PASS_FORMATS: readonly PassFormat[] = [TZ1, TZ2];

function format(
  version: PassFormat['version'],
  prefix: PassFormat['prefix'],
  storage: Storage,
  plaintextLength: number,
): PassFormat {
  const sealedLength = KEY_LENGTH + plaintextLength + TAG_LENGTH;
  const textLength = prefix.length + (sealedLength / 2) * 3;
  return { version, prefix, storage, plaintextLength, sealedLength, textLength };
}
