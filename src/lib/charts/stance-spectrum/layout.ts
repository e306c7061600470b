import type { Body, Box } from '../kit/chart.ts';
import { fitHeight } from '../kit/fitHeight.ts';
import { layoutCounts } from './counts.ts';
import { layoutFrame, type Frame } from './frame.ts';
import { layoutHeader } from './header.ts';
import { layoutOthers } from './others.ts';
import type { Spectrum } from './Spectrum.ts';
import { layoutRows } from './rows.ts';

/** From this width the counts and the actors without a position stand beside the axis. */
const wide = 780;
const asideGap = 32;
/** Between what stands one below the other. */
const gap = 14;

const natural = 26;
/** Heights of a row in pictures of a fixed height, from the tallest down. */
const rowHeights = Array.from({ length: 57 }, (_, i) => 34 - i / 4);

export function layoutSpectrum(spectrum: Spectrum, box: Box): Body {
  if (spectrum.data.drawn.length === 0) return { height: 0, marks: [], targets: [] };
  return box.width >= wide ? layoutWide(spectrum, box) : layoutNarrow(spectrum, box);
}

function layoutWide(spectrum: Spectrum, box: Box): Body {
  const aside = Math.max(200, Math.min(360, box.width * 0.25));
  const frame = layoutFrame(spectrum, box, box.width - aside - asideGap);
  const header = layoutHeader(spectrum, box, frame);
  const rows = fittingRows(spectrum, box, frame, box.y + header.height, header.height);
  const x = frame.right + asideGap;
  const counts = layoutCounts(spectrum, { ...box, x, width: aside });
  const others = layoutOthers(spectrum, { ...box, x, y: box.y + counts.height + gap, width: aside });
  return {
    height: Math.max(header.height + rows.height, counts.height + gap + others.height),
    marks: [...header.marks, ...rows.marks, ...counts.marks, ...others.marks],
    targets: inOrder([...rows.targets, ...others.targets]),
  };
}

function layoutNarrow(spectrum: Spectrum, box: Box): Body {
  const frame = layoutFrame(spectrum, box, box.width);
  const counts = layoutCounts(spectrum, { ...box, width: Math.min(box.width, 420) });
  const headerTop = box.y + counts.height + gap;
  const header = layoutHeader(spectrum, { ...box, y: headerTop }, frame);
  const top = headerTop + header.height;
  const measured = layoutOthers(spectrum, box).height;
  const used = counts.height + header.height + measured + 2 * gap;
  const rows = fittingRows(spectrum, box, frame, top, used);
  const others = layoutOthers(spectrum, { ...box, y: top + rows.height + gap });
  return {
    height: used + rows.height,
    marks: [...counts.marks, ...header.marks, ...rows.marks, ...others.marks],
    targets: inOrder([...rows.targets, ...others.targets]),
  };
}

/** Rows as high as there is room for beside what is used; at their lowest where there is not enough. */
function fittingRows(spectrum: Spectrum, box: Box, frame: Frame, y: number, used: number): Body {
  const height = box.height === null ? null : box.height - used;
  return fitHeight(height, natural, rowHeights, (rowHeight) =>
    layoutRows(spectrum, { ...box, y }, frame, rowHeight),
  );
}

/** Marks before the names that lead elsewhere: focus starts on a mark. */
function inOrder(targets: Body['targets']): Body['targets'] {
  return [...targets.filter(({ leads }) => !leads), ...targets.filter(({ leads }) => leads)];
}
