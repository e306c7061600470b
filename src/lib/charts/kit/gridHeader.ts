import { columnLabels } from '#lib/scene/columnLabels.ts';
import { lineBlock } from '#lib/scene/textBlock.ts';
import { wrapText } from '#lib/scene/wrapText.ts';
import type { Box } from './chart.ts';
import type { Cursor } from './Cursor.ts';

/** What stands over the columns of a grid. */
export interface GridHeader {
  readonly height: number;
  /** At the left edge of the grid and the top of the header. */
  readonly draw: (cursor: Cursor, x: number, y: number) => void;
}

/** A text of a heading; muted and plain unless it says otherwise. */
export interface HeadingText {
  readonly text: string;
  readonly weight?: 400 | 600;
  readonly fill?: string;
}

/** What stands over one column, its texts one below the other; x and width without the room left and right. */
export interface ColumnHeading {
  readonly x: number;
  readonly width: number;
  readonly texts: readonly HeadingText[];
  readonly anchor?: 'start' | 'middle' | 'end';
}

/** What stands over several columns, with a line under it. */
export interface HeaderBand extends Omit<ColumnHeading, 'texts' | 'anchor'> {
  readonly text: string;
  readonly fill: string;
  readonly line: { readonly height: number; readonly fill: string };
}

/** How much of a column lies before the place where its texts are anchored. */
const shareBefore = { start: 0, middle: 0.5, end: 1 };

/** Below the line of a band; its texts stand 3 above it. */
const bandGap = 9;
const below = 6;

/** Headings wrapped to their columns, all of them standing on the bottom of the header; bands over several above them. */
export function columnHeadings(
  { theme, textSize: size }: Pick<Box, 'theme' | 'textSize'>,
  headings: readonly ColumnHeading[],
  bands: readonly HeaderBand[] = [],
  leading = 1.2,
): GridHeader {
  const step = size * leading;
  const wrappedBands = bands.map((band) => ({ ...band, lines: wrapText(band.text, band.width, size, 600) }));
  const bandHeight = Math.max(0, ...wrappedBands.map(({ lines }) => lines.length)) * step;
  const wrapped = headings.map(({ texts, ...heading }) => ({
    ...heading,
    texts: texts.map(({ text, weight = 400, fill = theme.mutedInk }) => ({
      // A hair more, so that no error of rounding wraps what fits.
      lines: wrapText(text, heading.width + 0.01, size, weight),
      weight,
      fill,
    })),
  }));
  const linesOf = ({ texts }: (typeof wrapped)[number]) =>
    texts.reduce((sum, { lines }) => sum + lines.length, 0);
  const namesTop = bands.length > 0 ? bandHeight + bandGap : 0;
  const bottom = namesTop + Math.max(0, ...wrapped.map(linesOf)) * step;
  return {
    height: bottom + below,
    draw: (cursor, x, y) => {
      for (const { lines, fill, line, ...band } of wrappedBands) {
        const place = { x: x + band.x, width: band.width };
        const top = y + bandHeight - lines.length * step;
        cursor.add(...lineBlock(lines, place.x, top, { size, weight: 600, fill, leading }).marks, {
          type: 'rect',
          ...place,
          y: y + bandHeight + 3,
          ...line,
        });
      }
      for (const heading of wrapped) {
        const { anchor = 'start' } = heading;
        const left = x + heading.x + shareBefore[anchor] * heading.width;
        let top = y + bottom - linesOf(heading) * step;
        for (const { lines, weight, fill } of heading.texts) {
          const block = lineBlock(lines, left, top, { size, weight, fill, leading, anchor });
          cursor.add(...block.marks);
          top += block.height;
        }
      }
    },
  };
}

/** Labels over columns of one width, centred, or turned where they do not fit. */
export function labelHeader(
  { theme, textSize: size }: Pick<Box, 'theme' | 'textSize'>,
  labels: readonly string[],
  left: number,
  columnWidth: number,
): GridHeader {
  const style = { size, fill: theme.ink };
  return {
    height: columnLabels(labels, 0, 0, columnWidth, style).height,
    draw: (cursor, x, y) => cursor.add(...columnLabels(labels, x + left, y, columnWidth, style).marks),
  };
}
