import { expect, test } from 'vitest';
import { defaultView } from '#lib/model/view.ts';
import { areReported, deniersOf, eachOnce } from '#lib/summary/headlineSides.ts';
import { stanceCells } from '#lib/summary/stanceCells.ts';
import { shippedDossier } from '../shippedDossier.ts';
import { stanceDossier, type SmallStance } from '../smallDossier.ts';

const dossier = await shippedDossier();
const cells = stanceCells(dossier, defaultView);
const actor = (id: string) => dossier.actors.findIndex((each) => each.id === id);
const issue = (id: string) => dossier.issues.findIndex((each) => each.id === id);

test('a group is left out beside all of its members, not beside some', () => {
  const trio = ['usa', 'kor', 'jpn'].map(actor);
  const group = actor('trilateral');
  expect(eachOnce(dossier, [group, ...trio])).toEqual(trio);
  expect(eachOnce(dossier, [trio[0]!, group])).toEqual([trio[0]!, group]);
});

test('those who deny a passage that their position is read from are found, and nobody else', () => {
  const all = dossier.actors.map((_, at) => at);
  const denying = (id: string) =>
    deniersOf(dossier, cells, all, issue(id)).map((at) => dossier.actors[at]!.id);
  expect(denying('arms-to-russia').sort()).toEqual(['prk', 'rus']);
  expect(denying('treaty')).toEqual([]);
});

test('positions are reported where no source gives words or a formal act', () => {
  const on = (id: string, ids: readonly string[]) => ids.map((each) => cells.at(actor(each), issue(id)));
  expect(areReported(on('tech-to-dprk', ['rus', 'prk', 'usa']))).toBe(true);
  expect(areReported(on('treaty', ['rus', 'usa']))).toBe(false);
  expect(areReported([])).toBe(false);
});

test.each<[string, number[], boolean]>([
  ['one for, one neutral', [1, 0], true],
  ['one against, two neutral', [0, 0, -1], false],
  ['all neutral', [0, 0], false],
  ['both for', [1, 2], false],
])('%s: torn is %j', (_, steps, expected) => {
  const rows = steps.map((step, at): SmallStance => ({
    actor: 'a',
    issue: 'port',
    source: 'xyz'[at]!,
    step: step as 0,
  }));
  const small = stanceDossier('x y z', 'a', 'port', rows);
  expect(stanceCells(small, defaultView).at(0, 0).torn).toBe(expected);
});
