import { categoryName } from '#lib/evidence/categoryName.ts';
import { markKeys } from '#lib/evidence/markKeys.ts';
import { isBindingObligation, obligations, type Obligation } from '#lib/model/provision.ts';
import { labelWidth } from '#lib/scene/labelWidth.ts';
import { widest } from '#lib/scene/textWidth.ts';
import type { Theme } from '#lib/scene/theme.ts';
import type { Body, Box } from '../kit/chart.ts';
import { layoutGrid, type Grid } from '../kit/grid.ts';
import { columnHeadings, type ColumnHeading, type HeaderBand } from '../kit/gridHeader.ts';
import { gridText } from '../kit/gridText.ts';
import { unitRow, type Unit } from '../kit/unitCell.ts';
import {
  cellPadding,
  insideOf,
  spanOf,
  unitColumns,
  unitHeading,
  type UnitColumn,
} from '../kit/unitColumns.ts';
import { provisionMark } from './provisionMark.ts';
import { countCovered, type CategoryRow, type PlacedProvision, type ProvisionContext } from './read.ts';

/** Below this width the names stand above their rows. */
const narrow = 560;

/** Marks large enough for a finger, and somewhat smaller ones. */
const naturalPitches = [24, 20] as const;
const pitches = [30, 28, 26, 24, 22, 20, 18, 16, 14] as const;
const leading = 1.2;
/** In multiples of the distance of marks. */
const markRadius = 0.33;
/** Above and below the marks of a row. */
const padding = 3;
const labelGap = 14;

/** Columns under names that say in plain words how strongly they oblige. */
const bands = [
  { name: 'binding', obligations: ['shall', 'shall_not'] },
  { name: 'softer', obligations: ['strive', 'may'] },
  { name: 'none', obligations: ['declaratory', 'interpretation'] },
] as const satisfies readonly { name: string; obligations: readonly Obligation[] }[];

/** Subjects in rows, wording in columns; marks as large as the height there is allows. */
export function layout(context: ProvisionContext, box: Box): Body {
  const free = { ...box, height: null };
  const tried = (pitch: number) => {
    const { grid, lines } = gridOf(context, box, pitch);
    return { pitch, grid, lines, height: layoutGrid(free, grid).height };
  };
  const { height } = box;
  if (height === null) {
    const [large, small] = [tried(naturalPitches[0]), tried(naturalPitches[1])];
    return layoutGrid(free, (small.lines < large.lines ? small : large).grid).body();
  }
  const all = pitches.map(tried);
  const fitting = all.filter((each) => each.height <= height);
  const smallest = fitting.at(-1);
  if (!smallest) return layoutGrid(free, all.at(-1)!.grid).body();
  // Larger marks, but not at the price of cells that break into more lines than marks of a middling size need.
  const middling = fitting.find(({ pitch }) => pitch <= 18) ?? smallest;
  const { grid, pitch } = fitting.find(({ lines }) => lines <= middling.lines) ?? middling;
  return layoutGrid(box, { ...grid, stretch: { most: pitch, into: 'gaps' } }).body();
}

/** `lines` counts the lines of marks of all rows. */
function gridOf(
  { data, dossier, words, say }: ProvisionContext,
  box: Box,
  pitch: number,
): { readonly grid: Grid; readonly lines: number } {
  const { theme, textSize, width } = box;
  const isWide = width >= narrow;
  const names = words.of('common').obligations;
  const labels = data.rows.map(({ category }) => categoryName(words, dossier, category));
  const totals = data.rows.map((row) => words.number(countCovered(row.all)));
  const sum = words.number(countCovered(data.shown));
  const totalWidth = widest([...totals, sum, say.all], textSize, 600);
  const labelColumn = isWide ? labelWidth(labels, textSize, 400, width * 0.17) + labelGap : 0;
  // The headings of the columns need about 260 units at a text size of 12.
  const units = unitColumns(
    obligations.map((obligation) => data.rows.map((row) => row.cells[obligation].length)),
    obligations.map((obligation) => names[obligation]),
    { x: labelColumn, width: width - labelColumn - (isWide ? totalWidth + 10 : 0) },
    pitch,
    textSize,
  );
  const total = (text: string, above: number) =>
    gridText(box, text, totalWidth, { anchor: 'end', fill: theme.mutedInk, leading, above, below: padding });
  const style = { pitch, radius: markRadius, above: isWide ? padding : 0, below: padding };
  const rows = data.rows.map((row, r) => {
    const provisions = obligations.map((obligation) =>
      row.cells[obligation].map((each) => unitOf(each, box)),
    );
    const cells = unitRow(provisions, units, r, style);
    if (isWide) {
      // The first line of the name stands level with the first line of marks.
      const above = padding + Math.max(0, (pitch - textSize * leading) / 2);
      const label = gridText(box, labels[r]!, labelColumn - labelGap + 4, { leading, above, below: padding });
      return { cells: [label, ...cells, total(totals[r]!, above)] };
    }
    // Above its row a name begins where the marks do.
    const above = gridText(box, labels[r]!, width - totalWidth - 10, {
      leading,
      indent: cellPadding,
      above: padding,
      below: 1,
      also: (cursor, place) => total(totals[r]!, padding).draw(cursor, place),
    });
    return { above, cells };
  });
  const headings: ColumnHeading[] = obligations.map((obligation, i) => {
    const amount = words.number(countCovered(data.rows.flatMap((row) => row.cells[obligation])));
    const fill = isBindingObligation(obligation) ? theme.amount : undefined;
    return unitHeading(units[i]!, names[obligation], amount, box, fill);
  });
  const totalColumn = { x: width - totalWidth, width: totalWidth };
  const all = [{ text: say.all }, { text: sum, weight: 600 }] as const;
  if (isWide) headings.push({ ...totalColumn, texts: all, anchor: 'end' });
  return {
    grid: {
      columns: isWide ? [{ x: 0, width: labelColumn }, ...units, totalColumn] : units,
      header: columnHeadings(box, headings, bandsOver(units, say.bands, theme), leading),
      groups: [{ heading: '', rows }],
      grounds: [{ ...spanOf(columnsOf(units, isBindingObligation)), fill: theme.emptyFill }],
    },
    lines: data.rows.reduce((lines, row) => lines + linesOf(row, units), 0),
  };
}

/** What obligations with a strength in common are called, over their columns. */
function bandsOver(
  units: readonly UnitColumn[],
  names: ProvisionContext['say']['bands'],
  { amount, hatch, mutedInk }: Theme,
): HeaderBand[] {
  return bands.map(({ name, obligations: members }) => {
    const look = members.some(isBindingObligation)
      ? { fill: amount, line: { height: 2, fill: amount } }
      : { fill: mutedInk, line: { height: 1, fill: hatch } };
    const span = spanOf(columnsOf(units, (each) => members.some((member) => member === each)));
    return { ...insideOf(span), text: names[name], ...look };
  });
}

function columnsOf(units: readonly UnitColumn[], test: (obligation: Obligation) => boolean): UnitColumn[] {
  return units.filter((_, i) => test(obligations[i]!));
}

function linesOf(row: CategoryRow, units: readonly UnitColumn[]): number {
  return Math.max(...obligations.map((each, i) => Math.ceil(row.cells[each].length / units[i]!.perLine)));
}

function unitOf({ provision }: PlacedProvision, { theme }: Box): Unit {
  return {
    key: markKeys.provision(provision),
    marksAt: (x, y, radius) => provisionMark(provision, x, y, radius, theme),
  };
}
