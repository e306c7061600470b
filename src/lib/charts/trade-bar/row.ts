import type { Dossier } from '#lib/model/dossier.ts';
import type { Mark } from '#lib/scene/mark.ts';
import { baseline, textBlock } from '#lib/scene/textBlock.ts';
import { textWidth } from '#lib/scene/textWidth.ts';
import { inkOn } from '#lib/scene/theme.ts';
import { arrowRoom, barMarks, breakRoom, capRule, isSolid, type BarShape } from './bar.ts';
import { valueWords } from '../figureWords.ts';
import { keepTogether } from '../keepTogether.ts';
import { layoutLanes } from './lane.ts';
import type { PanelScale } from './panelScale.ts';
import type { PanelStyle } from './panelStyle.ts';
import { layoutWords } from './rowWords.ts';
import type { FigureRow } from './summarise.ts';
import { placeValue } from './valuePlace.ts';
import { circumstances, compactFactor } from './words.ts';

export interface RowPlace {
  /** Where the words stand and how wide they may be. */
  readonly textLeft: number;
  readonly textWidth: number;
  /** Where the bars begin and where everything ends; the words stand above the bar if it begins where they do. */
  readonly barLeft: number;
  readonly right: number;
}

/** One figure: label and circumstances, bar, value, limits and findings. */
export function layoutRow(
  dossier: Dossier,
  row: FigureRow,
  panel: PanelScale,
  isBroken: boolean,
  capsNamed: FigureRow['caps'],
  place: RowPlace,
  top: number,
  style: PanelStyle,
): { marks: Mark[]; height: number } {
  const { figure } = row;
  const marks: Mark[] = [];
  const words = layoutWords(
    figure.label,
    circumstances(dossier, figure),
    place.textLeft,
    top,
    place.textWidth,
    style,
  );
  marks.push(...words.marks);
  const stacked = place.barLeft === place.textLeft;
  const strip = layoutStrip(row, panel, isBroken, place, stacked ? top + words.height + 3 : top, style);
  marks.push(...strip.marks);
  const lanes = layoutLanes(row, panel, { left: place.barLeft, right: place.right }, strip.bottom, style, {
    shareShown: !strip.hasShare,
    capsNamed,
  });
  marks.push(...lanes.marks);
  return { marks, height: Math.max(words.height, strip.bottom + lanes.height - top) };
}

/** The bar with its value beside it, inside it or, where neither fits, on a line of its own above it. */
function layoutStrip(
  row: FigureRow,
  { scale, breakAt, whole }: PanelScale,
  isBroken: boolean,
  { barLeft, right }: RowPlace,
  top: number,
  style: PanelStyle,
): { marks: Mark[]; bottom: number; hasShare: boolean } {
  const { theme, textSize, small, bar } = style;
  const { figure, contested, caps, findings, share } = row;
  const { kind, comparator } = figure;
  const shareWords = keepTogether(share?.words ?? '');
  const to = isBroken ? right : scale.at(figure.value);
  const arrow = comparator === '>' || comparator === '<' ? arrowRoom : 0;
  const rules = [
    ...caps.map((cap) => scale.at(cap.value)),
    ...findings.flatMap(({ value }) => (value === null ? [] : [scale.at(value)])),
  ];
  const value = keepTogether(valueWords(figure));
  const width = textWidth(value, textSize, 600);
  const solid = isSolid({ kind, contested });
  const extent = isBroken
    ? { from: scale.origin, to: breakAt ?? right, takesText: kind !== 'capacity' }
    : {
        from: scale.origin,
        to: to + (to < scale.origin ? -arrow : arrow),
        takesText: solid || kind === 'cap' || (contested && kind !== 'capacity'),
      };
  const marks: Mark[] = [];
  const ink = contested ? theme.contested : theme.ink;
  // A broken bar has no end to stand beside.
  const beside = placeValue(width, extent, rules, isBroken ? extent.to : right);
  let y = top;
  if (!beside) {
    const block = textBlock(value, barLeft, y, right - barLeft, { size: textSize, weight: 600, fill: ink });
    marks.push(...block.marks);
    y += block.height + 2;
  }
  // Rules and zigzags stand out above and below the bar.
  y += 4;
  const shape: BarShape = {
    from: scale.origin,
    to,
    y,
    height: bar,
    kind,
    comparator,
    contested,
    breakAt: isBroken ? breakAt : null,
  };
  if (whole !== null) {
    marks.push({
      type: 'rect',
      x: scale.origin,
      y,
      width: scale.at(whole) - scale.origin,
      height: bar,
      fill: theme.rule,
    });
  }
  marks.push(...barMarks(shape, theme));
  if (scale.domain[0] < 0) {
    marks.push({ type: 'rect', x: scale.origin - 0.5, y: y - 3, width: 1, height: bar + 6, fill: theme.ink });
  }
  for (const finding of findings) {
    if (finding.value === null) continue;
    const x = scale.at(finding.value);
    marks.push({ type: 'rect', x: x - 0.75, y: y - 2, width: 1.5, height: bar + 5, fill: theme.reference });
  }
  marks.push(...caps.map((cap) => capRule(scale.at(cap.value), y, bar, theme)));
  const base = y + baseline(bar, textSize);
  let hasShare = false;
  if (beside) {
    const fill = beside.inside && solid ? inkOn(theme.amount) : ink;
    marks.push({ type: 'text', x: beside.x, y: base, text: value, size: textSize, weight: 600, fill });
    if (share && !beside.inside) {
      const after = { from: beside.x, to: beside.x + width, takesText: false };
      const spot = placeValue(textWidth(shareWords, small, 400), after, rules, right);
      // Only where no rule comes between the value and its share.
      if (spot && rules.every((rule) => rule < after.to || rule > spot.x)) {
        marks.push({ type: 'text', x: spot.x + 2, y: base, text: shareWords, size: small, fill: theme.ink });
        hasShare = true;
      }
    }
  }
  // Text is never set on a hatch.
  if (isBroken && breakAt !== null && kind !== 'capacity') {
    const factor = brokenFactor(row);
    const room = right - arrowRoom - breakAt - breakRoom - 8;
    if (factor && textWidth(factor, textSize, 600) <= room) {
      const x = breakAt + breakRoom + 4 + room / 2;
      marks.push({
        type: 'text',
        x,
        y: base,
        text: factor,
        size: textSize,
        weight: 600,
        anchor: 'middle',
        fill: ink,
      });
    }
  }
  return { marks, bottom: y + bar + 5, hasShare };
}

/** `× 1,000`, as written in the part of a bar that runs off. */
function brokenFactor({ figure, findings }: FigureRow): string {
  const finding = findings.find(({ verdict, value }) => verdict === 'magnitude_error' && value !== null);
  return finding?.value ? compactFactor(figure.value, finding.value) : '';
}
