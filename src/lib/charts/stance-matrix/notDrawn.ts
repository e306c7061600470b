import { parties, sidesOn } from '#lib/summary/mostDivided.ts';
import { hasPosition } from '#lib/summary/stanceCells.ts';
import type { LeftOutFacts, OnePosition } from '#lib/words/en/stanceMatrix.ts';
import { actorName, issueNames } from '../kit/names.ts';
import type { MatrixContext } from './read.ts';

/** Actors folded into a line below the matrix: by the one position each holds, and those who hold none. */
export function foldedFacts({ dossier, data, chosen }: MatrixContext): {
  readonly positions: readonly OnePosition[];
  readonly silent: readonly string[];
} {
  const positions = new Map<string, OnePosition & { readonly actors: string[] }>();
  const silent: string[] = [];
  for (const actor of data.folded) {
    const name = actorName(dossier, actor);
    const cell = data.issues.map((issue) => data.cells.at(actor, issue)).find(hasPosition);
    if (!cell) {
      // Of issues that a reader has chosen anybody may hold no position.
      if (!chosen.issue) silent.push(name);
      continue;
    }
    const side = cell.value === null ? null : Math.sign(cell.value);
    const key = `${cell.issue} ${side}`;
    const known = positions.get(key);
    if (known) known.actors.push(name);
    else {
      positions.set(key, { ...issueNames(dossier, cell.issue), side, actors: [name] });
    }
  }
  return { positions: [...positions.values()], silent };
}

/** What a slide with some of the actors and so many issues leaves out that no reader has chosen to leave out. */
export function leftOutFacts(
  { dossier, data, chosen }: MatrixContext,
  actors: readonly number[],
  issues: number,
): LeftOutFacts {
  const taking = parties(dossier, data.allActors);
  const positionsOf = (actor: number) =>
    data.allIssues.filter((issue) => hasPosition(data.cells.at(actor, issue))).length;
  const others = taking.filter((actor) => !actors.includes(actor));
  const most = Math.max(0, ...others.map(positionsOf));
  const least = Math.min(...taking.filter((actor) => actors.includes(actor)).map(positionsOf));
  const sided =
    data.main === null ? [] : Object.values(sidesOn(dossier, data.cells, taking, data.main)).flat();
  return {
    inProportion: !chosen.actor && sided.some((actor) => !actors.includes(actor)),
    actors: chosen.actor ? taking.length : taking.length - others.length,
    allActors: taking.length,
    // Of the issues that a reader has chosen, the number would say another thing; where others hold as many, or of
    // answers, it says nothing.
    most: chosen.issue || dossier.info.rows === 'observations' || most >= least ? null : most,
    issues: chosen.issue ? data.allIssues.length : issues,
    allIssues: data.allIssues.length,
    several: data.isOfSeveral,
    ...(data.gapRule?.(issues) ?? { isHeadlineNarrow: false, isTied: false }),
    observers: chosen.actor ? 0 : data.allActors.length - taking.length,
  };
}
