import { widest } from '#lib/scene/textWidth.ts';
import type { Body, Box } from '../kit/chart.ts';
import { actorName } from '../kit/names.ts';
import { layoutNarrow } from './layoutNarrow.ts';
import { layoutSquare } from './layoutSquare.ts';
import type { AgreementContext } from './read.ts';

/** In narrower columns no name can stand over its column. */
const leastCell = 14;
const widestCell = 72;

export function layoutAgreement(context: AgreementContext, box: Box): Body {
  const { actors } = context.data;
  const names = actors.map((actor) => actorName(context.dossier, actor));
  const longest = widest(names, box.textSize, 400);
  const nameWidth = Math.min(longest + 0.01, Math.max(90, box.width * 0.18)) + 10;
  const cellWidth = Math.min(widestCell, (box.width - nameWidth) / actors.length);
  return cellWidth < leastCell
    ? layoutNarrow(context, box)
    : layoutSquare(context, box, nameWidth, cellWidth);
}
