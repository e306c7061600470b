import { baseline, type TextStyle } from '#lib/scene/textBlock.ts';
import { textWidth } from '#lib/scene/textWidth.ts';
import type { Cursor } from './Cursor.ts';

export interface NotedStyle extends Required<Pick<TextStyle, 'size' | 'leading'>> {
  readonly weight?: 400 | 600;
  /** Default: ink, and muted ink for the note. */
  readonly fill?: string;
  readonly noteFill?: string;
  /** Between the text and its note. */
  readonly gap: number;
  readonly noteSize: number;
  /** Of a note below the text. */
  readonly noteLeading: number;
}

/** Text with a lesser one after it where both fit on one line, else below it. */
export function addTextWithNote(cursor: Cursor, text: string, note: string, style: NotedStyle): void {
  const { x, width, theme } = cursor.box;
  const { size, leading, weight = 400, gap, noteSize, noteLeading } = style;
  const { fill = theme.ink, noteFill = theme.mutedInk } = style;
  const place = cursor.text(text, { size, leading, weight, fill });
  if (note === '') return;
  const after = x + textWidth(text, size, weight) + gap;
  const isOneLine = place.height < size * leading * 1.5;
  if (isOneLine && after + textWidth(note, noteSize, 400) <= x + width) {
    const y = place.y + baseline(size * leading, size);
    cursor.add({ type: 'text', x: after, y, text: note, size: noteSize, fill: noteFill });
  } else {
    cursor.text(note, { size: noteSize, fill: noteFill, leading: noteLeading });
  }
}
