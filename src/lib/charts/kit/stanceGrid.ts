import { uprightWidth } from '#lib/scene/columnLabels.ts';
import { labelWidth } from '#lib/scene/labelWidth.ts';
import { widest } from '#lib/scene/textWidth.ts';
import type { Body, Box } from './chart.ts';
import { Cursor } from './Cursor.ts';
import { joined } from './joined.ts';
import { mostThatFit } from './mostThatFit.ts';
import { layoutChips } from './stanceChips.ts';
import { StanceBlock } from './StanceBlock.ts';
import {
  gapsIn,
  hasMain,
  headingOf,
  linesIn,
  nameGap,
  turned,
  type StanceGrid,
  type StanceLines,
} from './stanceLines.ts';

/** Below this width a row is its name above chips. */
const narrow = 560;

/** Fewer would be no comparison. */
const fewestColumns = 2;

/**
 * Rows with level names at the left of their cells, columns under level names. Where not all columns fit beside one
 * another, those that stand apart, and else as many as needed, stand below the others; a slide draws the first that fit.
 */
function layoutStanceGrid(grid: StanceGrid, box: Box): Body {
  if (linesIn(grid.columns).length === 0) return { height: 0, marks: [], targets: [] };
  if (!grid.isSlide) return box.width < narrow ? layoutChips(grid, box) : layoutBands(grid, box);
  const slide = layoutSlide(grid, box);
  if (!grid.mayTurn || box.height === null) return slide;
  const other = layoutSlide(turned(grid), box);
  return cellsIn(other) > cellsIn(slide) ? other : slide;
}

/** The same with sentences in muted words below it. */
export function layoutGridAndWords(grid: StanceGrid, box: Box, sentences: readonly string[]): Body {
  const wordsAt = (y: number) => {
    const cursor = new Cursor({ ...box, y });
    if (sentences.length > 0) cursor.gap(10);
    for (const sentence of sentences) cursor.text(sentence, { fill: box.theme.mutedInk });
    return cursor.body();
  };
  const height = box.height === null ? null : box.height - wordsAt(box.y).height;
  const cells = layoutStanceGrid(grid, { ...box, height });
  const words = wordsAt(box.y + cells.height);
  return { ...cells, ...joined(cells.height + words.height, cells, words) };
}

function cellsIn({ targets }: Body): number {
  return targets.filter(({ leads }) => !leads).length;
}

/** The first rows and columns that fit. */
function layoutSlide(grid: StanceGrid, box: Box): Body {
  const names = labelColumn(grid, box);
  let columns = linesIn(grid.columns).length;
  const drawn = (amount: number) => firstLines(grid.columns, amount);
  if (box.height !== null) {
    while (columns > fewestColumns && bandsOf(grid, drawn(columns), box, names).length > 1) columns--;
  }
  return mostThatFit(box, linesIn(grid.rows).length, (rows) => {
    const cursor = new Cursor(box);
    const part = { ...grid, rows: firstLines(grid.rows, rows), columns: drawn(columns) };
    const block = new StanceBlock(part, cursor, names);
    block.draw(part.columns, box.height);
    block.addLeads();
    return { ...cursor.body(), leftOut: grid.leftOut?.(rows, columns) };
  });
}

function layoutBands(grid: StanceGrid, box: Box): Body {
  const names = labelColumn(grid, box);
  const bands = bandsOf(grid, grid.columns, box, names);
  const cursor = new Cursor(box);
  const block = new StanceBlock(grid, cursor, names);
  const height = box.height === null ? null : box.height / bands.length - bandGap;
  const most = Math.max(...bands.map((band) => linesIn(band).length));
  const heads = bands.map((band, at) => {
    if (at > 0) cursor.gap(bandGap);
    return block.draw(band, height, most);
  });
  block.addLeads();
  return { ...cursor.body(), heads };
}

/** Between parts of a grid, one below the other. */
const bandGap = 22;

/** So many parts of a grid stand one below the other for names to be level: where turned ones would all fit, and at all. */
const mostParts = { beside: 2, atAll: 6 };
/** A column narrower than this has no room for a code. */
const leastColumn = 26;

/** The width of the names at the left. */
function labelColumn({ rows, columns, isSlide }: StanceGrid, { width, textSize, height }: Box): number {
  const onCard = isSlide && height === null && width < narrow;
  const most = onCard ? Math.min(width * 0.24, 84) : width * (isSlide ? 0.26 : 0.2);
  const names = linesIn(rows).map(({ name }) => name);
  // Headings of rows do not reach into the frame of a column.
  const headings = columns.some(hasMain) ? widest(rows.map(headingOf), textSize, 600) : 0;
  return Math.max(labelWidth(names, textSize, 400, most), headings) + 10;
}

/** Those of the lowest ranks, in their order. */
function firstLines(groups: readonly StanceLines[], amount: number): readonly StanceLines[] {
  const last = linesIn(groups)
    .map(({ rank }) => rank)
    .sort((a, b) => a - b)[amount - 1];
  if (last === undefined) return groups;
  return groups
    .map((group) => ({ ...group, lines: group.lines.filter(({ rank }) => rank <= last) }))
    .filter(({ lines }) => lines.length > 0);
}

/** Level names are not worth cutting a grid into parts of columns wider than this. */
const widestColumn = 4 * leastColumn;

/** Columns that stand beside one another, for each part of the grid. */
function bandsOf(
  grid: StanceGrid,
  columns: readonly StanceLines[],
  box: Box,
  names: number,
): (readonly StanceLines[])[] {
  const labels = linesIn(columns).map(({ name }) => name);
  const upright = uprightWidth(labels, grid.isSlide ? 2 : 3, box.textSize) + nameGap;
  const level = bandsAt(Math.max(leastColumn, upright), columns, box, names);
  if (grid.isSlide || level.length === 1) return level;
  const turned = bandsAt(leastColumn, columns, box, names);
  // Names are turned where they would make columns wide, or rows would be told three times otherwise and need not then, or
  // all too often.
  const most = turned.length === 1 ? mostParts.beside : mostParts.atAll;
  return upright > widestColumn || level.length > most ? turned : level;
}

/** The same for columns of a least width. */
function bandsAt(
  least: number,
  columns: readonly StanceLines[],
  { width }: Box,
  names: number,
): (readonly StanceLines[])[] {
  const fits = (band: readonly StanceLines[]) =>
    linesIn(band).length * least + gapsIn(band) <= width - names + 0.01;
  if (fits(columns)) return [columns];
  const kinds = [columns.filter(({ apart }) => !apart), columns.filter(({ apart }) => apart)];
  return kinds.filter(({ length }) => length > 0).flatMap((part) => (fits(part) ? [part] : evenly(part)));

  function evenly(part: readonly StanceLines[]): (readonly StanceLines[])[] {
    const all = linesIn(part);
    for (let bands = 2; ; bands++) {
      const length = Math.ceil(all.length / bands);
      const cut = Array.from({ length: Math.ceil(all.length / length) }, (_, at) => {
        const members = new Set(all.slice(at * length, (at + 1) * length));
        return part
          .map((group) => ({ ...group, lines: group.lines.filter((line) => members.has(line)) }))
          .filter(({ lines }) => lines.length > 0);
      });
      if (length === 1 || cut.every(fits)) return cut;
    }
  }
}
