import { commonKind } from '#lib/model/toldKind.ts';
import type { Area, Target } from '#lib/scene/scene.ts';
import { hasPosition, type StanceCell } from '#lib/summary/stanceCells.ts';
import type { Body, Box } from './chart.ts';
import { Cursor } from './Cursor.ts';
import { addChips, addNames, nameHeight } from './flow.ts';
import { headingOf, linesIn, type StanceGrid, type StanceLine } from './stanceLines.ts';

/** More columns of which nothing was found are counted: their names would take more room than all that was found. */
const mostNamed = 1;
/** Of more columns than these a row names some, and counts what is found of the others by their sides. */
const most = { columns: 16, named: 8 };

/**
 * One row after the other: its name, its cells as chips, and in small the columns of which nothing was found, or how many these are. At the end
 * the names of the columns lead to what they name.
 */
export function layoutChips(grid: StanceGrid, box: Box): Body {
  const cursor = new Cursor(box);
  const { theme, textSize } = box;
  const say = grid.words.of('stances');
  const gaps = grid.gaps ?? 'nothing';
  const columns = linesIn(grid.columns);
  const apartGroups = grid.columns.filter((group) => group.apart);
  const apart = new Set(linesIn(apartGroups));
  const apartHeading = apartGroups.map(headingOf).join(' · ');
  const gathered = gatheredColumns(grid);
  const leads: Target[] = [];
  let row = 0;
  for (const group of grid.rows) {
    const heading = headingOf(group);
    if (heading) {
      cursor.gap(6);
      cursor.text(heading, { weight: 600, fill: theme.mutedInk });
      cursor.gap(6);
    }
    for (const line of group.lines) {
      cursor.rule();
      cursor.gap(6);
      const name = cursor.text(line.name, { weight: 600, leading: 1.25 });
      if (line.lead) leads.push(line.lead({ ...name, row, column: -1 }));
      cursor.gap(3);
      const cells = columns.map((column) => {
        const own = grid.cell(line, column);
        // The only column of a row has no name, and what stands in it is said.
        const name = column.name || say.cell(own.cell);
        return { ...own, name, apart: apart.has(column), gathered: gathered.has(column) };
      });
      const all = cells.filter(({ cell }) => cell.kind !== 'none');
      const style = { theme, textSize, say, lessensSingle: grid.lessensSingle === true };
      let at = 0;
      // Those of another kind come after the others, under their heading; each kind with what is counted of it.
      for (const isApart of [false, true]) {
        const ofKind = all.filter((each) => each.apart === isApart);
        if (ofKind.length === 0) continue;
        if (grid.chipsByValue) ofKind.sort((a, b) => placeOf(a.cell) - placeOf(b.cell));
        if (isApart) {
          cursor.gap(6);
          cursor.text(apartHeading, { fill: theme.mutedInk });
          cursor.gap(3);
        }
        const place = ({ key }: { readonly key: string }) => ({ key, row, column: at++ });
        const chips = ofKind.filter((each) => !each.gathered);
        if (chips.length > 0)
          addChips(
            cursor,
            style,
            chips.map((each) => ({ name: each.name, cell: each.cell, target: place(each) })),
          );
        const others = ofKind.filter((each) => each.gathered);
        if (others.length > 0)
          addCounted(cursor, say.others(sidesOf(others.map(({ cell }) => cell))), others.map(place));
      }
      const missing = cells
        .filter(({ cell }) => cell.kind === 'none')
        .map(({ name, key }, at) => ({ name, target: { key, row, column: all.length + at } }));
      if (missing.length > mostNamed) {
        addCounted(
          cursor,
          say.nothingOnMany({ others: missing.length, gaps }),
          missing.map(({ target }) => target),
        );
      } else {
        const names = missing.map(({ name, target }) => ({
          name,
          placed: (place: Area) => cursor.target({ ...place, ...target }),
        }));
        addNames(cursor, say.nothingOn(gaps), names);
      }
      cursor.gap(7);
      row++;
    }
  }
  addNames(
    cursor,
    say.more,
    columns.flatMap(({ name, lead }, column) =>
      lead ? [{ name, placed: (place) => leads.push(lead({ ...place, row, column })) }] : [],
    ),
  );
  for (const lead of leads) cursor.target(lead);
  return cursor.body();
}

/** Words for many cells, each of which keeps a place on the line that a finger can hit and that can be walked to. */
function addCounted(cursor: Cursor, text: string, targets: readonly Omit<Target, keyof Area>[]): void {
  const { box, y } = cursor;
  const written = cursor.text(text, { fill: box.theme.mutedInk });
  const perLine = Math.floor(box.width / nameHeight);
  const width = box.width / Math.min(targets.length, perLine);
  targets.forEach((target, at) => {
    const place = { x: box.x + (at % perLine) * width, y: y + Math.floor(at / perLine) * nameHeight };
    cursor.target({ ...place, width, height: nameHeight, ...target });
  });
  cursor.y = y + Math.max(Math.ceil(targets.length / perLine) * nameHeight, written.height);
}

/** Of many columns of a kind all but those of which most is known; of as much known the first of the dossier are named. */
function gatheredColumns(grid: StanceGrid): ReadonlySet<StanceLine> {
  const rows = linesIn(grid.rows);
  const known = (column: StanceLine) => rows.filter((row) => hasPosition(grid.cell(row, column).cell)).length;
  const kinds = [true, false].map((isApart) =>
    linesIn(grid.columns.filter(({ apart }) => (apart === true) === isApart)),
  );
  const gathered = kinds.flatMap((columns) => {
    if (columns.length <= most.columns) return [];
    const counts = new Map(columns.map((column) => [column, known(column)]));
    return columns.toSorted((a, b) => counts.get(b)! - counts.get(a)! || a.at - b.at).slice(most.named);
  });
  return new Set(gathered);
}

/** How many cells are on which side. */
function sidesOf(cells: readonly StanceCell[]) {
  const told = commonKind(cells.flatMap(({ kind, told: own }) => (kind === 'position' ? [own] : [])));
  const amount = (test: (value: number) => boolean) =>
    cells.filter(({ kind, value }) => kind === 'position' && value !== null && test(value)).length;
  const [supporting, opposing, neutral] = [
    amount((v) => v > 0),
    amount((v) => v < 0),
    amount((v) => v === 0),
  ];
  const all = cells.length;
  return { told, all, supporting, opposing, neutral, open: all - supporting - opposing - neutral };
}

/** From support to opposition, as headlines name them; what is on both sides in the middle, what is on none last. */
function placeOf({ kind, value }: StanceCell): number {
  if (kind === 'position') return -(value ?? 0);
  return kind === 'split' ? 0.5 : 3;
}
