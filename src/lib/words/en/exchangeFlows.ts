import type { Formats } from '../Formats.ts';

/** What the chart `exchange-flows` says. */
export function exchangeFlows(formats: Formats) {
  void formats;
  return { name: '', question: '', headlines: {} };
}
