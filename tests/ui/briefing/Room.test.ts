import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Room } from '#lib/ui/briefing/Room.svelte.ts';
import { someBriefing, someSlide } from '../../briefing/someBriefing.ts';

let room: Room;

const ids = () => room.briefing?.slides.map(({ id }) => id);

async function opened(): Promise<Room> {
  const next = new Room();
  await next.start('russia-dprk-treaty-2024');
  return next;
}

beforeEach(async () => {
  room = await opened();
  await room.add(someBriefing(['a', 'b', 'c'].map((id) => someSlide(id))));
});

afterEach(() => {
  vi.unstubAllGlobals();
  room.close();
  indexedDB.deleteDatabase('standpoint-briefings');
});

test('steps are taken back one after the other, the last first', async () => {
  await room.do({ kind: 'move', slides: ['a'], after: 'c' });
  await room.do({ kind: 'remove', slides: ['b'] });
  expect(ids()).toEqual(['c', 'a']);
  await room.undo();
  expect(ids()).toEqual(['b', 'c', 'a']);
  await room.undo();
  expect(ids()).toEqual(['a', 'b', 'c']);
  expect(room.stepsBack).toBe(0);
});

test('letters typed into one field are one step, those of another field the next', async () => {
  for (const notes of ['S', 'Sa', 'Say'])
    await room.do({ kind: 'change', slide: 'a', fields: { notes } }, 'a notes');
  await room.do({ kind: 'title', title: 'Other' }, 'title');
  expect(room.stepsBack).toBe(2);
  await room.undo();
  expect([room.briefing?.title, room.slide('a')?.notes]).toEqual(['A talk', 'Say']);
  await room.undo();
  expect(room.slide('a')?.notes).toBe('');
});

test('a briefing that is deleted comes back whole', async () => {
  const { briefing } = room;
  await room.remove();
  expect([room.briefing, room.list]).toEqual([null, []]);
  await room.undo();
  expect(room.briefing).toEqual(briefing);
  expect(room.list.map(({ title }) => title)).toEqual(['A talk']);
});

test('the briefing that was open last opens again, unless it is about another dossier', async () => {
  await room.add({ ...someBriefing([someSlide('x')]), id: 'own', dossier: { name: 'harbour', data: '' } });
  const again = new Room();
  await again.start('harbour');
  expect(again.briefing?.id).toBe('own');
  again.close();
  const other = await opened();
  expect(other.briefing?.id).toBe('talk');
  other.close();
});

test('what another tab has written stays, is seen, and is told of where it is written over', async () => {
  const other = await opened();
  await other.open('talk');
  await other.do({ kind: 'change', slide: 'a', fields: { notes: 'of the other' } });
  await room.do({ kind: 'move', slides: ['a'], after: 'c' });
  expect([room.slide('a')?.notes, room.overwrote]).toEqual(['of the other', false]);
  await vi.waitFor(() => expect(other.briefing?.slides.map(({ id }) => id)).toEqual(['b', 'c', 'a']));
  other.close();
});

test('where the browser keeps nothing, that is said and the work goes on for as long as the page', async () => {
  room.close();
  vi.stubGlobal('indexedDB', undefined);
  room = await opened();
  expect(room.trouble).toEqual({ kind: 'noStore' });
  await room.add(someBriefing([someSlide('a'), someSlide('b')]));
  await room.do({ kind: 'remove', slides: ['a'] });
  expect(ids()).toEqual(['b']);
  await room.undo();
  expect([ids(), room.trouble]).toEqual([['a', 'b'], { kind: 'noStore' }]);
});

test('a step for which there is no room is not shown as done, and the reason is there', async () => {
  const full = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(full);
  expect(await room.do({ kind: 'title', title: 'Longer' })).toBe(false);
  put.mockRestore();
  expect([room.trouble, room.briefing?.title, room.stepsBack]).toEqual([{ kind: 'noRoom' }, 'A talk', 0]);
  expect(await room.do({ kind: 'title', title: 'Longer' })).toBe(true);
  expect(room.trouble).toBeNull();
});
