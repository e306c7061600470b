import type { Formats } from '../Formats.ts';

/** What the chart `actor-comparison` says. */
export function actorComparison(formats: Formats) {
  void formats;
  return { name: '', question: '', headlines: {} };
}
