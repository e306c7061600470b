import { beforeAll, describe, expect, test } from 'vitest';
import { agreementMatrix } from '#lib/charts/agreement-matrix/agreementMatrix.ts';
import { strengthColour, strengths } from '#lib/charts/agreement-matrix/pairMark.ts';
import { pageScene } from '#lib/charts/pageScene.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import type { Step } from '#lib/model/stance.ts';
import { defaultView } from '#lib/model/view.ts';
import { joinMarks } from '#lib/scene/joinMarks.ts';
import { contrast, darkTheme, lightTheme, luminance } from '#lib/scene/theme.ts';
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
  test('names the closest and the furthest pair with how many issues each rests on', () => {
    expect(prepare(small, { actorOrder: 'name' }).headline).toBe(
      'P and Q are the closest pair (0.3 steps on 6 issues); P and R are furthest apart (3.3 steps on 3 issues)',
    );
  });

  test('does not rest on one or two issues where another pair has more', () => {
    const { headline, notes } = prepare(dossierOf('p=2,1,1 q=2,2,2 r=2,.,. s=-2,.,.'));
    expect(headline).toBe('Only P and Q can be compared on three or more issues: they are 0.7 steps apart');
    expect(notes.join(' ')).toContain(
      'Small squares rest on one or two issues, which is weak evidence; the headline uses pairs with three or more.',
    );
  });

  test('looks at pairs with fewer issues where no pair has more, and says no more than that', () => {
    const { headline, notes } = prepare(dossierOf('p=2,1 q=2,0 r=.,-2'), { actorOrder: 'name' });
    expect(headline).toBe(
      'P and Q are the closest pair (0.5 steps on 2 issues); P and R are furthest apart (3 steps on 1 issue)',
    );
    expect(notes.at(-1)).toBe('Small squares rest on one or two issues, which is weak evidence.');
    const long = dossierOf('pppppp=2,1 qqqqqq=2,0 rrrrrr=.,-2');
    expect(prepare(long, { actorOrder: 'name' }).headline).toMatch(
      /^P+ and Q+ seem closest and P+ and R+ furthest apart, but on only one or two shared issues$/,
    );
  });

  test('does not take one of several pairs that stand equally far apart for the only one', () => {
    expect(prepare(dossierOf('p=2,2,2 q=1,1,1 r=0,0,0 s=.,.,1')).headline).not.toContain('Only');
    expect(prepare(dossierOf('p=2,2,2 q=1,1,1 r=2,.,.')).headline).toMatch(/^Only P and Q /);
    const alike = prepare(dossierOf('p=1,1,1 q=1,1,1 r=1,1,1'));
    expect(alike.headline).toBe('All three pairs that share three or more issues hold the same positions');
    expect(alike.finding?.rests).toHaveLength(3 * 6);
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
    expect(prepare(small).subtitle).toContain('actors by similarity');
    expect(prepare(small, { actorOrder: 'name' }).subtitle).toContain('actors by name');
  });
});

describe('the matrix', () => {
  test('has every two actors with a known position once, whatever the width', () => {
    for (const width of [288, 760, 1280]) {
      const marks = pageScene(prepare(small), width, lightTheme).targets.filter(({ leads }) => !leads);
      expect(marks.map(({ key }) => key).toSorted()).toEqual(['p~q', 'p~r', 'p~s', 'q~r', 'q~s', 'r~s']);
    }
  });

  test('draws each pair twice where it is wide, mirrored at the diagonal, and in two strips where it is narrow', () => {
    const wide = pageScene(prepare(small, { actorOrder: 'name' }), 760, lightTheme).targets;
    const find = (key: string) => wide.find((target) => target.key === key)!;
    const rowOf = (actor: string) => find(`actor~~${actor}`);
    const pair = find('p~s');
    expect(pair.y).toBeCloseTo(rowOf('s').y, 6);
    expect(pair.also?.[0]?.y).toBeCloseTo(rowOf('p').y, 6);
    expect(pair.also?.[0]?.x).toBeGreaterThan(pair.x);
    const many = dossierOf(Array.from({ length: 30 }, (_, i) => `a${i}=1,${(i % 5) - 2}`).join(' '));
    const narrow = pageScene(prepare(many), 288, lightTheme);
    expect(sceneFaults(narrow, prepare(many).sentence)).toEqual([]);
    for (const target of narrow.targets) expect(target.also?.length ?? 0).toBe(target.leads ? 0 : 1);
  });

  test('has a strip for each actor of so many that a phone needs several lines', () => {
    const many = dossierOf(Array.from({ length: 60 }, (_, i) => `a${i}=1,${(i % 5) - 2}`).join(' '));
    const prepared = prepare(many);
    const scene = pageScene(prepared, 288, lightTheme);
    expect(sceneFaults(scene, prepared.sentence)).toEqual([]);
    expect(scene.targets.filter(({ leads }) => !leads)).toHaveLength((60 * 59) / 2);
    for (const target of scene.targets) expect(target.width).toBeGreaterThanOrEqual(7);
  });

  test('needs few elements of a page however many pairs there are', () => {
    const scene = pageScene(prepare(dossiers.shipped), 1100, lightTheme);
    const shapes = joinMarks(scene.marks).marks.filter(({ type }) => type !== 'text');
    expect(scene.targets.length).toBeGreaterThan(300);
    expect(shapes.length).toBeLessThan(25);
  });

  test('draws what belongs to a pair or a name as its own, at every width', () => {
    const many = dossierOf(Array.from({ length: 30 }, (_, i) => `a${i}=1,${(i % 5) - 2}`).join(' '));
    for (const [dossier, width] of [
      [small, 760],
      [many, 288],
    ] as const) {
      const { marks, targets } = pageScene(prepare(dossier), width, lightTheme, false);
      const owners = new Set(marks.flatMap(({ owner }) => owner ?? []));
      expect([...owners].toSorted()).toEqual(targets.map(({ key }) => key).toSorted());
    }
  });

  test('shows weak pairs smaller, and prints no number in them', () => {
    const scene = pageScene(prepare(small), 1100, lightTheme, false);
    const numbers = scene.marks.flatMap((mark) =>
      mark.type === 'text' && /^[\d.<]+$/.test(mark.text) ? [mark.text] : [],
    );
    // Each of the three pairs with three or more issues on both sides of the diagonal.
    expect(numbers.toSorted()).toEqual(['0.3', '0.3', '3', '3', '3.3', '3.3']);
    const labels = prepare(small)
      .legend(lightTheme)
      .map(({ label }) => label);
    expect(labels).toEqual(
      expect.arrayContaining([
        'small: 1 or 2 shared issues',
        'medium: 3 to 5 shared issues',
        'full: 6 or more shared issues',
      ]),
    );
    expect(labels).not.toContain('no shared issue');
  });

  test.each([lightTheme, darkTheme])('can be read without colour in the $name theme', (theme) => {
    const lights = strengths.map((strength) => luminance(strengthColour(strength, theme)));
    const away = theme === darkTheme ? lights : lights.toReversed();
    expect(away).toEqual(away.toSorted((a, b) => a - b));
    for (const strength of strengths.slice(1)) {
      expect(contrast(strengthColour(strength, theme), strengthColour(strength - 1, theme))).toBeGreaterThan(
        1.3,
      );
    }
    // The outline keeps even the faintest square in sight.
    expect(contrast(theme.amount, theme.ground)).toBeGreaterThan(3);
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
    expect(sentence('p~s')).toBe(
      'P and S hold the same position on “I2”, but that is the only issue where both positions are known.',
    );
    const pair = (text: string) => prepare(dossierOf(text)).evidence('p~q')?.summary;
    expect(pair('p=2 q=1')).toBe(
      'P and Q are 1 step apart on “I0”, but that is the only issue where both positions are known.',
    );
    expect(pair('p=2,1 q=1,0')).toBe(
      'P and Q are 1 step apart on each of the only two issues where both positions are known.',
    );
    expect(pair('p=2,1,0 q=2,1,0')).toBe(
      'P and Q hold the same position on all three issues where both positions are known.',
    );
    expect(prepare(dossierOf('p=2,. q=.,2')).evidence('p~q')?.summary).toBe(
      'P and Q cannot be compared: there is no issue on which both positions are known.',
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

test('a brief view holds the actors that most is known of', () => {
  const many = dossierOf(
    Array.from({ length: 20 }, (_, i) => `a${i}=1,${i < 12 ? '1' : '.'},${i < 3 ? '2' : '.'}`).join(' '),
  );
  const prepared = prepare(many, { presentation: 'slide' });
  expect(prepared.table.rows).toHaveLength((12 * 11) / 2);
  expect(prepared.subtitle).toContain('the 12 actors with the most known positions');
  expect(prepared.headline).toBe(prepare(many).headline);
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
    expect(prepared.table.rows).toHaveLength((known.length * (known.length - 1)) / 2);
    for (const { key, cells } of prepared.table.rows) {
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
