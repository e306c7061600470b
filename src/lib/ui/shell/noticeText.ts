import type { Words } from '#lib/words/Words.ts';
import type { Notice } from '#lib/view/viewParams.ts';

/**
 * Why a part of a link could not be followed and what is shown instead, in a sentence. It names no id, which says nothing.
 * Words of `linkNotices` must be there.
 */
export function noticeText(words: Words, notice: Notice): string {
  const { notices, oddities } = words.of('linkNotices');
  if ('odd' in notice) {
    switch (notice.odd) {
      case 'unknown':
        return oddities.unknown(notice);
      case 'twice':
        return oddities.twice(notice);
      case 'actors':
        return oddities.actors(notice);
      default:
        return oddities[notice.odd];
    }
  }
  const { key, amount, followed } = notice;
  // Any text can be searched for, and any be a credit line.
  if (key === 'otherVersion' || key === 'query' || key === 'credit') return notices.otherVersion;
  return notices[key]({ amount, followed });
}
