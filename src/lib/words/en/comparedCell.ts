import type { Formats } from '../Formats.ts';
import { clauseFound, type ClauseFacts } from './clauseFound.ts';
import { common } from './common.ts';
import { verb } from './english.ts';

/** What stands in a cell of treaties compared. */
export function comparedCell(formats: Formats) {
  const { parts } = common(formats);
  const { strength, head, tail, wording } = clauseFound(formats);
  /** What a whole text lacks is known; of another one it is what a source says. */
  const headIn = (facts: ClauseFacts, isInFull: boolean) =>
    facts.kind === 'absent' && !facts.isCoded
      ? [isInFull ? 'not in the text' : 'reportedly not in the text']
      : head(facts);
  return {
    /** What stands in a cell, top to bottom; `wording` only where there is room. */
    cell: ({ isInFull, ...facts }: ClauseFacts & { readonly isInFull: boolean }) => ({
      head: parts(headIn(facts, isInFull)),
      wording: wording(facts),
      conditions: facts.wording.conditions.map((condition) => `if: ${condition}`),
      tail: parts(tail(facts)),
    }),
    /**
     * The same for a room: how strongly, or what there is instead; no articles and no sources. `ownConditions` are those that no
     * text beside it names.
     */
    briefCell: (
      facts: ClauseFacts & {
        readonly isInFull: boolean;
        readonly isConditional: boolean;
        readonly ownConditions: readonly string[];
      },
    ) => ({
      head:
        // Silence of a text that is not at hand in full is no absence.
        facts.kind === 'none' && !facts.isInFull && !facts.isCoded
          ? 'not known'
          : facts.kind === 'present'
            ? `${strength({ ...facts, obligations: facts.obligations.slice(0, 1) })}${facts.isConditional ? ', conditional' : ''}`
            : parts(headIn(facts, facts.isInFull)),
      // That it is missing is said; what would be is told by the texts beside it.
      wording: facts.kind === 'absent' ? '' : wording({ ...facts, wording: { ...facts.wording, amount: 1 } }),
      conditions:
        facts.ownConditions.length > 0
          ? [
              `${verb(facts.ownConditions.length, 'condition', 'conditions')}: ${facts.ownConditions.join('; ')}`,
            ]
          : [],
      tail: '',
    }),
  };
}
