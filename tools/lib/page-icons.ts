import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Plugin } from 'vite';

const GROUND = '#0a5964';

/** Pixels a side; a maskable icon has its drawing in the middle four fifths, because systems cut off the rest. */
const ICONS = [
  { name: 'icon-192.png', side: 192, drawing: 192 },
  { name: 'icon-512.png', side: 512, drawing: 512 },
  { name: 'icon-maskable-512.png', side: 512, drawing: 410 },
];

/** The icons that an installed page wants as pictures, drawn at the build from `public/icon.svg` of this app. */
export function icons(app: string): Plugin {
  return {
    name: 'icons',
    apply: 'build',
    async generateBundle() {
      const svg = await readFile(join(app, 'public', 'icon.svg'));
      for (const { name, side, drawing } of ICONS) {
        const drawn = await sharp(svg, { density: 72 * (drawing / 32) })
          .resize(drawing)
          .png()
          .toBuffer();
        const ground = { width: side, height: side, channels: 4 as const };
        const isFull = drawing === side;
        const source = isFull
          ? drawn
          : await sharp({ create: { ...ground, background: GROUND } })
              .composite([{ input: drawn }])
              .png()
              .toBuffer();
        this.emitFile({ type: 'asset', fileName: name, source });
      }
    },
  };
}
