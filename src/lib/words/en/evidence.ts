import type { Formats } from '../Formats.ts';

/** The evidence of a mark: rows, fields, checks, links. */
export function evidence(formats: Formats) {
  void formats;
  return {};
}
