import { fewestCompared, mostActors } from '#lib/summary/compareLimits.ts';
import type { View } from '#lib/model/view.ts';
import { nearestWord } from './nearestWord.ts';

/** A part of a link that says nothing, or something else than it seems to. */
export type OddPart = { readonly part: string } & (
  | {
      readonly odd: 'unknown';
      readonly name: string;
      /** The setting that may be meant. */
      readonly similar: string | null;
    }
  | { readonly odd: 'twice'; readonly name: string }
  | { readonly odd: 'actors'; readonly named: number; readonly most: number }
  | { readonly odd: 'oneInstrument' }
  | { readonly odd: 'backwards' }
);

/** What mail programs, networks and search engines add to links; no setting is meant. */
const trackers = /^(utm_.*|fbclid|gclid|msclkid|dclid|mc_[ce]id|igshid|_hs.*)$/;

/**
 * What of a link would be passed over in silence: names that no setting has, a setting that stands twice with different
 * values, actors or treaties that cannot be compared as asked, a span whose end is before its start.
 *
 * @param known names of all settings
 * @param lists those that may be named twice, which adds up
 */
export function oddParts(
  query: URLSearchParams,
  view: View,
  known: readonly string[],
  lists: readonly string[],
): OddPart[] {
  const parts: OddPart[] = [];
  for (const name of new Set(query.keys())) {
    const values = query.getAll(name);
    if (!known.includes(name)) {
      if (trackers.test(name)) continue;
      parts.push({ part: `${name}=${values[0]}`, odd: 'unknown', name, similar: nearestWord(name, known) });
    } else if (new Set(values).size > 1 && !lists.includes(name)) {
      parts.push({ part: values.map((value) => `${name}=${value}`).join('&'), odd: 'twice', name });
    }
  }
  const actors = view.actors.length;
  if (actors === 1 || actors > mostActors) {
    parts.push({ part: `actors=${view.actors.join(',')}`, odd: 'actors', named: actors, most: mostActors });
  }
  if (view.instruments.length > 0 && view.instruments.length < fewestCompared) {
    parts.push({ part: `instruments=${view.instruments.join(',')}`, odd: 'oneInstrument' });
  }
  if (view.from !== '' && view.to !== '' && isAfter(view.from, view.to)) {
    parts.push({ part: `from=${view.from}&to=${view.to}`, odd: 'backwards' });
  }
  return parts;
}

/** Dates of unlike length, such as a year and a day of it, overlap. */
function isAfter(from: string, to: string): boolean {
  const length = Math.min(from.length, to.length);
  return from.slice(0, length) > to.slice(0, length);
}
