import type { Formats } from '../Formats.ts';

/** What is wrong with a dossier, a link or an option. */
export function problems(formats: Formats) {
  void formats;
  return {};
}
