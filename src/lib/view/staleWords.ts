import type { View } from '#lib/model/view.ts';

/** What a link can ask for in vain. */
export type StaleKey = Exclude<keyof View, 'query'>;

interface Words {
  /** What the link does, with why that cannot be followed: `asks for an issue that this dossier does not have`. */
  readonly asks: string;
  /** The same of a list, where several of its parts cannot be followed. */
  readonly asksMore?: string;
  /** What is shown where nothing of it can be followed. */
  readonly instead: string;
  /** What is shown of a list where some of it can be. */
  readonly others?: string;
}

const missing = 'that this dossier does not have';
const unknown = 'that is not known here';
const unknownMore = 'that are not known here';
const unclear = 'does not say clearly whether';
const impossible = 'that is not in the calendar';

const wordsOf: Readonly<Record<StaleKey, Words>> = {
  sourcesOff: {
    asks: `leaves out a source ${missing}`,
    asksMore: `leaves out sources ${missing}`,
    instead: 'no source is left out',
    others: 'the others that it names are left out',
  },
  reference: { asks: `${unclear} other publications count`, instead: 'they do not' },
  asOf: { asks: `sets a date ${impossible}`, instead: 'rows of every date count' },
  bases: {
    asks: `names a kind of evidence ${unknown}`,
    asksMore: `names kinds of evidence ${unknownMore}`,
    instead: 'all kinds count',
    others: 'the others that it names count',
  },
  confidence: { asks: `names a step of confidence ${unknown}`, instead: 'every step counts' },
  actorOrder: { asks: `asks for an order of the actors ${unknown}`, instead: 'they stand in the usual one' },
  issueOrder: { asks: `asks for an order of the issues ${unknown}`, instead: 'they stand in the usual one' },
  grouped: { asks: `${unclear} blocs stay together`, instead: 'they do' },
  instrument: { asks: `asks for an instrument ${missing}`, instead: 'all are shown' },
  instruments: {
    asks: `compares an instrument ${missing}`,
    asksMore: `compares instruments ${missing}`,
    instead: 'the usual ones are compared',
    others: 'the others that it names are compared',
  },
  clause: { asks: `asks for a clause ${missing}`, instead: 'the one that the page begins with is shown' },
  issue: { asks: `asks for an issue ${missing}`, instead: 'the one that the page begins with is shown' },
  actor: { asks: `asks for an actor ${missing}`, instead: 'the one that the page begins with is shown' },
  actors: {
    asks: `compares an actor ${missing}`,
    asksMore: `compares actors ${missing}`,
    instead: 'the two that part most are compared',
    others: 'the others that it names are compared',
  },
  thesis: { asks: `asks for a thesis ${missing}`, instead: 'the one that the page begins with is shown' },
  thesisOrder: {
    asks: `asks for an order of the theses ${unknown}`,
    instead: 'the most contested come first',
  },
  claimant: { asks: `asks for the claims of an actor ${missing}`, instead: 'those of all actors count' },
  claimType: { asks: `asks for a type of claims ${unknown}`, instead: 'claims of every type count' },
  topic: { asks: `asks for a topic ${missing}`, instead: 'claims on every topic count' },
  credibility: {
    asks: `names a step of credibility ${unknown}`,
    instead: 'claims of every credibility count',
  },
  reliability: {
    asks: `names a step of reliability ${unknown}`,
    instead: 'sources of every reliability count',
  },
  threads: { asks: `${unclear} events are grouped by thread`, instead: 'they are not' },
  from: { asks: `begins the timeline on a date ${impossible}`, instead: 'it begins with the first event' },
  to: { asks: `ends the timeline on a date ${impossible}`, instead: 'it ends with the last event' },
  scale: { asks: `asks for a scale ${unknown}`, instead: 'amounts stand on a linear one' },
};

/**
 * A sentence for readers on a part of a link that could not be followed: what it asks for, why that is not here and
 * what is shown instead. It names no id, which says nothing to them.
 *
 * @param amount how many parts of a list could not be followed
 * @param followed whether others could be
 */
export function staleWords(key: StaleKey, amount: number, followed: boolean): string {
  const { asks, asksMore = asks, instead, others = instead } = wordsOf[key];
  return `The link ${amount > 1 ? asksMore : asks}; ${followed ? others : instead}.`;
}
