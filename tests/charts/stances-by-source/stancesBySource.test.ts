import { beforeAll, describe, expect, test } from 'vitest';
import { pageScene } from '#lib/charts/pageScene.ts';
import { stancesBySource } from '#lib/charts/stances-by-source/stancesBySource.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { defaultView } from '#lib/model/view.ts';
import { lightTheme } from '#lib/scene/theme.ts';
import { harbourDossier } from '../../data/harbourDossier.ts';
import { shippedDossier } from '../../shippedDossier.ts';
import { stanceDossier, type SmallStance } from '../../smallDossier.ts';
import { original, recount } from '../../stanceRecount.ts';
import { english, type TestView } from '../../english.ts';

const dossiers = {} as Record<'harbour' | 'shipped', Dossier>;

beforeAll(async () => {
  dossiers.harbour = harbourDossier();
  dossiers.shipped = await shippedDossier();
});

/** `port x 2`: issue, source, step (`?` cannot be judged) of the actor a; one a line. */
function bySource(rows: string, sources = 'x y z', view: TestView = {}) {
  const stances = rows
    .trim()
    .split('\n')
    .map((line): SmallStance => {
      const [issue = '', source = '', step = ''] = line.trim().split(/\s+/);
      const unclear = step === '?';
      return {
        actor: 'a',
        issue,
        source,
        status: unclear ? 'unclear' : 'position',
        step: unclear ? null : (Number(step) as SmallStance['step']),
      };
    });
  const dossier = stanceDossier(sources, 'a b', 'port fees rail', stances);
  return stancesBySource.prepare(
    dossier,
    { ...defaultView, actor: 'a', ...view },
    english,
    view.presentation,
  );
}

const stancesOf = (prepared: ReturnType<typeof bySource>, issue: string) =>
  prepared.table.rows
    .filter(({ cells }) => cells[0]!.value === issue)
    .map(({ cells }) => [cells[2]!.value, cells[4]!.value]);

describe.each(['harbour', 'shipped'] as const)('the cells of the %s dossier', (name) => {
  test('are those of a recount of each source alone and of all together, for every actor', () => {
    const dossier = dossiers[name];
    for (const actor of dossier.actors) {
      const prepared = stancesBySource.prepare(dossier, { ...defaultView, actor: actor.id }, english);
      const drawn = new Set<string>();
      for (const { key, cells } of prepared.table.rows) {
        const [id = '', issue = '', root] = key.split('~');
        expect(id).toBe(actor.id);
        drawn.add(issue);
        const expected = recount(
          dossier,
          id,
          issue,
          (row) => root === undefined || original(dossier, row.source) === root,
        );
        expect(cells.slice(4, 7).map(({ value }) => value)).toEqual([
          expected.value,
          expected.lowest,
          expected.highest,
        ]);
        expect(cells[8]!.value).toBe(expected.sources);
        const rows = prepared.evidence(key)?.rows ?? [];
        expect(rows.map(({ at }) => dossier.stances[at]?.id).sort()).toEqual(expected.rows);
      }
      const found = dossier.issues.filter(({ id }) => recount(dossier, actor.id, id).kind !== 'none');
      expect([...drawn].sort()).toEqual(found.map(({ id }) => id).sort());
    }
  });

  test('add up in the finding', () => {
    const dossier = dossiers[name];
    const roots = [...new Set(dossier.sources.map(({ id }) => original(dossier, id)))];
    for (const actor of dossier.actors) {
      let several = 0;
      let agreeing = 0;
      for (const issue of dossier.issues) {
        const told = roots
          .map((root) =>
            recount(dossier, actor.id, issue.id, (row) => original(dossier, row.source) === root),
          )
          .filter((cell) => cell.kind === 'position' || cell.kind === 'split');
        if (told.length < 2) continue;
        several++;
        if (told.every((cell) => cell.kind === 'position' && cell.value === told[0]?.value)) agreeing++;
      }
      const { finding } = stancesBySource.prepare(dossier, { ...defaultView, actor: actor.id }, english);
      const facts = (finding?.facts ?? {}) as Record<string, number>;
      switch (finding?.kind) {
        case 'conflict':
        case 'differ':
          expect([facts.agreeing, facts.positions]).toEqual([agreeing, several]);
          break;
        case 'strength':
          expect([facts.positions! - facts.differing!, facts.positions]).toEqual([agreeing, several]);
          break;
        case 'agree':
          expect([facts.positions, agreeing]).toEqual([several, several]);
          break;
        default:
          expect(several).toBe(0);
      }
    }
  });
});

describe('the headline', () => {
  test.each([
    [
      'port x 2\nport y 1\nfees x 1\nfees y 1',
      'On both issues that several report, sources put A on the same side; on one only strength differs',
    ],
    [
      'port x 2\nport y 1\nfees x -1\nfees y -2',
      'On both issues that several report, sources put A on the same side; on each only strength differs',
    ],
    ['port x 2\nport y 1', 'Sources differ only in strength on the one position of A that several report'],
    [
      'port x 2\nport y 1\nfees x 2\nfees y -2',
      'Sources conflict on one of two positions of A: “FEES” (4 steps apart)',
    ],
    [
      'port x 2\nport y 2\nfees x 2\nfees y -2\nrail x 1\nrail y -1',
      'Sources agree on one of three positions of A and conflict on two, most on “FEES” (4 steps apart)',
    ],
    ['port x 1\nport y -1\nfees x 1\nfees y -1', 'Sources conflict on both positions of A'],
    ['port x 1\nport y -1', 'Sources conflict on the one position of A: “PORT” (2 steps apart)'],
    [
      'port x 1\nport y 0\nfees x 2\nfees y 0\nrail x 0\nrail z 0',
      'Sources agree on one of three positions of A and differ on two, most on “FEES” (2 steps apart)',
    ],
    ['port x 1\nport y 0', 'Sources differ on the one position of A: “PORT” (1 step apart)'],
    ['port x 1\nport y 1', 'Sources agree on the one position of A that several report'],
    ['port x 1\nport y 1\nfees x 0\nfees z 0', 'Sources agree on both positions of A that several report'],
    ['port x 1\nfees y 1', 'Each of the two known positions of A rests on one source'],
    ['port x 1\nfees y ?', 'The one known position of A rests on one source'],
    ['port x ?', 'No position of A is known'],
  ])('of %j is “%s”', (rows, words) => {
    expect(bySource(rows).headline).toBe(words);
  });
});

test('a source that cannot judge does not differ from one that can', () => {
  expect(bySource('port x 2\nport y ?\nport z 2').headline).toMatch(/^Sources agree on the one position/);
});

test('the issues on which sources differ come first, the furthest apart on top', () => {
  const rows = 'port x 1\nfees x 2\nfees y 1\nrail x 1\nrail y -1';
  const { table } = bySource(rows);
  expect([...new Set(table.rows.map(({ cells }) => cells[0]!.value))]).toEqual(['RAIL', 'FEES', 'PORT']);
});

describe('a copy', () => {
  const prepared = bySource('port x 2\nport y 1', 'x y<x z');

  test('stands in the column of its original', () => {
    expect(stancesOf(prepared, 'PORT').map(([source]) => source)).toEqual(['[1, 2] Paper x', 'all sources']);
  });

  test('counts once with it, and is no second source to differ', () => {
    expect(stancesOf(prepared, 'PORT').map(([, value]) => value)).toEqual([1, 1]);
    expect(prepared.headline).toBe('The one known position of A rests on one source');
  });
});

test('what one source tells in opposite ways has no value, alone or with others', () => {
  const prepared = bySource('port x 1\nport x -1\nport y 2');
  expect(stancesOf(prepared, 'PORT')).toEqual([
    ['[1] Paper x', null],
    ['[2] Paper y', 2],
    ['all sources', null],
  ]);
  expect(prepared.evidence('a~port~x')?.summary).toContain('one source reports both sides');
});

test('the sentence of a cell says who reports what, and of all sources how many do', () => {
  const { evidence } = bySource('port x 2\nport y 1');
  expect(evidence('a~port~x')?.summary).toBe(
    'A on “PORT”, according to [1] Paper x: strongly supports (+2); high confidence.',
  );
  expect(evidence('a~port')?.summary).toBe(
    'A on “PORT”, all sources: supports (+1), sources range from +1 to +2; 2 sources; high confidence.',
  );
  expect(bySource('port x 2\nfees y 1').evidence('a~fees~x')?.summary).toBe(
    'Nothing found in [1] Paper x about A on “FEES”.',
  );
});

test('other publications have a column only where they speak of the actor', () => {
  const rows: SmallStance[] = [
    { actor: 'a', issue: 'port', source: 'x', step: 1 },
    { actor: 'b', issue: 'port', source: 'y', step: 1 },
    { actor: 'b', issue: 'port', source: 'p', step: 1 },
  ];
  const dossier = stanceDossier('x y p@', 'a b', 'port', rows);
  const columnsOf = (actor: string) => {
    const { table } = stancesBySource.prepare(dossier, { ...defaultView, actor, reference: true }, english);
    return [...new Set(table.rows.map(({ cells }) => cells[2]!.value))];
  };
  expect(columnsOf('a')).toEqual(['[1] Paper x', '[2] Paper y', 'all sources']);
  expect(columnsOf('b')).toEqual(['[1] Paper x', '[2] Paper y', '[3] Paper p', 'all sources']);
});

test('the actor is the one most is said of if none is asked for, whatever filters do', () => {
  const rows: SmallStance[] = [
    { actor: 'a', issue: 'port', source: 'x', step: 1 },
    { actor: 'b', issue: 'port', source: 'y', step: 1 },
    { actor: 'b', issue: 'fees', source: 'y', step: 1 },
  ];
  const dossier = stanceDossier('x y', 'a b', 'port fees', rows);
  const keysOf = (view: TestView) =>
    stancesBySource.prepare(dossier, { ...defaultView, ...view }, english, view.presentation).table.caption;
  expect(keysOf({})).toBe('Position of B on each issue, by source');
  expect(keysOf({ sourcesOff: ['y'] })).toBe('Position of B on each issue, by source');
});

describe('the picture', () => {
  const prepared = bySource('port x 2\nport y 1\nfees x 1');

  test('has a row for each issue and a last column for all sources, on wide pages', () => {
    for (const width of [760, 1100]) {
      const marks = pageScene(prepared, width, lightTheme).targets.filter((target) => !target.leads);
      expect(marks.map(({ key, row, column }) => [key, row, column])).toEqual([
        ['a~port~x', 0, 0],
        ['a~port~y', 0, 1],
        ['a~port', 0, 2],
        ['a~fees~x', 1, 0],
        ['a~fees~y', 1, 1],
        ['a~fees', 1, 2],
      ]);
    }
  });

  test('has on a phone what was found of an issue first', () => {
    const marks = pageScene(prepared, 288, lightTheme).targets.filter((target) => !target.leads);
    expect(marks.map(({ key, row, column }) => [key, row, column])).toEqual([
      ['a~port~x', 0, 0],
      ['a~port~y', 0, 1],
      ['a~port', 0, 2],
      ['a~fees~x', 1, 0],
      ['a~fees', 1, 1],
      ['a~fees~y', 1, 2],
    ]);
  });

  test('of a slide has the positions that several sources report, and says so', () => {
    const rows = 'port x 2\nport y 1\nfees x 1\nfees y 1\nrail x 1';
    const slide = bySource(rows, 'x y z', { presentation: 'slide' });
    const keys = pageScene(slide, 900, lightTheme).targets.map(({ key }) => key);
    expect(keys).toEqual(expect.arrayContaining(['a~port~x', 'a~fees~y']));
    expect(keys.filter((key) => key.includes('rail'))).toEqual([]);
    const box = { x: 0, y: 0, width: 900, height: null, theme: lightTheme, textSize: 12 };
    expect(slide.body(box).leftOut).toBe('Without the one issue that one source alone reports');
  });

  test('leads from the name of an issue to the issue', () => {
    const doors = pageScene(prepared, 760, lightTheme).targets.filter((target) => target.leads);
    expect(doors.map((target) => [prepared.sentence(target.key), prepared.destination(target.key)])).toEqual([
      [
        'Open the issue “PORT”. The issue reads: “Proposition port”.',
        { page: '/issue', view: { issue: 'port' } },
      ],
      [
        'Open the issue “FEES”. The issue reads: “Proposition fees”.',
        { page: '/issue', view: { issue: 'fees' } },
      ],
    ]);
  });

  test('says in words on which issues nothing was found', () => {
    const dossier = dossiers.shipped;
    const actor = dossier.actors[0]!.id;
    const whole = stancesBySource.prepare(dossier, { ...defaultView, actor }, english);
    const missing = dossier.issues.filter(({ id }) => recount(dossier, actor, id).kind === 'none');
    const text = pageScene(whole, 1100, lightTheme)
      .marks.flatMap((mark) => (mark.type === 'text' ? [mark.text] : []))
      .find((words) => words.startsWith('Nothing found on: '));
    expect(text).toBe(
      missing.length
        ? `Nothing found on: ${missing.map((issue) => issue.short_label).join(' · ')}`
        : undefined,
    );
  });
});

describe('leafing', () => {
  const rows: SmallStance[] = ['a', 'b', 'c'].map((actor) => ({
    actor,
    issue: 'port',
    source: 'x',
    step: 1,
  }));
  const dossier = stanceDossier('x', 'c b a', 'port', rows);
  const moves = (actor: string, focused = '') =>
    stancesBySource.prepare(dossier, { ...defaultView, actor, actorOrder: 'name' }, english).moves(focused);

  test('goes to the actor before and after, in the order in force', () => {
    expect(moves('b').map(({ key, label, view }) => [key, label, view?.actor])).toEqual([
      ['PageUp', 'Previous: A', 'a'],
      ['PageDown', 'Next: C', 'c'],
    ]);
    expect(moves('c')[1]).toEqual({ key: 'PageDown', label: 'Next actor', view: null });
  });

  test('stays on the same issue and source', () => {
    expect(moves('a', 'a~port~x')[1]?.focus).toBe('b~port~x');
  });
});
