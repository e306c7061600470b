import type { Body, Box } from '../chart.ts';
import { layoutNarrow } from './layoutNarrow.ts';
import { layoutWide } from './layoutWide.ts';
import type { ClaimsData } from './summarise.ts';

/** Below this width the theses stand above their cells. */
const narrow = 560;

export function layoutClaims(data: ClaimsData, box: Box): Body {
  if (data.sources.length === 0) return { height: 0, marks: [], targets: [] };
  const single = box.width < narrow ? null : layoutWide(data, box, 1);
  if (!single) return layoutNarrow(data, box);
  if (box.height === null || single.height <= box.height) return single;
  // Too many theses for a wide canvas: two halves side by side keep the text larger than a smaller picture would.
  const double = layoutWide(data, box, 2);
  return double && double.height < single.height ? double : single;
}
