import { nameInText } from '#lib/model/actor.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { ownProposition } from '#lib/model/ownProposition.ts';
import { numbersOfScale } from '#lib/model/scaleEnds.ts';
import { toldKind } from '#lib/model/toldKind.ts';
import type { StanceCell } from '#lib/summary/stanceCells.ts';
import type { IssueNames } from '#lib/words/en/issueNames.ts';
import type { Words } from '#lib/words/Words.ts';

/** How charts name the actor at a position of the dossier; empty for none. */
export function actorName(dossier: Dossier, at: number): string {
  return dossier.actors[at]?.short_name ?? '';
}

/** How charts name the issue at a position of the dossier; empty for none. */
export function issueLabel(dossier: Dossier, at: number): string {
  return dossier.issues[at]?.short_label ?? '';
}

/** How a sentence names the issue at a position of the dossier; empty where it only has its label. */
function issueInText(dossier: Dossier, at: number): string {
  return dossier.issues[at]?.name_in_text ?? '';
}

/** The issue at a position of the dossier, by all that a sentence can name it with. */
export function issueNames(dossier: Dossier, at: number): IssueNames {
  const issue = dossier.issues[at];
  return {
    issue: issueLabel(dossier, at),
    issueInText: issueInText(dossier, at),
    kind: issue ? toldKind(issue) : 'position',
    isTitle: issue !== undefined && ownProposition(issue) !== '',
    numbers: issue ? numbersOfScale(issue) : null,
  };
}

/** How sentences name the actors at positions of the dossier, in the order given. */
export function namesInText(dossier: Dossier, actors: readonly number[]): string[] {
  return actors.flatMap((at) => {
    const actor = dossier.actors[at];
    return actor ? [nameInText(actor)] : [];
  });
}

/** How notes name a cell: `Russia on Sanctions`. */
export function cellTitle(dossier: Dossier, words: Words, { actor, issue }: CellPlace): string {
  return words.of('stances').title({ actor: actorName(dossier, actor), issue: issueLabel(dossier, issue) });
}

type CellPlace = Pick<StanceCell, 'actor' | 'issue'>;
