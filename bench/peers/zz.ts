import { resolve } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';
await build({
  configFile: false,
  logLevel: 'warn',
  root: 'bench/peers',
  base: './',
  plugins: [svelte({ configFile: false, compilerOptions: { runes: true } })],
  worker: { format: 'es' },
  define: { __STANDPOINT_LANGUAGE__: '"en"', __STANDPOINT_MANNER__: 'null' },
  build: { outDir: resolve(process.argv[2]!), emptyOutDir: true, minify: process.argv[3] !== 'names' },
});
