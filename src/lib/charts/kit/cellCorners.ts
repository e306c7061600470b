import { linePath, type Mark } from '#lib/scene/mark.ts';
import type { Area } from '#lib/scene/scene.ts';
import type { Theme } from '#lib/scene/theme.ts';

/** A corner is cut off where a cell rests on publications beside the documents. */
export function addCutCorner(
  marks: Mark[],
  publications: number,
  { x, y, height }: Area,
  theme: Theme,
  owner?: string,
): void {
  if (publications === 0) return;
  const cut = [
    [x, y + height - 7],
    [x + 7, y + height],
  ] as const;
  marks.push(
    { type: 'path', d: linePath([...cut, [x, y + height]], true), fill: theme.ground, owner },
    { type: 'path', d: linePath(cut), stroke: theme.ink, owner },
  );
}

/** A published finding conflicts with what the cell rests on. */
export function addContestedCorner(
  marks: Mark[],
  contested: boolean,
  { x, y }: Area,
  { contested: fill, ground: stroke }: Theme,
  owner?: string,
): void {
  if (!contested) return;
  const d = linePath(
    [
      [x, y],
      [x + 9, y],
      [x, y + 9],
    ],
    true,
  );
  marks.push({ type: 'path', d, fill, stroke, strokeWidth: 1, owner });
}
