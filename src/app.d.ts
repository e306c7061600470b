import type { Manner } from '#lib/words/dossierWords.ts';

// SvelteKit's own types need this file; the dashboard adds nothing to them.
declare global {
  namespace App {}
  /** The language that the site is built in: one of the codes of `src/lib/words/languages.ts`. */
  const __STANDPOINT_LANGUAGE__: string;
  /** Where the site will stand, ending in `/`; empty where that is not known. */
  const __STANDPOINT_ADDRESS__: string;
  /** What of the dossier of this site changes how all is said; null for nothing. */
  const __STANDPOINT_MANNER__: Manner | null;
  /** The briefings that ship with the site and are about its dossier: names of files without ending, the shortest first. */
  const __STANDPOINT_EXAMPLES__: readonly { readonly name: string; readonly slides: number }[];
}
