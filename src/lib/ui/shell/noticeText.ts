import type { Words } from '#lib/words/Words.ts';
import type { Notice } from '#lib/view/viewParams.ts';

/** Why a part of a link could not be followed and what is shown instead, in a sentence. It names no id, which says nothing. */
export function noticeText(words: Words, { key, amount, followed }: Notice): string {
  const { notices } = words.of('shell');
  if (key === 'otherVersion' || key === 'query') return notices.otherVersion;
  return notices[key]({ amount, followed });
}
