import type { DBSchema, IDBPTransaction } from 'idb';
import type { Briefing, Slide } from '#lib/model/briefing.ts';
import { BriefingError, type BriefingProblem } from '#lib/model/briefingProblem.ts';
import { storeProblemOf } from '#lib/model/storeProblem.ts';
import { keysOf, openStore } from '#lib/store/openStore.ts';
import { operate, type Done, type Operation, type SlideFields } from '../operations.ts';
import { keptBriefing, orderAfter, type HeadRecord, type KeptBriefing, type SlideRecord } from './records.ts';

interface Schema extends DBSchema {
  briefings: { key: string; value: HeadRecord };
  slides: { key: [string, string]; value: SlideRecord };
}

const stores = ['briefings', 'slides'] as const;

type Writing = IDBPTransaction<Schema, typeof stores, 'readwrite'>;

export interface Opened {
  readonly briefing: Briefing;
  /** Slides that could not be read; they are kept. */
  readonly problems: readonly BriefingProblem[];
}

/** Something of a slide that another tab had written and that is now another. */
export interface Overwritten {
  readonly slide: string;
  readonly field: keyof SlideFields;
  readonly was: Slide[keyof SlideFields];
}

export interface Applied extends Done {
  readonly overwritten: readonly Overwritten[];
}

/** The briefings of a browser. Everything that is written is written whole, or not at all. */
export interface BriefingStore {
  readonly list: () => Promise<readonly Pick<Briefing, 'id' | 'title'>[]>;
  /** The ids of those about a dossier, by `DossierInfo.name`. */
  readonly about: (dossier: string) => Promise<readonly string[]>;
  /** Rejects with the kind `gone` if there is none. */
  readonly read: (id: string) => Promise<Opened>;
  /** Keeps a new briefing; one of the same id is replaced. */
  readonly save: (briefing: Briefing) => Promise<void>;
  /**
   * Does something to what is kept, which another tab may have changed in the meantime: its slides stay.
   *
   * @param seen what the tab has of the briefing, so that it can be told what it writes over
   */
  readonly apply: (id: string, operation: Operation, seen?: Briefing) => Promise<Applied>;
  readonly remove: (id: string) => Promise<void>;
  /** Hears of briefings that another tab has written; returns what ends it. */
  readonly watch: (heard: (id: string) => void) => () => void;
  readonly close: () => void;
}

/** Rejects with a `BriefingError` where nothing can be kept, as all functions of the store do where something cannot. */
export async function openBriefingStore(name = 'standpoint-briefings'): Promise<BriefingStore> {
  const { database, guarded, write, watch, close } = await openStore<Schema, typeof stores>({
    name,
    stores,
    create: (made) => {
      made.createObjectStore('briefings', { keyPath: 'id' });
      made.createObjectStore('slides', { keyPath: ['briefing', 'id'] });
    },
    failure: (error) =>
      error instanceof BriefingError ? error : new BriefingError(storeProblemOf(error), error),
  });
  // Whatever of them is damaged.
  const heads = async () =>
    (await database.getAll('briefings')).map((head: unknown) => (head ?? {}) as Partial<HeadRecord>);
  return {
    list: () =>
      guarded(async () =>
        (await heads()).map(({ id, title }) => ({
          id: String(id),
          title: typeof title === 'string' ? title : '',
        })),
      ),
    about: (dossier) =>
      guarded(async () =>
        (await heads()).flatMap((head) => (head.dossier?.name === dossier ? [String(head.id)] : [])),
      ),
    read: (id) =>
      guarded(async () => {
        const reading = database.transaction(stores);
        const { briefing, problems } = await kept(reading, id);
        return { briefing, problems };
      }),
    save: (briefing) => write(briefing.id, (writing) => replace(writing, briefing)),
    apply: (id, operation, seen) => write(id, (writing) => applied(writing, id, operation, seen)),
    remove: (id) =>
      write(id, async (writing) => {
        await writing.objectStore('briefings').delete(id);
        await writing.objectStore('slides').delete(keysOf(id));
      }),
    watch,
    close,
  };
}

async function kept(
  within: Writing | IDBPTransaction<Schema, typeof stores, 'readonly'>,
  id: string,
): Promise<KeptBriefing> {
  const head = await within.objectStore('briefings').get(id);
  const slides = await within.objectStore('slides').getAll(keysOf(id));
  if (head === undefined && slides.length === 0) throw new BriefingError({ kind: 'gone' });
  return keptBriefing(id, head, slides);
}

async function replace(writing: Writing, briefing: Briefing): Promise<void> {
  const slides = writing.objectStore('slides');
  await slides.delete(keysOf(briefing.id));
  for (const slide of briefing.slides) await slides.put({ briefing: briefing.id, id: slide.id, slide });
  const { slides: all, ...head } = briefing;
  await writing.objectStore('briefings').put({ ...head, revision: 1, order: all.map(({ id }) => id) });
}

async function applied(
  writing: Writing,
  id: string,
  operation: Operation,
  seen?: Briefing,
): Promise<Applied> {
  const before = await kept(writing, id);
  const done = operate(before.briefing, operation);
  const was = new Map(before.briefing.slides.map((slide) => [slide.id, slide]));
  const slides = writing.objectStore('slides');
  for (const slide of done.briefing.slides) {
    if (was.get(slide.id) !== slide) await slides.put({ briefing: id, id: slide.id, slide });
    was.delete(slide.id);
  }
  for (const gone of was.keys()) await slides.delete([id, gone]);
  const { slides: _slides, ...head } = done.briefing;
  const order = orderAfter(before, done.briefing);
  await writing.objectStore('briefings').put({ ...head, revision: before.revision + 1, order });
  return { ...done, overwritten: seen ? overwritten(before.briefing, operation, seen) : [] };
}

/** What an operation sets that has changed since its tab looked. */
function overwritten(before: Briefing, operation: Operation, seen: Briefing): Overwritten[] {
  if (operation.kind === 'all')
    return operation.operations.flatMap((each) => overwritten(before, each, seen));
  if (operation.kind !== 'change') return [];
  const find = ({ slides }: Briefing) => slides.find((slide) => slide.id === operation.slide);
  const [is, was] = [find(before), find(seen)];
  if (!is || !was) return [];
  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
  return (Object.keys(operation.fields) as (keyof SlideFields)[])
    .filter((field) => !same(is[field], was[field]) && !same(is[field], operation.fields[field]))
    .map((field) => ({ slide: operation.slide, field, was: is[field] }));
}
