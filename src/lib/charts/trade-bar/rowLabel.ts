import { textWidth } from '#lib/scene/textWidth.ts';
import { addTextWithNote } from '../kit/addTextWithNote.ts';
import type { Cursor } from '../kit/Cursor.ts';
import type { PanelStyle } from './drawing.ts';

const leading = 1.25;

/** A label with its circumstances. */
export function addLabel(cursor: Cursor, label: string, circumstances: string, { small }: PanelStyle): void {
  // So short a text is the number of a source alone, which goes with the last word.
  if (textWidth(circumstances, small, 400) < 2.5 * small) {
    cursor.text(`${label}\u00a0\u00a0${circumstances}`, { leading });
    return;
  }
  const { textSize: size } = cursor.box;
  const style = { size, leading, gap: size * 0.7, noteSize: small, noteLeading: leading };
  addTextWithNote(cursor, label, circumstances, style);
}
