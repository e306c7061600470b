import type { Formats } from '../Formats.ts';

/** What the chart `stance-matrix` says. */
export function stanceMatrix(formats: Formats) {
  void formats;
  return { name: '', question: '', headlines: {} };
}
