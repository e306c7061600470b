import type { Formats } from '../Formats.ts';

/** The tour of the overview. */
export function tour(formats: Formats) {
  void formats;
  return {};
}
