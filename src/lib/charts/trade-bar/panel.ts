import type { Mark } from '#lib/scene/mark.ts';
import { layoutAxis } from '#lib/scene/axis.ts';
import type { Area } from '#lib/scene/scene.ts';
import { textBlock } from '#lib/scene/textBlock.ts';
import { textWidth } from '#lib/scene/textWidth.ts';
import { compactNumber, unitWords } from '#lib/model/units.ts';
import { arrowRoom } from './bar.ts';
import { brokenRows, isLogarithmic, panelScale } from './panelScale.ts';
import type { PanelStyle } from './panelStyle.ts';
import { layoutRow, type RowPlace } from './row.ts';
import type { FigureData, FigureRow, Panel } from './summarise.ts';
import { valueWords } from '../figureWords.ts';

export interface PlacedRow {
  readonly row: FigureRow;
  readonly area: Area;
}

export interface Placed {
  readonly marks: readonly Mark[];
  readonly height: number;
  readonly rows: readonly PlacedRow[];
}

/** From this width on, words stand left of the bars instead of above them. */
const sideWidth = 640;

/** Figures of one unit and subject on one axis, under a title that names both. */
export function layoutPanel(
  data: FigureData,
  panel: Panel,
  x: number,
  y: number,
  width: number,
  style: PanelStyle,
): Placed {
  const { theme, small } = style;
  const marks: Mark[] = [];
  const right = x + width;
  const textSpace = width >= sideWidth ? Math.min(320, width * 0.36) : width;
  const barLeft = width >= sideWidth ? x + textSpace + 20 : x;
  const place: RowPlace = { textLeft: x, textWidth: textSpace, barLeft, right };
  const title = layoutTitle(panel.title, unitOf(data, panel), x, y, width, style);
  marks.push(...title.marks);
  let top = y + title.height;

  const scale = panelScale(panel, data.view, barLeft, barsEnd(data, panel, barLeft, right, style));
  const broken = brokenRows(panel, data.view.scale);
  const rows: PlacedRow[] = [];
  const named = new Set<number>();
  for (const row of panel.rows) {
    const capsNamed = row.caps.filter((cap) => !named.has(cap.value));
    for (const cap of capsNamed) named.add(cap.value);
    const placed = layoutRow(data.dossier, row, scale, broken.includes(row), capsNamed, place, top, style);
    marks.push(...placed.marks);
    rows.push({ row, area: { x, y: top - 2, width, height: placed.height + 4 } });
    top += placed.height + style.rowGap;
  }
  const format = (value: number) => tickWords(value, panel);
  const axis = layoutAxis(scale.scale, top - style.rowGap + 5, [barLeft, right], format, {
    size: small,
    line: theme.hatch,
    ink: theme.mutedInk,
  });
  marks.push(...axis.marks);
  return { marks, height: top - style.rowGap + 5 + axis.height - y, rows };
}

/** Where the axis ends so that values fit beside their bars, which keep two thirds of the width in any case. */
function barsEnd(
  data: FigureData,
  panel: Panel,
  left: number,
  right: number,
  { textSize }: PanelStyle,
): number {
  const { scale } = panelScale(panel, data.view, 0, 1);
  // Arrows stand out beyond the longest bar.
  const farthest = right - arrowRoom;
  if (brokenRows(panel, data.view.scale).length > 0) return farthest;
  const ends = panel.rows.map(({ figure }) => {
    const room = right - left - arrowRoom - 6 - textWidth(valueWords(figure), textSize, 600);
    return left + room / Math.max(0.01, scale.at(figure.value));
  });
  const end = Math.min(farthest, ...ends);
  return end < left + (right - left) * 0.66 ? farthest : end;
}

function unitOf(data: FigureData, panel: Panel): string {
  const words = panel.unit === '%' ? 'per cent' : unitWords(panel.unit, 2);
  const unit = panel.title.toLowerCase().endsWith(words.toLowerCase()) ? '' : words;
  return [unit, ...(isLogarithmic(panel, data.view.scale) ? ['log scale'] : [])]
    .filter((part) => part !== '')
    .join(', ');
}

function tickWords(value: number, { unit }: Panel): string {
  return unit === '%' ? `${compactNumber(value)} %` : compactNumber(value);
}

/** A rule, the subject in bold and, beside it or below it, the unit. */
export function layoutTitle(
  subject: string,
  unit: string,
  x: number,
  y: number,
  width: number,
  style: PanelStyle,
): { marks: Mark[]; height: number } {
  const { theme } = style;
  const size = style.textSize * 1.1;
  const marks: Mark[] = [{ type: 'rect', x, y, width, height: 1.5, fill: theme.ink }];
  const bold = textBlock(subject, x, y + 5, width, { size, weight: 600, fill: theme.ink, leading: 1.25 });
  marks.push(...bold.marks);
  let bottom = y + 5 + bold.height;
  if (unit) {
    const after = x + textWidth(subject, size, 600) + 8;
    const fits = bold.marks.length === 1 && after + textWidth(unit, style.small, 400) <= x + width;
    if (fits) {
      const line = bold.marks[0];
      const text: Mark = {
        type: 'text',
        x: after,
        y: line?.type === 'text' ? line.y : bottom,
        text: unit,
        size: style.small,
        fill: theme.mutedInk,
      };
      marks.push(text);
    } else {
      const below = textBlock(unit, x, bottom, width, { size: style.small, fill: theme.mutedInk });
      marks.push(...below.marks);
      bottom += below.height;
    }
  }
  return { marks, height: bottom + 6 - y };
}
