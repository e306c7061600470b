import { markKeys } from '#lib/evidence/markKeys.ts';
import { lineBlock } from '#lib/scene/textBlock.ts';
import { widest } from '#lib/scene/textWidth.ts';
import { wrapText } from '#lib/scene/wrapText.ts';
import type { Mark } from '#lib/scene/mark.ts';
import { seriesOf, timesOf, type FigureSeries } from '#lib/summary/figureSeries.ts';
import type { Panel } from '#lib/summary/figurePanels.ts';
import type { Body, Box } from '../kit/chart.ts';
import { Cursor } from '../kit/Cursor.ts';
import { mostThatFit } from '../kit/mostThatFit.ts';
import { smallSize } from '../kit/smallSize.ts';
import { pointMark } from './bar.ts';
import { measuresOf, panelTitle, panelUnit } from './figureFacts.ts';
import { addTitle } from './panel.ts';
import { isLogarithmic, panelScale, type PanelScale } from './panelScale.ts';
import type { FigureContext, FigureData } from './read.ts';
import { rowsByStart, seriesName, timeLabel } from './seriesFacts.ts';

const leading = 1.2;
const gap = { across: 28, down: 16 };
/** Of a series, in multiples of the text: the least width, and heights of its columns beside others, alone and at least. */
const sizes = { width: 16, beside: 6, alone: 15, least: 3 };
const mostBeside = 4;
/** Of few times, in multiples of the text. */
const widestColumn = 6;

/** Series of a slide, as many of the first as fit. */
export function layoutSeriesSlide(context: FigureContext, panel: Panel, box: Box): Body {
  const { data, say } = context;
  const all = seriesOf(panel.rows);
  const same = data.seriesPanels.find(({ key }) => key === panel.key)?.rows ?? panel.rows;
  return mostThatFit(box, all.length, (drawn) => ({
    ...layoutSeries(context, { ...panel, rows: all.slice(0, drawn).flat() }, box, { row: 0, column: 0 }),
    leftOut: data.chosen
      ? ''
      : say.series.leftOut({
          drawn,
          series: seriesOf(same).length,
          measures: measuresOf(data.all).size - measuresOf(panel.rows).size,
        }),
  }));
}

/**
 * Series side by side, all on one scale and over the same times, a column from zero for each figure; a point where there is none.
 *
 * @param at row and column of the first target
 */
export function layoutSeries(
  context: FigureContext,
  panel: Panel,
  box: Box,
  at: { readonly row: number; readonly column: number },
): Body {
  const { words, view } = context;
  const { theme, textSize: size, width } = box;
  const small = smallSize(box);
  const cursor = new Cursor(box);
  const all = seriesOf(panel.rows);
  const times = timesOf(panel.rows);
  const isLog = isLogarithmic(panel, view.scale);
  addTitle(cursor, panelTitle(context, panel), panelUnit(context, panel, isLog), small);
  cursor.gap(4);
  const fitting = Math.floor((width + gap.across) / (size * sizes.width + gap.across));
  const perRow = Math.max(1, Math.min(fitting, mostBeside, all.length));
  const cellWidth = (width - gap.across * (perRow - 1)) / perRow;
  const step = cellWidth / times.length;
  const { numbersAlike } = words.of('units');
  const numbers = numbersAlike(
    panel.rows.map(({ figure }) => figure.value),
    panel.unit,
  );
  const labels = times.map((time) => timeLabel(context, panel.rows, time));
  const allValues = panel.rows.map(({ figure }) => numbers(figure.value));
  const hasRoom = (texts: readonly string[], of: number) => widest(texts, of, 600) + 6 <= step;
  const areValuesOver = hasRoom(allValues, small);
  const areTimesUnder = hasRoom(labels, small);
  const isAlone = all.length === 1;
  const names = all.map((series) => wrapText(seriesName(context, panel, series), cellWidth, size, 600));
  const lineHeight = size * leading;
  const smallHeight = small * leading;
  const headOf = (from: number) =>
    Math.max(...names.slice(from, from + perRow).map(({ length }) => length)) * lineHeight + smallHeight + 4;
  const rows = Math.ceil(all.length / perRow);
  const plot = plotHeight();
  const beside = (box.beside ?? []).flatMap((data) => (data as FigureData).panels);
  for (let row = 0; row < rows; row++) {
    if (row > 0) cursor.gap(gap.down);
    const from = row * perRow;
    const head = headOf(from);
    const top = cursor.y + head;
    const scale = panelScale(panel, view.scale, top + plot, top, beside);
    all.slice(from, from + perRow).forEach((series, i) => {
      const x = box.x + i * (cellWidth + gap.across);
      const name = names[from + i]!;
      const y = top - smallHeight - 4 - name.length * lineHeight;
      cursor.add(...lineBlock(name, x, y, { size, weight: 600, fill: theme.ink, leading }).marks);
      drawColumns(series, x, top, scale, { row: at.row + row, column: at.column + i * times.length });
    });
    cursor.gap(head + plot + 4 + smallHeight);
  }
  return cursor.body();

  /** What a height to fill leaves for columns. */
  function plotHeight(): number {
    if (box.height === null) return size * (isAlone ? sizes.alone : sizes.beside);
    const others = Array.from({ length: rows }, (_, row) => headOf(row * perRow) + 4 + smallHeight);
    const taken = others.reduce((sum, each) => sum + each, cursor.y - box.y + gap.down * (rows - 1));
    return Math.max(size * sizes.least, (box.height - taken) / rows);
  }

  function drawColumns(
    series: FigureSeries,
    x: number,
    top: number,
    scale: PanelScale,
    first: { readonly row: number; readonly column: number },
  ): void {
    const rowAt = rowsByStart(series);
    const lesser = { size: small, fill: theme.mutedInk } as const;
    const inset = Math.max(Math.min(6, step * 0.15), (step - widestColumn * size) / 2);
    const barWidth = Math.max(1.5, step - 2 * inset);
    times.forEach((time, i) => {
      const left = x + i * step;
      const middle = left + step / 2;
      const row = rowAt.get(time);
      if (!row) {
        cursor.add(pointMark(middle, scale.origin - 4, theme));
        return;
      }
      const end = scale.at(row.figure.value);
      const bar = {
        type: 'rect',
        x: left + inset,
        y: Math.min(end, scale.origin),
        width: barWidth,
        height: Math.max(1.5, Math.abs(end - scale.origin)),
        fill: theme.amount,
      } as const;
      const value = numbers(row.figure.value);
      const style = { size: small, weight: 600, fill: theme.ink, anchor: 'middle' } as const;
      const over: Mark[] = areValuesOver
        ? [{ type: 'text', x: middle, y: Math.min(end, scale.origin) - 4, text: value, ...style }]
        : [];
      const target = { key: markKeys.figure(row.figure), x: left, y: top, width: step, height: plot };
      cursor.target({ ...target, row: first.row, column: first.column + i }, [bar, ...over]);
    });
    cursor.add({ type: 'rect', x, y: scale.origin - 0.5, width: cellWidth, height: 1, fill: theme.hatch });
    const under = top + plot + 4 + small * 0.9;
    const ends = [
      { at: 0, x, anchor: 'start' },
      { at: times.length - 1, x: x + cellWidth, anchor: 'end' },
    ] as const;
    const shown = areTimesUnder
      ? labels.map((_, i) => ({ at: i, x: x + (i + 0.5) * step, anchor: 'middle' as const }))
      : ends;
    for (const { at: i, ...place } of shown) {
      cursor.add({ type: 'text', y: under, text: labels[i]!, ...place, ...lesser });
    }
    if (areValuesOver) return;
    for (const { at: i, ...place } of ends) {
      const row = rowAt.get(times[i]!);
      if (!row) continue;
      const text = numbers(row.figure.value);
      cursor.add({ type: 'text', y: top - 6, text, ...place, size: small, weight: 600, fill: theme.ink });
    }
  }
}
