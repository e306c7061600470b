import { defineConfig } from 'vite';

// Serves the folder that is deployed; SvelteKit's own preview would serve what the adapter was given.
// eslint-disable-next-line no-restricted-exports -- Vite reads the default export
export default defineConfig({
  appType: 'mpa',
  build: { outDir: 'build' },
});
