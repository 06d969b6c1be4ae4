import { PAIRING_ALPHABET, PAIRING_CODE_LENGTH } from '@tenzij/contracts';

type Random = (length: number) => Uint8Array;

/** A code that pairs a gate: 60 bits, each character with even chances. */
export function newPairingCode(random: Random): string {
  // 256 is a multiple of the 32 characters.
  return Array.from(random(PAIRING_CODE_LENGTH), (byte) => PAIRING_ALPHABET[byte % 32]).join('');
}

const CODES = 1_000_000;
/** The last part of what 24 bits can say that isn't a whole million is drawn again. */
const EVEN = 16_000_000;

/** Six digits, each number with even chances. */
export function newCrewCode(random: Random): string {
  for (;;) {
    const [high = 0, middle = 0, low = 0] = random(3);
    const drawn = (high << 16) | (middle << 8) | low;
    if (drawn < EVEN) return String(drawn % CODES).padStart(6, '0');
  }
}
