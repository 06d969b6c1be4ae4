import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MODELS = fileURLToPath(new URL('../../../../models', import.meta.url));

/** Installs these prepared model files (SHA-256, hex) under another root: copies, which a test may damage. */
export async function installModels(root: string, files: readonly string[]): Promise<void> {
  await mkdir(join(root, 'models'), { recursive: true });
  for (const file of files)
    await copyFile(join(MODELS, `${file}.onnx`), join(root, 'models', `${file}.onnx`));
}
