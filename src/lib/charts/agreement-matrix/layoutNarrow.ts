import type { Mark } from '#lib/scene/mark.ts';
import type { Area } from '#lib/scene/scene.ts';
import { textBlock } from '#lib/scene/textBlock.ts';
import { textWidth } from '#lib/scene/textWidth.ts';
import type { Pair } from '#lib/summary/comparison.ts';
import type { Body, Box } from '../kit/chart.ts';
import { Cursor } from '../kit/Cursor.ts';
import { actorLead } from '../kit/leads.ts';
import { actorName } from '../kit/names.ts';
import { pairKey } from './marks.ts';
import { neighboursOf, pairsByActor } from './neighbours.ts';
import { pairMark } from './pairMark.ts';
import type { AgreementContext } from './read.ts';

/** A strip of narrower cells is broken into several lines. */
const leastCell = 7;
const widestCell = 24;
const stripHeight = 18;
/** Numbers of actors stand over every so many columns. */
const numbered = 5;

/**
 * For each actor its name, the nearest and the furthest in words, and a strip of all actors in their order. Each pair
 * stands in two strips; the second is where the keys lead.
 */
export function layoutNarrow(context: AgreementContext, box: Box): Body {
  const { data, dossier, say, words } = context;
  const { actors } = data;
  const { theme, textSize: size } = box;
  const perLine = Math.min(actors.length, Math.floor(box.width / leastCell));
  const cellWidth = Math.min(widestCell, box.width / perLine);
  const lineCount = Math.ceil(actors.length / perLine);
  const places = new Map(actors.map((actor, i) => [actor, i]));
  const pairsOf = pairsByActor(context);
  const areasOf = new Map<Pair, Area[]>();
  const cursor = new Cursor(box);
  actors.forEach((actor, i) => {
    const heading = say.numberedActor({ place: i + 1, name: actorName(dossier, actor) });
    const name = textBlock(heading, box.x, cursor.y, box.width, { size, weight: 600, fill: theme.ink });
    const place = { x: box.x, y: cursor.y, width: box.width, height: name.height, row: i, column: -1 };
    cursor.target(actorLead(dossier, actor, place), name.marks);
    cursor.gap(name.height);
    const pairs = pairsOf.get(actor) ?? [];
    const neighbours = neighboursOf(context, actor, pairs);
    if (neighbours) cursor.text(say.neighbours(neighbours), { fill: theme.mutedInk });
    for (let line = 0; line < lineCount; line++) {
      cursor.add(...columnNumbers(line * perLine, Math.min(actors.length, (line + 1) * perLine)));
      cursor.gap(size * 1.15);
      const strip = { x: box.x, y: cursor.y, width: cellWidth, height: stripHeight };
      const areaOf = (at: number): Area => ({ ...strip, x: box.x + (at % perLine) * cellWidth });
      if (Math.floor(i / perLine) === line) {
        const itself = areaOf(i);
        const x = itself.x + cellWidth / 2 - 0.75;
        cursor.add({ type: 'rect', ...itself, x, width: 1.5, fill: theme.ink });
      }
      for (const pair of pairs) {
        const other = places.get(pair.actors[0] === actor ? pair.actors[1] : pair.actors[0]) ?? 0;
        if (Math.floor(other / perLine) !== line) continue;
        areasOf.set(pair, [areaOf(other), ...(areasOf.get(pair) ?? [])]);
      }
      cursor.gap(stripHeight + 2);
    }
    cursor.gap(8);
  });
  for (const pair of data.pairs) {
    const areas = areasOf.get(pair) ?? [];
    const [area, ...also] = areas;
    const [column, row] = pair.actors.map((actor) => places.get(actor) ?? 0) as [number, number];
    cursor.target(
      { ...area!, key: pairKey(context, pair), row, column, also },
      areas.map((each) => pairMark(pair, each, theme)),
    );
  }
  return cursor.body();

  /** The first column of a line and every fifth, by the numbers before the names. */
  function columnNumbers(from: number, to: number): Mark[] {
    const numbers = Array.from({ length: to - from }, (_, i) => from + i + 1);
    const style = { y: cursor.y + size * 0.95, size: 11, anchor: 'middle', fill: theme.mutedInk } as const;
    return numbers
      .filter((number) => number % numbered === 0 || number === 1)
      .map((number): Mark => {
        const text = words.number(number);
        const half = textWidth(text, 11, 400) / 2;
        const middle = box.x + (((number - 1) % perLine) + 0.5) * cellWidth;
        const x = Math.max(box.x + half, Math.min(box.x + box.width - half, middle));
        return { type: 'text', x, text, ...style };
      });
  }
}
