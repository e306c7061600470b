import type { Formats } from '../Formats.ts';

/** What the sources say of a thesis, for the chart, the page and the search. */
export function theses(formats: Formats) {
  void formats;
  return {};
}
