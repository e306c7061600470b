import type { Formats } from '../Formats.ts';

/** Titles and sentences of the pages around their charts. */
export function pages(formats: Formats) {
  void formats;
  return {};
}
