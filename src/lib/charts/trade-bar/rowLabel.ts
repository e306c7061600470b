import { baseline } from '#lib/scene/textBlock.ts';
import { textWidth } from '#lib/scene/textWidth.ts';
import type { Cursor } from '../kit/Cursor.ts';
import type { PanelStyle } from './drawing.ts';

const leading = 1.25;

/** A label with its circumstances after it where both fit on one line, else below it. */
export function addLabel(cursor: Cursor, label: string, circumstances: string, { small }: PanelStyle): void {
  const { x, width, theme, textSize } = cursor.box;
  const extra = textWidth(circumstances, small, 400);
  // So short a text is the number of a source alone, which goes with the last word.
  if (extra < 2.5 * small) {
    cursor.text(`${label}\u00a0\u00a0${circumstances}`, { leading });
    return;
  }
  const first = cursor.text(label, { leading });
  const after = x + textWidth(label, textSize, 400) + textSize * 0.7;
  if (first.height < textSize * leading * 1.5 && after + extra <= x + width) {
    const y = first.y + baseline(textSize * leading, textSize);
    cursor.add({ type: 'text', x: after, y, text: circumstances, size: small, fill: theme.mutedInk });
  } else {
    cursor.text(circumstances, { size: small, fill: theme.mutedInk, leading });
  }
}
