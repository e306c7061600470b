import type { Body, Box } from '../chart.ts';
import { layoutNarrow } from './layoutNarrow.ts';
import { layoutWide } from './layoutWide.ts';
import type { CheckData } from './summarise.ts';

/** Below this width the verdicts stand below one another. */
const narrow = 600;
const naturalPitch = 22;
/** Distances of marks, from large to small. */
const pitches = [30, 28, 26, 24, 22, 20, 18, 16, 14];

export function layoutChecks(data: CheckData, box: Box): Body {
  if (data.rows.length === 0) return { height: 0, marks: [], targets: [] };
  const layoutAt = (pitch: number, extra = 0) =>
    box.width < narrow ? layoutNarrow(data, box, pitch) : layoutWide(data, box, pitch, extra);
  const { height } = box;
  if (height === null) return layoutAt(naturalPitch);
  const fitting = pitches.find((pitch) => layoutAt(pitch).height <= height);
  if (fitting === undefined) return layoutAt(pitches.at(-1)!);
  const spare = (height - layoutAt(fitting).height) / data.rows.length;
  return layoutAt(fitting, Math.min(fitting, spare));
}
