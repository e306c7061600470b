import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { dossierFolder } from './scripts/dossierFolder.ts';
import { isFromTheRight } from './scripts/isFromTheRight.ts';
import { siteAddress } from './scripts/siteAddress.ts';
import { licences, licencesFile } from './scripts/licences.ts';

export default defineConfig({
  plugins: [sveltekit(), licences()],
  build: {
    license: { fileName: licencesFile },
    // How long each plugin took is nothing that who builds a site can act on.
    rolldownOptions: { checks: { pluginTimings: false } },
  },
  define: {
    __STANDPOINT_LANGUAGE__: JSON.stringify(process.env['STANDPOINT_LANGUAGE'] ?? 'en'),
    __STANDPOINT_ADDRESS__: JSON.stringify(siteAddress()),
    __STANDPOINT_FROM_THE_RIGHT__: JSON.stringify(isFromTheRight(dossierFolder)),
  },
  preview: { port: 4173 },
});
