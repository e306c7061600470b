import { baseline, type Block } from '#lib/scene/textBlock.ts';
import { textWidth } from '#lib/scene/textWidth.ts';
import { inkOn } from '#lib/scene/theme.ts';
import type { Box } from '../kit/chart.ts';
import { Cursor } from '../kit/Cursor.ts';
import { arrowRoom, barMarks, breakRoom, capRule, isSolid } from './bar.ts';
import { addFindings, addLimits } from './lane.ts';
import { addLabel } from './rowLabel.ts';
import type { DrawnRow, Drawing } from './drawing.ts';
import { placeValue } from './valuePlace.ts';

/**
 * One figure: label and circumstances, bar, value, limits and findings.
 *
 * @param words where the label stands
 * @param bars where the bar stands; below the words if it begins where they do
 */
export function layoutRow(drawing: Drawing, drawn: DrawnRow, words: Box, bars: Box): Block {
  const { figure } = drawn.row;
  const label = new Cursor(words);
  addLabel(label, figure.label, drawing.textsOf(drawn.row).circumstances, drawing.style);
  const strip = new Cursor(bars, bars.x === words.x ? label.y + 3 : bars.y);
  const isShareShown = addBar(strip, drawing, drawn);
  addLimits(strip, drawing, drawn, isShareShown);
  addFindings(strip, drawing, drawn);
  return { marks: [...label.marks, ...strip.marks], height: Math.max(label.y, strip.y) - words.y };
}

/**
 * The bar with its value beside it, inside it or, where neither fits, on a line of its own above it.
 *
 * @returns whether the share of a limit stands beside the value
 */
function addBar(
  cursor: Cursor,
  { textsOf, style: { small, bar } }: Drawing,
  { row, panel: { scale, breakAt, whole }, isBroken }: DrawnRow,
): boolean {
  const { theme, textSize, x: left, width } = cursor.box;
  const right = left + width;
  const { figure, contested, caps, findings, share } = row;
  const { kind, comparator } = figure;
  const texts = textsOf(row);
  const to = isBroken ? right : scale.at(figure.value);
  const published = findings.flatMap(({ value }) => (value === null ? [] : [scale.at(value)]));
  const rules = [...caps.map((cap) => scale.at(cap.value)), ...published];
  const valueWidth = textWidth(texts.value, textSize, 600);
  const solid = isSolid({ kind, contested });
  const arrow = comparator === '>' || comparator === '<' ? arrowRoom : 0;
  const extent = isBroken
    ? { from: scale.origin, to: breakAt ?? right, takesText: kind !== 'capacity' }
    : {
        from: scale.origin,
        to: to + (to < scale.origin ? -arrow : arrow),
        takesText: solid || kind === 'cap' || (contested && kind !== 'capacity'),
      };
  const ink = contested ? theme.contested : theme.ink;
  const bold = { size: textSize, weight: 600 } as const;
  // A broken bar has no end to stand beside.
  const beside = placeValue(valueWidth, extent, rules, isBroken ? extent.to : right);
  if (!beside) {
    cursor.text(texts.value, { ...bold, fill: ink });
    cursor.gap(2);
  }
  // Rules and zigzags stand out above and below the bar.
  cursor.gap(4);
  const { y } = cursor;
  const body = { y, height: bar };
  if (whole !== null) {
    const end = scale.at(whole) - scale.origin;
    cursor.add({ type: 'rect', x: scale.origin, ...body, width: end, fill: theme.rule });
  }
  const shape = { from: scale.origin, to, ...body, kind, comparator, contested };
  cursor.add(...barMarks({ ...shape, breakAt: isBroken ? breakAt : null }, theme));
  if (scale.domain[0] < 0)
    cursor.add({ type: 'rect', x: scale.origin - 0.5, y: y - 3, width: 1, height: bar + 6, fill: theme.ink });
  for (const at of published) {
    cursor.add({ type: 'rect', x: at - 0.75, y: y - 2, width: 1.5, height: bar + 5, fill: theme.reference });
  }
  cursor.add(...caps.map((cap) => capRule(scale.at(cap.value), y, bar, theme)));
  const base = y + baseline(bar, textSize);
  let isShareShown = false;
  if (beside) {
    const fill = beside.inside && solid ? inkOn(theme.amount) : ink;
    cursor.add({ type: 'text', x: beside.x, y: base, text: texts.value, ...bold, fill });
    if (share && !beside.inside) {
      const after = { from: beside.x, to: beside.x + valueWidth, takesText: false };
      const spot = placeValue(textWidth(texts.share, small, 400), after, rules, right);
      // Only where no rule comes between the value and its share.
      if (spot && rules.every((rule) => rule < after.to || rule > spot.x)) {
        cursor.add({ type: 'text', x: spot.x + 2, y: base, text: texts.share, size: small, fill: theme.ink });
        isShareShown = true;
      }
    }
  }
  // Text is never set on a hatch.
  if (isBroken && breakAt !== null && kind !== 'capacity') {
    const room = right - arrowRoom - breakAt - breakRoom - 8;
    if (texts.factor && textWidth(texts.factor, textSize, 600) <= room) {
      const x = breakAt + breakRoom + 4 + room / 2;
      cursor.add({ type: 'text', x, y: base, text: texts.factor, ...bold, anchor: 'middle', fill: ink });
    }
  }
  cursor.gap(bar + 5);
  return isShareShown;
}
