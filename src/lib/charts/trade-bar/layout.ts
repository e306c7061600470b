import { isOfNote, type Panel } from '#lib/summary/figurePanels.ts';
import type { FigureRow } from '#lib/summary/figureRow.ts';
import type { Body, Box } from '../kit/chart.ts';
import { Cursor } from '../kit/Cursor.ts';
import { mostThatFit } from '../kit/mostThatFit.ts';
import { smallSize } from '../kit/smallSize.ts';
import { spreadInColumns } from '../kit/spreadInColumns.ts';
import { columnGap, figureTexts, valueWriter, type Drawing, type FigureTexts } from './figureTexts.ts';
import { layoutSeries, layoutSeriesSlide } from './layoutSeries.ts';
import { layoutOthers } from './others.ts';
import { addTitle, layoutPanel } from './panel.ts';
import type { FigureContext } from './read.ts';

/** Columns of panels are never narrower where there are several. */
const narrowestColumn = 380;
const panelGap = 24;
/** Sizes of the first value of a slide, in multiples of labels: the largest that leaves all else its room. */
const largeSizes = [5.6, 5.2, 4.8, 4.4, 4, 3.6, 3.2, 2.7, 2.2, 1.7];

/** On a slide one comparison, or as many lines as fit; else panels in columns, the lines below them. */
export function layoutFigures(context: FigureContext, box: Box): Body {
  const texts = new Map<FigureRow, FigureTexts>();
  const writerOf = valueWriter(context);
  const textsOf = (row: FigureRow) => {
    const known = texts.get(row) ?? figureTexts(context, row, writerOf(row));
    texts.set(row, known);
    return known;
  };
  const drawing: Drawing = { context, textsOf, small: smallSize(box), large: 1.4 };
  if (context.presentation === 'full') return layoutPage(drawing, box);
  const { height } = box;
  const [panel] = context.data.panels;
  if (panel?.isSeries) return layoutSeriesSlide(context, panel, box);
  const large = height === null ? 2.2 : largeSizes.at(-1)!;
  const body = mostThatFit(box, context.data.rows.length, (amount) =>
    layoutSlide({ ...drawing, large }, box, amount),
  );
  const amount = body.targets.length;
  const larger = height === null ? [] : largeSizes;
  const roomy = larger.map((size) => layoutSlide({ ...drawing, large: size }, box, amount));
  return roomy.find((each) => each.height <= (height ?? 0)) ?? body;
}

function layoutSlide(drawing: Drawing, box: Box, amount: number): Body {
  const { data, say } = drawing.context;
  const cursor = new Cursor(box);
  const [panel] = data.panels;
  const bars = panel?.rows.slice(0, amount) ?? [];
  if (panel) {
    const body = layoutPanel(drawing, { ...panel, rows: bars }, box, { row: 0, column: 0 });
    cursor.take(body);
    cursor.gap(body.height + 8);
  }
  const lines = data.others.slice(0, amount - bars.length);
  const others = layoutOthers(drawing, lines, { ...box, y: cursor.y }, 1, bars.length);
  cursor.take(others);
  cursor.gap(others.height);
  const untold = data.all.filter((row) => !bars.includes(row) && !lines.includes(row));
  const isPart = untold.length > 0 && !data.chosen && !drawing.context.chosen.figure;
  const labels = (test: (row: FigureRow) => boolean) => untold.filter(test).map(({ figure }) => figure.label);
  const unchecked = untold.filter(({ contested, verdict }) => !contested && verdict === null).length;
  const said = say.leftOut({
    unchecked: data.isChecked ? unchecked : null,
    disputed: labels(({ contested }) => contested),
    others: [
      ...labels((row) => !row.contested && isOfNote(row)),
      ...labels((row) => !row.contested && !isOfNote(row)),
    ],
  });
  return { ...cursor.body(), leftOut: isPart ? said : '' };
}

function layoutPage(drawing: Drawing, box: Box): Body {
  const { say, data } = drawing.context;
  const { others } = data;
  const panels = data.panels.filter(({ isSeries }) => !isSeries);
  const most = Math.max(1, Math.floor((box.width + columnGap) / (narrowestColumn + columnGap)));
  const count = Math.max(1, Math.min(2, most, panels.length));
  const width = (box.width - columnGap * (count - 1)) / count;
  const heightOf = (panel: Panel) =>
    layoutPanel(drawing, panel, { ...box, y: 0, width }, { row: 0, column: 0 }).height + panelGap;
  const places = count === 1 ? [] : spreadInColumns(panels.map(heightOf), count);
  const columns = Array.from({ length: count }, () => ({ y: box.y, rows: 0 }));
  const cursor = new Cursor(box);
  panels.forEach((panel, i) => {
    const at = places[i] ?? 0;
    const column = columns[at]!;
    const place = { ...box, x: box.x + at * (width + columnGap), y: column.y, width };
    const body = layoutPanel(drawing, panel, place, { row: column.rows, column: at });
    cursor.take(body);
    column.rows += panel.rows.length;
    column.y += body.height + panelGap;
  });
  cursor.y = Math.max(...columns.map(({ y }) => y));
  let row = Math.max(...columns.map(({ rows }) => rows));
  for (const panel of data.panels) {
    if (!panel.isSeries) continue;
    const body = layoutSeries(
      drawing.context,
      panel,
      { ...box, y: cursor.y, height: null },
      { row, column: 0 },
    );
    cursor.take(body);
    cursor.gap(body.height + panelGap);
    row += panel.rows.length;
  }
  if (others.length > 0) {
    addTitle(cursor, data.panels.length > 0 ? say.others : say.onlyOthers, '', drawing.small);
    const perRow = Math.max(1, Math.min(2, most, others.length));
    const body = layoutOthers(drawing, others, { ...box, y: cursor.y }, perRow, row);
    cursor.take(body);
    cursor.gap(body.height);
  } else if (data.panels.length > 0) cursor.gap(2 - panelGap);
  return cursor.body();
}
