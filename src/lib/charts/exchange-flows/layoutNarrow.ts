import { flowStates } from '#lib/model/flow.ts';
import type { Mark } from '#lib/scene/mark.ts';
import type { Target } from '#lib/scene/scene.ts';
import { lineBlock, textBlock } from '#lib/scene/textBlock.ts';
import { textWidth } from '#lib/scene/textWidth.ts';
import { wrapText } from '#lib/scene/wrapText.ts';
import type { Body, Box } from '../chart.ts';
import { arrowhead } from './bandMarks.ts';
import { bandMarks, bandThickness, pieceTargets } from './band.ts';
import { actorName, commodityName } from './describe.ts';
import { Doors } from './doors.ts';
import type { Spacing } from './spacing.ts';
import { quantityLines } from './quantityLines.ts';
import type { FlowData, FlowGroup } from './summarise.ts';

const leading = 1.25;

/** Each direction on its own, giver left and taker right, and every thing named above its band. */
export function layoutNarrow(data: FlowData, box: Box, { perSource, gap }: Spacing): Body {
  const { x, width, theme, textSize } = box;
  const marks: Mark[] = [];
  const targets: Target[] = [];
  const doors = new Doors();
  // The last zone leaves room for the arrow of the thread.
  const zone = (width - 12) / flowStates.length;
  const zones = flowStates.map((_, i) => ({ x: x + i * zone, width: zone }));
  let top = box.y;
  let row = 0;
  const lineHeight = textSize * leading;

  const addHeading = ({ from, to }: FlowGroup) => {
    const size = textSize * (14 / 12);
    const step = size * leading;
    const wrapped = [from, to].map((id) => wrapText(actorName(data, id), width * 0.42, size, 600));
    const height = Math.max(...wrapped.map((lines) => lines.length)) * step;
    const widths = wrapped.map((lines) => Math.max(...lines.map((line) => textWidth(line, size, 600))));
    wrapped.forEach((lines, i) => {
      const left = i === 0 ? x : x + width - widths[i]!;
      marks.push(...lineBlock(lines, left, top, { size, weight: 600, fill: theme.ink, leading }).marks);
      doors.add(i === 0 ? from : to, { x: left, y: top, width: widths[i]!, height }, row, i);
    });
    row++;
    const [start, end] = [x + widths[0]! + 8, x + width - widths[1]! - 8];
    const middle = top + step / 2;
    marks.push({ type: 'rect', x: start, y: middle - 1, width: end - start - 6, height: 2, fill: theme.ink });
    marks.push(arrowhead(end, middle, 1, theme.ink, true));
    top += height + 3;
    // Four words side by side on a phone are a little smaller.
    const small = (textSize * 11) / 12;
    flowStates.forEach((state, i) => {
      marks.push(...lineBlock([state], zones[i]!.x + 6, top, { size: small, fill: theme.mutedInk }).marks);
    });
    top += small * 1.3 + 3;
  };

  [...data.main, ...data.others].forEach((group, g) => {
    if (g > 0) top += 18;
    addHeading(group);
    for (const line of group.lines) {
      marks.push({ type: 'rect', x, y: top, width, height: 1, fill: theme.rule });
      top += 5;
      const name = textBlock(commodityName(line.flow.commodity), x, top, width, {
        size: textSize,
        fill: theme.ink,
        leading,
      });
      marks.push(...name.marks);
      top += Math.max(lineHeight, name.height);
      const printed = quantityLines(line.quantities, width, box);
      marks.push(...printed.marksAt(x, top, 'start'));
      top += printed.height;
      const height = Math.max(24, bandThickness(line, perSource) + gap * 0.8);
      const place = { zones, from: x, to: x + width, gaps: [], top, height, perSource, textSize, theme };
      marks.push(...bandMarks(line, place));
      targets.push(...pieceTargets(data, line, { zones, top, height }, row++));
      top += height + 3;
    }
  });
  return { height: top - box.y, marks, targets: [...targets, ...doors.targets(data)] };
}
