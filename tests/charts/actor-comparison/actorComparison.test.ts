import { beforeAll, describe, expect, test } from 'vitest';
import { actorComparison } from '#lib/charts/actor-comparison/actorComparison.ts';
import { pageScene } from '#lib/charts/pageScene.ts';
import { pictureScene } from '#lib/charts/pictureScene.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { steps, type Step } from '#lib/model/stance.ts';
import { defaultView } from '#lib/model/view.ts';
import type { CircleMark, Mark, TextMark } from '#lib/scene/mark.ts';
import { darkTheme, lightTheme } from '#lib/scene/theme.ts';
import { harbourDossier } from '../../data/harbourDossier.ts';
import { shippedDossier } from '../../shippedDossier.ts';
import { stanceDossier, type SmallStance } from '../../smallDossier.ts';
import { countedSteps } from '../../summary/countedSteps.ts';
import { importedDossier } from '../../importedDossier.ts';
import { sceneFaults } from '../sceneFaults.ts';
import { english, type TestView } from '../../english.ts';

let shipped: Dossier;
beforeAll(async () => {
  shipped = await shippedDossier();
});

const rows: readonly SmallStance[] = [
  ...position('p', 'war', 2),
  ...position('q', 'war', -2),
  ...position('p', 'trade', 1),
  ...position('q', 'trade', 1),
  ...position('r', 'trade', 1),
  ...position('p', 'peace', 0),
  ...position('q', 'peace', 1, 'b'),
  ...position('q', 'peace', 2),
  ...position('p', 'visit', 1),
  ...position('p', 'visit', -1, 'b'),
  ...position('q', 'visit', 1),
  { actor: 'q', issue: 'law', source: 'a', status: 'unclear', step: null },
  { actor: 'p', issue: 'law', source: 'a', status: 'not_applicable', step: null },
];

function position(actor: string, issue: string, step: Step, source = 'a'): SmallStance[] {
  return [{ actor, issue, source, step }];
}

const small = stanceDossier('a b', 'p q r s', 'war:hard trade:soft peace:soft visit:soft law:law', rows);

function prepare(view: TestView = {}, dossier = small) {
  return actorComparison.prepare(dossier, { ...defaultView, ...view }, english, view.presentation);
}

const two = prepare({ actors: ['p', 'q'] });

function textsOf(marks: readonly Mark[]): TextMark[] {
  return marks.filter((mark): mark is TextMark => mark.type === 'text');
}

function wordsAt(prepared: ReturnType<typeof prepare>, width = 1100): string[] {
  return textsOf(pageScene(prepared, width, lightTheme, false).marks).map(({ text }) => text);
}

describe('what is weak', () => {
  const weakly = small.stances.map((row, at) => (at === 0 ? { ...row, confidence: 'low' as const } : row));
  const weak = prepare({ actors: ['p', 'q'] }, { ...small, stances: weakly });

  test('is counted under the headline and named below', () => {
    expect(two.subtitle).not.toContain('uncertain');
    expect(weak.subtitle).toContain('1 of 3 gaps is uncertain');
    expect(weak.notes).toContain('Known with low confidence: P on “WAR”.');
  });

  test('is told from what is not counted since reports conflict', () => {
    expect(two.notes).toContain('Not counted, because reports conflict: P on “VISIT”.');
  });
});

test('a mark is pale where confidence is low and ringed where a finding conflicts, with the words for both', () => {
  const sure = stanceDossier('a b', 'p q', 'war', [...position('p', 'war', 2), ...position('q', 'war', -2)]);
  const drawn = (dossier: Dossier) => {
    const prepared = prepare({ actors: ['p', 'q'], presentation: 'slide' }, dossier);
    const { marks } = pageScene(prepared, 760, lightTheme, false);
    const shapes = marks.filter((mark) => mark.type !== 'text' && mark.owner === 'p~war');
    return { shapes, labels: prepared.legend(lightTheme).map(({ label }) => label) };
  };
  const [first, ...others] = sure.stances;
  const unsure = drawn({ ...sure, stances: [{ ...first!, confidence: 'low' }, ...others] });
  expect(unsure.shapes).toMatchObject([{ type: 'circle', dash: expect.anything() }]);
  expect(unsure.labels).toEqual(['low confidence']);
  const model = { ...harbourDossier().checks[0]!, table: 'stances' as const, verdict: 'differs' as const };
  const wrong = drawn({ ...sure, checks: [{ ...model, subject: first!.id }] });
  expect(wrong.shapes).toMatchObject([{ type: 'circle' }, { type: 'circle', stroke: lightTheme.contested }]);
  expect(wrong.labels).toEqual(['conflicts with a published finding']);
  expect(drawn(sure).labels).toEqual([]);
});

describe('the headline', () => {
  test('says on how many issues two actors disagree, and on which most', () => {
    expect(two.headline).toBe(
      'P and Q disagree on one of three issues where both positions are known: “WAR” (4 steps apart)',
    );
  });

  test('says that they agree where they stand nowhere more than one step apart', () => {
    expect(prepare({ actors: ['p', 'r'] }).headline).toBe(
      'P and R both support “TRADE”, the only issue where both positions are known',
    );
  });

  test('says that they cannot be compared where nothing is known of both', () => {
    const nothing = prepare({ actors: ['r', 's'] });
    expect(nothing.headline).toBe('R and S cannot be compared: no issue with both positions known');
    expect(nothing.empty).toBeNull();
    expect(nothing.table.rows.filter(({ key }) => key !== '')).toHaveLength(10);
  });

  test('stays short with long names', () => {
    const long = {
      ...small,
      actors: small.actors.map((actor) => ({ ...actor, short_name: `${actor.id} `.repeat(40).trim() })),
    };
    expect(prepare({ actors: ['p', 'q'] }, long).headline).toBe(
      'The actors compared disagree on one of three issues',
    );
  });
});

describe('the finding', () => {
  test('tells near-identical positions from the same ones', () => {
    const near = stanceDossier('a', 'p q', 'war trade', [
      ...position('p', 'war', 2),
      ...position('q', 'war', 1),
      ...position('p', 'trade', 1),
      ...position('q', 'trade', 1),
    ]);
    expect(prepare({ actors: ['p', 'q'] }, near).headline).toBe(
      'P and Q hold near-identical positions on both issues where both positions are known; both support “WAR”',
    );
  });

  test('names no issue as the widest where the gap is the same on all, and says where others are as wide', () => {
    const gaps = (...steps: Step[]) => {
      const issues = steps.map((_, i) => `i${i}`);
      const rows = steps.flatMap((step, i) => [
        ...position('p', `i${i}`, 2),
        ...position('q', `i${i}`, step),
      ]);
      return prepare({ actors: ['p', 'q'] }, stanceDossier('a', 'p q', issues.join(' '), rows)).headline;
    };
    expect(gaps(-2, -2, -2)).toBe('P and Q disagree on all three issues where both positions are known');
    expect(gaps(-2, 0, -2)).toMatch(/most on “I0” and one more \(4 steps apart\)$/);
    expect(gaps(-2, 0, 2)).toMatch(
      /^P and Q disagree on two of three issues .*, most on “I0” \(4 steps apart\)$/,
    );
  });

  test('rests on the rows of the issues it counts', () => {
    expect(two.finding).toMatchObject({ kind: 'disagree' });
    expect(two.finding?.rests.map(({ at }) => small.stances[at]?.issue)).toEqual(['war', 'war']);
    expect(prepare({ actors: ['r', 's'] }).finding?.rests).toEqual([]);
  });
});

describe('the actors', () => {
  test('that the chart chose are said to be its choice', () => {
    expect(two.subtitle).not.toContain('furthest');
    expect(prepare().subtitle).toContain(
      'shown: the two actors furthest apart of those that share three or more issues',
    );
    expect(prepare({ actors: ['r'] }).subtitle).toContain(
      'compared with P, one of the two actors furthest from R, all equally far',
    );
    expect(prepare({ actors: ['s'] }).subtitle).not.toContain('all equally far');
    expect(two.subtitle).not.toContain('shown:');
  });

  test('beyond four and those unknown are left out with a note', () => {
    const five = stanceDossier(
      'a',
      'p q r s t',
      'war',
      ['p', 'q'].flatMap((actor) => position(actor, 'war', 1)),
    );
    const { notes } = prepare({ actors: ['p', 'q', 'r', 's', 't', 'nobody', 'nobody'] }, five);
    expect(notes).toContain('At most four actors are compared; left out: T.');
    expect(notes).toContain('One actor in the link is not in this dossier and has been left out.');
  });
});

describe('the picture', () => {
  const scene = pageScene(two, 1100, lightTheme, false);
  const target = (key: string) => scene.targets.find((each) => each.key === key)!;
  const middle = (key: string) => target(key).x + target(key).width / 2;

  test('goes from the issue furthest apart to the nearest, then to those not counted', () => {
    const order = scene.targets.filter(({ leads }) => leads).map(({ key }) => key);
    expect(order).toEqual(['issue~~war', 'issue~~peace', 'issue~~trade', 'issue~~visit', 'issue~~law']);
    const headings = wordsAt(two).filter((text) => /^(Where|Too few)/.test(text));
    expect(headings).toEqual([
      'Where they disagree (1 issue)',
      'Where they agree or nearly agree (2 issues)',
      'Too few positions known to compare (2 issues)',
    ]);
    expect(two.notes).toContain('Actors disagree where they are more than one step apart.');
  });

  test('has each mark on its step, and lines as long as the distance', () => {
    const step = (middle('p~war') - middle('q~war')) / 4;
    expect(step).toBeGreaterThan(20);
    expect(middle('q~peace') - middle('p~peace')).toBeCloseTo(step, 6);
    const lines = scene.marks.flatMap((mark) =>
      mark.type === 'path' && mark.stroke === lightTheme.hatch ? [mark.d] : [],
    );
    const lengths = lines.map((d) => {
      const [from = 0, , to = 0] = d.match(/[\d.]+/g)!.map(Number);
      return (to - from) / step;
    });
    expect(lengths.map((length) => Math.round(length * 100) / 100)).toEqual([4, 1]);
  });

  test('has marks of the same step side by side, around its middle', () => {
    const [p, q] = [target('p~trade'), target('q~trade')];
    expect(p.y).toBe(q.y);
    expect(p.x + p.width).toBeLessThanOrEqual(q.x + 0.01);
    expect((middle('p~trade') + middle('q~trade')) / 2).toBeCloseTo(middle('q~visit'), 6);
  });

  test('tells actors apart by shape, not only by hue', () => {
    const four = pageScene(prepare({ actors: ['p', 'q', 'r', 's'] }), 760, lightTheme, true);
    const filled = four.marks
      .slice(0, 8)
      .flatMap((mark) =>
        mark.type === 'text' ? [] : [mark.type === 'path' ? mark.d.replace(/[\d. ]+/g, '') : mark.type],
      );
    expect(filled).toEqual(['circle', 'MLLLZ', 'MLLLZ', 'MLLZ']);
  });

  test('prints the distance at the end of the line, and none where none counts', () => {
    const numbers = textsOf(scene.marks).filter(({ anchor, weight }) => anchor === 'end' && weight === 600);
    expect(numbers.map(({ text }) => text)).toEqual(['4', '1', '0']);
  });

  test('draws a position reported both ways as two open ends, never as a mark on the axis', () => {
    expect(wordsAt(two)).toContain('≠');
    const [from, to] = [target('p~visit').x, target('p~visit').x + target('p~visit').width];
    const ends = scene.marks.filter(
      (mark): mark is CircleMark => mark.type === 'circle' && mark.x > from && mark.x < to,
    );
    expect(ends.filter(({ fill }) => fill === lightTheme.ground)).toHaveLength(2);
    expect(target('p~visit').also).toHaveLength(1);
  });

  test('says in words why an actor has no position', () => {
    expect(wordsAt(two)).toEqual(
      expect.arrayContaining(['P: sources conflict', 'P: not applicable', 'Q: cannot be judged']),
    );
    expect(
      wordsAt(prepare({ actors: ['p', 's'] })).filter((text) => text === 'S: nothing found'),
    ).toHaveLength(5);
  });

  test('shows the range of sources as a bar', () => {
    const spread = stanceDossier('a b c', 'p q', 'war', [
      ...position('p', 'war', 0),
      ...position('p', 'war', 2, 'b'),
      ...position('p', 'war', 1, 'c'),
      ...position('q', 'war', -1),
    ]);
    const bars = (dossier: Dossier) =>
      pageScene(prepare({ actors: ['p', 'q'] }, dossier), 760, lightTheme, false).marks.filter(
        (mark) => mark.type === 'path' && mark.strokeWidth === 1.5 && !mark.dash,
      ).length;
    expect(bars(spread)).toBe(1);
    expect(bars({ ...spread, stances: spread.stances.slice(2) })).toBe(0);
  });

  test('holds means beside the issues or under them, by category and, of more than two, by pair', () => {
    expect(wordsAt(two)).toEqual(
      expect.arrayContaining(['hard', '4 · 1 issue', 'soft', '0.5 · 2 issues', 'law', 'no shared issue']),
    );
    expect(wordsAt(two, 390)).toEqual(expect.arrayContaining(['hard', '4 · 1 issue', '1.7 · 3 issues']));
    expect(wordsAt(two)).not.toContain('P and Q');
    expect(wordsAt(prepare({ actors: ['p', 'q', 'r'] }))).toEqual(
      expect.arrayContaining(['P and Q', 'P and R', 'Q and R', '1.7 · 3 issues']),
    );
  });

  test('is drawn without a fault for one to four actors at every size', () => {
    const groups = [['p'], ['p', 'q'], ['q', 'r', 's'], ['p', 'q', 'r', 's']];
    for (const dossier of [small, harbourDossier(), shipped]) {
      for (const group of groups) {
        const actors = group.map((_, i) => dossier.actors[i]!.id);
        const prepared = prepare({ actors }, dossier);
        for (const width of [288, 560, 899, 1280]) {
          expect(sceneFaults(pageScene(prepared, width, darkTheme), prepared.sentence)).toEqual([]);
        }
        const slide = pictureScene(dossier, prepared, {
          canvas: { width: 960, height: 540 },
          theme: lightTheme,
        });
        expect(sceneFaults(slide)).toEqual([]);
        expect(slide.width / slide.height).toBeCloseTo(960 / 540, 1);
      }
    }
  });

  test('draws what belongs to an actor on an issue as its own', () => {
    for (const width of [288, 1100]) {
      const { marks, targets } = pageScene(two, width, lightTheme, false);
      const owners = new Set(marks.flatMap(({ owner }) => owner ?? []));
      expect([...owners].toSorted()).toEqual(targets.map(({ key }) => key).toSorted());
    }
  });

  test('breaks marks of one step into lines where it is narrow', () => {
    const alike = stanceDossier(
      'a',
      'p q r s',
      'war',
      ['p', 'q', 'r', 's'].flatMap((actor) => position(actor, 'war', 2)),
    );
    const lines = (width: number) =>
      new Set(
        pageScene(prepare({ actors: ['p', 'q', 'r', 's'] }, alike), width, lightTheme)
          .targets.filter(({ leads }) => !leads)
          .map(({ y }) => Math.round(y)),
      ).size;
    expect(lines(1100)).toBe(1);
    expect(lines(288)).toBe(2);
  });
});

describe('an issue', () => {
  test('leads to its own page, an actor’s mark to its evidence and from there on', () => {
    expect(two.destination('issue~~war')).toEqual({ page: '/issue', view: { issue: 'war' } });
    expect(two.sentence('issue~~war')).toBe('Open the issue “WAR”. The issue reads: “Proposition war”.');
    expect(two.destination('p~war')).toBeNull();
    expect(two.evidence('p~war')?.links?.map(({ destination }) => destination)).toEqual([
      { page: '/actor', view: { actor: 'p' } },
      { page: '/issue', view: { issue: 'war' } },
    ]);
  });
});

describe('a slide', () => {
  const names = Array.from({ length: 12 }, (_, i) => `i${i}`);
  const many = names.flatMap((issue, i) => [
    ...position('p', issue, 2),
    ...position('q', issue, steps[i % 5]!),
    ...(i < 3 ? position('p', issue, 1, 'b') : []),
  ]);
  const dossier = stanceDossier('a b', 'p q', [...names, 'open'].join(' '), many);
  const slide = prepare({ actors: ['p', 'q'], presentation: 'slide' }, dossier);
  const issuesOf = (keys: readonly string[]) => [...new Set(keys.map((key) => key.split('~')[1]))];

  test('holds the issues furthest apart, says what it leaves out, and the finding is about all', () => {
    expect(slide.headline).toBe(prepare({ actors: ['p', 'q'] }, dossier).headline);
    expect(slide.headline).toContain('of 12 issues');
    expect(issuesOf(slide.table.rows.map(({ key }) => key))).toHaveLength(8);
    expect(wordsAt(slide)).toContain('8 of 12 issues, some of those with the widest gaps');
    const few = prepare({ actors: ['p', 'q'], presentation: 'slide' });
    expect(wordsAt(few).join(' ')).not.toContain('widest gaps');
  });

  test('drops the smallest gaps where it is low, and counts what is left', () => {
    const scene = pictureScene(dossier, slide, { canvas: { width: 540, height: 480 }, theme: lightTheme });
    const drawn = issuesOf(scene.targets.filter(({ leads }) => !leads).map(({ key }) => key));
    expect(drawn.length).toBeLessThan(8);
    const ranking = issuesOf(slide.table.rows.map(({ key }) => key));
    expect(drawn).toEqual(ranking.slice(0, drawn.length));
    expect(textsOf(scene.marks).map(({ text }) => text)).toContain(
      `${drawn.length} of 12 issues, those with the widest gaps`,
    );
  });

  test('names the actors at their marks, draws no means and no ranges', () => {
    expect(slide.legend(lightTheme)).toEqual([]);
    const words = wordsAt(slide, 904);
    expect(words.filter((word) => ['P', 'Q'].includes(word))).toEqual(['P', 'Q']);
    expect(words.join(' ')).not.toContain('Average gap');
    expect(slide.table.rows.every(({ key }) => key !== '')).toBe(true);
    const labels = prepare({ actors: ['p', 'q'] }, dossier)
      .legend(lightTheme)
      .map(({ label }) => label);
    expect(labels).toEqual([
      'P',
      'Q',
      'bar under a symbol: range across sources',
      'open symbol: position not known',
    ]);
  });

  test('shows what is known of actors that cannot be compared, up to eight issues', () => {
    const alone = prepare(
      { actors: ['p', 'q'], presentation: 'slide' },
      stanceDossier(
        'a',
        'p q',
        names.join(' '),
        names.flatMap((issue, i) => position(i % 2 ? 'p' : 'q', issue, 1)),
      ),
    );
    expect(issuesOf(alone.table.rows.map(({ key }) => key))).toHaveLength(8);
    expect(wordsAt(alone)).toContain('8 of 12 issues, those of which most is known');
  });
});

test('the table tells how many sources of a stance are no documents', () => {
  const dossier = stanceDossier('a b@', 'p q', 'war', [
    { actor: 'p', issue: 'war', source: 'a', step: 2 },
    { actor: 'p', issue: 'war', source: 'b', step: 2 },
    { actor: 'q', issue: 'war', source: 'a', step: 1 },
  ]);
  const { table } = prepare({ actors: ['p', 'q'], reference: true }, dossier);
  const at = (id: string) => table.columns.findIndex((column) => column.id === id);
  const told = (key: string) => {
    const { cells } = table.rows.find((row) => row.key === key)!;
    return [cells[at('sources')]!.value, cells[at('publications')]!.value];
  };
  expect(told('p~war')).toEqual([2, 1]);
  expect(told('q~war')).toEqual([1, 0]);
  for (const { cells } of table.rows) expect(cells).toHaveLength(table.columns.length);
});

test.each(['harbour', 'shipped'] as const)(
  'the table of every pair of the %s dossier is a recount',
  (name) => {
    const dossier = name === 'harbour' ? harbourDossier() : shipped;
    const counted = countedSteps(dossier, defaultView);
    const stepOf = (actor: string, issue: string) => counted.get(`${actor} ${issue}`);
    for (const [i, { id: a }] of dossier.actors.entries()) {
      for (const { id: b } of dossier.actors.slice(0, i)) {
        const { table, empty } = prepare({ actors: [a, b] }, dossier);
        const differences: number[] = [];
        for (const issue of dossier.issues) {
          const [one, other] = [stepOf(a, issue.id), stepOf(b, issue.id)];
          if (one !== undefined && other !== undefined) differences.push(Math.abs(one - other));
          if (empty) continue;
          const row = (actor: string) => table.rows.find(({ key }) => key === `${actor}~${issue.id}`)!.cells;
          expect(row(a)[4]!.value).toBe(one ?? null);
          expect(row(b)[4]!.value).toBe(other ?? null);
          expect(row(a)[10]!.value).toBe(
            one === undefined || other === undefined ? null : Math.abs(one - other),
          );
        }
        if (empty) {
          expect(differences).toEqual([]);
          continue;
        }
        const mean = differences.reduce((sum, value) => sum + value, 0) / differences.length;
        const all = table.rows.find(({ key, cells }) => key === '' && cells[1]!.value === null)!.cells;
        if (differences.length) expect(all[10]!.value).toBeCloseTo(mean, 12);
        else expect(all[10]!.value).toBeNull();
        expect(all[10]!.text).toBe(differences.length ? String(Math.round(mean * 100) / 100) : '');
        expect(all[11]!.value).toBe(differences.length);
      }
    }
  },
);

describe('what counts as agreement', () => {
  const headingsOf = (prepared: ReturnType<typeof prepare>) =>
    wordsAt(prepared).filter((text) => /^Where /.test(text));

  test('without degrees is the same position, and neutral is told apart', () => {
    const dossier = stanceDossier('a', 'p q', 'war trade peace', [
      ...position('p', 'war', 1),
      ...position('q', 'war', -1),
      ...position('p', 'trade', 1),
      ...position('q', 'trade', 0),
      ...position('p', 'peace', 1),
      ...position('q', 'peace', 1),
    ]);
    const prepared = prepare({ actors: ['p', 'q'] }, dossier);
    expect(headingsOf(prepared)).toEqual([
      'Where they are on opposite sides (1 issue)',
      'Where somebody is neutral (1 issue)',
      'Where they take the same position (1 issue)',
    ]);
    expect(`${prepared.notes.join(' ')} ${prepared.description.long}`).not.toMatch(/nearly|one step/);
  });

  test('of answers is the same majority, however close the shares are', async () => {
    const answers = [
      ...['Yea', 'Yea', 'Nay'].map((vote) => `D,${vote},Yea`),
      ...['Nay', 'Nay', 'Yea'].map((vote) => `R,${vote},Yea`),
    ];
    const dossier = await importedDossier(`Party,HR 1,HR 2\n${answers.join('\n')}\n`);
    const actors = dossier.actors.map(({ id }) => id);
    const prepared = prepare({ actors }, dossier);
    expect(headingsOf(prepared)).toEqual([
      'Where their majorities differ (1 issue)',
      'Where their majorities are the same (1 issue)',
    ]);
    expect(prepared.headline).toMatch(/^The majorities of D and R differ on one of two issues/);
  });
});
