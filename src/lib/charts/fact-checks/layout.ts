import type { Body, Box } from '../kit/chart.ts';
import { fitHeight } from '../kit/fitHeight.ts';
import { drawByVerdict } from './drawByVerdict.ts';
import { drawColumns } from './drawColumns.ts';
import type { CheckContext } from './read.ts';

/** Below this width the verdicts stand below one another. */
const narrow = 600;
const naturalPitch = 22;
/** Distances of marks, from large to small. */
const pitches = [30, 28, 26, 24, 22, 20, 18, 16, 14];

export function layoutChecks(context: CheckContext, box: Box): Body {
  const { rows } = context.data;
  if (rows.length === 0) return { height: 0, marks: [], targets: [] };
  const pitchOf = new Map<Body, number>();
  const layoutAt = (pitch: number, extra = 0) => {
    const body =
      box.width < narrow ? drawByVerdict(context, box, pitch) : drawColumns(context, box, pitch, extra);
    pitchOf.set(body, pitch);
    return body;
  };
  const body = fitHeight(box.height, naturalPitch, pitches, (pitch) => layoutAt(pitch));
  const spare = (box.height ?? 0) - body.height;
  if (spare <= 0) return body;
  const pitch = pitchOf.get(body) ?? naturalPitch;
  return layoutAt(pitch, Math.min(pitch, spare / rows.length));
}
