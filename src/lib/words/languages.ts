import type { Language } from './Words.ts';

/** By the code that `STANDPOINT_LANGUAGE` names when a site is built. */
export const languages = {
  en: async () => (await import('./en/en.ts')).en,
  /** No language: shows what does not come from here, and what has no room for longer words. */
  pseudo: async () => (await import('./pseudo.ts')).pseudoLanguage((await import('./en/en.ts')).en),
} satisfies Readonly<Record<string, () => Promise<Language>>>;

export type LanguageCode = keyof typeof languages;
