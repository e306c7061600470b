import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { dossierFolder } from './scripts/dossierFolder.ts';
import { exampleBriefings } from './scripts/exampleBriefings.ts';
import { mannerOf } from './scripts/mannerOf.ts';
import { siteAddress } from './scripts/siteAddress.ts';
import { licences, licencesFile } from './scripts/licences.ts';

/**
 * What pages begin with; what that imports comes along. Not the start page itself: of the style sheets of what it imports
 * later SvelteKit would think that no other page shows them.
 */
const begins =
  /src[\\/](routes[\\/]\+(layout|error)\.(svelte|ts)|lib[\\/](ui[\\/](filters[\\/]FilterBar|shell[\\/]PageHead|network[\\/]NotLoaded)\.svelte|ui[\\/](shell[\\/]pageName|briefing[\\/]examples)\.ts|charts[\\/]kit[\\/]controls\.ts))$/;

export default defineConfig({
  plugins: [sveltekit(), licences()],
  build: {
    license: { fileName: licencesFile },
    rolldownOptions: {
      // How long each plugin took is nothing that who builds a site can act on.
      checks: { pluginTimings: false },
      // Every request of a page costs a slow network as much as some 50 kB do: what all pages start with comes in one
      // file, and what four or more of them share in another, instead of in a hundred.
      output: {
        codeSplitting: {
          groups: [
            { name: 'start', priority: 2, test: begins },
            {
              name: 'shared',
              priority: 1,
              test: /src[\\/]lib[\\/](charts|evidence|live|scene|summary|words)[\\/].*\.ts$/,
              minShareCount: 4,
            },
          ],
        },
      },
    },
  },
  define: {
    __STANDPOINT_LANGUAGE__: JSON.stringify(process.env['STANDPOINT_LANGUAGE'] ?? 'en'),
    __STANDPOINT_ADDRESS__: JSON.stringify(siteAddress()),
    __STANDPOINT_MANNER__: JSON.stringify(mannerOf(dossierFolder)),
    __STANDPOINT_EXAMPLES__: JSON.stringify(exampleBriefings(dossierFolder)),
  },
  preview: { port: 4173 },
});
