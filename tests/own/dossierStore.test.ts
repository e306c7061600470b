import 'fake-indexeddb/auto';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { OwnDossierError } from '#lib/model/ownDossier.ts';
import { newHead } from '#lib/own/newHead.ts';
import { openDossierStore, type DossierStore } from '#lib/own/openDossierStore.ts';
import { readOwnDossier } from '#lib/own/readOwnDossier.ts';
import { renamed } from '#lib/own/renamed.ts';
import { harbourDossier, harbourFiles, spoil } from '../data/harbourDossier.ts';

const head = (title: string, changed = '2026-01-02T03:04:05.000Z') => ({
  ...newHead({ title, rows: 12 }),
  changed,
});
const problemOf = (task: Promise<unknown>) =>
  task.then(
    () => 'done',
    (error: unknown) => (error instanceof OwnDossierError ? error.problem.kind : error),
  );

let store: DossierStore;

beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  store = await openDossierStore();
});
afterEach(() => {
  store.close();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** Writes past the store, as a fault of a disk or of a program would. */
async function tamper(change: (database: IDBDatabase) => void): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('standpoint-dossiers');
    request.onsuccess = () => resolve(request.result);
  });
  change(database);
  database.close();
}

test('what was kept is opened again with every row, by another tab too', async () => {
  const kept = { head: head('Harbour'), files: harbourFiles() };
  await store.save(kept);
  const other = await openDossierStore();
  const opened = await readOwnDossier(other, kept.head.id);
  other.close();
  expect(opened.dossier).toEqual(harbourDossier());
  expect(opened.files).toEqual(kept.files);
  expect(opened.tables.map(({ name }) => name)).toContain('stances');
});

test('dossiers are listed from the newest, and each is deleted by itself', async () => {
  const [first, second] = [head('First'), head('Second', '2026-03-01T00:00:00.000Z')];
  for (const each of [first, second])
    await store.save({ head: each, files: new Map([['a.csv', each.title]]) });
  expect((await store.list()).map(({ title }) => title)).toEqual(['Second', 'First']);
  await store.remove(second.id);
  expect((await store.list()).map(({ title }) => title)).toEqual(['First']);
  expect((await store.read(first.id)).files.get('a.csv')).toBe('First');
  expect(await problemOf(store.read(second.id))).toBe('gone');
});

test('deleting everything leaves neither dossiers nor mappings', async () => {
  await store.save({ head: head('A'), files: new Map([['a.csv', 'x']]) });
  await store.saveMapping(['a', 'b'], '{}');
  await store.removeAll();
  expect(await store.list()).toEqual([]);
  expect(await store.readMapping(['a', 'b'])).toBeUndefined();
});

test('a mapping is found again by the same columns in the same order, and by no others', async () => {
  await store.saveMapping(['who', 'what'], '{"columns":{"actor":"who"}}');
  expect(await store.readMapping(['who', 'what'])).toBe('{"columns":{"actor":"who"}}');
  expect(await store.readMapping(['what', 'who'])).toBeUndefined();
});

test('a dossier is replaced whole: no file of the one before stays', async () => {
  const own = head('A');
  await store.save({ head: own, files: new Map([['old.csv', 'x']]) });
  await store.save({ head: own, files: new Map([['new.csv', 'y']]) });
  expect([...(await store.read(own.id)).files.keys()]).toEqual(['new.csv']);
});

test('where there is no room nothing is written and what was kept before is whole', async () => {
  const before = { head: head('Before'), files: harbourFiles() };
  await store.save(before);
  const put = IDBObjectStore.prototype.put;
  let writes = 0;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...given) {
    if (++writes > 3) throw new DOMException('full', 'QuotaExceededError');
    return put.apply(this, given);
  });
  const change = renamed({ head: before.head, files: before.files }, 'After');
  expect(await problemOf(store.save(change))).toBe('noRoom');
  vi.restoreAllMocks();
  expect((await store.read(before.head.id)).head.title).toBe('Before');
  expect((await readOwnDossier(store, before.head.id)).dossier).toEqual(harbourDossier());
});

test('a damaged file is said, not shown, and its dossier can still be listed, read and deleted', async () => {
  const files = harbourFiles();
  const kept = { head: head('Harbour'), files };
  await store.save(kept);
  const broken = harbourFiles();
  spoil(broken, 'datapackage.json', '"resources"', '"resource"');
  await tamper((database) => {
    const writing = database.transaction('files', 'readwrite').objectStore('files');
    writing.put({ dossier: kept.head.id, name: 'datapackage.json', text: broken.get('datapackage.json') });
    writing.put({ dossier: kept.head.id, name: 'stances.csv', text: 7 });
  });
  expect(await problemOf(readOwnDossier(store, kept.head.id))).toBe('damaged');
  const read = await store.read(kept.head.id);
  expect(read.files.has('stances.csv')).toBe(false);
  expect(read.files.get('actors.csv')).toBe(files.get('actors.csv'));
  await store.remove(kept.head.id);
  expect(await store.list()).toEqual([]);
});

test('a dossier whose head is damaged is found by its files', async () => {
  const kept = { head: head('Harbour'), files: harbourFiles() };
  await store.save(kept);
  await tamper((database) => {
    database.transaction('dossiers', 'readwrite').objectStore('dossiers').put({ id: kept.head.id, title: 7 });
  });
  expect(await store.list()).toEqual([{ id: kept.head.id, title: '', changed: '', rows: 0 }]);
  expect((await readOwnDossier(store, kept.head.id)).dossier).toEqual(harbourDossier());
});

test('a browser that keeps nothing says so', async () => {
  vi.stubGlobal('indexedDB', undefined);
  expect(await problemOf(openDossierStore('elsewhere'))).toBe('noStore');
});

test('another title stands in the description too, and no other file changes', () => {
  const files = harbourFiles();
  const after = renamed({ head: head('Before'), files }, 'After “all”');
  expect(after.head.title).toBe('After “all”');
  expect(JSON.parse(after.files.get('datapackage.json')!)).toEqual({
    ...(JSON.parse(files.get('datapackage.json')!) as object),
    title: 'After “all”',
  });
  for (const [name, text] of files) if (name !== 'datapackage.json') expect(after.files.get(name)).toBe(text);
});

test('a dossier takes the place of what was read, but never of what another tab has made of it since', async () => {
  const first = head('Harbour', '2026-03-01T00:00:00.000Z');
  await store.save({ head: first, files: new Map([['a.csv', '1']]) });
  const mine = {
    head: { ...first, changed: '2026-03-02T00:00:00.000Z' },
    files: new Map([['a.csv', 'mine']]),
  };
  const other = await openDossierStore();
  const theirs = {
    head: { ...first, changed: '2026-03-03T00:00:00.000Z' },
    files: new Map([['b.csv', 'theirs']]),
  };
  await other.replace(theirs, first.changed);
  other.close();
  expect(await problemOf(store.replace(mine, first.changed))).toBe('changedElsewhere');
  expect(await store.read(first.id)).toEqual(theirs);
  await store.replace(mine, theirs.head.changed);
  expect(await store.read(first.id)).toEqual(mine);
  await store.remove(first.id);
  expect(await problemOf(store.replace(theirs, mine.head.changed))).toBe('gone');
  expect(await store.list()).toEqual([]);
});
