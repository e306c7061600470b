import { beforeAll, describe, expect, test } from 'vitest';
import { actorComparison } from '#lib/charts/actor-comparison/actorComparison.ts';
import { agreementMatrix } from '#lib/charts/agreement-matrix/agreementMatrix.ts';
import { pairDot } from '#lib/charts/agreement-matrix/support.ts';
import { pageScene } from '#lib/charts/pageScene.ts';
import { pictureScene } from '#lib/charts/pictureScene.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import type { Step } from '#lib/model/stance.ts';
import { defaultView } from '#lib/model/view.ts';
import { joinMarks } from '#lib/scene/joinMarks.ts';
import { textWidth } from '#lib/scene/textWidth.ts';
import { contrast, darkTheme, lightTheme } from '#lib/scene/theme.ts';
import { harbourDossier } from '../../data/harbourDossier.ts';
import { shippedDossier } from '../../shippedDossier.ts';
import { stanceDossier, type SmallStance } from '../../smallDossier.ts';
import { countedSteps } from '../../summary/countedSteps.ts';
import { sceneFaults } from '../sceneFaults.ts';
import { english, type TestView } from '../../english.ts';

const dossiers = {} as Record<'harbour' | 'shipped', Dossier>;
beforeAll(async () => {
  dossiers.harbour = harbourDossier();
  dossiers.shipped = await shippedDossier();
});

/** `p=2,1,. q=-2,1,0`: the steps of each actor on issues that are numbered. */
function dossierOf(text: string): Dossier {
  const lines = text.split(' ').map((word) => word.split('='));
  const rows = lines.flatMap(([actor = '', steps = '']) =>
    steps
      .split(',')
      .flatMap((step, i): SmallStance[] =>
        step === '.' ? [] : [{ actor, issue: `i${i}`, source: 'a', step: Number(step) as Step }],
      ),
  );
  const width = Math.max(...lines.map(([, steps = '']) => steps.split(',').length));
  const issues = Array.from({ length: width }, (_, i) => `i${i}`).join(' ');
  return stanceDossier('a', lines.map(([actor]) => actor).join(' '), issues, rows);
}

function prepare(dossier: Dossier, view: TestView = {}) {
  return agreementMatrix.prepare(dossier, { ...defaultView, ...view }, english, view.presentation);
}

const small = dossierOf('p=2,2,1,0,0,0 q=2,1,1,0,0,1 r=-2,-2,-1,.,.,. s=.,.,1,.,.,. t=.,.,.,.,.,.');

describe('the finding', () => {
  test('names the closest and the furthest pair, and how many issues they must share', () => {
    expect(prepare(small, { actorOrder: 'name' }).headline).toBe(
      'P and Q stand closest, and P and R furthest apart, on three or more shared issues',
    );
  });

  test('asks for six issues where several pairs share as many, and is the pair that a comparison shows', () => {
    const headline = prepare(dossiers.shipped).headline;
    expect(headline).toBe(
      'Russia and the DPRK stand closest, and Russia and the USA furthest apart, on six or more shared issues',
    );
    const compared = actorComparison.prepare(dossiers.shipped, defaultView, english);
    expect(compared.headline).toMatch(/^Russia and the USA disagree/);
    expect(compared.subtitle).toContain('furthest apart of those that share six or more issues');
  });

  test('of one actor three issues are enough, so that its loudest opponents are not called its closest', () => {
    const told = prepare(dossiers.shipped).description.long;
    expect(told).toContain(
      'USA: closest to Japan (0.3 steps on 3 issues), furthest from Russia (3.3 steps on 8',
    );
  });

  test('does not rest on one or two issues where another pair has more', () => {
    const { headline, notes } = prepare(dossierOf('p=2,1,1 q=2,2,2 r=2,.,. s=-2,.,.'));
    expect(headline).toBe('Only P and Q can be compared on three or more issues: they are 0.7 steps apart');
    expect(notes.join(' ')).toContain(
      'Pairs with fewer than three shared issues are not shown. R and S share too few issues with anybody to be compared.',
    );
  });

  test('looks at pairs with fewer issues where no pair has more, and says no more than that', () => {
    const { headline, notes } = prepare(dossierOf('p=2,1 q=2,0 r=.,-2'), { actorOrder: 'name' });
    expect(headline).toBe(
      'P and Q seem closest and P and R furthest apart, but on only one or two shared issues',
    );
    expect(notes.at(-1)).toBe('Hollow dots rest on one or two issues, which is weak evidence.');
    const long = dossierOf(`${'p'.repeat(40)}=2,1 ${'q'.repeat(40)}=2,0 r=.,-2`);
    expect(prepare(long, { actorOrder: 'name' }).headline).toBe(
      'No two actors share more than two issues, too few to say who stands close to whom',
    );
  });

  test('does not take one of several pairs that stand equally far apart for the only one', () => {
    expect(prepare(dossierOf('p=2,2,2 q=1,1,1 r=0,0,0 s=.,.,1')).headline).not.toContain('Only');
    expect(prepare(dossierOf('p=2,2,2 q=1,1,1 r=2,.,.')).headline).toMatch(/^Only P and Q /);
    const alike = prepare(dossierOf('p=1,1,1 q=1,1,1 r=1,1,1'));
    expect(alike.headline).toBe('All three pairs that share three or more issues hold the same positions');
    expect(alike.finding?.rests).toHaveLength(3 * 6);
  });

  test('names all who stand equally close or equally far apart, or counts their pairs', () => {
    const headlineOf = (text: string) => prepare(dossierOf(text), { actorOrder: 'name' }).headline;
    // Three of which every two are as close, one who is as far from each of them.
    expect(headlineOf('p=2,2,2 q=2,2,2 r=2,2,2 s=-2,-2,-2')).toBe(
      'P, Q and R stand closest; S is furthest from P, Q and R, on three or more shared issues',
    );
    expect(headlineOf('p=1,1,1 q=1,1,2 r=1,0,1 s=-2,-2,-2')).toBe(
      'P is closest to Q and R; Q and S stand furthest apart, on three or more shared issues',
    );
    expect(headlineOf('p=2,2,2 q=2,2,2 r=-2,-2,-2 s=-2,-2,-2')).toBe(
      'Two pairs stand equally close; four pairs stand equally far apart, on three or more shared issues',
    );
    // A pair that shares more issues is no closer for it.
    expect(headlineOf('p=2,2,2,2 q=2,2,2,2 r=-1,-1,-1,. s=-1,-1,-1,. t=-2,-2,-2,-2')).toMatch(
      /^Two pairs stand equally close; T is furthest from P and Q,/,
    );
  });

  test('says of how many pairs it tells where few share enough', () => {
    const few = 'p=2,2,2,2,2,2 q=2,2,2,2,2,1 r=-2,-2,-2,-2,-2,-2';
    const headlineOf = (text: string) => prepare(dossierOf(text), { actorOrder: 'name' }).headline;
    expect(headlineOf(`${few} s=.,.,.,.,.,1 t=.,.,.,.,.,0 u=.,.,.,.,.,-1`)).toBe(
      'Of the three pairs with six or more shared issues, P and Q stand closest, and P and R furthest apart',
    );
    expect(headlineOf(few)).toBe(
      'P and Q stand closest, and P and R furthest apart, on six or more shared issues',
    );
  });

  test('of one actor names all who stand equally near', () => {
    const told = prepare(dossierOf('p=1,1,1 q=1,1,2 r=1,0,1 s=-2,-2,-2'), { actorOrder: 'name' }).description;
    expect(told.long).toContain(
      'P: closest to Q and R (0.3 steps on at least 3 issues), furthest from S (3 steps on 3 issues).',
    );
    expect(prepare(dossierOf('p=1,1,1 q=0,0,0')).description.long).toContain(
      'P: can be compared with Q (1 step on 3 issues).',
    );
  });

  test('stays short with long names, and rests on the rows of its pairs', () => {
    const long = {
      ...small,
      actors: small.actors.map((actor) => ({ ...actor, short_name: `${actor.id} `.repeat(30).trim() })),
    };
    expect(prepare(long).headline).toBe('The closest pair is 0.3 steps apart, the furthest 3.3');
    expect(prepare(small).finding?.rests).toHaveLength(12 + 6);
  });

  test('says so where no two actors are known on the same issue', () => {
    const prepared = prepare(dossierOf('p=2,. q=.,2'));
    expect(prepared.headline).toBe('No two actors have a known position on the same issue');
    expect(prepared.empty).toBeNull();
    expect(prepared.sources).toEqual([]);
  });

  test('names the order of the actors', () => {
    expect(prepare(small).subtitle).not.toContain('actors with similar');
    expect(prepare(small, { actorOrder: 'name' }).subtitle).toContain('actors by name');
  });
});

describe('the strips', () => {
  const box = { x: 0, y: 0, width: 760, height: null, theme: lightTheme, textSize: 12 };
  const many = dossierOf(Array.from({ length: 30 }, (_, i) => `a${i}=1,${(i % 5) - 2},1`).join(' '));
  const circles = (prepared: ReturnType<typeof prepare>, key: string) =>
    pageScene(prepared, 760, lightTheme, false).marks.flatMap((mark) =>
      mark.type === 'path' && mark.owner === key ? [mark] : [],
    );
  const middle = ({ d }: { d: string }) => {
    const [left = NaN, , , , , , , right = NaN] = d.match(/[\d.]+/g)!.map(Number);
    return (left + right) / 2;
  };

  test('have every two actors that share three issues once as a target, whatever the width; files have all', () => {
    for (const width of [288, 760, 1280]) {
      const { targets } = pageScene(prepare(small), width, lightTheme);
      const marks = targets.filter(({ leads }) => !leads);
      expect(marks.map(({ key }) => key).toSorted()).toEqual(['p~q', 'p~r', 'q~r']);
      expect(targets.map(({ key }) => key)).not.toContain('actor~~s');
    }
    const inFile = prepare(small).dataTable.rows.map(({ key }) => key);
    expect(inFile.toSorted()).toEqual(['p~q', 'p~r', 'p~s', 'q~r', 'q~s', 'r~s']);
  });

  test('are one for each actor, in which each pair stands at its distance, in both the same', () => {
    const prepared = prepare(small, { actorOrder: 'name' });
    const { targets } = pageScene(prepared, 760, lightTheme, false);
    const find = (key: string) => targets.find((target) => target.key === key)!;
    expect(find('p~r').also).toHaveLength(1);
    expect(find('p~r').y).toBeLessThan(find('actor~~q').y);
    expect(find('p~r').also![0]!.y).toBeGreaterThanOrEqual(find('actor~~r').y);
    const step = middle(circles(prepared, 'p~r')[0]!) - middle(circles(prepared, 'p~q')[0]!);
    for (const key of ['p~q', 'p~r', 'q~r']) {
      const [one, other] = circles(prepared, key).map(middle);
      expect(one).toBeCloseTo(other!, 6);
    }
    // From a third of a step to ten thirds.
    const [first] = prepared.body({ ...box, width: 760 }).marks;
    const start = first?.type === 'rect' ? first.x + 0.5 : NaN;
    expect((middle(circles(prepared, 'p~q')[0]!) - start) / (step / 3)).toBeCloseTo(1 / 3, 1);
  });

  test('have room around dot and name for the frame of what is open', () => {
    for (const width of [390, 760]) {
      const { marks, targets } = pageScene(prepare(dossiers.shipped), width, lightTheme, false);
      const pairs = targets.filter(({ leads }) => !leads);
      expect(pairs.length).toBeGreaterThan(20);
      for (const target of pairs) {
        const areas = [target, ...(target.also ?? [])];
        const within = (from: number, to: number, y: number) =>
          areas.some(
            (area) =>
              from >= area.x + 2.9 &&
              to <= area.x + area.width - 2.9 &&
              y >= area.y &&
              y <= area.y + area.height,
          );
        for (const mark of marks.filter(({ owner }) => owner === target.key)) {
          if (mark.type !== 'text') continue;
          const length = textWidth(mark.text, mark.size, mark.weight === 600 ? 600 : 400);
          expect(within(mark.x, mark.x + length, mark.y)).toBe(true);
        }
      }
    }
  });

  test('have the words of the axis again where many stand below them, on a page alone', () => {
    const prepared = prepare(dossiers.shipped);
    const axes = (of: typeof prepared, width: number, height: number | null) =>
      of
        .body({ ...box, width, height })
        .marks.flatMap((mark) => (mark.type === 'text' && mark.text.startsWith('opposite') ? [mark.y] : []));
    const onPhone = axes(prepared, 360, null);
    expect(onPhone.length).toBeGreaterThan(2);
    for (const [i, y] of onPhone.slice(1).entries()) expect(y - onPhone[i]!).toBeLessThan(560);
    expect(axes(prepare(dossiers.shipped, { presentation: 'slide' }), 760, 480)).toHaveLength(1);
  });

  test('leave no line behind a dot or a name', () => {
    const { marks, targets } = prepare(dossiers.shipped).body({ ...box, width: 760 });
    const guides = marks.filter((mark) => mark.type === 'rect' && mark.width === 1);
    expect(guides.length).toBeGreaterThan(20);
    const areas = targets.filter(({ leads }) => !leads).flatMap((target) => [target, ...(target.also ?? [])]);
    for (const area of areas)
      for (const guide of guides) {
        if (guide.type !== 'rect') continue;
        const isAcross = guide.x + 1 > area.x + 1 && guide.x < area.x + area.width - 1;
        const isBeside = guide.y < area.y + area.height - 0.01 && guide.y + guide.height > area.y + 0.01;
        expect(isAcross && isBeside).toBe(false);
      }
  });

  test('have no fault with many actors and long names, at every width', () => {
    const long = {
      ...many,
      actors: many.actors.map((actor) => ({ ...actor, short_name: `${actor.id} `.repeat(12).trim() })),
    };
    for (const dossier of [many, long]) {
      for (const width of [288, 390, 760, 1280]) {
        const prepared = prepare(dossier);
        const scene = pageScene(prepared, width, lightTheme);
        expect(sceneFaults(scene, prepared.sentence)).toEqual([]);
        for (const target of scene.targets)
          expect(target.also?.length ?? 0).toBe(target.leads || prepared.data.isGrid ? 0 : 1);
      }
    }
  });

  test('are a grid of all pairs, each once, where there are more than anybody scrolls through', () => {
    const crowd = dossierOf(
      Array.from({ length: 28 }, (_, i) => `a${i}=${(i % 5) - 2},${(i % 3) - 1},${(i % 2) + 1},1`).join(' '),
    );
    const prepared = prepare(crowd);
    for (const width of [358, 1280]) {
      const scene = pageScene(prepared, width, lightTheme);
      expect(sceneFaults(scene, prepared.sentence)).toEqual([]);
      expect(scene.height).toBeLessThan(1100);
      const dots = scene.targets.filter(({ leads }) => !leads);
      expect(new Set(dots.map(({ key }) => key)).size).toBe((28 * 27) / 2);
      const sizes = dots.map(({ key }) => {
        const dot = scene.marks.find((mark) => mark.type === 'path' && mark.owner === key);
        const radius = dot?.type === 'path' ? Number(/[Aa]\s*([\d.]+)/.exec(dot.d)?.[1]) : NaN;
        const row = prepared.table.rows.find((each) => each.key === key)!;
        return { radius, gap: Number(row.cells[2]?.value) };
      });
      expect(sizes.every(({ radius }) => radius > 0)).toBe(true);
      // Who stands closer has the larger dot.
      const byGap = sizes.toSorted((a, b) => a.gap - b.gap);
      expect(byGap.map(({ radius }) => radius)).toEqual(
        sizes.map(({ radius }) => radius).sort((a, b) => b - a),
      );
    }
    const one = prepare(crowd, { only: ['a7'] });
    expect(one.data.isGrid).toBe(false);
    expect(one.data.strips).toHaveLength(1);
    expect(prepare(dossiers.shipped).data.isGrid).toBe(false);
  });

  test('of very many actors name the nearest and the furthest, page by page, and keep all as marks', () => {
    const crowd = dossierOf(
      Array.from(
        { length: 100 },
        (_, i) => `a${i}=1,${(i % 5) - 2},1,${i < 10 ? 1 : '.'},${i < 10 ? 2 : '.'}`,
      ).join(' '),
    );
    const prepared = prepare(crowd);
    const scene = pageScene(prepared, 760, lightTheme);
    expect(sceneFaults(scene, prepared.sentence)).toEqual([]);
    expect(scene.targets.filter(({ leads }) => !leads)).toHaveLength((30 * 29) / 2 + 30 * 70);
    const named = scene.marks.filter((mark) => mark.type === 'text' && /\(\d+\)$/.test(mark.text));
    expect(named.length).toBe(30 * 9);
    expect(prepared.notes).toContain(english.of('agreement-matrix').ticksNote);
    const next = prepare(crowd, prepared.moves('').find(({ key }) => key === 'PageDown')!.view!);
    expect(next.data.strips.map(({ actor }) => actor)).not.toEqual(
      expect.arrayContaining(prepared.data.strips.map(({ actor }) => actor).slice(0, 1)),
    );
    expect(next.data.strips).toHaveLength(30);
    expect(prepared.dataTable.rows).toHaveLength((100 * 99) / 2);
  });

  test('keep those who are no parties apart: below, and only in strips of their own', () => {
    const dossier = dossiers.shipped;
    const prepared = prepare(dossier);
    const { targets } = pageScene(prepared, 1100, lightTheme, false);
    const strips = targets
      .filter(({ leads }) => leads)
      .map(({ key, y }) => ({ id: key.replace('actor~~', ''), y }));
    const { partyCount } = prepared.data;
    const parties = new Set(strips.slice(0, partyCount).map(({ id }) => id));
    expect(partyCount).toBe(7);
    expect(strips.length).toBeGreaterThan(partyCount);
    const firstApart = strips[partyCount]!.y;
    for (const { key, y, also = [] } of targets.filter(({ leads }) => !leads)) {
      const [a = '', b = ''] = key.split('~');
      const both = parties.has(a) && parties.has(b);
      for (const area of [{ y }, ...also]) expect(area.y < firstApart).toBe(both);
      expect(also).toHaveLength(both || (!parties.has(a) && !parties.has(b)) ? 1 : 0);
    }
    const without = prepare(dossier, { observers: false });
    const about = (notes: readonly string[]) => notes.find((note) => note.startsWith('The headline is'));
    expect(about(prepared.notes)).toContain('filled dots above “Authors, media and groups”: pairs with');
    expect(about(without.notes)).toContain('filled dots: pairs with');
    expect(without.dataTable.rows).toHaveLength((16 * 15) / 2);
    expect(without.data.strips).toHaveLength(partyCount);
  });

  test('need few elements of a page however many pairs there are', () => {
    const scene = pageScene(prepare(dossiers.shipped), 1100, lightTheme);
    const shapes = joinMarks(scene.marks).marks.filter(({ type }) => type !== 'text');
    expect(scene.targets.length).toBeGreaterThan(40);
    expect(shapes.length).toBeLessThan(27);
  });

  test('draw what belongs to a pair or a name as its own, at every width', () => {
    for (const [dossier, width] of [
      [small, 760],
      [many, 288],
    ] as const) {
      const { marks, targets } = pageScene(prepare(dossier), width, lightTheme, false);
      const owners = new Set(marks.flatMap(({ owner }) => owner ?? []));
      expect([...owners].toSorted()).toEqual(targets.map(({ key }) => key).toSorted());
    }
  });

  test('say how many issues a pair shares, with a hollow dot for fewer than the headline asks for', () => {
    const prepared = prepare(dossierOf('p=2,2,1,0,0,0 q=2,1,1,0,0,1 r=1,1,1,1,1,1 s=-2,-2,-1,.,.,.'));
    const scene = pageScene(prepared, 1100, lightTheme, false);
    const words = scene.marks.flatMap((mark) => (mark.type === 'text' ? [mark.text] : []));
    expect(words).toEqual(expect.arrayContaining(['Q (6)', 'R (6)', 'S (3)']));
    expect(circles(prepared, 'p~r').map(({ fill }) => fill)).toEqual([lightTheme.amount, lightTheme.amount]);
    expect(circles(prepared, 'p~s').map(({ fill }) => fill)).toEqual([lightTheme.ground, lightTheme.ground]);
    expect(prepared.legend(lightTheme).map(({ label }) => label)).toEqual([
      '6 or more issues',
      '3 to 5 issues: weak evidence',
    ]);
    expect(prepared.notes).toContain(
      'The headline is about filled dots: pairs with six or more shared issues.',
    );
    expect(
      prepare(small)
        .legend(lightTheme)
        .map(({ label }) => label),
    ).toEqual(['3 or more issues']);
    const weak = prepare(dossierOf('p=2,1 q=2,0'));
    expect(weak.legend(lightTheme).map(({ label }) => label)).toEqual(['fewer: weak evidence']);
  });

  test.each([lightTheme, darkTheme])('can be seen on the ground of the $name theme', (theme) => {
    const firm = pairDot(true, 0, 0, 12, theme);
    const weak = pairDot(false, 0, 0, 12, theme);
    expect(contrast(firm.fill!, theme.ground)).toBeGreaterThan(3);
    expect(contrast(weak.stroke!, theme.ground)).toBeGreaterThan(3);
  });
});

describe('a pair', () => {
  test('says how far apart, on how many issues, and where most', () => {
    const sentence = (key: string) => prepare(small, { actorOrder: 'name' }).evidence(key)?.summary;
    expect(sentence('p~q')).toMatch(
      /^P and Q are 0\.3 steps apart on average, over the six issues where both positions are known; the widest gap is 1 step, on “I\d” and 1 other issue\.$/,
    );
    expect(sentence('p~r')).toBe(
      'P and R are 3.3 steps apart on average, over the three issues where both positions are known; the widest gap is 4 steps, on “I0” and 1 other issue.',
    );
    const pair = (text: string) => prepare(dossierOf(text)).evidence('p~q')?.summary;
    expect(pair('p=2 q=2')).toBe(
      'P and Q hold the same position on “I0”, but that is the only issue where both positions are known.',
    );
    expect(pair('p=2 q=1')).toBe(
      'P and Q are 1 step apart on “I0”, but that is the only issue where both positions are known.',
    );
    expect(pair('p=2,1 q=1,0')).toBe(
      'P and Q are 1 step apart on each of the only two issues where both positions are known.',
    );
    expect(pair('p=2,1,0 q=2,1,0')).toBe(
      'P and Q hold the same position on all three issues where both positions are known.',
    );
  });

  test('leads to its comparison issue by issue, a name to its actor', () => {
    const prepared = prepare(small, { actorOrder: 'name' });
    expect(prepared.evidence('p~q')?.links?.[0]).toEqual({
      label: 'Compare P and Q issue by issue',
      destination: { page: '/compare', view: { actors: ['p', 'q'] } },
    });
    expect(prepared.destination('actor~~p')).toEqual({ page: '/actor', view: { actor: 'p' } });
    expect(prepared.sentence('actor~~p')).toBe('Open all that is known about Actor p.');
    expect(prepared.destination('actor~~nobody')).toBeNull();
  });
});

describe('a slide', () => {
  const picture = (dossier: Dossier, height = 540) => {
    const prepared = prepare(dossier, { presentation: 'slide', actorOrder: 'name' });
    const scene = pictureScene(dossier, prepared, { canvas: { width: 960, height }, theme: lightTheme });
    const strips = scene.targets.filter(({ leads }) => leads).map(({ key }) => key.replace('actor~~', ''));
    const words = scene.marks.flatMap((mark) => (mark.type === 'text' ? [mark.text] : []));
    return { prepared, scene, strips, words };
  };

  test('has the actors of the headline, one that is in both pairs first, and says what is left out', () => {
    const { prepared, strips, words } = picture(small);
    expect(strips).toEqual(['p', 'q', 'r']);
    expect(words).toContain('3 of 4 actors; only pairs with three or more shared issues');
    expect(prepared.headline).toBe(prepare(small, { actorOrder: 'name' }).headline);
    expect(prepared.table.rows.map(({ key }) => key).toSorted()).toEqual(['p~q', 'p~r', 'q~r']);
  });

  test('names at most eight others in a strip, none of whom shares fewer issues than one left out', () => {
    const others = Array.from(
      { length: 12 },
      (_, i) => `a${String(i).padStart(2, '0')}=1,1,1,${i < 6 ? 1 : '.'}`,
    );
    const { prepared } = picture(dossierOf(`p=2,2,2,2 ${others.join(' ')}`));
    const own = prepared.table.rows.filter(({ key }) => key.endsWith('~p'));
    expect(own.map(({ key }) => key)).toHaveLength(6);
    for (const { cells } of own) expect(cells[4]?.value).toBe(4);
  });

  test('has the pairs of the headline among many, however low it is, and says what was chosen', () => {
    const bits = (i: number) => [1, 2, 4, 8].map((bit) => (i & bit ? 1 : 0)).join();
    const between = Array.from({ length: 10 }, (_, i) => `b${i}=0,0,${bits(i)}`).join(' ');
    const alike = 'p=2,2,2,2,2,2 q=2,2,2,2,2,2';
    const ofP = dossierOf(`${alike} ${between} z=-2,-2,-2,-2,-2,-2`.replace('q=2', 'q=1'));
    const apart = dossierOf(`${alike} ${between} y=-2,2,-2,-2,-2,-2 z=2,-2,2,2,2,2`);
    const chosen =
      'those of the headline, then those with most shared issues, then the nearest and the furthest';
    for (const [dossier, height, headline, pairs, caption] of [
      [ofP, 540, 'P and Z stand furthest apart', ['p~z'], '2 of 13 actors, 7 of 12 others in each row'],
      [ofP, 400, 'P and Z stand furthest apart', ['p~z'], '1 of 13 actors, 7 of 12 others beside it'],
      [apart, 540, 'Y and Z furthest apart', ['p~q', 'y~z'], '3 of 14 actors, 7 of 13 others in each row'],
      [apart, 400, 'Y and Z furthest apart', ['p~q', 'y~z'], '2 of 14 actors, 5 of 13 others in each row'],
    ] as const) {
      const { prepared, scene, strips, words } = picture(dossier, height);
      expect(prepared.headline).toContain(headline);
      expect(scene.targets.map(({ key }) => key)).toEqual(expect.arrayContaining([...pairs]));
      for (const pair of pairs) expect(strips.some((actor) => pair.split('~').includes(actor))).toBe(true);
      expect(words.join(' ')).toContain(`${caption}: ${chosen}`);
      expect(sceneFaults(scene, prepared.sentence)).toEqual([]);
    }
    expect(picture(ofP).strips[0]).toBe('p');
  });

  test('prints the pairs of the headline bold, and drops strips from the end where it is low', () => {
    const { scene, strips } = picture(dossiers.shipped);
    const bold = scene.marks.flatMap((mark) =>
      mark.type === 'text' && mark.weight === 600 && /\(\d+\)$/.test(mark.text) ? [mark.text] : [],
    );
    expect(bold.toSorted()).toEqual(['DPRK (13)', 'Russia (13)', 'Russia (8)', 'USA (8)']);
    const low = picture(dossiers.shipped, 400).strips;
    expect(low.length).toBeLessThan(strips.length);
    expect(low).toEqual(strips.slice(0, low.length));
  });
});

test.each(['harbour', 'shipped'] as const)(
  'distance, agreement and evidence of every pair of the %s dossier are a recount',
  (name) => {
    const dossier = dossiers[name];
    const counted = countedSteps(dossier, defaultView);
    const prepared = prepare(dossier);
    const known = dossier.actors.filter(({ id }) =>
      dossier.issues.some((issue) => counted.has(`${id} ${issue.id}`)),
    );
    expect(prepared.dataTable.rows).toHaveLength((known.length * (known.length - 1)) / 2);
    const drawn = new Set(prepared.table.rows.map(({ key }) => key));
    for (const { key, cells } of prepared.dataTable.rows) {
      const [a = '', b = ''] = key.split('~');
      const joint = dossier.issues.filter(({ id }) => counted.has(`${a} ${id}`) && counted.has(`${b} ${id}`));
      const sum = joint.reduce(
        (total, { id }) => total + Math.abs(counted.get(`${a} ${id}`)! - counted.get(`${b} ${id}`)!),
        0,
      );
      const mean = sum / joint.length;
      const [steps, agreement, issues] = cells.slice(2, 5);
      expect(issues!.value).toBe(joint.length);
      if (joint.length) {
        expect(steps!.value).toBeCloseTo(mean, 12);
        expect(agreement!.value).toBeCloseTo(100 - 25 * mean, 12);
      } else expect([steps!.value, agreement!.value]).toEqual([null, null]);
      expect([steps!.text, agreement!.text]).toEqual(
        joint.length ? [String(Math.round(mean * 100) / 100), String(Math.round(100 - 25 * mean))] : ['', ''],
      );
      if (!drawn.has(key)) continue;
      const expected = dossier.stances.flatMap((row, at) => {
        const isDocument = dossier.sources.find(({ id }) => id === row.source)!.file !== '';
        const about = [a, b].includes(row.actor) && joint.some(({ id }) => id === row.issue);
        return isDocument && about ? [at] : [];
      });
      expect(
        prepared
          .evidence(key)
          ?.rows.map(({ at }) => at)
          .toSorted((x, y) => x - y),
      ).toEqual(expected);
    }
  },
);
