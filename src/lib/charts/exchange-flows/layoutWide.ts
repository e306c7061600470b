import { nameInText, shortName } from '#lib/evidence/names.ts';
import type { Mark } from '#lib/scene/mark.ts';
import { lineBlock } from '#lib/scene/textBlock.ts';
import { wrapText } from '#lib/scene/wrapText.ts';
import type { Body, Box } from '../kit/chart.ts';
import { Cursor, own } from '../kit/Cursor.ts';
import { actorColumn } from './actorColumn.ts';
import { ActorLinks, actorKey } from './actorLinks.ts';
import { pieceTargets } from './band.ts';
import { labelPadding, sides, type Column, type Grid, type Side } from './grid.ts';
import type { FlowContext, FlowGroup } from './read.ts';
import type { Spacing } from './spacing.ts';
import { stateHeadings } from './stateHeadings.ts';
import { layoutWideLine } from './wideLine.ts';

const leading = 1.2;

/**
 * Two columns of actors that face one another. Between them each thing is a band from giver to taker, named beside its
 * giver, with the quantity reported of it beside its taker. The main pair gives in both directions, the others below
 * from left to right.
 */
export function layoutWide(context: FlowContext, box: Box, grid: Grid, spacing: Spacing): Body {
  const { dossier, say, data } = context;
  const cursor = new Cursor(box);
  const columns: Mark[] = [];
  const edges: Mark[] = [];
  const links = new ActorLinks();
  let row = 0;

  const addLines = (group: FlowGroup, side: Side, least: number) => {
    const start = cursor.y;
    for (const line of group.lines) {
      const each = least / group.lines.length;
      const { marks, height } = layoutWideLine(context, line, side, cursor.y, each, box, grid, spacing);
      cursor.add(...marks);
      cursor.targets.push(...pieceTargets(line, { zones: grid.zones, top: cursor.y, height }, row++));
      cursor.gap(height);
    }
    edges.push(...zoneEdges(grid, start, cursor.y, box));
  };

  /** The two actors beside what passes between them. */
  const addBlock = (ids: readonly [string, string], isMain: boolean, addContent: (least: number) => void) => {
    const start = cursor.y;
    const ownRow = row++;
    const actors = sides.map((side, i) =>
      actorColumn(shortName(dossier, ids[i]!), side, grid.actors[side], isMain, box),
    );
    const least = Math.max(...actors.map((actor) => actor.leastHeight));
    addContent(least);
    cursor.y = Math.max(cursor.y, start + least);
    const height = cursor.y - start;
    sides.forEach((side, i) => {
      const id = ids[i]!;
      columns.push(...own(actorKey(id), actors[i]!.marksAt(start, height)));
      links.add(id, { ...grid.actors[side], y: start, height }, ownRow, i);
    });
  };

  const [forth, back] = data.main;
  if (forth) {
    addBlock([forth.from, forth.to], true, () => {
      cursor.gap(6);
      [forth, ...(back ? [back] : [])].forEach((group, i) => {
        const side = sides[i]!;
        if (i > 0) cursor.gap(8);
        const { x, width } = grid.labels[side];
        const place = { x: x + labelPadding, width: width - 2 * labelPadding };
        addHeader(context, cursor, say.given(nameInText(dossier, group.from)), place, side, grid);
        addLines(group, side, 0);
      });
      cursor.gap(4);
    });
  }
  if (data.others.length > 0) {
    cursor.gap(18);
    const width = grid.actors.left.width + grid.labels.left.width - 12;
    addHeader(context, cursor, say.others, { x: box.x, width }, 'left', grid);
    data.others.forEach((group, i) => {
      if (i > 0) cursor.gap(6);
      addBlock([group.from, group.to], false, (least) => addLines(group, 'left', least));
    });
  }
  return {
    height: cursor.y - box.y + 1,
    marks: [...columns, ...edges, ...cursor.marks],
    targets: [...cursor.targets, ...links.targets()],
  };
}

/** What is listed below, at the side of the giver, and the names of the states over their zones. */
function addHeader(
  context: FlowContext,
  cursor: Cursor,
  heading: string,
  { x, width }: Column,
  side: Side,
  { zones }: Grid,
): void {
  const { theme, textSize: size } = cursor.box;
  const states = stateHeadings(context, zones, { size, fill: theme.mutedInk, leading, anchor: 'middle' });
  const lines = wrapText(heading, width, size, 600);
  const own = lines.length * size * leading;
  const height = Math.max(own, states.height);
  const anchor = side === 'left' ? 'start' : 'end';
  const style = { size, weight: 600, fill: theme.ink, leading, anchor } as const;
  cursor.add(
    ...lineBlock(lines, side === 'left' ? x : x + width, cursor.y + height - own, style).marks,
    ...states.marksAt(cursor.y + height - states.height),
  );
  cursor.gap(height + 4);
}

/** Faint lines between the zones. */
function zoneEdges({ zones }: Grid, start: number, end: number, { theme }: Box): Mark[] {
  const last = zones.at(-1)!;
  return [...zones.map(({ x }) => x), last.x + last.width].map((x): Mark => {
    return { type: 'rect', x: x - 0.5, y: start, width: 1, height: end - start, fill: theme.rule };
  });
}
