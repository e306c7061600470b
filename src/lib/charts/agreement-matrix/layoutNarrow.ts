import type { Mark } from '#lib/scene/mark.ts';
import type { Area, Target } from '#lib/scene/scene.ts';
import { textBlock } from '#lib/scene/textBlock.ts';
import { textWidth } from '#lib/scene/textWidth.ts';
import type { Pair } from '#lib/summary/comparison.ts';
import type { Body, Box } from '../chart.ts';
import { nearAndFar, pairSentence } from './describe.ts';
import { pairMarks } from './pairMarks.ts';
import { doorKey, nameOf, pairKey, type AgreementData } from './summarise.ts';

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
export function layoutNarrow(data: AgreementData, box: Box): Body {
  const { actors, dossier } = data;
  const { theme, textSize: size } = box;
  const perLine = Math.min(actors.length, Math.floor(box.width / leastCell));
  const cellWidth = Math.min(widestCell, box.width / perLine);
  const lineCount = Math.ceil(actors.length / perLine);
  const place = new Map(actors.map((actor, i) => [actor, i]));
  const pairsOf = new Map<number, Pair[]>(actors.map((actor) => [actor, []]));
  for (const pair of data.pairs) for (const actor of pair.actors) pairsOf.get(actor)?.push(pair);
  const marks: Mark[] = [];
  const doors: Target[] = [];
  const cells: { pair: Pair; area: Area }[] = [];
  const areasOf = new Map<Pair, Area[]>();
  let top = box.y;
  const add = (words: string, style: { weight?: 400 | 600; fill: string }) => {
    const block = textBlock(words, box.x, top, box.width, { size, ...style });
    marks.push(...block.marks);
    top += block.height;
  };
  actors.forEach((actor, i) => {
    const start = top;
    add(`${i + 1}  ${nameOf(data, actor)}`, { weight: 600, fill: theme.ink });
    doors.push({
      key: doorKey(dossier, actor),
      x: box.x,
      y: start,
      width: box.width,
      height: top - start,
      row: i,
      column: -1,
      sentence: `${nameOf(data, actor)}: see everything that is known of this actor.`,
      leads: true,
    });
    const words = nearAndFar(data, actor);
    if (words) add(words, { fill: theme.mutedInk });
    for (let line = 0; line < lineCount; line++) {
      marks.push(...columnNumbers(line * perLine, Math.min(actors.length, (line + 1) * perLine)));
      top += size * 1.15;
      const own = { x: box.x + (i % perLine) * cellWidth, y: top, width: cellWidth, height: stripHeight };
      if (Math.floor(i / perLine) === line) {
        marks.push({ type: 'rect', ...own, x: own.x + own.width / 2 - 0.75, width: 1.5, fill: theme.ink });
      }
      for (const pair of pairsOf.get(actor) ?? []) {
        const other = place.get(pair.actors[0] === actor ? pair.actors[1] : pair.actors[0]) ?? 0;
        if (Math.floor(other / perLine) !== line) continue;
        const area = { ...own, x: box.x + (other % perLine) * cellWidth };
        cells.push({ pair, area });
        areasOf.set(pair, [area, ...(areasOf.get(pair) ?? [])]);
      }
      top += stripHeight + 2;
    }
    top += 8;
  });
  marks.push(...pairMarks(cells, theme));
  const targets = data.pairs.map((pair): Target => {
    const [area = { x: 0, y: 0, width: 0, height: 0 }, ...also] = areasOf.get(pair) ?? [];
    const [first, second] = pair.actors.map((actor) => place.get(actor) ?? 0) as [number, number];
    return {
      ...area,
      key: pairKey(dossier, pair),
      row: second,
      column: first,
      sentence: pairSentence(data, pair),
      also,
    };
  });
  return { height: top - box.y, marks, targets: [...doors, ...targets] };

  function within(x: number, half: number): number {
    return Math.max(box.x + half, Math.min(box.x + box.width - half, x));
  }

  /** The first column of a line and every fifth, by the numbers before the names. */
  function columnNumbers(from: number, to: number): Mark[] {
    const shown = Array.from({ length: to - from }, (_, i) => from + i + 1).filter(
      (number) => number % numbered === 0 || number === 1,
    );
    return shown.map((number) => ({
      type: 'text',
      x: within(box.x + (((number - 1) % perLine) + 0.5) * cellWidth, textWidth(String(number), 11, 400) / 2),
      y: top + size * 0.95,
      text: String(number),
      size: 11,
      anchor: 'middle',
      fill: theme.mutedInk,
    }));
  }
}
