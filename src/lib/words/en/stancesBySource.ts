import type { Formats } from '../Formats.ts';

/** What the chart `stances-by-source` says. */
export function stancesBySource(formats: Formats) {
  void formats;
  return { name: '', question: '', headlines: {} };
}
