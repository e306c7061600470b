import type { Words } from '#lib/words/Words.ts';
import type { Notice } from '#lib/view/viewParams.ts';

/** Why a part of a link could not be followed and what is shown instead, in a sentence. It names no id, which says nothing. */
export function noticeText(words: Words, { key, amount, followed }: Notice): string {
  const { notices } = words.of('shell');
  // Any text can be searched for, and any be a credit line.
  if (key === 'otherVersion' || key === 'query' || key === 'credit') return notices.otherVersion;
  return notices[key]({ amount, followed });
}
