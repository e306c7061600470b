import type { Dossier } from '#lib/model/dossier.ts';
import type { Instrument } from '#lib/model/provision.ts';
import type { View } from '#lib/model/view.ts';
import { bySignature } from './bySignature.ts';
import { mostCompared } from './compareLimits.ts';
import { isReading } from './isReading.ts';
import { oncePerDossier } from './oncePerDossier.ts';
import { provisionsByInstrument } from './provisionsByInstrument.ts';

/** Why the instruments of a comparison were chosen. */
export type Choice = 'reader' | 'shared' | 'nearest';

interface Profile {
  readonly instrument: Instrument;
  /** Number of rows that are neither readings nor exclusions. */
  readonly provisions: number;
  readonly categories: ReadonlySet<string>;
}

/**
 * The instruments set side by side, by signature: those the reader chose, else the one with most provisions and every
 * other that shares two categories with it, else the two or three that share most. Read from the whole dossier, so
 * that a filter is seen to empty a column instead of removing it.
 */
export function chooseInstruments(
  dossier: Dossier,
  view: Pick<View, 'instruments'>,
): {
  readonly instruments: readonly Instrument[];
  readonly choice: Choice;
} {
  const asked = dossier.instruments.filter(({ id }) => view.instruments.includes(id));
  if (asked.length > 1) return { instruments: inOrder(dossier, asked), choice: 'reader' };
  const profiles = profilesOf(dossier);
  const [main] = profiles;
  if (!main) return { instruments: [], choice: 'shared' };
  const near = nearTo(profiles).slice(0, mostCompared - 1);
  const [chosen, choice] = near.length > 0 ? [[main, ...near], 'shared' as const] : nearest(profiles);
  const instruments = chosen.map(({ instrument }) => instrument);
  return { instruments: inOrder(dossier, instruments), choice };
}

/** Those that share two categories with the first one, the nearest first. */
function nearTo([main, ...others]: readonly Profile[]): Profile[] {
  if (!main) return [];
  return others
    .filter((other) => sharedWith(main, other) >= 2)
    .sort((a, b) => sharedWith(main, b) - sharedWith(main, a));
}

/** Whether more instruments are as near to the main one as can stand side by side, so that only all of them give a picture. */
export const hasManyInstruments = oncePerDossier(
  (dossier) => nearTo(profilesOf(dossier)).length >= mostCompared,
);

/** The pair that shares most, and the instrument that shares most with the two, if it shares anything. */
function nearest(profiles: readonly Profile[]): [Profile[], Choice] {
  const pairs = profiles.flatMap((first, i) =>
    profiles.slice(i + 1).map((second) => [first, second] as const),
  );
  const [pair] = pairs.toSorted(([a, b], [c, d]) => sharedWith(c, d) - sharedWith(a, b));
  if (!pair) return [profiles.slice(0, 2), 'nearest'];
  const shared = (other: Profile) => sharedWith(pair[0], other) + sharedWith(pair[1], other);
  const [third] = profiles
    .filter((other) => !pair.includes(other) && shared(other) > 0)
    .toSorted((a, b) => shared(b) - shared(a));
  return [[...pair, ...(third ? [third] : [])], 'nearest'];
}

/** Instruments with rows, the one with most provisions first; of equals the latest. */
function profilesOf(dossier: Dossier): Profile[] {
  const positions = provisionsByInstrument(dossier);
  return dossier.instruments
    .map((instrument): Profile => {
      const rows = (positions.get(instrument.id) ?? []).map((at) => dossier.provisions[at]!);
      const proper = rows.filter((row) => !isReading(row) && row.status !== 'excluded');
      return {
        instrument,
        provisions: proper.length,
        categories: new Set(rows.map(({ category }) => category)),
      };
    })
    .filter(({ categories }) => categories.size > 0)
    .sort((a, b) => b.provisions - a.provisions || bySignature(b.instrument, a.instrument));
}

function sharedWith(a: Profile, b: Profile): number {
  return [...a.categories].filter((category) => b.categories.has(category)).length;
}

/** By signature; of those signed on one day the one with most rows last, where the newest stands. */
function inOrder(dossier: Dossier, instruments: readonly Instrument[]): Instrument[] {
  const positions = provisionsByInstrument(dossier);
  const rows = ({ id }: Instrument) => positions.get(id)?.length ?? 0;
  return instruments.toSorted((a, b) => (a.signed === b.signed ? rows(a) - rows(b) : 0) || bySignature(a, b));
}
