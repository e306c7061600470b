import type { Mark } from '#lib/scene/mark.ts';
import type { Area, Target } from '#lib/scene/scene.ts';
import { lineBlock } from '#lib/scene/textBlock.ts';
import { textWidth } from '#lib/scene/textWidth.ts';
import type { Theme } from '#lib/scene/theme.ts';
import { wrapText } from '#lib/scene/wrapText.ts';
import type { Clause } from '#lib/summary/clauses.ts';
import { cellText } from './cellWords.ts';
import { cellSentence } from './describe.ts';
import { bandWidth, kindBand } from './kindBand.ts';
import { keyOf, type ComparisonData, type ComparisonRow } from './summarise.ts';

export const leading = 1.25;
const textIndent = bandWidth + 7;
const rightGap = 8;
const padding = 4;
const asideGap = 8;

type Tone = 'head' | 'plain' | 'muted';

interface Line {
  readonly text: string;
  readonly tone: Tone;
  /** Muted words behind the text, on the same line. */
  readonly aside?: string;
}

export interface CellLayout {
  readonly lines: readonly Line[];
  /** Least height of the cell. */
  readonly height: number;
}

/** @param worded whether a provision is quoted in short, beside strength and conditions */
export function layoutCell(
  data: ComparisonData,
  cell: Clause,
  width: number,
  size: number,
  worded: boolean,
): CellLayout {
  const { head, wording, conditions, tail } = cellText(data.dossier, cell);
  const room = width - textIndent - rightGap;
  const wrap = (text: string, tone: Tone) =>
    wrapText(text, room, size, weightOf(tone)).map((line): Line => ({ text: line, tone }));
  const headTone = cell.kind === 'present' ? 'head' : cell.kind === 'none' ? 'muted' : 'plain';
  const headWidth = textWidth(head, size, weightOf(headTone));
  const beside = tail !== '' && headWidth + asideGap + textWidth(tail, size, 400) <= room;
  const lines: Line[] = [
    ...(beside ? [{ text: head, tone: headTone, aside: tail } as const] : wrap(head, headTone)),
    ...(worded ? wrap(wording, 'plain') : []),
    ...conditions.flatMap((condition) => wrap(condition, 'plain')),
    ...(beside ? [] : wrap(tail, 'muted')),
  ];
  return { lines, height: lines.length * size * leading + 2 * padding };
}

function weightOf(tone: Tone): 400 | 600 {
  return tone === 'head' ? 600 : 400;
}

/** The cell in its place, and the target that covers it. */
export function drawCell(
  data: ComparisonData,
  row: ComparisonRow,
  cell: Clause,
  { lines }: CellLayout,
  place: Area,
  at: { readonly row: number; readonly column: number },
  size: number,
  theme: Theme,
): { readonly marks: readonly Mark[]; readonly target: Target } {
  const { x, y, width, height } = place;
  const fills: Readonly<Record<Tone, string>> = {
    head: theme.ink,
    plain: theme.ink,
    muted: theme.mutedInk,
  };
  const marks: Mark[] = [];
  if (cell.kind === 'present') {
    marks.push({ type: 'rect', x, y: y + 2, width: width - 4, height: height - 3, fill: theme.emptyFill });
  }
  const band = { x, y: y + 2, width: bandWidth, height: height - 3 };
  marks.push(...kindBand(cell, band, theme));
  lines.forEach(({ text, tone, aside }, i) => {
    const top = y + padding + i * size * leading;
    const weight = weightOf(tone);
    marks.push(...lineBlock([text], x + textIndent, top, { size, weight, fill: fills[tone], leading }).marks);
    if (aside === undefined) return;
    const left = x + textIndent + textWidth(text, size, weight) + asideGap;
    marks.push(...lineBlock([aside], left, top, { size, fill: theme.mutedInk, leading }).marks);
  });
  const target = { ...place, ...at, key: keyOf(cell), sentence: cellSentence(data, row, cell) };
  return { marks, target };
}
