import { sourceColumnFacts, sourceColumnName } from '#lib/evidence/citation.ts';
import { thesisFacts } from '#lib/evidence/thesisFacts.ts';
import { thesisText } from '#lib/evidence/thesisText.ts';
import type { Area, Target } from '#lib/scene/scene.ts';
import type { ClaimCell, ClaimRow } from '#lib/summary/claimCell.ts';
import type { ThesisGroupFacts } from '#lib/words/en/claimsBySource.ts';
import { kindOf } from '#lib/summary/claimGrid.ts';
import type { Cursor } from '../kit/Cursor.ts';
import { cellMarks } from './cell.ts';
import type { DrawnCell } from './capped.ts';
import { cellKey, hasBoth, thesisKey, type ClaimsContext } from './read.ts';

/** A cell narrower than this has no room for its sign and number. */
export const leastCell = 46;
/** Letters of a title that names a column of a slide. */
const shortTitle = 18;

/** A cell in its place, with a little of the ground around it, and the target that covers the place. */
export function drawCell(
  context: ClaimsContext,
  cell: DrawnCell,
  row: number,
  cursor: Cursor,
  place: Area,
): void {
  const { dossier, say, data, presentation } = context;
  const { textSize, theme } = cursor.box;
  const isSlide = presentation === 'slide';
  // How many claims, and what is predicted beside them, is for the page.
  const amount = isSlide ? 0 : amountOf(cell);
  const area = { x: place.x + 1, y: place.y + 2, width: place.width - 2, height: place.height - 3 };
  const drawn = {
    ...cell,
    alsoPredicted: !isSlide && hasBoth(cell) ? kindOf(cell.predictions) : null,
    amount: amount > 1 ? say.times(amount) : '',
    word: isSlide ? (say.inCell[cell.kind] ?? '') : '',
  };
  const target = { ...place, key: cellKey(dossier, data.grid, cell), row, column: cell.column };
  cursor.target(target, cellMarks(drawn, area, textSize, theme));
}

/** How many claims decide the kind of a cell; none for what is told both ways, only quoted or not at all. */
function amountOf({ kind, predicted, claims, predictions }: ClaimCell): number {
  if (kind === 'split' || kind === 'quoted' || kind === 'silent') return 0;
  return (predicted ? predictions : claims)[kind];
}

/** The thesis beside or above its cells leads to its claims; the arrow to the left of the first cell reaches it. */
export function thesisLead({ dossier }: ClaimsContext, thesis: ClaimRow, row: number, place: Area): Target {
  return { ...place, key: thesisKey(dossier, thesis), row, column: -1, leads: true };
}

/** The text beside the cells of a thesis; in the order of disagreement with the score it goes by. */
export function thesisLabel({ dossier, view, say }: ClaimsContext, row: ClaimRow): string {
  const score = view.thesisOrder === 'diagnostic' ? row.diagnosticity : null;
  return say.label({ thesis: thesisText(dossier, row.thesis), score });
}

/** Over the theses of a group; on a slide only where there are several. */
export function groupHeading({ presentation, say, data }: ClaimsContext, group: ThesisGroupFacts): string {
  return presentation === 'slide' && data.groups.length < 2 ? '' : say.group(group);
}

/** `[2] Indian Punchline`, one for each column; on a slide `Indian Punchline`, if that tells it from the others. */
export function columnLabels({ dossier, words, data, say, presentation }: ClaimsContext): string[] {
  const columns = data.columns.map((at) => data.grid.columns[at]!);
  const names = columns.map((column) => sourceColumnName(words, dossier, column, shortTitle));
  if (presentation === 'slide' && new Set(names).size === names.length) return names;
  return columns.map((column) => say.column(sourceColumnFacts(words, dossier, column)));
}

/** A thesis leads to its claims side by side. */
export function lead(context: ClaimsContext, key: string) {
  const { dossier, say, data } = context;
  const row = leadsOf(context).get(key);
  if (!row) return null;
  return {
    destination: { page: '/thesis' as const, view: { thesis: dossier.theses[row.thesis]!.id } },
    sentence: say.lead({
      thesis: thesisText(dossier, row.thesis),
      // Of all sources, also those that are not drawn.
      sides: thesisFacts(data.grid, data.listed.find(({ thesis }) => thesis === row.thesis) ?? row),
      score: row.diagnosticity,
    }),
  };
}

const known = new WeakMap<ClaimsContext['data'], ReadonlyMap<string, ClaimRow>>();

function leadsOf({ dossier, data }: ClaimsContext): ReadonlyMap<string, ClaimRow> {
  let leads = known.get(data);
  if (!leads) known.set(data, (leads = new Map(data.rows.map((row) => [thesisKey(dossier, row), row]))));
  return leads;
}
