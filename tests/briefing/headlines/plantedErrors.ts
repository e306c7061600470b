import { nameInText } from '#lib/model/actor.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { isDocument } from '#lib/model/source.ts';
import type { Words } from '#lib/words/Words.ts';
import { openedView, sidesOf, type RightHeadline } from './rightHeadlines.ts';
import { spoken } from './rewordings.ts';

export const errorKinds = ['number', 'name', 'direction', 'superlative'] as const;
export type ErrorKind = (typeof errorKinds)[number];

/** A right headline with one thing in it made wrong. */
export interface WrongHeadline extends RightHeadline {
  readonly error: ErrorKind;
  /** Where, in letters of the headline. */
  readonly from: number;
  readonly to: number;
}

interface Change {
  readonly from: number;
  readonly to: number;
  readonly by: string;
}

/** As many of each kind as there are places for: the first headline gets a number, the next a name, and so on. */
export function wrongHeadlines(
  dossier: Dossier,
  words: Words,
  right: readonly RightHeadline[],
): WrongHeadline[] {
  const said = new Set(right.map(({ headline }) => headline));
  return right.flatMap((each, at) =>
    errorKinds.flatMap((error) => {
      const changes = planted(dossier, words, each, error);
      const change = changes[at % Math.max(1, changes.length)];
      if (!change) return [];
      const { from, to, by } = change;
      const headline = each.headline.slice(0, from) + by + each.headline.slice(to);
      // By chance it may be true of the other side too.
      return said.has(headline) ? [] : [{ ...each, headline, error, from, to: from + by.length }];
    }),
  );
}

function planted(dossier: Dossier, words: Words, right: RightHeadline, error: ErrorKind): Change[] {
  switch (error) {
    case 'number':
      return numbers(right.headline, dossier);
    case 'name':
      return names(dossier, words, right);
    case 'direction':
      return swapped(right.headline, directions);
    case 'superlative':
      return swapped(right.headline, superlatives);
  }
}

const small =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen'.split(' ');

/** Each number by another one, but for those that are a part of a name or a date. */
function numbers(headline: string, dossier: Dossier): Change[] {
  const names: readonly Pick<NamePlace, 'from' | 'to'>[] = namePlaces(dossier, headline);
  const taken = names.concat(
    [
      ...headline.matchAll(
        /resolution .*?\/\d+|of (1961|2000|2024)|2024 treaty|\d+ (?=January|February|March|June|July)/g,
      ),
    ].map(({ index, 0: text }) => ({ from: index, to: index + text.length })),
  );
  const pattern = new RegExp(`\\d+(?:[.,]\\d+)*|\\b(?:${small.join('|')}|half|a third)\\b`, 'gi');
  return [...headline.matchAll(pattern)].flatMap(({ index: from, 0: text }) => {
    if (taken.some((each) => from >= each.from && from < each.to)) return [];
    const isYear = /^(19|20)\d\d$/.test(text);
    const place = small.indexOf(text.toLowerCase());
    const other =
      text.toLowerCase() === 'half'
        ? 'a quarter'
        : text.toLowerCase() === 'a third'
          ? 'two thirds'
          : place >= 0
            ? (small[place + 2] ?? small[place - 3]!)
            : isYear
              ? String(Number(text) - 3)
              : text.replace(/^\d/, (digit) => String((Number(digit) % 9) + 1));
    const by = /^\p{Lu}/u.test(text) ? other.charAt(0).toUpperCase() + other.slice(1) : other;
    return [{ from, to: from + text.length, by }];
  });
}

interface NamePlace {
  readonly from: number;
  readonly to: number;
  readonly id: string;
}

/** Where actors and publishers are named, by the names that headlines of these lists have for them. */
function namePlaces(dossier: Dossier, headline: string): NamePlace[] {
  const terms = [
    ...dossier.issues.flatMap(({ short_label, name_in_text }) =>
      [short_label, name_in_text].map((term) => ['', term]),
    ),
    ...dossier.actors.flatMap((actor) =>
      [nameInText(actor), actor.short_name, actor.name, spoken[actor.id] ?? ''].map((term) => [
        actor.id,
        term,
      ]),
    ),
    ...dossier.sources.filter(isDocument).map(({ voice, publisher }) => [voice, publisher]),
  ] as [string, string][];
  const found: NamePlace[] = [];
  for (const [id, term] of terms
    .filter(([, term]) => term.length > 1)
    .sort((a, b) => b[1].length - a[1].length))
    for (let from = headline.indexOf(term); from >= 0; from = headline.indexOf(term, from + 1)) {
      const to = from + term.length;
      if (/[\p{L}\p{N}–]/u.test((headline[from - 1] ?? ' ') + (headline[to] ?? ' '))) continue;
      if (found.every((each) => to <= each.from || from >= each.to)) found.push({ from, to, id });
    }
  return found;
}

/** An actor by another that the view does not have in its place. */
function names(dossier: Dossier, words: Words, right: RightHeadline): Change[] {
  const { headline } = right;
  const places = namePlaces(dossier, headline);
  const sides = sidesOf(openedView(dossier, words, right));
  const named = new Set(places.map(({ id }) => id));
  const isPublisher = (id: string) => id.startsWith('author-');
  return places
    .filter(({ id }) => id !== '')
    .flatMap(({ id, from, to }, at) => {
      const others = dossier.actors.filter((actor) => {
        if (named.has(actor.id) || actor.parent === id || isPublisher(actor.id) !== isPublisher(id))
          return false;
        if (!isPublisher(id) && !['state', 'organisation'].includes(actor.kind)) return false;
        // Whoever is on the same side of anything that the headline may be about would be no error.
        return ![...(sides?.values() ?? [])].some(
          (on) => on.has(id) && on.has(actor.id) && on.get(id) === on.get(actor.id),
        );
      });
      const other = others[(at + headline.length) % Math.max(1, others.length)];
      if (!other) return [];
      const name = spoken[other.id] ?? nameInText(other);
      return [{ from, to, by: from === 0 ? name.charAt(0).toUpperCase() + name.slice(1) : name }];
    });
}

const directions: readonly (readonly [string, string])[] = [
  ['supports', 'opposes'],
  ['support', 'oppose'],
  ['opposes', 'supports'],
  ['oppose', 'support'],
  ['opposed', 'supported'],
  ['rejects', 'backs'],
  ['reject', 'back'],
  ['backs', 'rejects'],
  ['back', 'reject'],
  ['affirm', 'dispute'],
  ['affirms', 'disputes'],
  ['disagree', 'agree'],
  ['at odds', 'in agreement'],
  ['Sources agree', 'Sources disagree'],
  ['closest', 'furthest'],
  ['furthest', 'closest'],
  ['nearest', 'furthest'],
  ['is neutral on', 'opposes'],
];
const superlatives: readonly (readonly [string, string])[] = [
  ['Only (?=\\p{Lu}|the )', 'Everyone but '],
  ['All', 'None of the'],
  ['all', 'none of the'],
  ['No', 'Every'],
  ['largest', 'smallest'],
  ['Nobody', 'Everybody'],
  ['none', 'all'],

  ['Each', 'None'],
  ['only', 'all'],
];

function swapped(headline: string, pairs: typeof directions): Change[] {
  return pairs.flatMap(([word, by]) =>
    [...headline.matchAll(new RegExp(`(?<![\\p{L}-])${word}(?![\\p{L}-])`, 'gu'))].map(({ index: from }) => ({
      from,
      to: from + word.length,
      by,
    })),
  );
}
