import type { Formats } from '../Formats.ts';

/** The pages of data, sources and documents. */
export function data(formats: Formats) {
  void formats;
  return {};
}
