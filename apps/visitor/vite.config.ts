import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { icons } from '../../tools/lib/page-icons.ts';

const WORKER = 'service-worker';

export default defineConfig({
  root: import.meta.dirname,
  base: '/visit/',
  plugins: [react(), icons(import.meta.dirname)],
  worker: { format: 'es' },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // The page's security policy allows no inline scripts and no data: addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2023',
    rolldownOptions: {
      input: { index: 'index.html', [WORKER]: 'src/service-worker.ts' },
      output: {
        // A service worker's name has to stay the same, and its place decides what it serves.
        entryFileNames: ({ name }) => (name === WORKER ? `${WORKER}.js` : 'assets/[name]-[hash].js'),
      },
    },
  },
});
