import { steps } from '#lib/model/stance.ts';
import type { Words } from '#lib/words/Words.ts';

/** What a text can count as, as a select offers it. */
export function positionOptions(words: Words): readonly { readonly value: string; readonly label: string }[] {
  const common = words.of('common');
  return [
    ...[...steps].reverse().map((step) => ({ value: String(step), label: common.steps[step] })),
    { value: 'unclear', label: common.statuses.unclear },
    { value: 'not_applicable', label: common.statuses.not_applicable },
    { value: 'none', label: words.of('opening').positions.none },
  ];
}
