import type { Body, Box } from '../chart.ts';
import { layoutNarrow } from './layoutNarrow.ts';
import { layoutWide } from './layoutWide.ts';
import type { ComparisonData } from './summarise.ts';

/** With the wording of provisions as long as that fits the height there is, then without, then in two blocks. */
export function layoutComparison(data: ComparisonData, box: Box): Body {
  if (data.rows.length === 0) return { height: 0, marks: [], targets: [] };
  const worded = layoutWide(data, box, { blocks: 1, worded: true });
  if (!worded) return layoutNarrow(data, box);
  const { height } = box;
  if (height === null || worded.height <= height) return worded;
  const tried = [
    worded,
    layoutWide(data, box, { blocks: 2, worded: true }),
    layoutWide(data, box, { blocks: 1, worded: false }),
    layoutWide(data, box, { blocks: 2, worded: false }),
  ].filter((body) => body !== null);
  return (
    tried.find((body) => body.height <= height) ??
    tried.reduce((least, body) => (body.height < least.height ? body : least))
  );
}
