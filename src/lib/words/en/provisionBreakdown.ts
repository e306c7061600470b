import type { Formats } from '../Formats.ts';

/** What the chart `provision-breakdown` says. */
export function provisionBreakdown(formats: Formats) {
  void formats;
  return { name: '', question: '', headlines: {} };
}
