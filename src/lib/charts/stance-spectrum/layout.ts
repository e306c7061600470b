import type { Body, Box } from '../kit/chart.ts';
import { fitHeight } from '../kit/fitHeight.ts';
import { joined } from '../kit/joined.ts';
import { layoutCounts } from './counts.ts';
import { layoutFrame } from './frame.ts';
import { layoutHeader } from './header.ts';
import { layoutOthers } from './others.ts';
import type { SpectrumContext } from './read.ts';
import { layoutRows } from './rows.ts';

/** From this width the counts and the actors without a position stand beside the axis. */
const wide = 780;
const asideGap = 32;
/** Between what stands one below the other. */
const gap = 14;

const natural = 26;
/** Heights of a row in pictures of a fixed height, from the tallest down. */
const rowHeights = Array.from({ length: 57 }, (_, i) => 34 - i / 4);

/** Axis and rows, and beside them, or above and below, how many stand where and who has no position. */
export function layoutSpectrum(context: SpectrumContext, box: Box): Body {
  const isWide = box.width >= wide;
  const aside = isWide ? Math.max(200, Math.min(360, box.width * 0.25)) : Math.min(box.width, 420);
  const frame = layoutFrame(context, box, isWide ? box.width - aside - asideGap : box.width);
  const x = isWide ? frame.right + asideGap : box.x;
  const counts = layoutCounts(context, { ...box, x, width: aside });
  const afterCounts = counts.height + gap;
  const header = layoutHeader(frame, isWide ? box.y : box.y + afterCounts);
  const measured = layoutOthers(context, { ...box, x, width: isWide ? aside : box.width }).height;
  const used = header.height + (isWide ? 0 : afterCounts + measured + gap);
  const rowsTop = box.y + header.height + (isWide ? 0 : afterCounts);
  // As high as there is room for beside what is used; at their lowest where there is not enough.
  const rows = fitHeight(box.height === null ? null : box.height - used, natural, rowHeights, (rowHeight) =>
    layoutRows(frame, rowsTop, rowHeight),
  );
  const othersTop = isWide ? box.y + afterCounts : rowsTop + rows.height + gap;
  const others = layoutOthers(context, { ...box, x, y: othersTop, width: isWide ? aside : box.width });
  return isWide
    ? joined(Math.max(used + rows.height, afterCounts + others.height), header, rows, counts, others)
    : joined(used + rows.height, counts, header, rows, others);
}
