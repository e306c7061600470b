import type { ToldKind } from '#lib/model/toldKind.ts';
import type { Formats } from '../Formats.ts';
import { kindWords } from './issueKinds.ts';

/** The page of an issue. */
export function issues(formats: Formats) {
  return {
    description:
      'Where each actor stands on one issue, how that differs by source, and the claims, figures and events that belong to it.',
    issue: 'Issue',
    about: 'What the issue is',
    /** Before what the ends of an issue mean. */
    means: (told: ToldKind) => kindWords[told].means,
    clause: 'The clause',
    bySource: 'What each source says',
    /** In its place where all comes from one source. */
    rows: 'Positions as rows of the table',
    claims: 'Claims about it',
    claimsSideBySide: 'Claims on this argument side by side',
    figures: 'Figures about it',
    events: 'Events about it',
    sources: 'Sources that mention it',
    all: 'All issues',
    noCategory: 'No category',

    // Positions by source, as a table.
    table: 'Positions by source, as a table',
    caption: 'Position of each actor by source',
    /** Over the column of the only source. */
    position: 'Position',
    /** In the place of both names of the table where all comes from one source. */
    captionOfOne: 'Position of each actor',
    /** Which part of the rows or columns is shown: `Actors 1 to 50 of 191`. */
    turning: {
      actors: (part: string) => `Actors ${part}`,
      sources: (part: string) => `Sources ${part}`,
    },
    moreRows: (amount: number) => `and ${formats.number(amount)} more`,
    actor: 'Actor',
    allSources: 'All sources',
    sourcesDiffer: 'sources differ',
    /** Over why a position is so, or what its actor says of it. */
    reason: 'Reason or comment',
  };
}
