import type { Body, Box } from '../chart.ts';
import { layoutCounts } from './counts.ts';
import { layoutFrame, type Frame } from './frame.ts';
import { layoutHeader } from './header.ts';
import { layoutOthers } from './others.ts';
import { layoutRows } from './rows.ts';
import type { SpectrumData } from './summarise.ts';

/** From this width the counts and the actors without a position stand beside the axis. */
const wide = 780;
const asideGap = 32;

const tallest = 34;
const natural = 26;
const lowest = 20;

export function layoutSpectrum(data: SpectrumData, box: Box): Body {
  if (data.drawn.length === 0) return { height: 0, marks: [], targets: [] };
  return box.width >= wide ? layoutWide(data, box) : layoutNarrow(data, box);
}

function layoutWide(data: SpectrumData, box: Box): Body {
  const aside = Math.max(200, Math.min(360, box.width * 0.25));
  const frame = layoutFrame(data, box, box.width - aside - asideGap);
  const header = layoutHeader(data, box, frame);
  const top = box.y + header.height;
  const rows = fittingRows(
    data,
    { ...box, y: top },
    frame,
    box.height === null ? null : box.height - header.height,
  );
  const x = frame.right + asideGap;
  const counts = layoutCounts(data, box, x, box.y, aside);
  const others = layoutOthers(data, box, x, box.y + counts.height + 14, aside);
  return {
    height: Math.max(header.height + rows.height, counts.height + 14 + others.height),
    marks: [...header.marks, ...rows.marks, ...counts.marks, ...others.marks],
    targets: inOrder([...rows.targets, ...others.targets]),
  };
}

function layoutNarrow(data: SpectrumData, box: Box): Body {
  const frame = layoutFrame(data, box, box.width);
  const counts = layoutCounts(data, box, box.x, box.y, Math.min(box.width, 420));
  const headerTop = box.y + counts.height + 14;
  const header = layoutHeader(data, { ...box, y: headerTop }, frame);
  const top = headerTop + header.height;
  const measured = layoutOthers(data, box, box.x, 0, box.width).height;
  const used = counts.height + 14 + header.height + 14 + measured;
  const rows = fittingRows(data, { ...box, y: top }, frame, box.height === null ? null : box.height - used);
  const others = layoutOthers(data, box, box.x, top + rows.height + 14, box.width);
  return {
    height: used + rows.height,
    marks: [...counts.marks, ...header.marks, ...rows.marks, ...others.marks],
    targets: inOrder([...rows.targets, ...others.targets]),
  };
}

/** As high as there is room for; at their lowest where there is not enough. */
function fittingRows(data: SpectrumData, box: Box, frame: Frame, height: number | null): Body {
  if (height === null) return layoutRows(data, box, frame, natural);
  const least = layoutRows(data, box, frame, lowest);
  const count = data.positions.length + data.split.length;
  // Rows of one line grow alike; those of more lines than that are no lower anyway.
  const spare = Math.max(0, height - least.height) / Math.max(1, count);
  return spare === 0 ? least : layoutRows(data, box, frame, Math.min(tallest, lowest + spare));
}

/** Marks before the names that lead elsewhere: focus starts on a mark. */
function inOrder(targets: Body['targets']): Body['targets'] {
  return [...targets.filter((target) => !target.leads), ...targets.filter((target) => target.leads)];
}
