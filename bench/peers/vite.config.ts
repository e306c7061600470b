import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

/** Builds the page that the harness opens; no part of the site. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [svelte({ configFile: false, compilerOptions: { runes: true } })],
  worker: { format: 'es' },
  define: {
    __STANDPOINT_LANGUAGE__: '"en"',
    __STANDPOINT_MANNER__: 'null',
    __STANDPOINT_ADDRESS__: '""',
    __STANDPOINT_EXAMPLES__: '[]',
  },
  build: { outDir: '../../.svelte-kit/peers', emptyOutDir: true },
});
