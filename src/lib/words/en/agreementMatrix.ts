import type { Formats } from '../Formats.ts';

/** What the chart `agreement-matrix` says. */
export function agreementMatrix(formats: Formats) {
  void formats;
  return { name: '', question: '', headlines: {} };
}
