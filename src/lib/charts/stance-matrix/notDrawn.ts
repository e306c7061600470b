import { parties } from '#lib/summary/mostDivided.ts';
import type { LeftOutFacts, OnePosition } from '#lib/words/en/stanceMatrix.ts';
import { actorName, issueLabel } from '../kit/names.ts';
import type { MatrixContext } from './read.ts';

/** Actors folded into a line below the matrix: by the one position each holds, and those who hold none. */
export function foldedFacts({ dossier, data }: MatrixContext): {
  readonly positions: readonly OnePosition[];
  readonly silent: readonly string[];
} {
  const positions = new Map<string, OnePosition & { readonly actors: string[] }>();
  const silent: string[] = [];
  for (const actor of data.folded) {
    const name = actorName(dossier, actor);
    const cell = data.issues
      .map((issue) => data.cells.at(actor, issue))
      .find((each) => each.confidence !== null);
    if (!cell) {
      silent.push(name);
      continue;
    }
    const side = cell.value === null ? null : Math.sign(cell.value);
    const key = `${cell.issue} ${side}`;
    const known = positions.get(key);
    if (known) known.actors.push(name);
    else {
      const { issue, assessment } = cell;
      positions.set(key, { issue: issueLabel(dossier, issue), side, assessment, actors: [name] });
    }
  }
  return { positions: [...positions.values()], silent };
}

/** What a slide with some of the actors and so many issues leaves out. */
export function leftOutFacts(
  { dossier, data }: MatrixContext,
  actors: readonly number[],
  issues: number,
): LeftOutFacts {
  const taking = parties(dossier, data.allActors);
  const positionsOf = (actor: number) =>
    data.allIssues.filter((issue) => data.cells.at(actor, issue).confidence !== null).length;
  const others = taking.filter((actor) => !actors.includes(actor));
  return {
    actors: taking.length - others.length,
    allActors: taking.length,
    most: Math.max(0, ...others.map(positionsOf)),
    issues,
    allIssues: data.allIssues.length,
    observers: data.allActors.length - taking.length,
  };
}
