import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  base: '/console/',
  plugins: [react()],
  worker: { format: 'es' },
  // Nothing is inlined: the pages run under a policy without inline scripts, styles and data URLs.
  build: { outDir: 'dist', emptyOutDir: true, assetsInlineLimit: 0 },
});
