import { claimTypes, credibilities } from '#lib/model/claim.ts';
import { isCalendarDate } from '#lib/model/isCalendarDate.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { bases, confidences } from '#lib/model/stance.ts';
import { reliabilities } from '#lib/model/source.ts';
import {
  clauseOrders,
  coverages,
  measures,
  defaultView,
  longestNote,
  orders,
  pictureParts,
  sumsBy,
  thesisOrders,
  type View,
} from '#lib/model/view.ts';
import { emphasisParameters } from './emphasisParameters.ts';
import { oddParts, type OddPart } from './oddParts.ts';
import type { Parameter } from './parameter.ts';

/** Raised when a parameter changes its meaning, so that old links can be told apart. */
const version = '1';

/** What a reader of a link is told: it could not be followed, or holds something odd. */
export type Notice = StalePart | OddPart;

/** A part of a link that could not be followed. */
export interface StalePart {
  /** As it stands in the link: `without=doc001`. */
  readonly part: string;
  /** Which setting it is; `otherVersion` for a link made by another version of the program. */
  readonly key: keyof View | 'otherVersion';
  /** How many parts of it could not be followed. */
  readonly amount: number;
  /** Whether others of the same list could be. */
  readonly followed: boolean;
}

export interface ReadView {
  readonly view: View;
  /** `chart:key` of the mark whose evidence is open; empty for none. Whether it exists, whoever opens it says. */
  readonly mark: string;
  readonly notices: readonly Notice[];
}

/** Everything a link can hold beside the open mark. */
type LinkedView = View;
type Parameters = { readonly [Key in keyof LinkedView]: Parameter<LinkedView[Key]> };

/** In the order in which they stand in a link. */
const parameters: Parameters = {
  sourcesOff: listOf('without', (dossier) => dossier.sources.map((source) => source.id)),
  reference: flag('reference'),
  asOf: date('asof'),
  bases: listOf('basis', () => bases),
  confidence: oneOf('confidence', confidences),
  actorOrder: oneOf('rows', orders),
  issueOrder: oneOf('columns', orders),
  grouped: flag('blocs'),
  observers: flag('observers'),
  allIssues: flag('all-issues'),
  allActors: flag('all-actors'),
  allTheses: flag('all-arguments'),
  turned: flag('turned'),
  instrument: idOf('instrument', (dossier) => dossier.instruments),
  instruments: listOf('instruments', (dossier) => dossier.instruments.map(({ id }) => id)),
  clause: idOf('clause', (dossier) => dossier.provisions),
  figure: idOf('figure', (dossier) => dossier.figures),
  sumOf: idOf('like', (dossier) => dossier.figures),
  issue: idOf('issue', (dossier) => dossier.issues),
  actor: idOf('actor', (dossier) => dossier.actors),
  // The reader's own order: whoever is named first is set against the others.
  actors: listOf('actors', (dossier) => dossier.actors.map(({ id }) => id), true),
  thesis: idOf('thesis', (dossier) => dossier.theses),
  thesisOrder: oneOf('theses', thesisOrders),
  claimant: idOf('claimant', (dossier) => dossier.actors),
  claimType: oneOf('type', ['', ...claimTypes]),
  topic: {
    name: 'topic',
    write: (value) => value,
    read: (text, dossier, stale) => {
      if (dossier.claims.some(({ topic }) => topic === text)) return text;
      if (dossier.theses.some(({ topic }) => topic === text)) return text;
      stale(text);
      return undefined;
    },
  },
  credibility: {
    name: 'credibility',
    options: () => credibilities.map(String),
    write: (value) => (value === null ? '' : String(value)),
    read: (text, _, stale) => {
      const value = credibilities.find((each) => String(each) === text);
      if (value === undefined) stale(text);
      return value;
    },
  },
  reliability: oneOf('reliability', ['', ...reliabilities]),
  query: { name: 'q', write: (value) => value, read: (text) => text },
  threads: flag('threads'),
  from: date('from'),
  to: date('to'),
  scale: oneOf('scale', ['linear', 'log']),
  measure: oneOf('measure', measures),
  coverage: oneOf('coverage', coverages),
  clauseOrder: oneOf('clauses', clauseOrders),
  sumBy: oneOf('sums', sumsBy),
  page: {
    name: 'page',
    write: String,
    read: (text, _, stale) => {
      if (/^[1-9]\d{0,6}$/.test(text)) return Number(text);
      stale(text);
      return undefined;
    },
  },
  ...emphasisParameters,
  hidden: listOf('hide', () => pictureParts),
  credit: { name: 'credit', write: (value) => value, read: (text) => text.slice(0, longestNote) },
};

/** The parameters that go along from page to page: which rows count. */
export const travelling: readonly (keyof LinkedView)[] = [
  'sourcesOff',
  'reference',
  'asOf',
  'bases',
  'confidence',
];

/** `?v=1&without=doc001&rows=name`: only what differs from the default; empty if nothing does. */
export function viewQuery(view: View, keys: readonly (keyof LinkedView)[] = viewKeys, mark = ''): string {
  const query = new URLSearchParams();
  for (const key of keys) {
    const text = writeValue(key, view);
    if (text !== writeValue(key, defaultView)) query.set(parameters[key].name, text);
  }
  if (mark !== '') query.set(markName, mark);
  if (query.size === 0) return '';
  // Keys such as jpn~treaty and lists with commas stay readable in a link.
  const text = query.toString().replaceAll('%2C', ',').replaceAll('%3A', ':').replaceAll('%7E', '~');
  return `?v=${version}&${text}`;
}

/** The query of a link to another view: what counts as evidence goes along, and what the link asks for is set. */
export function destinationQuery(view: View, change: Partial<View>, mark = ''): string {
  const asked = viewKeys.filter((key) => key in change);
  return viewQuery({ ...view, ...change }, [...travelling, ...asked], mark);
}

/** Follows a link as far as the dossier allows; the rest keeps its default and is explained. */
export function readView(search: string, dossier: Dossier): ReadView {
  const query = new URLSearchParams(search);
  const notices: Notice[] = [];
  const view: View = { ...defaultView };
  const madeBy = query.get('v');
  if (madeBy !== null && madeBy !== version) {
    notices.push({ part: `v=${madeBy}`, key: 'otherVersion', amount: 1, followed: true });
  }
  for (const key of viewKeys) {
    const { name, isList } = parameters[key];
    const [first] = query.getAll(name);
    if (first === undefined) continue;
    // Named twice, a list is what both say.
    const text = isList ? query.getAll(name).join(',') : first;
    const stale: string[] = [];
    const value = parameters[key].read(text, dossier, (part) => stale.push(part));
    if (value !== undefined) Object.assign(view, { [key]: value });
    if (stale.length > 0) {
      const part = `${name}=${stale.join(',')}`;
      notices.push({ part, key, amount: stale.length, followed: value !== undefined });
    }
  }
  const lists = viewKeys.filter((key) => parameters[key].isList).map(parameterName);
  notices.push(...oddParts(query, view, knownNames(), lists));
  return { view, mark: query.get(markName) ?? '', notices };
}

function knownNames(): string[] {
  return ['v', markName, dossierParameter, otherDossierParameter, ...viewKeys.map(parameterName)];
}

const markName = 'mark';

/** The parameter that names a dossier of the reader's own; no setting of a view, since it decides what a view is of. */
export const dossierParameter = 'dossier';

/** Names the dossier that the first one is compared with. */
export const otherDossierParameter = 'with';

/** Which dossier of the reader's own a query asks for; empty for that of the site. */
export function askedDossier(search: string): string {
  return new URLSearchParams(search).get(dossierParameter) ?? '';
}

/** The name that a setting has in a link, such as `without` for the sources left out. */
export function parameterName(key: keyof View): string {
  return parameters[key].name;
}

/** What can stand in a link for a setting, in the order of the dossier; null where that is no closed list. */
export function parameterOptions(key: keyof View, dossier: Dossier): readonly string[] | null {
  return parameters[key].options?.(dossier) ?? null;
}

/** Parameters of a link that no setting has, in the order in which they stand: mistyped, or added by a mail program. */
export function unknownParameters(search: string): string[] {
  const known = new Set(knownNames());
  return [...new Set(new URLSearchParams(search).keys())].filter((name) => !known.has(name));
}

const viewKeys = Object.keys(parameters) as (keyof LinkedView)[];

function writeValue<Key extends keyof LinkedView>(key: Key, view: View): string {
  return parameters[key].write(view[key]);
}

/** @param orderKept keep the order of the link; else that of the dossier */
function listOf<Value extends string>(
  name: string,
  known: (dossier: Dossier) => readonly Value[],
  orderKept = false,
): Parameter<readonly Value[]> {
  return {
    name,
    isList: true,
    options: (dossier) => [...known(dossier), 'none'],
    // None is a choice of its own and differs from the default, which may be all.
    write: (values) => values.join(',') || 'none',
    read: (text, dossier, stale) => {
      if (text === 'none') return [];
      const all = known(dossier);
      const asked = [...new Set(text.split(','))].filter((part) => part !== '');
      const isKnown = (part: string): part is Value => all.includes(part as Value);
      for (const part of asked) if (!isKnown(part)) stale(part);
      if (asked.length === 0) stale(text);
      const values = orderKept ? asked.filter(isKnown) : all.filter((value) => asked.includes(value));
      return values.length ? values : undefined;
    },
  };
}

function oneOf<Value extends string>(name: string, known: readonly Value[]): Parameter<Value> {
  return {
    name,
    options: () => known.filter((each) => each !== ''),
    write: (value) => value,
    read: (text, _, stale) => {
      const value = known.find((each) => each === text);
      if (value === undefined) stale(text);
      return value;
    },
  };
}

/** The id of a row; whether it is one of the table's is looked up at each reading. */
function idOf(
  name: string,
  rows: (dossier: Dossier) => readonly { readonly id: string }[],
): Parameter<string> {
  return {
    name,
    options: (dossier) => rows(dossier).map(({ id }) => id),
    write: (value) => value,
    read: (text, dossier, stale) => {
      if (rows(dossier).some(({ id }) => id === text)) return text;
      stale(text);
      return undefined;
    },
  };
}

/** An ISO date, year-month or year. */
function date(name: string): Parameter<string> {
  return {
    name,
    write: (value) => value,
    read: (text, _, stale) => {
      if (isCalendarDate(text)) return text;
      stale(text);
      return undefined;
    },
  };
}

function flag(name: string): Parameter<boolean> {
  return {
    name,
    options: () => ['on', 'off'],
    write: (value) => (value ? 'on' : 'off'),
    read: (text, _, stale) => {
      if (text === 'on' || text === 'off') return text === 'on';
      stale(text);
      return undefined;
    },
  };
}
