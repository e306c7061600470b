import type { en } from './en/en.ts';
import { makeFormats, type Formats } from './Formats.ts';

/** English is the reference: what it can say, every language must be able to say. */
/** Areas that a program around this one adds, such as those of a chart of its own. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- to be declared further elsewhere
export interface FurtherAreas {}

type Loaders = typeof en.areas & FurtherAreas;

/** A part of the vocabulary that is loaded as a whole: that of a chart, of a page, of what all of them share. */
export type Area = keyof Loaders;

/** The areas in which a chart's own words stand, named after the chart. */
export type ChartArea = {
  [Each in Area]: Sayings[Each] extends ChartSayings ? Each : never;
}[Area];

/** What every chart can say of itself. */
export interface ChartSayings {
  readonly name: string;
  readonly question: string;
  /** The finding as a whole sentence without a full stop, by kind, from its facts. */
  readonly headlines: Readonly<Record<string, (facts: never) => string>>;
}

/** Whole sentences from facts, by area. */
export type Sayings = { readonly [Each in Area]: ReturnType<Awaited<ReturnType<Loaders[Each]>>> };

/** A language: a folder beside `en` whose areas are loaded when they are asked for. */
export interface Language {
  /** BCP 47 tag of its numbers, dates and order. */
  readonly locale: string;
  readonly areas: {
    readonly [Each in keyof typeof en.areas]: () => Promise<(formats: Formats) => Sayings[Each]>;
  } & { readonly [Each in keyof FurtherAreas]?: () => Promise<(formats: Formats) => Sayings[Each]> };
}

/** One language, as far as it is loaded: everything that a person reads and that does not stand in the dossier. */
export interface Words extends Formats {
  /** @throws if the area has not been loaded, which is a fault of the page that needs it */
  of<Each extends Area>(area: Each): Sayings[Each];
  /** Whether `of` can be asked for the area. */
  has(area: Area): boolean;
  /** Rejects if an area does not arrive; what has arrived before is not asked for again. */
  load(...areas: readonly Area[]): Promise<void>;
}

/** @param formats in place of those of the language, such as other numbers and dates */
export function makeWords(language: Language, formats: Formats = makeFormats(language.locale)): Words {
  const loaded = new Map<Area, unknown>();
  const loadOne = async <Each extends Area>(area: Each) => {
    if (loaded.has(area)) return;
    const load = language.areas[area] as (() => Promise<(formats: Formats) => Sayings[Each]>) | undefined;
    if (!load) throw new Error(`language has no such area: "${area}"`);
    loaded.set(area, (await load())(formats));
  };
  return {
    ...formats,
    of: <Each extends Area>(area: Each) => {
      const sayings = loaded.get(area);
      if (sayings === undefined) throw new Error(`words are not loaded: "${area}"`);
      return sayings as Sayings[Each];
    },
    has: (area) => loaded.has(area),
    load: async (...areas) => {
      await Promise.all(areas.map(loadOne));
    },
  };
}

/** All areas at once: for the command line and for tests. */
export async function loadAllWords(language: Language, formats?: Formats): Promise<Words> {
  const words = makeWords(language, formats);
  await words.load(...(Object.keys(language.areas) as Area[]));
  return words;
}
