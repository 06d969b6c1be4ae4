import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { icons } from '../../tools/lib/page-icons.ts';
import { serviceWorker } from './service-worker-plugin.ts';

const BASE = '/gate/';
const PAGES = ['index.html', 'compare.html', 'document.html'];

export default defineConfig({
  root: import.meta.dirname,
  base: BASE,
  plugins: [react(), icons(import.meta.dirname), serviceWorker(BASE)],
  worker: { format: 'es' },
  // Nothing is inlined: the pages run under a policy without inline scripts, styles and data URLs.
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    // Pages of their own: what one of them can't reach isn't in what it loads.
    rolldownOptions: { input: PAGES.map((page) => join(import.meta.dirname, page)) },
  },
});
