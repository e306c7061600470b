import { textBlock } from '#lib/scene/textBlock.ts';
import type { Body, Box } from '../chart.ts';
import { issueLabel } from './describe.ts';
import { layoutNarrow } from './layoutNarrow.ts';
import { layoutWide } from './layoutWide.ts';
import type { BySourceData } from './summarise.ts';

/** Below this width the issues stand above their cells. */
const narrow = 560;

export function layoutBySource(data: BySourceData, box: Box): Body {
  if (data.parts.length === 0) return { height: 0, marks: [], targets: [] };
  const missing = (y: number) => layoutMissing(data, { ...box, y });
  const room = box.height === null ? null : box.height - missing(0).height;
  const grid =
    (box.width >= narrow ? layoutWide(data, { ...box, height: room }) : null) ?? layoutNarrow(data, box);
  const foot = missing(box.y + grid.height);
  // Marks before the names that lead elsewhere: focus starts on a mark.
  const targets = [
    ...grid.targets.filter((target) => !target.leads),
    ...grid.targets.filter((target) => target.leads),
  ];
  return { height: grid.height + foot.height, marks: [...grid.marks, ...foot.marks], targets };
}

/** The issues of which nothing was found, in words. */
function layoutMissing(data: BySourceData, box: Box): Pick<Body, 'height' | 'marks'> {
  if (data.missing.length === 0 || data.view.brief) return { height: 0, marks: [] };
  const words = data.missing.map((issue) => issueLabel(data, issue)).join(' · ');
  const style = { size: box.textSize, fill: box.theme.mutedInk, leading: 1.3 };
  const block = textBlock(`Nothing found on: ${words}`, box.x, box.y + 10, box.width, style);
  return { height: block.height + 10, marks: block.marks };
}
