import type { Formats } from '../Formats.ts';

/** How many passages something rests on, and how many of them conflict with published findings. */
export interface ConflictFacts {
  readonly passages: number;
  readonly conflicting: number;
}

/** What rests on passages some of which conflict with published findings says so. */
export function conflicts(formats: Formats) {
  return {
    /** After a sentence on a mark. */
    sentence: ({ passages, conflicting }: ConflictFacts) =>
      passages === 1
        ? 'It conflicts with a published finding.'
        : conflicting === passages
          ? `All ${formats.number(passages)} passages behind it conflict with published findings.`
          : `${formats.number(conflicting)} of ${formats.number(passages)} passages behind it ${conflicting === 1 ? 'conflicts' : 'conflict'} with published findings.`,
    /** Below a chart whose headline rests on them. */
    note: ({ passages, conflicting, numbers }: ConflictFacts & { readonly numbers: readonly number[] }) => {
      const cited = numbers.map((each) => `[${each}]`).join('\u00a0');
      const some =
        passages === 1
          ? 'The passage behind the headline does not match what was published elsewhere'
          : `${formats.number(conflicting)} of ${formats.number(passages)} passages behind the headline ${conflicting === 1 ? 'does' : 'do'} not match what was published elsewhere`;
      return `${some}: ${cited}.`;
    },
    column: 'Conflicts with reference',
  };
}
