import type { Mark } from '#lib/scene/mark.ts';
import type { Target } from '#lib/scene/scene.ts';
import type { Theme } from '#lib/scene/theme.ts';
import type { StanceBySource } from '#lib/summary/stancesBySource.ts';
import { stanceCellMarks } from '../stanceCellMarks.ts';
import { issueLabel, sentence } from './describe.ts';
import type { BySourceData, DrawnCell } from './summarise.ts';

/** The key of the target that leads from the name of an issue to the issue. */
export function doorKey(data: BySourceData, row: StanceBySource): string {
  return `issue~${data.dossier.issues[row.all.issue]?.id}`;
}

/** What leads from a name to its issue, at the head of a row. */
export function doorTarget(
  data: BySourceData,
  row: StanceBySource,
  place: Pick<Target, 'x' | 'y' | 'width' | 'height' | 'row'>,
): Target {
  return {
    ...place,
    key: doorKey(data, row),
    column: -1,
    sentence: `Open the issue “${issueLabel(data, row.all.issue)}”.`,
    leads: true,
  };
}

/** A cell in its place, with a little of the ground around it, and the target that covers the place. */
export function drawCell(
  data: BySourceData,
  drawn: DrawnCell,
  place: Pick<Target, 'x' | 'y' | 'width' | 'height' | 'row' | 'column'>,
  theme: Theme,
): { readonly marks: readonly Mark[]; readonly target: Target } {
  const { x, y, width, height } = place;
  return {
    marks: stanceCellMarks(drawn.cell, { x: x + 1, y: y + 1, width: width - 2, height: height - 2 }, theme),
    target: { ...place, key: drawn.key, sentence: sentence(data, drawn) },
  };
}
