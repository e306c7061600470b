import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { licences, licencesFile } from './scripts/licences.ts';

export default defineConfig({
  plugins: [sveltekit(), licences()],
  build: { license: { fileName: licencesFile } },
  define: { __STANDPOINT_LANGUAGE__: JSON.stringify(process.env['STANDPOINT_LANGUAGE'] ?? 'en') },
  preview: { port: 4173 },
});
