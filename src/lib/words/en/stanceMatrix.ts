import type { Formats } from '../Formats.ts';
import { capitalised, count, countInWords, inWords } from './english.ts';
import { divided } from './sides.ts';

/** Positions of the parties that are known, and on how many of them reports conflict. */
export interface PositionFacts {
  readonly positions: number;
  readonly conflicts: number;
}

/** Where one actor stands, as labels of issues. */
export interface RowFacts {
  readonly actor: string;
  readonly supports: readonly string[];
  readonly neutral: readonly string[];
  readonly opposes: readonly string[];
  readonly conflicting: readonly string[];
}

/** How many cells there are of each kind, and the actors from top to bottom. */
export interface MatrixFacts {
  readonly positions: number;
  readonly split: number;
  readonly unclear: number;
  readonly notApplicable: number;
  readonly none: number;
  readonly rows: readonly RowFacts[];
}

/** What the chart `stance-matrix` says. */
export function stanceMatrix(formats: Formats) {
  const { list, number } = formats;

  function found({ positions, conflicts }: PositionFacts): string {
    if (positions === 0) return 'No position can be read from the selected sources';
    const known = `${capitalised(countInWords(formats, positions, 'position'))} found`;
    if (conflicts === 0) return known;
    if (positions === 1) return `${known}, on which reports conflict`;
    if (conflicts === positions) return `${known}, and reports conflict on all of them`;
    return `${known}; reports conflict on ${inWords(formats, conflicts)} of them`;
  }

  function row({ actor, supports, neutral, opposes, conflicting }: RowFacts): string {
    const parts = [
      { words: 'supports', issues: supports },
      { words: 'is neutral on', issues: neutral },
      { words: 'opposes', issues: opposes },
      { words: 'is reported on both sides of', issues: conflicting },
    ].filter(({ issues }) => issues.length > 0);
    const words = parts.map(({ words, issues }) => `${words} ${list(issues)}`).join('; ');
    return `${actor}: ${words || 'no position found'}.`;
  }

  return {
    name: 'Stance matrix',
    question: 'Who stands where, how sure is that, and where do sources disagree?',
    headlines: { divided: divided(formats), found },
    subtitle: 'Position of each actor on each issue, from −− strongly opposes to ++ strongly supports',
    /** Where a slide shows fewer than all. */
    fewer: (actors: number) => `the ${count(formats, actors, 'actor')} with the most evidence`,
    /** Authors, media and unnamed groups. */
    withoutObservers: 'authors and commentators left out',
    /** Where issues are left out on which nobody differs. */
    telling: ({ shown, all }: { shown: number; all: number }) =>
      `the ${number(shown)} of ${count(formats, all, 'issue')} on which several sources report and parties differ`,
    empty: 'No position matches these filters.',
    notes: {
      median:
        'Each cell shows the median of its sources; where reports conflict, it shows both sides instead. Strong positions known with low confidence are drawn paler.',
      publications: 'Includes positions from other publications.',
      /** Each as the title of its cell. */
      conflicts: (cells: readonly string[]) =>
        `Reports conflict on ${cells.length === 1 ? 'one position' : `${inWords(formats, cells.length)} positions`}: ${list(cells)}.`,
      changed: (cells: readonly string[]) =>
        `Changed sides, and shown where they stand since: ${list(cells)}.`,
    },
    kind: ({ actors, issues }: { actors: number; issues: number }) =>
      `Stance matrix of ${count(formats, actors, 'actor')} and ${count(formats, issues, 'issue')}.`,
    retold: ({ positions, split, unclear, notApplicable, none, rows }: MatrixFacts) => {
      const others = [
        ...(split > 0 ? [`${number(split)} in which reports conflict`] : []),
        ...(unclear > 0 ? [`${number(unclear)} that cannot be judged`] : []),
        ...(notApplicable > 0 ? [`${number(notApplicable)} to which the issue does not apply`] : []),
        ...(none > 0 ? [`${number(none)} for which nothing was found`] : []),
      ];
      const cells = [`${count(formats, positions, 'cell')} with a position`, ...others];
      return `${[`${capitalised(list(cells))}.`, ...rows.map(row)].join(' ')}`;
    },
    caption: 'Position of each actor on each issue',
    /** What a number over the columns of a narrow picture stands for. */
    numbered: ({ at, issue, proposition }: { at: number; issue: string; proposition: string }) =>
      `${number(at)}\u00a0 ${issue}: ${proposition}`,
  };
}
