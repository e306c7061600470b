import { isBindingObligation } from '#lib/model/provision.ts';
import type { Mark } from '#lib/scene/mark.ts';
import type { Target } from '#lib/scene/scene.ts';
import { baseline, lineBlock } from '#lib/scene/textBlock.ts';
import { textWidth } from '#lib/scene/textWidth.ts';
import { wrapText } from '#lib/scene/wrapText.ts';
import type { Body, Box } from '../chart.ts';
import { layoutColumnHeader, layoutColumns, type Column } from './columns.ts';
import { cellPadding, unitPlaces } from '../unitColumns.ts';
import { provisionSentence } from './describe.ts';
import { provisionColour, provisionMark } from './provisionMark.ts';
import { countCovered, isConditional, type CategoryRow, type ProvisionData } from './summarise.ts';

/** Below this width the names stand above their rows. */
const narrow = 560;

const naturalPitches = [24, 20];
const leading = 1.2;
/** In multiples of the distance of marks. */
const markRadius = 0.33;

/** Distance of the marks and extra height of each row. */
interface Spacing {
  readonly pitch: number;
  readonly extra: number;
}

export function layoutProvisions(data: ProvisionData, box: Box): Body {
  if (data.rows.length === 0) return { height: 0, marks: [], targets: [] };
  if (box.height === null) return layoutNaturally(data, box);
  const height = box.height;
  const pitches = [30, 28, 26, 24, 22, 20, 18, 16, 14];
  const bodies = pitches.map((pitch) => ({ pitch, ...layoutAt(data, box, { pitch, extra: 0 }) }));
  const fitting = bodies.filter((body) => body.height <= height);
  const smallest = fitting.at(-1);
  if (!smallest) return bodies.at(-1)!;
  // Larger marks, but not at the price of cells that break into more lines than marks of a middling size need.
  const middling = fitting.find((body) => body.pitch <= 18) ?? smallest;
  const best = fitting.find((body) => body.lines <= middling.lines) ?? middling;
  const spare = (height - best.height) / data.rows.length;
  return layoutAt(data, box, { pitch: best.pitch, extra: Math.min(best.pitch, spare) });
}

/** Marks large enough for a finger, somewhat smaller where that saves lines. */
function layoutNaturally(data: ProvisionData, box: Box): Body {
  const [large, small] = naturalPitches.map((pitch) => layoutAt(data, box, { pitch, extra: 0 }));
  return small!.lines < large!.lines ? small! : large!;
}

/** `lines` counts the lines of marks of all rows. */
function layoutAt(
  data: ProvisionData,
  box: Box,
  { pitch, extra }: Spacing,
): Body & { readonly lines: number } {
  const { theme, textSize } = box;
  const lineHeight = textSize * leading;
  const wide = box.width >= narrow;
  const labels = data.rows.map((row) => row.label);
  const labelWidth = wide ? nameWidth(labels, box) : 0;
  const totals = data.rows.map((row) => String(countCovered(row.all)));
  const totalWidth = Math.max(...[...totals, 'all'].map((text) => textWidth(text, textSize, 600)));
  const left = box.x + labelWidth;
  const right = box.x + box.width - (wide ? totalWidth + 10 : 0);
  const columns = layoutColumns(data, left, right - left, pitch, textSize);
  const header = layoutColumnHeader(data, columns, box.y, textSize, theme);

  const marks: Mark[] = [];
  const targets: Target[] = [];
  const figure = (text: string, top: number, weight: 400 | 600): Mark => ({
    type: 'text',
    x: box.x + box.width,
    y: top + baseline(lineHeight, textSize),
    text,
    size: textSize,
    weight,
    anchor: 'end',
    fill: theme.mutedInk,
  });
  // Above its row a name begins where the marks do.
  const indent = wide ? 0 : cellPadding;
  let top = box.y + header.height;
  data.rows.forEach((row, r) => {
    marks.push({ type: 'rect', x: box.x, y: top, width: box.width, height: 1, fill: theme.rule });
    const lines = wrapText(
      row.label,
      wide ? labelWidth - 10 : box.width - totalWidth - indent - 10,
      textSize,
      400,
    );
    const textHeight = lines.length * lineHeight;
    const marksHeight = cellLines(row, columns) * pitch;
    const padding = 3 + extra / 2;
    // The first line of the name stands level with the first line of marks.
    const level = wide ? Math.max(0, (pitch - lineHeight) / 2) : 3;
    const textTop = top + (wide ? padding : 0) + level;
    marks.push(
      ...lineBlock(lines, box.x + indent, textTop, { size: textSize, fill: theme.ink, leading }).marks,
    );
    marks.push(figure(totals[r]!, textTop, 400));
    const marksTop = wide ? top + padding : textTop + textHeight + 1;
    addMarks(data, row, r, columns, marksTop, pitch, box, marks, targets);
    const height = wide
      ? Math.max(marksHeight, textHeight + level) + 2 * padding
      : marksTop - top + marksHeight + padding;
    top += height;
  });
  // Drawn first, so that everything stands on it.
  const ground = bindingGround(columns, box.y + header.height, top, theme.emptyFill);
  const all: Mark[] = wide
    ? [
        figure('all', box.y + header.height - 6 - 2 * lineHeight, 400),
        figure(String(countCovered(data.shown)), box.y + header.height - 6 - lineHeight, 600),
      ]
    : [];
  const lines = data.rows.reduce((sum, row) => sum + cellLines(row, columns), 0);
  return { height: top - box.y + 1, marks: [ground, ...header.marks, ...all, ...marks], targets, lines };
}

/** Long names wrap once, and then their column grows: at least the longest word fits. */
function nameWidth(labels: readonly string[], box: Box): number {
  const widest = (texts: readonly string[]) =>
    Math.max(...texts.map((text) => textWidth(text, box.textSize, 400)));
  const longest = widest(labels);
  const longestWord = widest(labels.flatMap((label) => label.split(' ')));
  return Math.min(longest, Math.max(box.width * 0.17, longestWord, longest * 0.6)) + 14;
}

function cellLines(row: CategoryRow, columns: readonly Column[]): number {
  return Math.max(
    ...columns.map(({ obligation, perLine }) => Math.ceil(row.cells[obligation].length / perLine)),
  );
}

function addMarks(
  data: ProvisionData,
  row: CategoryRow,
  rowNumber: number,
  columns: readonly Column[],
  top: number,
  pitch: number,
  { theme }: Box,
  marks: Mark[],
  targets: Target[],
): void {
  let running = 0;
  for (const column of columns) {
    const provisions = row.cells[column.obligation];
    const places = unitPlaces(column, provisions.length, top, pitch, markRadius);
    provisions.forEach((placed, i) => {
      const area = places[i]!;
      const { id, status } = placed.provision;
      const colour = provisionColour(placed.provision, theme);
      const [middleX, middleY] = [area.x + pitch / 2, area.y + pitch / 2];
      const conditional = isConditional(placed.provision);
      marks.push(...provisionMark(status, conditional, middleX, middleY, pitch * markRadius, colour, theme));
      const sentence = provisionSentence(data, placed);
      targets.push({ ...area, key: id, row: rowNumber, column: running, sentence });
      running++;
    });
  }
}

/** A tint behind the columns that bind. */
function bindingGround(columns: readonly Column[], top: number, bottom: number, fill: string): Mark {
  const binding = columns.filter((column) => isBindingObligation(column.obligation));
  const from = binding[0]!.x;
  const last = binding.at(-1)!;
  return { type: 'rect', x: from, y: top, width: last.x + last.width - from, height: bottom - top, fill };
}
