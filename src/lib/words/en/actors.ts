import type { Formats } from '../Formats.ts';
import { common } from './common.ts';
import { count, inWords } from './english.ts';
import { observerNames } from './observerNames.ts';

/** The page of an actor. */
export function actors(formats: Formats) {
  const { stepsApart } = common(formats);
  return {
    description:
      'How the position of one actor differs by source, with its claims, transfers, events, and the actors nearest to it.',
    actor: 'Actor',
    /** `{0}` is the actor that it belongs to. */
    partOf: 'Part of {0}.',
    /** Before the names of the actors that belong to it. */
    includes: 'Includes:',
    nearest: 'Nearest and furthest',
    claims: 'Claims by this actor',
    transfers: 'Claims about transfers',
    figures: 'Transfer figures',
    events: 'Events involving it',
    sources: 'Sources that mention it',
    all: 'All actors',
    noBloc: 'No bloc',
    noTopic: 'No topic',

    noneShared: 'Shares no issue with another actor.',
    /** Who is ranked, by how many issues in common; `points` of the scale, as the dossier takes them. */
    distanceNote: ({ least, parties, points }: { least: number; parties: boolean; points: number }) => {
      const who = parties ? `actors other than ${observerNames.within}` : 'actors';
      const ranked =
        least === 1
          ? `${who} that share one or two issues with it, which is weak evidence`
          : `${who} that share ${inWords(formats, least)} or more issues with it`;
      return `Average gap in steps on the ${inWords(formats, points)}-point scale, over issues where both positions are known. Ranked: ${ranked}. Select a name to compare the two.`;
    },
    close: 'Closest, within one step',
    /** Over those who stand nearest where nobody is close. */
    notClose: 'Nearest, though more than one step apart',
    furthest: 'Furthest',
    /** Over them where nobody stands closer than another. */
    alike: 'All equally far',
    /** Below a list, of those that stand as near or far as the last of it. */
    othersAlike: (amount: number) => `and ${count(formats, amount, 'other')} at the same distance`,
    compareWith: (name: string) => `Compare with ${name}`,
    /** `0.2 steps apart on 5 shared issues`. */
    distance: ({ steps, shared }: { steps: number; shared: number }) =>
      `${stepsApart(steps)} on ${count(formats, shared, 'shared issue')}`,
  };
}
