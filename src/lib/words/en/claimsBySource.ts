import type { Formats } from '../Formats.ts';

/** What the chart `claims-by-source` says. */
export function claimsBySource(formats: Formats) {
  void formats;
  return { name: '', question: '', headlines: {} };
}
