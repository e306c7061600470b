import { markKeys } from '#lib/evidence/markKeys.ts';
import { layoutAxis } from '#lib/scene/axis.ts';
import type { Panel } from '#lib/summary/figurePanels.ts';
import { addTextWithNote } from '../kit/addTextWithNote.ts';
import type { Body, Box } from '../kit/chart.ts';
import { Cursor } from '../kit/Cursor.ts';
import { arrowRoom } from './bar.ts';
import type { Drawing } from './figureTexts.ts';
import { panelTitle, panelUnit } from './figureFacts.ts';
import { isLogarithmic, panelScale, rowsOffScale } from './panelScale.ts';
import type { FigureData } from './read.ts';
import { addRow } from './row.ts';

/**
 * Figures of one unit and subject, their bars on one scale, under a title that names both; one figure alone under its
 * own label. Every bar stands under its value, so that only a logarithmic scale needs an axis.
 *
 * @param at row and column of the first target
 */
export function layoutPanel(
  drawing: Drawing,
  panel: Panel,
  box: Box,
  at: { readonly row: number; readonly column: number },
): Body {
  const { context, textsOf, small } = drawing;
  const { words, view } = context;
  const { x, width, theme, textSize } = box;
  const cursor = new Cursor(box);
  const isLog = isLogarithmic(panel, view.scale);
  const [only] = panel.rows;
  const isAlone = panel.rows.length === 1 && only !== undefined;
  if (isAlone) {
    const unit = isLog ? panelUnit(context, panel, true) : '';
    const note = words.of('common').parts([textsOf(only).circumstances, unit]);
    addTitle(cursor, only.figure.label, note, small);
  } else {
    addTitle(cursor, panelTitle(context, panel), panelUnit(context, panel, isLog), small);
  }
  const edges = [x + arrowRoom, x + width - arrowRoom] as const;
  const beside = (box.beside ?? []).flatMap((data) => (data as FigureData).panels);
  const hasFall = [panel, ...beside].some(({ rows }) => rows.some(({ figure }) => figure.value < 0));
  const scale = panelScale(panel, view.scale, hasFall ? edges[0] : x, edges[1], beside);
  const off = rowsOffScale(panel, view.scale);
  const look = { size: textSize, leading: 1.25, gap: textSize * 0.7, noteSize: small, noteLeading: 1.25 };
  panel.rows.forEach((row, i) => {
    if (i > 0) cursor.gap(textSize);
    const target = { key: markKeys.figure(row.figure), row: at.row + i, column: at.column };
    cursor.part(
      target,
      (own) => {
        if (!isAlone) addTextWithNote(own, row.figure.label, textsOf(row).circumstances, look);
        addRow(own, drawing, row, scale, off.includes(row), i === 0);
      },
      2,
    );
  });
  if (isLog) {
    cursor.gap(5);
    const axisStyle = { size: small, line: theme.hatch, ink: theme.mutedInk };
    const { bare } = words.of('units');
    const tick = (value: number) => bare({ kind: 'amount', unit: panel.unit }, value);
    cursor.block(layoutAxis(scale, cursor.y, [x, x + width], tick, axisStyle));
  }
  return cursor.body();
}

/** A rule, the subject in bold and, beside it or below it, what it is measured in or how it came about. */
export function addTitle(cursor: Cursor, subject: string, note: string, small: number): void {
  const { x, width, theme, textSize } = cursor.box;
  cursor.add({ type: 'rect', x, y: cursor.y, width, height: 1.5, fill: theme.ink });
  cursor.gap(5);
  const style = { size: textSize * 1.1, weight: 600, leading: 1.25, gap: 8, noteSize: small } as const;
  addTextWithNote(cursor, subject, note, { ...style, noteLeading: 1.3 });
  cursor.gap(4);
}
