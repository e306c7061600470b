import { nameInText, shortName } from '#lib/evidence/names.ts';
import type { Mark } from '#lib/scene/mark.ts';
import type { Body } from '../kit/chart.ts';
import { Cursor, own } from '../kit/Cursor.ts';
import type { GridColumn } from '../kit/grid.ts';
import { columnHeadings } from '../kit/gridHeader.ts';
import { actorColumn } from './actorColumn.ts';
import { ActorLinks, actorKey } from './actorLinks.ts';
import { pieceTargets } from './band.ts';
import { labelPadding, sides, stateHeadings, type Side } from './grid.ts';
import type { FlowGroup } from './read.ts';
import { layoutWideLine, type Wide } from './wideLine.ts';

/**
 * Two columns of actors that face one another. Between them each thing is a band from giver to taker, named beside its
 * giver, with the quantity reported of it beside its taker. The main pair gives in both directions, the others below
 * from left to right.
 */
export function layoutWide(wide: Wide): Body {
  const { context, box, grid } = wide;
  const { dossier, say, data } = context;
  const { theme } = box;
  const cursor = new Cursor(box);
  const columns: Mark[] = [];
  const edges: Mark[] = [];
  const links = new ActorLinks();
  let row = 0;

  /** What is listed below, at the side of the giver, and the names of the states over their zones. */
  const addHeader = (text: string, place: GridColumn, side: Side) => {
    const heading = {
      ...place,
      texts: [{ text, weight: 600, fill: theme.ink } as const],
      anchor: side === 'left' ? ('start' as const) : ('end' as const),
    };
    const header = columnHeadings(box, [heading, ...stateHeadings(context, grid.zones, 'middle')]);
    header.draw(cursor, 0, cursor.y);
    cursor.gap(header.height - 2);
  };

  const addLines = (group: FlowGroup, side: Side, least: number) => {
    const start = cursor.y;
    for (const line of group.lines) {
      const { marks, height } = layoutWideLine(wide, line, side, cursor.y, least / group.lines.length);
      cursor.add(...marks);
      cursor.targets.push(...pieceTargets(line, { zones: grid.zones, top: cursor.y, height }, row++));
      cursor.gap(height);
    }
    // Faint lines between the zones.
    const last = grid.zones.at(-1)!;
    for (const x of [...grid.zones.map((zone) => zone.x), last.x + last.width]) {
      edges.push({
        type: 'rect',
        x: x - 0.5,
        y: start,
        width: 1,
        height: cursor.y - start,
        fill: theme.rule,
      });
    }
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
        addHeader(say.given(nameInText(dossier, group.from)), place, side);
        addLines(group, side, 0);
      });
      cursor.gap(4);
    });
  }
  if (data.others.length > 0) {
    cursor.gap(18);
    const width = grid.actors.left.width + grid.labels.left.width - 12;
    addHeader(say.others, { x: box.x, width }, 'left');
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
