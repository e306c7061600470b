import { readOwnDossier } from '#lib/own/readOwnDossier.ts';
import { withStore, type Done } from '#lib/own/withStore.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import type { View } from '#lib/model/view.ts';
import { fromTheRight } from '#lib/model/fromTheRight.ts';
import { dossierWords, type Manner } from '#lib/words/dossierWords.ts';
import { sayAnew } from '#lib/words/siteWords.ts';
import type { Words } from '#lib/words/Words.ts';
import { giveCells, givenCells } from '#lib/summary/givenCells.ts';
import { giveColumns } from '#lib/summary/stanceColumns.ts';
import { readView } from '#lib/view/viewParams.ts';
import { arrive } from '../network/arrive.ts';
import type { App } from '../app.svelte.ts';
import type { DossierThread } from './DossierThread.ts';
import { isLarge, openLarge, type OpenedLarge } from './openLarge.ts';
import { ownDossier } from './ownDossier.svelte.ts';
import OwnLacking from './OwnLacking.svelte';
import OwnLine from './OwnLine.svelte';
import OwnMissing from './OwnMissing.svelte';
import { ownTrouble } from './ownTrouble.svelte.ts';

/** Opens a dossier of the reader's own in place of the one that is open; what cannot be opened is said instead. */
export async function openOwn(app: App, id: string): Promise<void> {
  await arrive(() => app.words.load('own'));
  ownDossier.Line = OwnLine;
  ownDossier.thread?.close();
  ownDossier.thread = null;
  if (!(await isLarge(id))) return show(app, id, await openHere(id), never);
  const { clock, calledOff } = readingClock(app);
  try {
    const opened = await openBeside(id, clock.said, calledOff);
    if (opened !== null) await show(app, id, opened, calledOff);
  } finally {
    clock.end();
  }
}

const never = new AbortController().signal;

/** @param calledOff ends counting the cells of a large dossier; nothing is shown of it then */
async function show(app: App, id: string, opened: Done<Opened>, calledOff: AbortSignal): Promise<void> {
  if (opened.ok) {
    const { kept, isFromTheRight, columns, thread } = opened.result;
    const { sourceNoun = null, leftOut } = kept.dossier.info;
    // Before the dossier, so that nothing is said of it otherwise.
    await sayFor(app, { isFromTheRight, sourceNoun });
    if (leftOut) await arrive(() => app.words.load('leftOut'));
    const named = namedAsOwn(kept.dossier, kept.head.title, app.words);
    if (columns) giveColumns(named, columns);
    ownDossier.thread = thread ?? null;
    const before = thread && ((view: View) => cellsBefore(thread, named, view));
    const counted = before?.(readView(location.search, named).view) ?? null;
    if (counted) await Promise.race([counted, aborted(calledOff)]);
    if (calledOff.aborted) {
      thread?.close();
      ownDossier.thread = null;
      return;
    }
    app.before = before ?? null;
    app.dossier = named;
    ownDossier.kept = kept;
    ownDossier.id = id;
    ownDossier.Missing = null;
    ownDossier.Lacking = OwnLacking;
  } else {
    ownTrouble.id = id;
    ownTrouble.problem = opened.problem;
    ownDossier.missingTitle = await titleOf(id);
    ownDossier.kept = null;
    ownDossier.id = '';
    ownDossier.Missing = OwnMissing;
  }
}

/** What a dossier is called that is kept, sound or not; empty where nothing can be read of it. */
async function titleOf(id: string): Promise<string> {
  const listed = await withStore((store) => store.list());
  return listed.ok ? (listed.result.find((head) => head.id === id)?.title ?? '') : '';
}

/** Has the cells of a view counted in the thread of the dossier; null where they are known. */
function cellsBefore(thread: DossierThread, dossier: Dossier, view: View): Promise<void> | null {
  if (givenCells(dossier, view)) return null;
  return thread.cells(view).then(
    (columns) => giveCells(dossier, view, columns),
    // Counted by the page then.
    () => undefined,
  );
}

type Opened = Pick<OpenedLarge, 'kept' | 'isFromTheRight'> & Partial<OpenedLarge>;

function openHere(id: string): Promise<Done<Opened>> {
  return withStore(async (store) => {
    const kept = await readOwnDossier(store, id);
    return { kept, isFromTheRight: [...kept.files.values()].some((text) => fromTheRight.test(text)) };
  });
}

/** In a thread of its own; null where the reader has called it off. */
async function openBeside(
  id: string,
  said: (share: number) => void,
  calledOff: AbortSignal,
): Promise<Done<Opened> | null> {
  try {
    return await openLarge(id, said, calledOff);
  } catch (error) {
    // A thread that cannot be had, as without a connection, is done without.
    if (error instanceof Error && !calledOff.aborted) return openHere(id);
    return null;
  }
}

/** Says over the page how much of a dossier has been read and for how long, again and again until it is shown. */
function readingClock(app: App) {
  const calledOff = new AbortController();
  const begun = performance.now();
  let share = 0;
  const say = () => {
    const seconds = (performance.now() - begun) / 1000;
    const text = app.words.of('own').reading({ share, seconds });
    ownDossier.reading = { text, stop: () => calledOff.abort() };
  };
  say();
  const clock = setInterval(say, 150);
  return {
    clock: {
      said: (read: number) => void (share = read),
      end: () => {
        clearInterval(clock);
        ownDossier.reading = null;
      },
    },
    calledOff: calledOff.signal,
  };
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((done) => {
    if (signal.aborted) done();
    signal.addEventListener('abort', () => done());
  });
}

const ofSite: Manner = __STANDPOINT_MANNER__ ?? { isFromTheRight: false, sourceNoun: null };
let inForce = ofSite;

/** From now on all is said as a dossier needs it, until that of the site is open again. */
async function sayFor(app: App, manner: Manner): Promise<void> {
  if (JSON.stringify(manner) === JSON.stringify(inForce)) return;
  app.words = await arrive(() => sayAnew((language) => dossierWords(language, manner)));
  inForce = manner;
  ownDossier.leave = () => sayFor(app, ofSite);
}

/** The dossier under the title that its reader has given it; whatever is made of it says that its data are the reader's. */
function namedAsOwn(dossier: Dossier, title: string, words: Words): Dossier {
  const say = words.of('own');
  const { licence } = dossier.info;
  const said = licence.title || licence.name;
  const own = { name: say.supplied(licence.name), title: say.supplied(said), url: licence.url };
  return { ...dossier, info: { ...dossier.info, title, licence: own } };
}
