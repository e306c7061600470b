import type { Formats } from '../Formats.ts';

/** What stands around every chart: actions, table, what changes, how it is used by keys. */
export function card(formats: Formats) {
  void formats;
  return {};
}
