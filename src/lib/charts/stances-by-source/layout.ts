import type { Body, Box } from '../kit/chart.ts';
import { Cursor } from '../kit/Cursor.ts';
import { joined } from '../kit/joined.ts';
import { issueLabel } from '../kit/names.ts';
import { layoutNarrow } from './layoutNarrow.ts';
import { layoutWide } from './layoutWide.ts';
import type { BySourceContext } from './read.ts';

/** Below this width the issues stand above their cells. */
const narrow = 560;

export function layoutBySource(context: BySourceContext, box: Box): Body {
  const room = box.height === null ? null : box.height - layoutMissing(context, box).height;
  const wide = box.width >= narrow ? layoutWide(context, { ...box, height: room }) : null;
  const grid = wide ?? layoutNarrow(context, box);
  const missing = layoutMissing(context, { ...box, y: box.y + grid.height });
  return joined(grid.height + missing.height, grid, missing);
}

/** The issues of which nothing was found, in words. */
function layoutMissing(context: BySourceContext, box: Box): Body {
  const { data, presentation, say } = context;
  const cursor = new Cursor(box);
  if (data.missing.length > 0 && presentation !== 'slide') {
    cursor.gap(10);
    const labels = data.missing.map((issue) => issueLabel(context.dossier, issue));
    cursor.text(say.missing(labels), { fill: box.theme.mutedInk });
  }
  return cursor.body();
}
