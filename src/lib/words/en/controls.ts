import type { Formats } from '../Formats.ts';

/** Labels of controls and of their choices, and the line that says what is selected. */
export function controls(formats: Formats) {
  void formats;
  return {};
}
