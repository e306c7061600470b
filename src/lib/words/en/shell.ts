import type { Formats } from '../Formats.ts';

/** What stands on every page: masthead, navigation, footer, notices, errors. */
export function shell(formats: Formats) {
  void formats;
  return {};
}
