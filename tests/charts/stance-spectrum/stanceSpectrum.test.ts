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

/** The marks that belong to a key. */
function marksOf(prepared: ReturnType<typeof spectrum>, key: string, width = 1100): readonly Mark[] {
  return drawnAt(prepared, width).marks.filter((mark) => mark.owner === key);
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
          id: actor.id,
          members: actor.members,
          name: actor.name_in_text || actor.short_name,
          cell: recount(dossier, actor.id, issue.id),
        }));
      // No group stands beside all of its members.
      const named = (test: (value: number) => boolean) => {
        const those = parties.filter(({ cell: { value } }) => value !== null && test(value));
        const isThere = (id: string) => those.some((each) => each.id === id);
        return those
          .filter(({ members }) => members.length === 0 || !members.every(isThere))
          .map(({ name }) => name)
          .sort();
      };
      // Neutral in the middle, though as many sources or more see a side taken.
      const torn = parties
        .filter(({ cell: { value, rows } }) => {
          const steps = dossier.stances.flatMap(({ id, stance }) =>
            rows.includes(id) && stance !== null ? [stance] : [],
          );
          const sided = steps.filter((step) => step !== 0).length;
          return value === 0 && sided > 0 && sided * 2 >= steps.length;
        })
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
        expect(sorted(facts['torn'])).toEqual(torn);
        expect(sorted(facts['neutral'])).toEqual(
          named((value) => value === 0).filter((each) => !torn.includes(each)),
        );
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
    expect(spectrum('a', 'a 2').headline).toBe('A strongly supports “PORT”');
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
  test('says “strongly” only where all of a side are heard themselves', () => {
    const step = (actor: string, value: 2 | -2, basis: SmallStance['basis'] & string): SmallStance => ({
      actor,
      issue: 'port',
      source: 'x',
      step: value,
      basis,
    });
    const rows = [step('a', 2, 'stated'), step('b', -2, 'stated'), step('c', -2, 'attributed')];
    const headline = (stances: readonly SmallStance[]) =>
      stanceSpectrum.prepare(stanceDossier('x', 'a b c', 'port', stances), defaultView, english).headline;
    expect(headline(rows)).toBe('A strongly supports “PORT”; B and C are opposed');
    expect(headline(rows.slice(0, 2))).toBe('A strongly supports “PORT”; B is strongly opposed');
  });

  test('calls what belongs to the one who supports it its own', () => {
    const dossier = stanceDossier('x', 'a b', 'port', [
      { actor: 'a', issue: 'port', source: 'x', step: 1 },
      { actor: 'b', issue: 'port', source: 'x', step: -1 },
    ]);
    const issues = dossier.issues.map((issue) => ({ ...issue, name_in_text: 'the port of A' }));
    expect(stanceSpectrum.prepare({ ...dossier, issues }, defaultView, english).headline).toBe(
      'A supports the port of its own; B is opposed',
    );
  });

  test.each([
    ['a 2\nb 1', 'A and B support “PORT”'],
    ['a -2\nb -1', 'A and B oppose “PORT”'],
    ['a -2\nb -1\nc -1', 'A, B and C oppose “PORT”'],
    ['a 0', 'A is neutral on “PORT”'],
    ['a 2\nb -1\nc 0', 'A strongly supports “PORT”; B is opposed; C is neutral'],
    ['a 2\nb 2\nc 0', 'A and B strongly support “PORT”; C is neutral'],
    ['a 1\na -1 y\nb 2', 'B strongly supports “PORT”; reports conflict on A'],
    ['a 1\na -1 y', 'Reports conflict on where A stands on “PORT”; no other position is known'],
    [
      'a 1 x low\nb -1 y low\nc 0 y low',
      'A supports “PORT”; B is opposed; C is neutral, on weak evidence alone',
    ],
    ['a 1 x low\nb -1', 'A supports “PORT”; B is opposed'],
    ['a ?\nb -', 'No position on “PORT” is known'],
    // Only where all of a side stand at the end of the scale.
    ['a 2\nb 1\nc -2', 'A and B support “PORT”; C is strongly opposed'],
    ['a -2\nb -2', 'A and B strongly oppose “PORT”'],
  ])('of %j is “%s”', (rows, words) => {
    expect(spectrum('a b c', rows).headline).toBe(words);
  });
});

test('names stand on their step in the order of the headline, on a phone from support to opposition', () => {
  const prepared = spectrum('e d c b a s', 'a -2\nb 1 x low\nc 1 x high\nd 1 x high\ne 2 x low\ns 2\ns -1 y');
  const marksAt = (width: number) => drawnAt(prepared, width).targets.filter((target) => !target.leads);
  const actors = (targets: ReturnType<typeof marksAt>) => targets.map(({ key }) => key.split('~')[0]);
  const wide = marksAt(1100);
  const supporting = wide.filter(({ column, key }) => column === 3 && key !== 's~port');
  expect(actors(supporting.toSorted((a, b) => a.y - b.y))).toEqual(['b', 'c', 'd']);
  expect(supporting.map(({ row }) => row)).toEqual([0, 1, 2]);
  expect(actors(marksAt(358))).toEqual(['e', 'b', 'c', 'd', 'a', 's']);
});

describe('the axis', () => {
  /** The middle of each step, from the codes in the header. */
  function steps(prepared: ReturnType<typeof spectrum>): Record<string, number> {
    const { marks } = drawnAt(prepared, 1100);
    const codes = marks.flatMap((mark) =>
      mark.type === 'text' && !mark.owner && /^(−−|−|0|\+|\+\+)$/.test(mark.text) ? [mark] : [],
    );
    return Object.fromEntries(codes.map((mark) => [mark.text, mark.x]));
  }

  test('has support on the right and equal steps', () => {
    const at = steps(spectrum('a b', 'a 1\nb -2'));
    const places = ['−−', '−', '0', '+', '++'].map((code) => at[code] ?? NaN);
    const gaps = places.slice(1).map((x, i) => x - places[i]!);
    expect(gaps).toHaveLength(4);
    for (const gap of gaps) expect(gap).toBeCloseTo(gaps[0]!);
    expect(gaps[0]).toBeGreaterThan(0);
  });

  test('has no ends that no position of the dossier takes, whichever issue is looked at', () => {
    expect(Object.keys(steps(spectrum('a b', 'a 1\nb 0'))).sort()).toEqual(['+', '0', '−'].sort());
  });

  test('carries the name of an actor at its median, with the range of its sources', () => {
    const prepared = spectrum('a', 'a 0 x\na 2 y\na 2 z');
    const texts = marksOf(prepared, 'a~port').filter((mark) => mark.type === 'text');
    expect(texts.map(({ text }) => text)).toEqual(['A', '3 sources, 0 to ++']);
    for (const { x } of texts) expect(x).toBeCloseTo(steps(prepared)['++']!);
  });

  test('has no range where the sources agree', () => {
    expect(wordsIn(marksOf(spectrum('a', 'a 2 x\na 2 y'), 'a~port'))).toEqual(['A', '2 sources']);
  });

  test('holds nobody whom reports put on both its sides: they stand below it', () => {
    const prepared = spectrum('a b', 'a -1 x\na 1 y\nb 2 x');
    const { targets, marks } = drawnAt(prepared, 1100);
    const [split, placed] = ['a~port', 'b~port'].map((key) => targets.find((target) => target.key === key)!);
    expect(split!.y).toBeGreaterThan(placed!.y + placed!.height);
    expect(wordsIn(marks)).toContain('Reports conflict');
    expect(wordsIn(marksOf(prepared, 'a~port'))).toContain('≠');
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
    expect(wordsIn(scene.marks)).toContain('Nothing found for B.');
    expect(scene.targets.filter((target) => !target.leads).map((target) => target.key)).toEqual(['a~port']);
    // Nothing at all is said of C in this layer, so it is no gap of this issue.
    expect(wordsIn(scene.marks).join(' ')).not.toMatch(/\bC\b/);
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

describe('a slide', () => {
  const dossier = () => dossiers.shipped;
  const slide = () => stanceSpectrum.prepare(dossier(), defaultView, english, 'slide');
  const picture = (width: number, height: number) =>
    pictureScene(dossier(), slide(), { canvas: { width, height }, theme: lightTheme });

  test('has the names as large as the room allows', () => {
    const sizeOf = (scene: ReturnType<typeof picture>) =>
      Math.max(
        ...scene.marks.flatMap((mark) => (mark.type === 'text' && mark.text === 'Russia' ? [mark.size] : [])),
      );
    expect(sizeOf(picture(960, 540))).toBe(28);
    expect(sizeOf(picture(540, 540))).toBeLessThan(28);
    expect(sizeOf(picture(540, 540))).toBeGreaterThanOrEqual(14);
  });

  test('shows the parties alone and says what it leaves out', () => {
    const words = wordsIn(picture(960, 540).marks);
    expect(words).not.toContain('parvharia');
    expect(words).toContain('Nothing found for 10 other actors · no authors, media or groups');
  });

  test('shows others where no party takes a position', () => {
    const soldiers = { ...defaultView, issue: 'dprk-soldiers' };
    const prepared = stanceSpectrum.prepare(dossier(), soldiers, english, 'slide');
    expect(prepared.finding?.kind).toBe('observersOnly');
    expect(drawnAt(prepared, 900).targets.length).toBeGreaterThan(0);
  });
});

test('without a row in force there is a sentence in place of an axis', () => {
  const prepared = spectrum('a', 'a 1', { sourcesOff: ['x', 'y', 'z'] });
  expect(prepared.empty).toBe('No position on “PORT” matches these filters.');
  expect(drawnAt(prepared, 760).targets).toEqual([]);
  expect(prepared.table.rows.map(({ cells }) => cells[3]?.text)).toEqual(['nothing found']);
});
