import type { Formats } from '../Formats.ts';

/** What the chart `timeline` says. */
export function timeline(formats: Formats) {
  void formats;
  return { name: '', question: '', headlines: {} };
}
