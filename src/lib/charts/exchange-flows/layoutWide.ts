import { flowStates } from '#lib/model/flow.ts';
import type { Mark } from '#lib/scene/mark.ts';
import type { Target } from '#lib/scene/scene.ts';
import { lineBlock } from '#lib/scene/textBlock.ts';
import { wrapText } from '#lib/scene/wrapText.ts';
import type { Body, Box } from '../chart.ts';
import { actorColumn } from './actorColumn.ts';
import { pieceTargets } from './band.ts';
import { actorName } from './describe.ts';
import { Doors } from './doors.ts';
import { labelPadding, sides, type Grid, type Side } from './grid.ts';
import type { Spacing } from './spacing.ts';
import type { FlowData, FlowGroup } from './summarise.ts';
import { layoutWideLine } from './wideLine.ts';

const leading = 1.2;

/**
 * Two columns of actors that face one another. Between them each thing is a band from giver to taker, named beside its
 * giver, with the quantity that was printed beside its taker. The main pair gives in both directions, the others below
 * from left to right.
 */
export function layoutWide(data: FlowData, box: Box, grid: Grid, spacing: Spacing): Body {
  const columns: Mark[] = [];
  const edges: Mark[] = [];
  const marks: Mark[] = [];
  const targets: Target[] = [];
  const doors = new Doors();
  let top = box.y;
  let row = 0;

  const addHeader = (words: string, x: number, width: number, side: Side) => {
    const header = headerBlock(words, x, width, side, top, box, grid);
    marks.push(...header.marks);
    top += header.height + 4;
  };

  const addLines = (group: FlowGroup, side: Side, least: number) => {
    const start = top;
    for (const line of group.lines) {
      const drawn = layoutWideLine(line, side, top, least / group.lines.length, box, grid, spacing);
      marks.push(...drawn.marks);
      targets.push(...pieceTargets(data, line, { zones: grid.zones, top, height: drawn.height }, row++));
      top += drawn.height;
    }
    edges.push(...zoneEdges(grid, start, top, box));
  };

  /** The two actors beside what passes between them. */
  const addBlock = (ids: readonly [string, string], heavy: boolean, addContent: (least: number) => void) => {
    const start = top;
    const doorRow = row++;
    const actors = sides.map((side, i) =>
      actorColumn(actorName(data, ids[i]!), side, grid.actors[side], heavy, box),
    );
    const least = Math.max(...actors.map((actor) => actor.leastHeight));
    addContent(least);
    top = Math.max(top, start + least);
    sides.forEach((side, i) => {
      columns.push(...actors[i]!.marksAt(start, top - start));
      doors.add(ids[i]!, { ...grid.actors[side], y: start, height: top - start }, doorRow, i);
    });
  };

  const [forth, back] = data.main;
  if (forth) {
    addBlock([forth.from, forth.to], true, () => {
      top += 6;
      [forth, ...(back ? [back] : [])].forEach((group, i) => {
        const side = sides[i]!;
        if (i > 0) top += 8;
        const { x, width } = grid.labels[side];
        addHeader(`${actorName(data, group.from)} gives`, x + labelPadding, width - 2 * labelPadding, side);
        addLines(group, side, 0);
      });
      top += 4;
    });
  }
  if (data.others.length > 0) {
    top += 18;
    addHeader('Between others', box.x, grid.actors.left.width + grid.labels.left.width - 12, 'left');
    data.others.forEach((group, i) => {
      if (i > 0) top += 6;
      addBlock([group.from, group.to], false, (least) => addLines(group, 'left', least));
    });
  }
  return {
    height: top - box.y + 1,
    marks: [...columns, ...edges, ...marks],
    targets: [...targets, ...doors.targets(data)],
  };
}

/** What is listed below, at the side of the giver, and the names of the states over their zones. */
function headerBlock(
  words: string,
  x: number,
  width: number,
  side: Side,
  top: number,
  { theme, textSize }: Box,
  grid: Grid,
): { readonly marks: Mark[]; readonly height: number } {
  const lines = wrapText(words, width, textSize, 600);
  const height = lines.length * textSize * leading;
  const heading = lineBlock(lines, side === 'left' ? x : x + width, top, {
    size: textSize,
    weight: 600,
    fill: theme.ink,
    leading,
    anchor: side === 'left' ? 'start' : 'end',
  });
  const states = flowStates.flatMap((state, i) => {
    const zone = grid.zones[i]!;
    const y = top + height - textSize * leading;
    const style = { size: textSize, fill: theme.mutedInk, leading, anchor: 'middle' } as const;
    return lineBlock([state], zone.x + zone.width / 2, y, style).marks;
  });
  return { marks: [...heading.marks, ...states], height };
}

/** Faint lines between the zones. */
function zoneEdges({ zones }: Grid, start: number, end: number, { theme }: Box): Mark[] {
  const last = zones.at(-1)!;
  return [...zones.map(({ x }) => x), last.x + last.width].map((x): Mark => ({
    type: 'rect',
    x: x - 0.5,
    y: start,
    width: 1,
    height: end - start,
    fill: theme.rule,
  }));
}
