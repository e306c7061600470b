import { categoryName } from '#lib/evidence/categoryName.ts';
import { markKeys } from '#lib/evidence/markKeys.ts';
import { isBindingObligation, obligations, type Obligation } from '#lib/model/provision.ts';
import { labelWidth } from '#lib/scene/labelWidth.ts';
import { textWidth } from '#lib/scene/textWidth.ts';
import type { Body, Box } from '../kit/chart.ts';
import { layoutGrid, type Grid } from '../kit/grid.ts';
import { columnHeadings, type GridHeader } from '../kit/gridHeader.ts';
import { gridText } from '../kit/gridText.ts';
import { unitCell, type Unit } from '../kit/unitCell.ts';
import { cellPadding, unitColumns, type UnitColumn } from '../kit/unitColumns.ts';
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
  context: ProvisionContext,
  box: Box,
  pitch: number,
): { readonly grid: Grid; readonly lines: number } {
  const { data, dossier, words, say } = context;
  const { theme, textSize, width } = box;
  const wide = width >= narrow;
  const labels = data.rows.map(({ category }) => categoryName(words, dossier, category));
  const totals = data.rows.map((row) => words.number(countCovered(row.all)));
  const totalWidth = Math.max(
    ...[...totals, words.number(countCovered(data.shown)), say.all].map((text) =>
      textWidth(text, textSize, 600),
    ),
  );
  const labelColumn = wide ? labelWidth(labels, textSize, 400, width * 0.17) + labelGap : 0;
  const units = columnsOf(
    context,
    labelColumn,
    width - labelColumn - (wide ? totalWidth + 10 : 0),
    pitch,
    box,
  );
  const totalColumn = { x: width - totalWidth, width: totalWidth };
  const total = (text: string, above: number) =>
    gridText(box, text, totalWidth, { anchor: 'end', fill: theme.mutedInk, leading, above, below: padding });

  const rows = data.rows.map((row, r) => {
    let before = 0;
    const cells = obligations.map((obligation, i) => {
      const provisions = row.cells[obligation];
      const style = { pitch, radius: markRadius, above: wide ? padding : 0, below: padding };
      const marks = provisions.map((each) => unitOf(each, box));
      const cell = unitCell(marks, units[i]!, { row: r, column: before }, style);
      before += provisions.length;
      return cell;
    });
    if (wide) {
      // The first line of the name stands level with the first line of marks.
      const above = padding + Math.max(0, (pitch - textSize * leading) / 2);
      const style = { leading, above, below: padding };
      const label = gridText(box, labels[r]!, labelColumn - labelGap + 4, style);
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
  const binding = units.filter((_, i) => isBindingObligation(obligations[i]!));
  return {
    grid: {
      columns: wide ? [{ x: 0, width: labelColumn }, ...units, totalColumn] : units,
      header: headerOf(context, units, wide ? totalColumn : null, box),
      groups: [{ heading: '', rows }],
      grounds: [{ ...spanOf(binding), fill: theme.emptyFill }],
    },
    lines: data.rows.reduce((sum, row) => sum + linesOf(row, units), 0),
  };
}

/** Shares a width among the six columns. The headings need about 260 units at a text size of 12. */
function columnsOf(
  { data, words }: ProvisionContext,
  left: number,
  width: number,
  pitch: number,
  { textSize }: Box,
): UnitColumn[] {
  const names = words.of('common').obligations;
  const amounts = obligations.map((obligation) => data.rows.map((row) => row.cells[obligation].length));
  const leasts = obligations.map((obligation) =>
    Math.max(...names[obligation].split(' ').map((word) => textWidth(word, textSize, 400))),
  );
  return unitColumns(amounts, leasts, left, width, pitch);
}

/** Bands of strength, names of the columns and the total under each name. */
function headerOf(
  { data, words, say }: ProvisionContext,
  units: readonly UnitColumn[],
  totalColumn: { readonly x: number; readonly width: number } | null,
  box: Box,
): GridHeader {
  const { theme } = box;
  const names = words.of('common').obligations;
  const inside = ({ x, width }: { readonly x: number; readonly width: number }) => ({
    x: x + cellPadding,
    width: width - 2 * cellPadding,
  });
  const headings = obligations.map((obligation, i) => ({
    ...inside(units[i]!),
    texts: [
      { text: names[obligation], fill: theme.ink },
      {
        text: words.number(countCovered(data.rows.flatMap((row) => row.cells[obligation]))),
        weight: 600 as const,
        fill: isBindingObligation(obligation) ? theme.amount : theme.mutedInk,
      },
    ],
  }));
  const all = {
    texts: [{ text: say.all }, { text: words.number(countCovered(data.shown)), weight: 600 as const }],
    anchor: 'end' as const,
  };
  return columnHeadings(
    box,
    totalColumn ? [...headings, { ...totalColumn, ...all }] : headings,
    bands.map(({ name, obligations: members }) => {
      const binds = members.some(isBindingObligation);
      const columns = members.map((obligation) => units[obligations.indexOf(obligation)]!);
      return {
        ...inside(spanOf(columns)),
        text: say.bands[name],
        fill: binds ? theme.amount : theme.mutedInk,
        line: binds ? { height: 2, fill: theme.amount } : { height: 1, fill: theme.hatch },
      };
    }),
    leading,
  );
}

function spanOf(columns: readonly UnitColumn[]): { readonly x: number; readonly width: number } {
  const [first, last] = [columns[0]!, columns.at(-1)!];
  return { x: first.x, width: last.x + last.width - first.x };
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
