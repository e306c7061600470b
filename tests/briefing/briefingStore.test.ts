import 'fake-indexeddb/auto';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openBriefingStore, type BriefingStore } from '#lib/briefing/store/openBriefingStore.ts';
import type { Operation } from '#lib/briefing/operations.ts';
import { BriefingError } from '#lib/model/briefingProblem.ts';
import { english } from '../english.ts';
import { someBriefing, someSlide } from './someBriefing.ts';

const three = someBriefing(['a', 'b', 'c'].map((id) => someSlide(id)));
const add = (id: string, after: string | null = null): Operation => ({
  kind: 'add',
  slides: [{ slide: someSlide(id), after }],
});
const ids = async (of: BriefingStore) => (await of.read('talk')).briefing.slides.map(({ id }) => id).join('');
const kindOf = (task: Promise<unknown>) =>
  task.then(
    () => 'done',
    (error: unknown) => (error instanceof BriefingError ? error.problem.kind : error),
  );

let store: BriefingStore;
let other: BriefingStore;

beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  [store, other] = [await openBriefingStore(), await openBriefingStore()];
  await store.save(three);
});
afterEach(() => {
  store.close();
  other.close();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** Writes past the store, as a fault of a disk or of a program would. */
async function tamper(change: (database: IDBDatabase) => void): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('standpoint-briefings');
    request.onsuccess = () => resolve(request.result);
  });
  change(database);
  database.close();
}

describe('briefings that a browser keeps', () => {
  test('come back as they were, several of them', async () => {
    await store.save({ ...three, id: 'second', title: 'Another' });
    expect((await store.read('talk')).briefing).toEqual(three);
    expect(await other.list()).toEqual([
      { id: 'second', title: 'Another' },
      { id: 'talk', title: 'A talk' },
    ]);
    await store.remove('talk');
    expect(await kindOf(other.read('talk'))).toBe('gone');
    expect((await other.read('second')).problems).toEqual([]);
  });

  test('are written with each step, and each step can be undone', async () => {
    const { undo } = await store.apply('talk', { kind: 'remove', slides: ['b'] });
    expect(await ids(other)).toBe('ac');
    await store.apply('talk', undo);
    expect(await ids(other)).toBe('abc');
  });
});

describe('two tabs', () => {
  test('keep the slides of each other, whoever writes last', async () => {
    await Promise.all([
      ...['d', 'e', 'f'].map((id) => store.apply('talk', add(id, 'a'))),
      ...['x', 'y', 'z'].map((id) => other.apply('talk', add(id, 'c'))),
    ]);
    expect([...(await ids(store))].sort().join('')).toBe('abcdefxyz');
  });

  test('are told what they write over, and nothing where they wrote different things', async () => {
    await other.apply('talk', { kind: 'change', slide: 'a', fields: { notes: 'theirs' } });
    const beside = await store.apply(
      'talk',
      { kind: 'change', slide: 'a', fields: { highlight: ['rus'] } },
      three,
    );
    expect(beside.overwritten).toEqual([]);
    const over = await store.apply('talk', { kind: 'change', slide: 'a', fields: { notes: 'mine' } }, three);
    expect(over.overwritten).toEqual([{ slide: 'a', field: 'notes', was: 'theirs' }]);
    expect((await other.read('talk')).briefing.slides[0]).toMatchObject({
      notes: 'mine',
      highlight: ['rus'],
    });
  });

  test('hear of each other', async () => {
    const heard = new Promise<string>((resolve) => other.watch(resolve));
    await store.apply('talk', { kind: 'title', title: 'New' });
    expect(await heard).toBe('talk');
  });
});

describe('what was pinned before is never lost', () => {
  test('where there is no room', async () => {
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
      // The slide is written, and then its place in the order is not.
      if (this.name === 'briefings') throw new DOMException('full', 'QuotaExceededError');
      return put.call(this, value, key);
    });
    expect(await kindOf(store.apply('talk', add('d')))).toBe('noRoom');
    expect(await kindOf(store.save({ ...three, slides: [] }))).toBe('noRoom');
    vi.restoreAllMocks();
    expect(await ids(other)).toBe('abc');
  });

  test.each([1, 2, 3])('where a tab ends after %i writes of a step', async (writes) => {
    const put = IDBObjectStore.prototype.put;
    let done = 0;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
      if (++done > writes) this.transaction.abort();
      return put.call(this, value, key);
    });
    const step: Operation = { kind: 'group', slides: ['a', 'b', 'c'], section: { id: 's', title: 'All' } };
    expect(await kindOf(store.apply('talk', step))).not.toBe('done');
    vi.restoreAllMocks();
    expect((await other.read('talk')).briefing).toEqual(three);
  });

  test('where one slide is damaged: the others are there, and it keeps its place', async () => {
    await tamper((database) => {
      const slides = database.transaction('slides', 'readwrite').objectStore('slides');
      slides.put({ briefing: 'talk', id: 'b', slide: { id: 'b', content: 7 } });
    });
    const { problems } = await store.read('talk');
    expect(problems).toEqual([{ kind: 'recordDamaged', slide: 'b' }]);
    expect(english.of('briefing').problem(problems[0]!)).toBe(
      'Slide “b” cannot be read and is left out; the others are whole.',
    );
    await store.apply('talk', add('d', 'c'));
    await tamper((database) => {
      const slides = database.transaction('slides', 'readwrite').objectStore('slides');
      slides.put({ briefing: 'talk', id: 'b', slide: someSlide('b') });
    });
    expect(await ids(other)).toBe('abcd');
  });

  test('where the head is damaged or gone', async () => {
    await tamper((database) => {
      database
        .transaction('briefings', 'readwrite')
        .objectStore('briefings')
        .put({ id: 'talk', order: 'all' });
    });
    const { briefing, problems } = await store.read('talk');
    expect(briefing.slides).toHaveLength(3);
    expect(problems).toEqual([{ kind: 'headDamaged' }]);
    await store.apply('talk', { kind: 'title', title: 'Mended' });
    expect((await other.read('talk')).problems).toEqual([]);
  });
});

test('without a store a sentence says so', async () => {
  vi.stubGlobal('indexedDB', undefined);
  expect(await kindOf(openBriefingStore())).toBe('noStore');
});
