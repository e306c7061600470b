import type { Body, Box } from '../kit/chart.ts';
import { layoutNarrow } from './layoutNarrow.ts';
import { layoutWide } from './layoutWide.ts';
import type { ClaimsContext } from './read.ts';

/** Below this width the theses stand above their cells. */
const narrow = 560;

export function layout(context: ClaimsContext, box: Box): Body {
  const single = box.width < narrow ? null : layoutWide(context, box, 1);
  if (!single) return layoutNarrow(context, box);
  if (box.height === null || single.height <= box.height) return single.body();
  // Too many theses for a wide canvas: two halves side by side keep the text larger than a smaller picture would.
  const double = layoutWide(context, box, 2);
  return (double && double.height < single.height ? double : single).body();
}
