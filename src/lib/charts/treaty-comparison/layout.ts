import { categoryName } from '#lib/evidence/categoryName.ts';
import { labelWidth } from '#lib/scene/labelWidth.ts';
import { widest } from '#lib/scene/textWidth.ts';
import { wrapText } from '#lib/scene/wrapText.ts';
import type { Body, Box } from '../kit/chart.ts';
import { Cursor } from '../kit/Cursor.ts';
import { blockWidth, layoutGrid, type GridColumn, type GridLayout, type GridRow } from '../kit/grid.ts';
import { columnHeadings, type ColumnHeading } from '../kit/gridHeader.ts';
import { gridText } from '../kit/gridText.ts';
import { mostThatFit } from '../kit/mostThatFit.ts';
import { numberedGroups } from '../kit/numberedGroups.ts';
import { clauseCell, leading } from './cell.ts';
import { textFacts } from './finding.ts';
import {
  groupsOf,
  isComparable,
  knownIn,
  newestOf,
  type Column,
  type ComparisonContext,
  type ComparisonRow,
} from './read.ts';

interface Detail {
  readonly blocks: 1 | 2;
  /** So many rows from the top quote a provision in short, beside strength and conditions. */
  readonly worded: number;
  /** No room for conditions either. */
  readonly isBare?: boolean;
}

/** From the fullest to the barest. */
const details: readonly Detail[] = [
  { blocks: 1, worded: Infinity },
  { blocks: 2, worded: Infinity },
  { blocks: 1, worded: 0 },
  { blocks: 2, worded: 0 },
];

/** A cell narrower than this is no fun to read. */
const leastCell = 150;
/** On a slide what stands in a cell is short. */
const leastSlideCell = 90;
/** From this width on a card has room for what provisions say. */
const roomyWidth = 700;
/** On a slide, told with what each text says, or else none is. */
const fewestWorded = 2;
/** Narrower columns are headed by their sign alone. */
const leastName = 180;
const labelGap = 14;
/** A row is never stretched by more than this. */
const mostSpare = 14;

/**
 * With the wording of provisions as long as that fits the height there is, then without, then in two blocks; on a slide
 * in one block, with as many subjects as fit.
 */
export function layout(context: ComparisonContext, box: Box): Body {
  const { rows } = context.data;
  if (context.presentation === 'slide') return layoutSlide(context, box);
  const full = layoutWide(context, rows, box, details[0]!);
  if (!full) return layoutNarrow(context, box);
  const { height } = box;
  if (height === null || full.height <= height) return full.body();
  const tried = details
    .map((detail) => layoutWide(context, rows, box, detail))
    .filter((each) => each !== null);
  const least = tried.reduce((low, each) => (each.height < low.height ? each : low));
  return (tried.find((each) => each.height <= height) ?? least).body();
}

function layoutSlide(context: ComparisonContext, box: Box): Body {
  const { rows } = context.data;
  const { height } = box;
  const lay = (amount: number, worded: number, isBare = false): Body => {
    const drawn = rows.slice(0, amount);
    const grid = layoutWide(context, drawn, box, { blocks: 1, worded, isBare });
    return { ...(grid?.body() ?? layoutNarrow(context, box)), leftOut: leftOut(context, drawn, worded > 0) };
  };
  if (height === null) return lay(rows.length, box.width >= roomyWidth ? Infinity : 0);
  // What the first texts say is worth more than one more subject; below them the others are told by how strongly they bind.
  const fewest = Math.min(fewestWorded, Math.max(1, rows.filter(isComparable).length));
  let worded = 0;
  for (let amount = fewest; amount <= rows.length && lay(amount, amount).height <= height; amount++)
    worded = amount;
  const isBare = worded === 0 && lay(fewest, 0).height > height;
  return mostThatFit(box, rows.length, (amount) => lay(amount, worded, isBare));
}

/** The subjects and texts that are not drawn. */
function leftOut(
  { data, dossier, words, say, chosen }: ComparisonContext,
  drawn: readonly ComparisonRow[],
  isNamed: boolean,
): string {
  const shown = new Set(drawn.map(({ category }) => category));
  const rest = chosen.subject ? [] : data.all.filter(({ category }) => !shown.has(category));
  const places = [...new Set(rest.flatMap(({ cells }) => knownIn(cells)))];
  const [only] = places;
  return say.leftOut({
    subjects: rest.map(({ category }) => categoryName(words, dossier, category)),
    isNamed,
    only: places.length === 1 ? textFacts(data.compared[only!]!).name : '',
    texts: data.compared
      .filter((column) => !data.columns.includes(column))
      .map((each) => textFacts(each).name),
  });
}

/** Subjects to the left of their cells, in one block or two; null where cells would get too narrow. */
function layoutWide(
  context: ComparisonContext,
  drawn: readonly ComparisonRow[],
  box: Box,
  { blocks, worded, isBare = false }: Detail,
): GridLayout | null {
  const { data, dossier, words, presentation } = context;
  const width = blocks === 1 ? box.width : blockWidth(box);
  const names = new Map(drawn.map(({ category }) => [category, categoryName(words, dossier, category)]));
  const most = Math.min(width * 0.17, 150);
  const label = labelWidth([...names.values()], box.textSize, 400, most) + labelGap;
  const cell = (width - label) / data.columns.length;
  if (cell < (presentation === 'slide' ? leastSlideCell : leastCell)) return null;
  const heading = ({ verdict }: Pick<ComparisonRow, 'verdict'>) => groupHeading(context, verdict);
  const groups = numberedGroups(groupsOf(drawn), heading, ({ category, cells }: ComparisonRow, row) => ({
    cells: [
      gridText(box, names.get(category)!, label - labelGap + 0.01, { above: 4, below: 4 }),
      ...cells.map((each, column) =>
        clauseCell(context, each, { row, column }, cell, box, { wording: row < worded, conditions: !isBare }),
      ),
    ],
  }));
  const columns = data.columns.map((_, i) => ({ x: label + i * cell, width: cell }));
  const grid = layoutGrid(box, {
    columns: [{ x: 0, width: label }, ...columns],
    header: columnHeadings(box, headings(context, columns, box), [], leading),
    groups,
    stretch: { most: mostSpare, into: 'cells' },
    ...(blocks === 2 ? { blocks: { continued: words.of('common').continued } } : {}),
  });
  return grid.blocks === blocks ? grid : null;
}

/** Name and date of each instrument. */
function headings(
  { data, say, presentation }: ComparisonContext,
  columns: readonly GridColumn[],
  { theme, textSize }: Box,
): ColumnHeading[] {
  // Where the last column is not the newest, it has to be said which one is.
  const isMarked = data.columns.some(({ place }) => place === 'beside');
  const isLong = ({ instrument }: Column, i: number) => {
    const { width } = columns[i]!;
    return width < leastName || wrapText(say.textName(instrument), width - 12, textSize, 600).length > 2;
  };
  const isYear = ({ instrument: { signed }, sign }: Column) => signed !== '' && signed.startsWith(sign);
  // On a slide years say enough where a name takes too much room, and of all, so that they read as a row.
  const isBrief = presentation === 'slide' && data.columns.every(isYear) && data.columns.some(isLong);
  return data.columns.map(({ instrument, place, sign, term }, i) => {
    const fullName = say.textName(instrument);
    const { x, width } = columns[i]!;
    const text = isBrief ? sign : fullName;
    const name = { text, weight: 600, fill: theme.ink } as const;
    const below = isBrief
      ? say.inBrief(term)
      : say.signature({ term, isNewest: isMarked && place === 'newest' });
    return { x, width: width - 12, texts: [name, ...(below === '' ? [] : [{ text: below }])] };
  });
}

/** Each subject above its cells, one under another; years or letters tell the instruments apart, named at the top. */
function layoutNarrow(context: ComparisonContext, box: Box): Body {
  const { data, dossier, words, say } = context;
  const { theme, textSize } = box;
  const signs = data.columns.map(({ sign }) => sign);
  const signWidth = widest(signs, textSize, 600) + 10;
  const cellColumn = { x: signWidth, width: box.width - signWidth };
  const cursor = new Cursor(box);
  for (const { sign, instrument, term } of data.columns) {
    const top = cursor.y;
    cursor.text(sign, { weight: 600, leading });
    cursor.y = top;
    const text = say.signedText({ name: say.textName(instrument), term });
    cursor.text(text, { x: box.x + signWidth, fill: theme.mutedInk, leading });
    cursor.gap(3);
  }
  const heading = ({ verdict }: Pick<ComparisonRow, 'verdict'>) => groupHeading(context, verdict);
  const style = { above: 4, weight: 600, fill: theme.mutedInk } as const;
  const groups = numberedGroups(groupsOf(data.rows), heading, ({ category, cells }: ComparisonRow, row) =>
    cells.map((each, i): GridRow => {
      const sign = gridText(box, data.columns[i]!.sign, signWidth, style);
      const position = { row: row + i, column: 0 };
      const told = { wording: box.height === null, conditions: true };
      const cell = clauseCell(context, each, position, cellColumn.width, box, told);
      if (i > 0) return { rule: false, cells: [sign, cell] };
      const name = categoryName(words, dossier, category);
      const above = gridText(box, name, box.width, { weight: 600, above: 5, below: 2 });
      return { gap: 8, above, cells: [sign, cell] };
    }),
  );
  const columns = [{ x: 0, width: signWidth }, cellColumn];
  const headingGaps = { above: 16, below: 0 };
  layoutGrid({ ...box, height: null }, { columns, groups, headingGaps }).drawOn(cursor);
  return cursor.body();
}

function groupHeading(
  { data, say, presentation }: ComparisonContext,
  verdict: ComparisonRow['verdict'],
): string {
  if (verdict === null && presentation === 'slide') return '';
  return say.group({ verdict, year: newestOf(data)?.signed.slice(0, 4) ?? '' });
}
