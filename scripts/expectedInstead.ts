import type { Dossier } from '#lib/model/dossier.ts';
import { nearestWord } from '#lib/view/nearestWord.ts';
import { parameterOptions, type Notice } from '#lib/view/viewParams.ts';

/** More would be no help; the nearest one is named instead. */
const mostListed = 12;

/** What could stand in the place of a value that could not be followed, in words behind the reason; empty where anything could. */
export function expectedInstead(notice: Notice, dossier: Dossier): string {
  if ('odd' in notice || notice.key === 'otherVersion') return '';
  const options = parameterOptions(notice.key, dossier);
  if (!options) return '';
  const value = notice.part.slice(notice.part.indexOf('=') + 1).split(',')[0]!;
  const similar = nearestWord(value, options);
  const meant = similar === null ? '' : ` Is "${similar}" meant?`;
  return options.length > mostListed ? meant : ` Expected: ${options.join(', ')}.${meant}`;
}
