import { columnLabels } from '#lib/scene/columnLabels.ts';
import { linePath, type Mark } from '#lib/scene/mark.ts';
import type { Area, Target } from '#lib/scene/scene.ts';
import { lineBlock } from '#lib/scene/textBlock.ts';
import { textWidth } from '#lib/scene/textWidth.ts';
import { inkOn } from '#lib/scene/theme.ts';
import { wrapText } from '#lib/scene/wrapText.ts';
import type { Pair } from '#lib/summary/comparison.ts';
import type { Body, Box } from '../chart.ts';
import { stepsNumber } from '../stepsApart.ts';
import { layoutNarrow } from './layoutNarrow.ts';
import { pairMarks, strengthColour } from './pairMarks.ts';
import { doorKey, nameOf, pairKey, supportOf, type AgreementData } from './summarise.ts';
import { pairSentence } from './describe.ts';

/** In narrower columns no name can stand over its column. */
const leastCell = 14;
const widestCell = 72;
const usualHeight = 30;
const tallest = 40;
const leading = 1.2;
const numberSize = 11;

export function layoutAgreement(data: AgreementData, box: Box): Body {
  const { actors } = data;
  if (actors.length === 0) return { height: 0, marks: [], targets: [] };
  const names = actors.map((actor) => nameOf(data, actor));
  const longest = Math.max(...names.map((name) => textWidth(name, box.textSize, 400)));
  const nameWidth = Math.min(longest + 0.01, Math.max(90, box.width * 0.18)) + 10;
  const cellWidth = Math.min(widestCell, (box.width - nameWidth) / actors.length);
  return cellWidth < leastCell ? layoutNarrow(data, box) : layoutSquare(data, box, nameWidth, cellWidth);
}

/** All actors by all actors; each pair stands on both sides of the diagonal, so that every row reads by itself. */
function layoutSquare(data: AgreementData, box: Box, nameWidth: number, cellWidth: number): Body {
  const { actors, dossier } = data;
  const { theme, textSize: size } = box;
  const names = actors.map((actor) => nameOf(data, actor));
  const lines = names.map((name) => wrapText(name, nameWidth - 10, size, 400));
  const left = box.x + nameWidth;
  const header = columnLabels(names, left, box.y, cellWidth, { size, fill: theme.ink });
  const top = box.y + header.height + 6;
  const least = lines.map((each) => each.length * size * leading + 1);
  const heightWith = (rowHeight: number) => least.reduce((sum, own) => sum + Math.max(own, rowHeight), 0);
  const free = box.height === null ? null : box.height - (top - box.y) - 2;
  let rowHeight = Math.min(cellWidth, free === null ? usualHeight : tallest);
  while (free !== null && rowHeight > leastCell && heightWith(rowHeight) > free) rowHeight -= 0.5;

  const edges = [top];
  for (const own of least) edges.push((edges.at(-1) ?? top) + Math.max(own, rowHeight));
  const areaAt = (row: number, column: number): Area => ({
    x: left + column * cellWidth,
    y: edges[row] ?? 0,
    width: cellWidth,
    height: (edges[row + 1] ?? 0) - (edges[row] ?? 0),
  });
  const marks: Mark[] = [
    ...header.marks,
    ...diagonal(
      actors.map((_, i) => areaAt(i, i)),
      theme.rule,
    ),
  ];
  const doors = actors.map((actor, i): Target => {
    const { y, height } = areaAt(i, 0);
    const text = lines[i] ?? [];
    const textTop = y + (height - text.length * size * leading) / 2;
    marks.push(
      ...lineBlock(text, left - 8, textTop, { size, fill: theme.ink, anchor: 'end', leading }).marks,
    );
    return {
      key: doorKey(dossier, actor),
      x: box.x,
      y,
      width: nameWidth - 4,
      height,
      row: i,
      column: -1,
      sentence: `${nameOf(data, actor)}: see everything that is known of this actor.`,
      leads: true,
      also: [{ x: left + i * cellWidth, y: box.y, width: cellWidth, height: header.height + 4 }],
    };
  });
  const place = new Map(actors.map((actor, i) => [actor, i]));
  const drawn = data.pairs.map((pair) => {
    const [first, second] = pair.actors.map((actor) => place.get(actor) ?? 0) as [number, number];
    return { pair, row: second, column: first, area: areaAt(second, first), mirrored: areaAt(first, second) };
  });
  const cells = drawn.flatMap(({ pair, area, mirrored }) => [
    { pair, area },
    { pair, area: mirrored },
  ]);
  marks.push(...pairMarks(cells, theme), ...cells.flatMap(({ pair, area }) => numberMarks(pair, area, box)));
  const targets = drawn.map(({ pair, row, column, area, mirrored }): Target => ({
    ...area,
    key: pairKey(dossier, pair),
    row,
    column,
    sentence: pairSentence(data, pair),
    also: [mirrored],
  }));
  return { height: (edges.at(-1) ?? top) - box.y + 2, marks, targets: [...doors, ...targets] };
}

/** Where an actor would meet itself. */
function diagonal(areas: readonly Area[], stroke: string): Mark[] {
  const d = areas
    .map(({ x, y, width, height }) =>
      linePath([
        [x, y],
        [x + width, y + height],
      ]),
    )
    .join('');
  return [{ type: 'path', d, stroke }];
}

/** The distance, where its square has room for it. */
function numberMarks(pair: Pair, { x, y, width, height }: Area, { theme }: Box): Mark[] {
  const support = supportOf(pair);
  if (pair.distance === null || support === 'nothing' || support === 'little') return [];
  const text = stepsNumber(pair.distance);
  const room = support === 'much' ? width - 3 : width * 0.74;
  if (textWidth(text, numberSize, 400) > room || height < 15) return [];
  return [
    {
      type: 'text',
      x: x + width / 2,
      y: y + height / 2 + numberSize * 0.36,
      text,
      size: numberSize,
      anchor: 'middle',
      fill: inkOn(strengthColour(Math.round(pair.distance), theme)),
    },
  ];
}
