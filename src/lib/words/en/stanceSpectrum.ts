import type { Formats } from '../Formats.ts';

/** What the chart `stance-spectrum` says. */
export function stanceSpectrum(formats: Formats) {
  void formats;
  return { name: '', question: '', headlines: {} };
}
