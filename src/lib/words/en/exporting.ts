import type { Formats } from '../Formats.ts';

/** The export dialogue and what a picture says beside its chart. */
export function exporting(formats: Formats) {
  void formats;
  return {};
}
