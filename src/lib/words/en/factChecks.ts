import type { Formats } from '../Formats.ts';

/** What the chart `fact-checks` says. */
export function factChecks(formats: Formats) {
  void formats;
  return { name: '', question: '', headlines: {} };
}
