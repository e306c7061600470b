import { shortName } from '#lib/evidence/names.ts';
import { flowStates } from '#lib/model/flow.ts';
import { lineBlock } from '#lib/scene/textBlock.ts';
import { textWidth } from '#lib/scene/textWidth.ts';
import { wrapText } from '#lib/scene/wrapText.ts';
import type { Body, Box } from '../kit/chart.ts';
import { Cursor, own } from '../kit/Cursor.ts';
import { ActorLinks, actorKey } from './actorLinks.ts';
import { bandMarks, bandThickness, pieceTargets } from './band.ts';
import { arrowhead } from './bandMarks.ts';
import { itemName } from './flowFacts.ts';
import type { Column } from './grid.ts';
import { quantityLines } from './quantityLines.ts';
import type { FlowContext, FlowGroup, FlowLine } from './read.ts';
import type { Spacing } from './spacing.ts';
import { stateHeadings } from './stateHeadings.ts';

const leading = 1.25;

/** Each direction on its own, giver left and taker right, and every thing named above its band. */
export function layoutNarrow(context: FlowContext, box: Box, spacing: Spacing): Body {
  const { data } = context;
  const cursor = new Cursor(box);
  const links = new ActorLinks();
  // The last zone leaves room for the arrow of the thread.
  const zone = (box.width - 12) / flowStates.length;
  const zones = flowStates.map((_, i) => ({ x: box.x + i * zone, width: zone }));
  // Four names side by side on a phone are a little smaller.
  const small = (box.textSize * 11) / 12;
  const states = stateHeadings(context, zones, { size: small, fill: box.theme.mutedInk, leading: 1.3 });
  let row = 0;
  [...data.main, ...data.others].forEach((group, i) => {
    if (i > 0) cursor.gap(18);
    addActors(context, cursor, group, links, row++);
    cursor.add(...states.marksAt(cursor.y));
    cursor.gap(states.height + 3);
    for (const line of group.lines) addLine(context, cursor, line, zones, row++, spacing);
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
    const needed = Math.max(...lines.map((line) => textWidth(line, size, 600)));
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

function addLine(
  context: FlowContext,
  cursor: Cursor,
  line: FlowLine,
  zones: readonly Column[],
  row: number,
  { perSource, gap }: Spacing,
): void {
  const { x, width, theme, textSize } = cursor.box;
  cursor.add({ type: 'rect', x, y: cursor.y, width, height: 1, fill: theme.rule });
  cursor.gap(5);
  cursor.text(itemName(context, line.flow), { leading });
  const quantities = quantityLines(context, line.quantities, width, cursor.box);
  cursor.add(...quantities.marksAt(x, cursor.y, 'start'));
  cursor.gap(quantities.height);
  const height = Math.max(24, bandThickness(line, perSource) + gap * 0.8);
  const place = { zones, top: cursor.y, height };
  const thread = { from: x, to: x + width, gaps: [] };
  cursor.add(...bandMarks(line, { ...place, ...thread, perSource, textSize, theme, words: context.words }));
  cursor.targets.push(...pieceTargets(line, place, row));
  cursor.gap(height + 3);
}
