import { columnLabels } from '#lib/scene/columnLabels.ts';
import { segment, type Mark } from '#lib/scene/mark.ts';
import type { Area } from '#lib/scene/scene.ts';
import { lineBlock, middledText } from '#lib/scene/textBlock.ts';
import { textWidth } from '#lib/scene/textWidth.ts';
import { inkOn, type Theme } from '#lib/scene/theme.ts';
import { wrapText } from '#lib/scene/wrapText.ts';
import type { Pair } from '#lib/summary/comparison.ts';
import type { Body, Box } from '../kit/chart.ts';
import { Cursor } from '../kit/Cursor.ts';
import { actorLead } from '../kit/leads.ts';
import { actorName } from '../kit/names.ts';
import { rowHeights } from '../kit/rowHeights.ts';
import { pairKey } from './marks.ts';
import { pairMark, strengthColour } from './pairMark.ts';
import type { AgreementContext } from './read.ts';
import { supportOf } from './support.ts';

const leading = 1.2;
const numberSize = 11;

/** All actors by all actors; each pair stands on both sides of the diagonal, so that every row reads by itself. */
export function layoutSquare(
  context: AgreementContext,
  box: Box,
  nameWidth: number,
  cellWidth: number,
): Body {
  const { dossier, data } = context;
  const { actors, pairs } = data;
  const { theme, textSize: size } = box;
  const cursor = new Cursor(box);
  const left = box.x + nameWidth;
  const names = actors.map((actor) => actorName(dossier, actor));
  const lines = names.map((name) => wrapText(name, nameWidth - 10, size, 400));
  const header = columnLabels(names, left, box.y, cellWidth, { size, fill: theme.ink });
  cursor.block(header);
  cursor.gap(6);
  const rows = rowHeights(
    lines.map((each) => each.length * size * leading + 1),
    box.height === null ? null : box.height - (cursor.y - box.y) - 2,
    { natural: Math.min(cellWidth, 30), tallest: Math.min(cellWidth, 40), lowest: 14 },
  );
  const tops = rows.map((height) => {
    const top = cursor.y;
    cursor.gap(height);
    return top;
  });
  const areaAt = (row: number, column: number): Area => {
    return { x: left + column * cellWidth, y: tops[row]!, width: cellWidth, height: rows[row]! };
  };
  // Where an actor would meet itself.
  const diagonal = actors.map((_, i) => {
    const { x, y, width, height } = areaAt(i, i);
    return segment(x, y, x + width, y + height);
  });
  cursor.add({ type: 'path', d: diagonal.join(''), stroke: theme.rule });
  actors.forEach((actor, i) => {
    const { y, height } = areaAt(i, 0);
    const textTop = y + (height - lines[i]!.length * size * leading) / 2;
    const above = { x: left + i * cellWidth, y: box.y, width: cellWidth, height: header.height + 4 };
    const place = { x: box.x, y, width: nameWidth - 4, height, row: i, column: -1, also: [above] };
    cursor.target(
      actorLead(dossier, actor, place),
      lineBlock(lines[i]!, left - 8, textTop, { size, fill: theme.ink, anchor: 'end', leading }).marks,
    );
  });
  const places = new Map(actors.map((actor, i) => [actor, i]));
  for (const pair of pairs) {
    const [column, row] = pair.actors.map((actor) => places.get(actor) ?? 0) as [number, number];
    const areas = [areaAt(row, column), areaAt(column, row)] as const;
    cursor.target(
      { ...areas[0], key: pairKey(context, pair), row, column, also: [areas[1]] },
      areas.flatMap((area) => [pairMark(pair, area, theme), ...numberMarks(context, pair, area, theme)]),
    );
  }
  cursor.gap(2);
  return cursor.body();
}

/** The distance, where its square has room for it. */
function numberMarks({ words }: AgreementContext, pair: Pair, area: Area, theme: Theme): Mark[] {
  const { x, y, width, height } = area;
  const support = supportOf(pair);
  if (pair.distance === null || support === 'nothing' || support === 'little') return [];
  const text = words.of('common').stepsNumber(pair.distance);
  const room = support === 'much' ? width - 3 : width * 0.74;
  if (textWidth(text, numberSize, 400) > room || height < 15) return [];
  const fill = inkOn(strengthColour(Math.round(pair.distance), theme));
  return [middledText(text, x + width / 2, y + height / 2, { size: numberSize, fill })];
}
