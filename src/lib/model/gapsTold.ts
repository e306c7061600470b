import type { DossierInfo } from './dossier.ts';

/** What an empty cell may stand for beside that nothing was found: that there was no vote, no answer, or either of them. */
export type GapsTold = 'nothing' | 'noVote' | 'noAnswer' | 'either';

/** What it does in a dossier, as the file says that it was made of. */
export function gapsToldOf({ didNotVote, leftOut = [] }: DossierInfo): GapsTold {
  const noAnswer = leftOut.some(
    ({ why, table }) => why === 'noPosition' && (table ?? 'stances') === 'stances',
  );
  if (didNotVote === undefined) return noAnswer ? 'noAnswer' : 'nothing';
  return noAnswer ? 'either' : 'noVote';
}
