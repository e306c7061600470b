import type { Formats } from '../Formats.ts';

/** What the chart `trade-bar` says. */
export function tradeBar(formats: Formats) {
  void formats;
  return { name: '', question: '', headlines: {} };
}
