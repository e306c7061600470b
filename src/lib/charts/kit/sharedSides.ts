import type { Dossier } from '#lib/model/dossier.ts';
import type { Sides } from '#lib/summary/mostDivided.ts';
import { areReported, deniersOf, eachOnce } from '#lib/summary/headlineSides.ts';
import type { StanceCell, StanceCells } from '#lib/summary/stanceCells.ts';
import type { SharedName, SharedSides } from '#lib/words/en/shares.ts';
import { issueNames, namesInText } from './names.ts';

/** The parties on each side of an issue, by their positions in the dossier, for sentences. */
export function sideFacts(
  dossier: Dossier,
  cells: StanceCells,
  issue: number,
  { support, oppose, neutral, split }: Sides,
) {
  const torn = neutral.filter((actor) => cells.at(actor, issue).torn);
  const named = (actors: readonly number[]) => namesInText(dossier, eachOnce(dossier, actors));
  const sided = [...support, ...oppose];
  return {
    ...issueNames(dossier, issue),
    support: named(support),
    oppose: named(oppose),
    neutral: named(neutral.filter((actor) => !torn.includes(actor))),
    conflicting: namesInText(dossier, split),
    torn: namesInText(dossier, torn),
    denying: namesInText(dossier, deniersOf(dossier, cells, sided, issue)),
    isReported: areReported(sided.map((actor) => cells.at(actor, issue))),
  };
}

/** Whose answers are mostly on which side of an issue, of cells on it. */
export function sharedSides(dossier: Dossier, issue: number, cells: readonly StanceCell[]): SharedSides {
  const side = (sign: number): SharedName[] =>
    cells
      .flatMap((cell) => {
        const { shares, value } = cell;
        if (!shares || Math.sign(value ?? 0) !== sign) return [];
        return [{ actor: cell.actor, share: (sign > 0 ? shares.for : shares.against) / shares.n }];
      })
      .sort((a, b) => b.share - a.share)
      .flatMap(({ actor, share }) => namesInText(dossier, [actor]).map((name) => ({ name, share })));
  const names = issueNames(dossier, issue);
  return {
    ...names,
    // Answers are for or against; of an assessment the dossier gives what follows “that”.
    issueInText: names.kind === 'assessment' ? '' : names.issueInText,
    support: side(1),
    oppose: side(-1),
    middle: cells.filter(({ value }) => value === 0).length,
  };
}
