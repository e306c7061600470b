import { markKeys } from '#lib/evidence/markKeys.ts';
import { layoutAxis } from '#lib/scene/axis.ts';
import { textWidth } from '#lib/scene/textWidth.ts';
import { addTextWithNote } from '../kit/addTextWithNote.ts';
import type { Body, Box } from '../kit/chart.ts';
import { Cursor } from '../kit/Cursor.ts';
import { arrowRoom } from './bar.ts';
import { panelTitle, panelUnit } from './figureFacts.ts';
import { brokenRows, isLogarithmic, panelScale } from './panelScale.ts';
import type { Panel } from './read.ts';
import { layoutRow } from './row.ts';
import type { Drawing, PanelStyle } from './drawing.ts';

/** From this width on, words stand left of the bars instead of above them. */
const sideWidth = 640;

/**
 * Figures of one unit and subject on one axis, under a title that names both.
 *
 * @param at row and column of the first target
 */
export function layoutPanel(
  drawing: Drawing,
  panel: Panel,
  box: Box,
  at: { readonly row: number; readonly column: number },
): Body {
  const { context, style } = drawing;
  const { words, view } = context;
  const { x, width, theme } = box;
  const cursor = new Cursor(box);
  const unit = panelUnit(context, panel, isLogarithmic(panel, view.scale));
  addTitle(cursor, panelTitle(context, panel), unit, style);

  const right = x + width;
  const isWide = width >= sideWidth;
  const textSpace = isWide ? Math.min(320, width * 0.36) : width;
  const barLeft = isWide ? x + textSpace + 20 : x;
  const end = barsEnd(drawing, panel, barLeft, right, box.textSize);
  const scale = panelScale(panel, view.scale, barLeft, end);
  const broken = new Set(brokenRows(panel, view.scale));
  const named = new Set<number>();
  panel.rows.forEach((row, i) => {
    const capsNamed = new Set(row.caps.filter(({ value }) => !named.has(value)));
    for (const { value } of capsNamed) named.add(value);
    const drawn = { row, panel: scale, isBroken: broken.has(row), capsNamed };
    const { y } = cursor;
    const bars = { ...box, y, x: barLeft, width: right - barLeft };
    const { marks, height } = layoutRow(drawing, drawn, { ...box, y, width: textSpace }, bars);
    const place = { x, y: y - 2, width, height: height + 4 };
    cursor.target({ ...place, key: markKeys.figure(row.figure), row: at.row + i, column: at.column }, marks);
    cursor.gap(height + style.rowGap);
  });
  cursor.gap(5 - style.rowGap);
  const { quantity } = words.of('units');
  const tick = (value: number) => (panel.unit === '%' ? quantity(value, '%') : words.compact(value));
  const axisStyle = { size: style.small, line: theme.hatch, ink: theme.mutedInk };
  cursor.block(layoutAxis(scale.scale, cursor.y, [barLeft, right], tick, axisStyle));
  return cursor.body();
}

/** Where the axis ends so that values fit beside their bars, which keep two thirds of the width in any case. */
function barsEnd(
  { context, textsOf }: Drawing,
  panel: Panel,
  left: number,
  right: number,
  textSize: number,
): number {
  const { scale: kind } = context.view;
  const { scale } = panelScale(panel, kind, 0, 1);
  // Arrows stand out beyond the longest bar.
  const farthest = right - arrowRoom;
  if (brokenRows(panel, kind).length > 0) return farthest;
  const ends = panel.rows.map((row) => {
    const room = right - left - arrowRoom - 6 - textWidth(textsOf(row).value, textSize, 600);
    return left + room / Math.max(0.01, scale.at(row.figure.value));
  });
  const end = Math.min(farthest, ...ends);
  return end < left + (right - left) * 0.66 ? farthest : end;
}

/** A rule, the subject in bold and, beside it or below it, the unit. */
export function addTitle(cursor: Cursor, subject: string, unit: string, { small }: PanelStyle): void {
  const { x, width, theme, textSize } = cursor.box;
  cursor.add({ type: 'rect', x, y: cursor.y, width, height: 1.5, fill: theme.ink });
  cursor.gap(5);
  const size = textSize * 1.1;
  const style = { size, weight: 600, leading: 1.25, gap: 8, noteSize: small, noteLeading: 1.3 } as const;
  addTextWithNote(cursor, subject, unit, style);
  cursor.gap(6);
}
