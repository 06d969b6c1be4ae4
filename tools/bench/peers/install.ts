import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const LIBRARIES = join(import.meta.dirname, 'node_modules');
const require = createRequire(import.meta.url);

/** The command that puts the peers where this bench looks for them. */
const INSTALL = 'npm ci --prefix tools/bench/peers';

/** What has to be done before the peers can be measured; `null` when they are there. */
export function missingPeers(): string | null {
  if (existsSync(join(LIBRARIES, '@vladmandic', 'human'))) return null;
  return `The peers are not installed: they don't come with Tenzij. Install them, for this bench only, with\n\n  ${INSTALL}\n`;
}

/** The path of a file or folder of a peer. */
export function peerPath(...parts: readonly string[]): string {
  return join(LIBRARIES, ...parts);
}

/** Loads a peer by the path of its file: not all of them export the build we measure. */
export function loadPeer<Library>(...parts: readonly string[]): Library {
  return require(peerPath(...parts)) as Library;
}
