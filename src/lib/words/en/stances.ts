import type { Formats } from '../Formats.ts';

/** What a cell of positions says, for all charts and pages that show one. */
export function stances(formats: Formats) {
  void formats;
  return {};
}
