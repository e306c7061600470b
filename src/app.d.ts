// SvelteKit's own types need this file; the dashboard adds nothing to them.
declare global {
  namespace App {}
  /** The language that the site is built in: one of the codes of `src/lib/words/languages.ts`. */
  const __STANDPOINT_LANGUAGE__: string;
  /** Where the site will stand, ending in `/`; empty where that is not known. */
  const __STANDPOINT_ADDRESS__: string;
  /** Whether the dossier of this site has words that are written from right to left. */
  const __STANDPOINT_FROM_THE_RIGHT__: boolean;
  /** The briefings that ship with the site and are about its dossier: names of files without ending, the shortest first. */
  const __STANDPOINT_EXAMPLES__: readonly { readonly name: string; readonly slides: number }[];
}

export {};
