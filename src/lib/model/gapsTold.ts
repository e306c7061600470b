import type { DossierInfo } from './dossier.ts';
import { unreadReasons } from './leftOut.ts';

type Silence = 'nothing' | 'noVote' | 'noAnswer' | 'either';

/**
 * What an empty cell may stand for beside that nothing was found: that there was no vote, no answer, or either of them, or an answer
 * that could not be read.
 */
export type GapsTold = Silence | `${Silence}OrUnread`;

/** What it does in a dossier, as the file says that it was made of. */
export function gapsToldOf({ didNotVote, leftOut = [] }: DossierInfo): GapsTold {
  const whys = leftOut.flatMap(({ why, table = 'stances' }) => (table === 'stances' ? [why] : []));
  const noAnswer = whys.includes('noPosition');
  const noVote = didNotVote !== undefined;
  const silence = noVote ? (noAnswer ? 'either' : 'noVote') : noAnswer ? 'noAnswer' : 'nothing';
  return whys.some((why) => unreadReasons.includes(why)) ? `${silence}OrUnread` : silence;
}
