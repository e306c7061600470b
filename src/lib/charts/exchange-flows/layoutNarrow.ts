import { shortName } from '#lib/evidence/names.ts';
import { lineBlock } from '#lib/scene/textBlock.ts';
import { widest } from '#lib/scene/textWidth.ts';
import { wrapText } from '#lib/scene/wrapText.ts';
import type { Body, Box } from '../kit/chart.ts';
import { Cursor, own } from '../kit/Cursor.ts';
import { columnHeadings } from '../kit/gridHeader.ts';
import { ActorLinks, actorKey } from './actorLinks.ts';
import { bandMarks, bandThickness, pieceTargets } from './band.ts';
import { arrowhead } from './bandMarks.ts';
import { itemName } from './flowFacts.ts';
import { stateHeadings, zonesOf } from './grid.ts';
import { quantityLines } from './quantityLines.ts';
import type { FlowContext, FlowGroup } from './read.ts';
import type { Spacing } from './spacing.ts';
import { smallSize } from '../kit/smallSize.ts';

const leading = 1.25;

/** Each direction on its own, giver left and taker right, and every thing named above its band. */
export function layoutNarrow(context: FlowContext, box: Box, { perSource, gap }: Spacing): Body {
  const { data } = context;
  const { x, width, theme } = box;
  const cursor = new Cursor(box);
  const links = new ActorLinks();
  // The last zone leaves room for the arrow of the thread.
  const zones = zonesOf(x, width - 12);
  // Four names side by side on a phone are a little smaller.
  const small = { theme, textSize: smallSize(box) };
  const states = columnHeadings(small, stateHeadings(context, zones, 'start'), [], 1.3);
  let row = 0;
  [...data.main, ...data.others].forEach((group, i) => {
    if (i > 0) cursor.gap(18);
    addActors(context, cursor, group, links, row++);
    states.draw(cursor, 0, cursor.y);
    cursor.gap(states.height - 3);
    for (const line of group.lines) {
      cursor.add({ type: 'rect', x, y: cursor.y, width, height: 1, fill: theme.rule });
      cursor.gap(5);
      cursor.text(itemName(context, line.flow), { leading });
      const quantities = quantityLines(context, line.quantities, width, box);
      cursor.add(...quantities.marksAt(x, cursor.y, 'start'));
      cursor.gap(quantities.height);
      const height = Math.max(24, bandThickness(line, perSource) + gap * 0.8);
      const place = { zones, top: cursor.y, height };
      cursor.add(
        ...bandMarks(context, line, { ...box, ...place, from: x, to: x + width, gaps: [], perSource }),
      );
      cursor.targets.push(...pieceTargets(line, place, row++));
      cursor.gap(height + 3);
    }
  });
  cursor.targets.push(...links.targets());
  return cursor.body();
}

/** Who gives and who gets, with an arrow between them. */
function addActors(
  { dossier }: FlowContext,
  cursor: Cursor,
  { from, to }: FlowGroup,
  links: ActorLinks,
  row: number,
): void {
  const { x, width, theme, textSize } = cursor.box;
  const size = textSize * (14 / 12);
  const step = size * leading;
  const names = [from, to].map((id, column) => {
    const lines = wrapText(shortName(dossier, id), width * 0.42, size, 600);
    const needed = widest(lines, size, 600);
    return { id, lines, needed, column, left: column === 0 ? x : x + width - needed };
  });
  const height = Math.max(...names.map(({ lines }) => lines.length)) * step;
  for (const { id, lines, needed, column, left } of names) {
    const { marks } = lineBlock(lines, left, cursor.y, { size, weight: 600, fill: theme.ink, leading });
    cursor.add(...own(actorKey(id), marks));
    links.add(id, { x: left, y: cursor.y, width: needed, height }, row, column);
  }
  const [start, end] = [x + names[0]!.needed + 8, names[1]!.left - 8];
  const middle = cursor.y + step / 2;
  cursor.add(
    { type: 'rect', x: start, y: middle - 1, width: end - start - 6, height: 2, fill: theme.ink },
    arrowhead(end, middle, 1, theme.ink, true),
  );
  cursor.gap(height + 3);
}
