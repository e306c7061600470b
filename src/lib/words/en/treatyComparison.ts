import type { Formats } from '../Formats.ts';

/** What the chart `treaty-comparison` says. */
export function treatyComparison(formats: Formats) {
  void formats;
  return { name: '', question: '', headlines: {} };
}
