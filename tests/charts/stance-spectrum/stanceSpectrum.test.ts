import { beforeAll, describe, expect, test } from 'vitest';
import { pageScene } from '#lib/charts/pageScene.ts';
import { pictureScene } from '#lib/charts/pictureScene.ts';
import { stanceSpectrum } from '#lib/charts/stance-spectrum/stanceSpectrum.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { defaultView } from '#lib/model/view.ts';
import type { Mark } from '#lib/scene/mark.ts';
import { lightTheme } from '#lib/scene/theme.ts';
import { harbourDossier } from '../../data/harbourDossier.ts';
import { shippedDossier } from '../../shippedDossier.ts';
import { stanceDossier, type SmallStance } from '../../smallDossier.ts';
import { recount } from '../../stanceRecount.ts';
import { english, type TestView } from '../../english.ts';

const dossiers = {} as Record<'harbour' | 'shipped', Dossier>;

beforeAll(async () => {
  dossiers.harbour = harbourDossier();
  dossiers.shipped = await shippedDossier();
});

/** `a +2 x high`: actor, step (`?` cannot be judged, `-` not applicable), source, confidence; one a line, all on one issue. */
function spectrum(actors: string, rows: string, view: TestView = {}, issue = 'port') {
  const stances = rows
    .trim()
    .split('\n')
    .map((line): SmallStance => {
      const [actor = '', step = '', source = 'x', confidence = 'high'] = line.trim().split(/\s+/);
      const kind = step === '?' ? 'unclear' : step === '-' ? 'not_applicable' : 'position';
      return {
        actor,
        issue,
        source,
        status: kind,
        step: kind === 'position' ? (Number(step) as SmallStance['step']) : null,
        confidence: confidence as SmallStance['confidence'] & string,
      };
    });
  const dossier = stanceDossier('x y z', actors, 'port fees', stances);
  return stanceSpectrum.prepare(dossier, { ...defaultView, issue, ...view }, english, view.presentation);
}

const drawnAt = (prepared: ReturnType<typeof spectrum>, width: number) =>
  pageScene(prepared, width, lightTheme, false);

/** The marks whose middle lies in the row of a key, but for the lines that run through all rows. */
function marksOf(prepared: ReturnType<typeof spectrum>, key: string, width = 1100): Mark[] {
  const scene = drawnAt(prepared, width);
  const { y, height } = scene.targets.find((target) => target.key === key)!;
  return scene.marks.filter((mark) => {
    if (mark.type === 'path') return false;
    const middle = mark.type === 'rect' ? mark.y + mark.height / 2 : mark.y;
    return middle > y && middle < y + height && (mark.type !== 'rect' || mark.height < 40);
  });
}

const wordsIn = (marks: readonly Mark[]) =>
  marks.flatMap((mark) => (mark.type === 'text' ? [mark.text] : []));

describe.each(['harbour', 'shipped'] as const)('the numbers of the %s dossier', (name) => {
  test('are those of a recount, for every actor on every issue', () => {
    const dossier = dossiers[name];
    for (const issue of dossier.issues) {
      const prepared = stanceSpectrum.prepare(dossier, { ...defaultView, issue: issue.id }, english);
      const rowOf = new Map(prepared.table.rows.map((row) => [row.key, row.cells]));
      for (const actor of dossier.actors) {
        const expected = recount(dossier, actor.id, issue.id);
        const cells = rowOf.get(`${actor.id}~${issue.id}`);
        if (expected.kind === 'none') {
          expect(cells).toBeUndefined();
          continue;
        }
        expect(cells?.slice(4, 7).map(({ value }) => value)).toEqual([
          expected.value,
          expected.lowest,
          expected.highest,
        ]);
        expect(cells?.[8]?.value).toBe(expected.sources);
        const rows = prepared.evidence(`${actor.id}~${issue.id}`)?.rows ?? [];
        expect(rows.map(({ at }) => dossier.stances[at]?.id).sort()).toEqual(expected.rows);
      }
    }
  });

  test('add up in the headline', () => {
    const dossier = dossiers[name];
    for (const issue of dossier.issues) {
      const { finding } = stanceSpectrum.prepare(dossier, { ...defaultView, issue: issue.id }, english);
      const parties = dossier.actors
        .filter(({ kind, role }) =>
          role === '' ? ['state', 'organisation', 'person'].includes(kind) : role === 'party',
        )
        .map((actor) => ({
          name: actor.name_in_text || actor.short_name,
          cell: recount(dossier, actor.id, issue.id),
        }));
      const named = (test: (value: number) => boolean) =>
        parties
          .filter(({ cell: { value } }) => value !== null && test(value))
          .map(({ name }) => name)
          .sort();
      const conflicting = parties
        .filter(({ cell }) => cell.kind === 'split')
        .map(({ name }) => name)
        .sort();
      const sorted = (names: unknown) => [...(names as string[])].sort();
      const facts = finding?.facts as Record<string, unknown>;
      expect(facts['issue']).toBe(issue.short_label);
      const known = named(() => true);
      if (known.length + conflicting.length === 0)
        expect(['unknown', 'observersOnly']).toContain(finding?.kind);
      else if (known.length === 0) expect(sorted(facts['actors'])).toEqual(conflicting);
      else {
        expect(sorted(facts['support'])).toEqual(named((value) => value > 0));
        expect(sorted(facts['oppose'])).toEqual(named((value) => value < 0));
        expect(sorted(facts['neutral'])).toEqual(named((value) => value === 0));
        expect(sorted(facts['conflicting'])).toEqual(conflicting);
      }
    }
  });

  test('say that nothing was found of all the others whom the documents speak of', () => {
    const dossier = dossiers[name];
    const documents = new Set(dossier.sources.filter(({ file }) => file !== '').map(({ id }) => id));
    const spokenOf = new Set(
      dossier.stances.filter((row) => documents.has(row.source)).map((row) => row.actor),
    );
    for (const issue of dossier.issues) {
      const { table } = stanceSpectrum.prepare(dossier, { ...defaultView, issue: issue.id }, english);
      const missing = table.rows.filter(({ key }) => key === '');
      for (const { cells } of missing)
        expect(cells.slice(3).map(({ value }) => value)).toEqual([
          'nothing found',
          null,
          null,
          null,
          null,
          0,
          0,
          null,
        ]);
      const found = dossier.actors.filter(({ id }) => recount(dossier, id, issue.id).kind !== 'none');
      expect(missing.length).toBe(spokenOf.size - found.length);
    }
  });
});

describe('the issue', () => {
  test('is the one asked for', () => {
    expect(spectrum('a', 'a 2').headline).toBe('A supports “PORT”');
  });

  test('is the most divided one if none is asked for', () => {
    const rows = ['a', 'b', 'c', 'd'].flatMap((actor, i): SmallStance[] => [
      { actor, issue: 'port', source: 'x', step: i < 2 ? 1 : -1 },
      { actor, issue: 'fees', source: 'x', step: i < 2 ? 2 : -2 },
    ]);
    const dossier = stanceDossier('x', 'a b c d', 'port fees', rows);
    expect(stanceSpectrum.prepare(dossier, defaultView, english).headline).toContain('“FEES”');
  });

  test('is the one of which most is known where none divides', () => {
    const rows: SmallStance[] = [
      { actor: 'a', issue: 'port', source: 'x', step: 1 },
      { actor: 'a', issue: 'fees', source: 'x', step: 1 },
      { actor: 'b', issue: 'fees', source: 'x', step: 1 },
    ];
    const dossier = stanceDossier('x', 'a b', 'port fees', rows);
    expect(stanceSpectrum.prepare(dossier, defaultView, english).headline).toContain('“FEES”');
  });
});

describe('the headline', () => {
  test.each([
    ['a 2\nb 1', 'A and B support “PORT”'],
    ['a -2\nb -1', 'A and B oppose “PORT”'],
    ['a -2\nb -1\nc -1', 'A, B and C oppose “PORT”'],
    ['a 0', 'A is neutral on “PORT”'],
    ['a 2\nb -1\nc 0', 'A supports “PORT”; B opposes it; C is neutral'],
    ['a 2\nb 2\nc 0', 'A and B support “PORT”; C is neutral'],
    ['a 1\na -1 y\nb 2', 'B supports “PORT”; reports conflict on A'],
    ['a 1\na -1 y', 'Reports conflict on where A stands on “PORT”; no other position is known'],
    ['a ?\nb -', 'No position on “PORT” is known'],
  ])('of %j is “%s”', (rows, words) => {
    expect(spectrum('a b c', rows).headline).toBe(words);
  });
});

test('rows go from support to opposition, then by confidence and name; opposite tellings come last', () => {
  const prepared = spectrum('e d c b a s', 'a -2\nb 1 x low\nc 1 x high\nd 1 x high\ne 2 x low\ns 2\ns -1 y');
  const { targets } = drawnAt(prepared, 1100);
  const marks = targets.filter((target) => !target.leads);
  expect(marks.map((target) => target.key.split('~')[0])).toEqual(['e', 'c', 'd', 'b', 'a', 's']);
  expect(marks.map((target) => target.row)).toEqual([0, 1, 2, 3, 4, 5]);
  expect(marks.map((target) => target.y)).toEqual(marks.map((target) => target.y).toSorted((a, b) => a - b));
});

describe('the axis', () => {
  /** The middle of each step, from the codes in the header. */
  function steps(prepared: ReturnType<typeof spectrum>): Record<string, number> {
    const top = drawnAt(prepared, 1100).targets[0]!.y;
    const codes = drawnAt(prepared, 1100).marks.flatMap((mark) =>
      mark.type === 'text' && mark.y < top && /^(−−|−|0|\+|\+\+)$/.test(mark.text) ? [mark] : [],
    );
    return Object.fromEntries(codes.map((mark) => [mark.text, mark.x]));
  }

  test('has support on the right and equal steps', () => {
    const at = steps(spectrum('a', 'a 1'));
    const places = ['−−', '−', '0', '+', '++'].map((code) => at[code] ?? NaN);
    const gaps = places.slice(1).map((x, i) => x - places[i]!);
    expect(gaps).toHaveLength(4);
    for (const gap of gaps) expect(gap).toBeCloseTo(gaps[0]!);
    expect(gaps[0]).toBeGreaterThan(0);
  });

  test('carries the mark of an actor at its median and a bar over the range of its sources', () => {
    const prepared = spectrum('a', 'a 0 x\na 2 y\na 2 z');
    const at = steps(prepared);
    const marks = marksOf(prepared, 'a~port');
    const code = marks.find((mark) => mark.type === 'text' && mark.text === '++');
    expect(code).toMatchObject({ x: at['++'] });
    const bar = marks.find((mark) => mark.type === 'rect' && mark.height === 4);
    expect(bar).toMatchObject({ x: at['0'], width: at['++']! - at['0']! });
    expect(wordsIn(marks)).toContain('3');
  });

  test('has no bar where the sources agree', () => {
    const marks = marksOf(spectrum('a', 'a 2 x\na 2 y'), 'a~port');
    expect(marks.filter((mark) => mark.type === 'rect' && mark.height === 4)).toEqual([]);
  });

  test('carries opposite tellings at both their ends, joined, with nothing in the middle', () => {
    const prepared = spectrum('a', 'a -1 x\na 1 y');
    const at = steps(prepared);
    const marks = marksOf(prepared, 'a~port');
    const texts = marks.filter((mark) => mark.type === 'text');
    expect(texts.find((mark) => mark.text === '−')).toMatchObject({ x: at['−'] });
    expect(texts.find((mark) => mark.text === '+')).toMatchObject({ x: at['+'] });
    expect(texts.map((mark) => mark.text)).toContain('≠');
    for (const mark of marks) {
      if (mark.type !== 'text' && mark.type !== 'rect') continue;
      const [left, right] = mark.type === 'text' ? [mark.x - 4, mark.x + 4] : [mark.x, mark.x + mark.width];
      const isLine = mark.type === 'rect' && mark.width <= 1;
      if (!isLine) expect(left > at['0']! || right < at['0']!).toBe(true);
    }
  });

  test('says at its ends what opposition and support mean', () => {
    const dossier = dossiers.shipped;
    const [issue] = dossier.issues;
    const prepared = stanceSpectrum.prepare(dossier, { ...defaultView, issue: issue!.id }, english);
    for (const width of [288, 760, 1100]) {
      const words = wordsIn(drawnAt(prepared, width).marks).join(' ');
      expect(words).toContain(issue?.oppose_means.split(' ').slice(0, 2).join(' '));
      expect(words).toContain(issue?.support_means.split(' ').slice(0, 2).join(' '));
    }
  });
});

describe('actors without a position', () => {
  const prepared = spectrum('a b c d', 'a 1\nb ?\nc -\nd 1 x', { issue: 'port' });

  test('stand off the axis, told apart in words', () => {
    for (const width of [288, 1100]) {
      const scene = drawnAt(prepared, width);
      const words = wordsIn(scene.marks);
      expect(words).toContain('Cannot be judged');
      expect(words).toContain('Not applicable');
      const axis = scene.targets.find((target) => target.key === 'a~port')!;
      for (const key of ['b~port', 'c~port']) {
        const target = scene.targets.find((each) => each.key === key)!;
        const beside = target.x >= axis.x + axis.width;
        const below = target.y > axis.y + axis.height;
        expect(beside || below).toBe(true);
      }
    }
  });

  test('are listed by name, without a mark, where nothing was found', () => {
    const rows: SmallStance[] = [
      { actor: 'a', issue: 'port', source: 'x', step: 1 },
      { actor: 'b', issue: 'fees', source: 'x', step: 1 },
    ];
    const dossier = stanceDossier('x', 'a b c', 'port fees', rows);
    const one = stanceSpectrum.prepare(dossier, { ...defaultView, issue: 'port' }, english);
    const scene = drawnAt(one, 1100);
    expect(wordsIn(scene.marks)).toContain('Nothing found on 1 other actor');
    expect(scene.targets.filter((target) => !target.leads).map((target) => target.key)).toEqual(['a~port']);
    expect(wordsIn(scene.marks)).toContain('B');
    // Nothing at all is said of C in this layer, so it is no gap of this issue.
    expect(wordsIn(scene.marks)).not.toContain('C');
  });
});

describe('leafing', () => {
  const rows: SmallStance[] = [
    { actor: 'a', issue: 'port', source: 'x', step: 1 },
    { actor: 'a', issue: 'fees', source: 'x', step: -1 },
    { actor: 'b', issue: 'port', source: 'x', step: 2 },
  ];
  const dossier = stanceDossier('x', 'a b', 'port fees', rows);
  const moves = (issue: string, focused = '', view: TestView = {}) =>
    stanceSpectrum
      .prepare(dossier, { ...defaultView, issue, ...view }, english, view.presentation)
      .moves?.(focused) ?? [];

  test('goes to the issue before and after, in the order in force', () => {
    expect(moves('port').map(({ key, label, view }) => [key, label, view?.issue])).toEqual([
      ['PageUp', 'Previous issue', undefined],
      ['PageDown', 'Next: “FEES”', 'fees'],
    ]);
    expect(moves('fees', '', { issueOrder: 'given' })[0]?.view).toEqual({ issue: 'port' });
    expect(moves('fees', '', { issueOrder: 'name' })[1]?.view).toEqual({ issue: 'port' });
  });

  test('stays with the actor in focus where it is drawn there too', () => {
    expect(moves('port', 'a~port')[1]?.focus).toBe('a~fees');
    expect(moves('port', 'b~port')[1]?.focus).toBeUndefined();
  });
});

test('the name of an actor leads to all that is known of it', () => {
  const prepared = spectrum('a b', 'a 1\nb ?');
  const doors = drawnAt(prepared, 760).targets.filter((target) => target.leads);
  expect(doors.map((target) => prepared.destination?.(target.key))).toEqual([
    { page: '/actor', view: { actor: 'a' } },
    { page: '/actor', view: { actor: 'b' } },
  ]);
  expect(doors.map(({ key }) => prepared.sentence(key))).toEqual([
    'Open all that is known about Actor a.',
    'Open all that is known about Actor b.',
  ]);
  expect(prepared.destination?.('a~port')).toBeNull();
});

test('the side of the slide counts every step and keeps opposite tellings apart', () => {
  const prepared = spectrum('a b c d e', 'a 2\nb -1\nc -2\nd 0\ne 1\ne -1 y');
  const words = wordsIn(drawnAt(prepared, 1100).marks);
  expect(words).toContain('5 actors with a position');
  expect(words).toContain('2 oppose');
  expect(words).toContain('−−\u00a01 · −\u00a01');
  expect(words).toContain('1 supports');
  expect(words).toContain('+\u00a00 · ++\u00a01');
  expect(words).toContain('1 actor neutral or ambivalent');
  expect(words).toContain('Reports conflict on 1 actor (≠)');
});

test('on a slide rows use the height there is', () => {
  const dossier = dossiers.shipped;
  const prepared = stanceSpectrum.prepare(dossier, defaultView, english);
  const slide = pictureScene(dossier, prepared, { canvas: { width: 960, height: 540 }, theme: lightTheme });
  const tall = pictureScene(dossier, prepared, { canvas: { width: 960, height: 900 }, theme: lightTheme });
  expect(slide.width).toBeLessThan(960 * 1.15);
  expect(tall.targets[0]!.height).toBeGreaterThan(slide.targets[0]!.height);
});

test('without a row in force there is a sentence in place of an axis', () => {
  const prepared = spectrum('a', 'a 1', { sourcesOff: ['x', 'y', 'z'] });
  expect(prepared.empty).toBe('No position on “PORT” matches these filters.');
  expect(drawnAt(prepared, 760).targets).toEqual([]);
  expect(prepared.table.rows.map(({ cells }) => cells[3]?.text)).toEqual(['nothing found']);
});
