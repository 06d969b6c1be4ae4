import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** The model files of an installation, each named by what its content should be. */
export interface ModelFiles {
  /**
   * Whether this file is there with the content that its name says: SHA-256, hex. Hashed when first asked for
   * and again when its time or size changed, so that nothing is served or cleared that no gate would load.
   */
  isWhole(sha256: string): Promise<boolean>;
}

interface Checked {
  readonly stamp: string;
  readonly whole: Promise<boolean>;
}

/** `onDamaged` hears of each file that isn't what its name says, by that name, once per content. */
export function createModelFiles(root: string, onDamaged: (sha256: string) => void): ModelFiles {
  const checked = new Map<string, Checked>();
  const check = async (sha256: string): Promise<boolean> => {
    const whole = (await hashOf(modelPath(root, sha256))) === sha256;
    if (!whole) onDamaged(sha256);
    return whole;
  };
  return {
    isWhole: async (sha256) => {
      const stamp = await stampOf(modelPath(root, sha256));
      if (stamp === null) return false;
      const known = checked.get(sha256);
      if (known?.stamp === stamp) return known.whole;
      const whole = check(sha256).catch(() => {
        // What can't be read now may be readable later, with the same time and size.
        checked.delete(sha256);
        onDamaged(sha256);
        return false;
      });
      checked.set(sha256, { stamp, whole });
      return whole;
    },
  };
}

function modelPath(root: string, sha256: string): string {
  return join(root, 'models', `${sha256}.onnx`);
}

/** `null` when there is no such file. */
async function stampOf(path: string): Promise<string | null> {
  const found = await stat(path).catch(() => null);
  return found?.isFile() ? `${found.mtimeMs} ${found.size}` : null;
}

/** In pieces, so that requests are answered meanwhile. */
async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
