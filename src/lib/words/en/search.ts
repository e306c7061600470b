import type { Formats } from '../Formats.ts';

/** The search page and what it finds. */
export function search(formats: Formats) {
  void formats;
  return {};
}
