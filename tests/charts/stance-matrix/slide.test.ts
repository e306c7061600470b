import { describe, expect, test } from 'vitest';
import { pageScene } from '#lib/charts/pageScene.ts';
import { stanceMatrix } from '#lib/charts/stance-matrix/stanceMatrix.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import type { Step } from '#lib/model/stance.ts';
import { defaultView } from '#lib/model/view.ts';
import { isDocument } from '#lib/model/source.ts';
import { lightTheme } from '#lib/scene/theme.ts';
import { harbourDossier } from '../../data/harbourDossier.ts';
import { parkingDossier } from '../../data/parkingDossier.ts';
import { english, type TestView } from '../../english.ts';
import { shippedDossier } from '../../shippedDossier.ts';
import { stanceDossier, type SmallStance } from '../../smallDossier.ts';
import { recount } from '../../stanceRecount.ts';

const shipped = await shippedDossier();
const parking = parkingDossier();
const slide: TestView = { presentation: 'slide' };

const prepare = (dossier: Dossier, view: TestView = {}) =>
  stanceMatrix.prepare(dossier, { ...defaultView, ...view }, english, view.presentation);

const sceneOf = (dossier: Dossier, view: TestView) => pageScene(prepare(dossier, view), 1390, lightTheme);

/** Ids of actors and issues drawn, in the order of the picture. */
function drawn(dossier: Dossier, view: TestView) {
  const { targets } = sceneOf(dossier, view);
  const ids = (head: string) =>
    targets.flatMap(({ key }) => (key.startsWith(head) ? [key.slice(head.length)] : []));
  return { actors: ids('actor~~'), issues: ids('issue~~') };
}

const textOf = (dossier: Dossier, view: TestView) =>
  sceneOf(dossier, view)
    .marks.flatMap((mark) => (mark.type === 'text' ? [mark.text] : []))
    .join(' ');

const leftOut = (dossier: Dossier) =>
  prepare(dossier, slide).body({ x: 0, y: 0, width: 900, height: null, theme: lightTheme, textSize: 12 })
    .leftOut;

describe.each([
  ['shipped', shipped],
  ['harbour', harbourDossier()],
  ['parking', parking],
])('a slide of the %s dossier', (_, dossier) => {
  const { actors, issues } = drawn(dossier, slide);
  const { finding } = prepare(dossier);
  const facts = finding?.facts as Record<string, string | readonly string[]>;

  test('begins with the issue of the headline and shows everyone who takes a side in it', () => {
    expect(finding?.kind).toBe('divided');
    expect(dossier.issues.find(({ id }) => id === issues[0])?.short_label).toBe(facts['issue']);
    const named = ['support', 'oppose', 'neutral', 'conflicting'].flatMap((side) => facts[side]);
    const nameOf = (id: string) => {
      const actor = dossier.actors.find((each) => each.id === id);
      return actor?.name_in_text || actor?.short_name;
    };
    expect(actors.map(nameOf)).toEqual(expect.arrayContaining(named));
  });

  test('is small enough for a room, without authors and commentators', () => {
    expect(issues.length).toBeLessThanOrEqual(8);
    expect(actors.length).toBeLessThanOrEqual(8);
    for (const id of actors) {
      const { kind, role } = dossier.actors.find((actor) => actor.id === id)!;
      expect(role || (['author', 'media', 'collective'].includes(kind) ? 'observer' : 'party')).toBe('party');
    }
  });

  test('has a legend of seven signs at most', () => {
    for (const view of [slide, {}])
      expect(prepare(dossier, view).legend(lightTheme).length).toBeLessThanOrEqual(7);
  });
});

test('a slide shows no issue on which those drawn agree', () => {
  const { actors, issues } = drawn(shipped, slide);
  for (const issue of issues) {
    const values = actors.flatMap((actor) => recount(shipped, actor, issue).value ?? []);
    expect(new Set(values).size).toBeGreaterThan(1);
  }
});

test('a slide shows the issues with the widest gaps of those that several sources report, as it says', () => {
  const { actors, issues } = drawn(shipped, slide);
  const gap = (issue: string) => {
    const values = actors.flatMap((actor) => recount(shipped, actor, issue).value ?? []);
    return values.length < 2 ? 0 : Math.max(...values) - Math.min(...values);
  };
  const several = shipped.issues.filter(({ id, kind }) => {
    const rows = shipped.stances.filter(({ issue, status }) => issue === id && status === 'position');
    const reading = rows.filter(({ source }) =>
      isDocument(shipped.sources.find(({ id: of }) => of === source)!),
    );
    return kind !== 'assessment' && new Set(reading.map(({ source }) => source)).size > 1;
  });
  const narrowest = Math.min(...issues.map(gap));
  const left = several.filter(({ id }) => !issues.includes(id));
  expect(left.length).toBeGreaterThan(0);
  expect(Math.max(...left.map(({ id }) => gap(id)))).toBeLessThanOrEqual(narrowest);
});

test('a slide takes a wide gap between two before a narrower one among many', () => {
  const rows = (text: string): SmallStance[] =>
    text.split(' ').flatMap((word) => {
      const [actor = '', issue = '', step = ''] = word.split('/');
      return ['x', 'y'].map((source) => ({ actor, issue, source, step: Number(step) as Step }));
    });
  const wide = 'a/wide/2 b/wide/-2';
  const narrow = [1, 2, 3, 4, 5, 6].map((at) => `a/n${at}/1 b/n${at}/-1 c/n${at}/1 d/n${at}/-1`).join(' ');
  const main = 'a/main/2 b/main/-2 c/main/2 d/main/-2';
  const dossier = stanceDossier(
    'x y',
    'a b c d',
    'main n1 n2 n3 n4 n5 n6 wide',
    rows(`${main} ${narrow} ${wide}`),
  );
  expect(drawn(dossier, slide).issues.slice(0, 2)).toEqual(['main', 'wide']);
});

describe('what a slide leaves out', () => {
  test('is said in numbers that hold', () => {
    expect(leftOut(shipped)).toBe(
      '6 of 16 actors; the others hold at most three positions · 6 of 23 issues: some of those with the widest gaps that several sources report · no authors, media or groups',
    );
    const { actors } = drawn(shipped, slide);
    const positions = shipped.actors
      .filter(({ kind, id }) => !actors.includes(id) && /state|organisation|person/.test(kind))
      .map(
        ({ id }) => shipped.issues.filter((issue) => recount(shipped, id, issue.id).value !== null).length,
      );
    expect(Math.max(...positions)).toBe(2);
  });

  test('names the widest gaps alone only where none as wide is left out', () => {
    const dossierOf = (gaps: readonly number[], known: readonly number[] = []) => {
      const issues = gaps.map((_, at) => `i${at}`);
      const rows = issues.flatMap((issue, at): SmallStance[] => [
        { actor: 'p', issue, source: 'x', step: 2 },
        { actor: 'q', issue, source: 'x', step: (2 - gaps[at]!) as SmallStance['step'] },
        ...(known.includes(at) ? [{ actor: 'r', issue, source: 'x', step: 2 } as const] : []),
      ]);
      return stanceDossier('x', 'p q r', issues.join(' '), rows);
    };
    const rule = (...of: Parameters<typeof dossierOf>) =>
      /issues: (.*)$/.exec(leftOut(dossierOf(...of)) ?? '')?.[1];
    expect(rule([4, 4, 4, 3, 3, 3, 2, 2])).toBe('those with the widest gaps');
    expect(rule([4, 4, 4, 3, 3, 3, 3, 2])).toBe('some of those with the widest gaps');
    expect(rule([4, 4, 4, 3, 3, 3, 3, 2], [3, 4, 5])).toBe('some of those with the widest gaps');
    expect(rule([4, 4, 4, 4, 4, 4, 4, 4])).toBe('some of those with the widest gaps');
  });

  test('never turns the headline round: of 11 for it, 12 against and 5 neutral, those drawn are in that proportion', () => {
    const steps = [...Array<1>(11).fill(1), ...Array<-1>(12).fill(-1), ...Array<0>(5).fill(0)];
    const names = steps.map((_, at) => `p${at}`);
    // Those for it hold more positions than all others, which is no reason to draw them alone.
    const rows = steps.flatMap((step, at): SmallStance[] => [
      { actor: names[at]!, issue: 'port', source: 'x', step },
      ...(step === 1 ? [{ actor: names[at]!, issue: 'fees', source: 'x', step } as const] : []),
    ]);
    const dossier = stanceDossier('x', names.join(' '), 'port fees', rows);
    const { actors } = drawn(dossier, slide);
    const sides = [1, -1, 0].map(
      (side) => actors.filter((actor) => steps[names.indexOf(actor)] === side).length,
    );
    expect(sides).toEqual([3, 4, 1]);
    expect(leftOut(dossier)).toContain('of 28 actors, chosen in proportion to the sides of the headline');
  });

  test('leaves neither of a pair out: of 2 for it and 12 against, both are drawn and named', () => {
    const names = Array.from({ length: 14 }, (_, at) => `p${at}`);
    const rows = names.flatMap((actor, at): SmallStance[] =>
      ['port', 'fees'].map((issue) => ({ actor, issue, source: 'x', step: at < 2 ? 1 : -1 })),
    );
    const dossier = stanceDossier('x', names.join(' '), 'port fees', rows);
    expect(drawn(dossier, slide).actors).toEqual(expect.arrayContaining(['p0', 'p1']));
    expect(prepare(dossier, slide).headline).toMatch(/^P0 and P1 support “PORT”; /);
  });

  test('is nothing where all is drawn', () => {
    const rows = ['a', 'b', 'c', 'd'].flatMap((actor, at): SmallStance[] => [
      { actor, issue: 'port', source: 'x', step: at < 2 ? 2 : -2 },
      { actor, issue: 'fees', source: 'x', step: at < 2 ? 1 : -1 },
    ]);
    expect(leftOut(stanceDossier('x', 'a b c d', 'port fees', rows))).toBe('');
  });
});

describe('actors with one position', () => {
  test('are told in a line instead of a column, and stand in columns where that is asked for', () => {
    const folded = drawn(shipped, {});
    const open = drawn(shipped, { allActors: true });
    expect(folded.actors).not.toContain('cub');
    expect(textOf(shipped, {})).toMatch(/One position each.*: .*Cuba.*\(support “Anti-US bloc”\)/);
    expect(open.actors).toEqual(expect.arrayContaining([...folded.actors, 'cub', 'nato']));
    expect(textOf(shipped, { allActors: true })).not.toContain('One position each');
  });

  test('stand in columns where they take a side in the headline', () => {
    expect(drawn(parking, {}).actors).toContain('drivers');
    // Those told in words are all without a position on it, which is said.
    expect(textOf(shipped, {})).toMatch(/One position each, none on “[^”]+”: /);
  });

  test('stand in columns like all others where they are fewer than three', () => {
    const rows = ['a', 'b', 'c', 'd'].flatMap((actor, at): SmallStance[] => [
      ...(at === 2
        ? []
        : [{ actor, issue: 'port', source: 'x', step: at < 2 ? (2 as const) : (-2 as const) }]),
      ...(at === 3
        ? []
        : [{ actor, issue: 'fees', source: 'x', step: at < 1 ? (1 as const) : (-1 as const) }]),
    ]);
    const dossier = stanceDossier('x', 'a b c d', 'port fees', rows);
    expect(drawn(dossier, {}).actors.toSorted()).toEqual(['a', 'b', 'c', 'd']);
    expect(textOf(dossier, {})).not.toContain('One position each');
  });
});

test('signs are of one size in rows of any height', () => {
  const issues = shipped.issues.map((issue, at) => ({
    ...issue,
    short_label: `${issue.short_label}${at % 2 ? '' : ' and a name so long that it takes two lines or more'}`,
  }));
  const { marks } = pageScene(prepare({ ...shipped, issues }), 1000, lightTheme, false);
  const sizes = marks.flatMap((mark) =>
    mark.type === 'text' && mark.weight === 600 && /^[+−0]+$/.test(mark.text) ? [mark.size] : [],
  );
  expect(sizes.length).toBeGreaterThan(20);
  expect(new Set(sizes).size).toBe(1);
});

test('without parties and with observers hidden there is nothing to draw', () => {
  const actors = parking.actors.map((actor) => ({ ...actor, kind: 'author' as const, role: '' as const }));
  const dossier = { ...parking, actors };
  for (const view of [{ observers: false }, { observers: false, turned: true }, slide])
    expect(sceneOf(dossier, view).targets.filter(({ leads }) => !leads)).toHaveLength(
      prepare(dossier, view).table.rows.length,
    );
});

test('turned, actors are rows of the same cells', () => {
  const cells = (view: TestView) => sceneOf(shipped, view).targets.filter(({ leads }) => !leads);
  const [usual, turned] = [cells({}), cells({ turned: true })];
  expect(turned.map(({ key }) => key).sort()).toEqual(usual.map(({ key }) => key).sort());
  const rowOf = (targets: typeof usual, key: string) => targets.find((target) => target.key === key)?.row;
  expect(rowOf(usual, 'rus~treaty')).toBe(rowOf(usual, 'usa~treaty'));
  expect(rowOf(turned, 'rus~treaty')).toBe(rowOf(turned, 'rus~visit'));
});

describe('the headline of a slide', () => {
  const many = (for_: number, against: number, neutral: number) => {
    const steps = [...Array<1>(for_).fill(1), ...Array<-1>(against).fill(-1), ...Array<0>(neutral).fill(0)];
    const names = steps.map((_, at) => `p${at}`);
    const rows = steps.flatMap((step, at): SmallStance[] =>
      // The last of each side hold most positions, which does not make others of their side unseen.
      ['port', ...(at % 5 === 4 ? ['fees', 'rail'] : [])].map((issue) => ({
        actor: names[at]!,
        issue,
        source: 'x',
        step,
      })),
    );
    return stanceDossier('x', names.join(' '), 'port fees rail', rows);
  };

  test.each([
    [11, 12, 5],
    [3, 4, 1],
    [9, 2, 0],
    [7, 7, 3],
  ])('names nobody who is not drawn: %i for, %i against, %i neutral', (...amounts) => {
    const dossier = many(...amounts);
    const { headline } = prepare(dossier, slide);
    const body = prepare(dossier, slide).body({
      ...{ x: 0, y: 0, width: 760, height: null, theme: lightTheme, textSize: 12 },
    });
    const seen = new Set(body.targets.map(({ key }) => key.split('~')[0]!));
    const named = dossier.actors.filter(({ short_name: name }) => new RegExp(`\\b${name}\\b`).test(headline));
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter(({ id }) => !seen.has(id))).toEqual([]);
  });

  test('counts what the picture shows of the positions that it counts', () => {
    const pairs = ['a roads', 'a parks', 'b roads', 'b parks', 'c ships', 'd roads'];
    const rows = pairs.map((pair, at): SmallStance => {
      const [actor, issue] = pair.split(' ') as [string, string];
      return { actor, issue, source: actor === 'a' ? 'x' : 'y', step: at === 1 || at === 5 ? -1 : 1 };
    });
    const dossier = stanceDossier('x y', 'a b c d', 'roads parks ships', rows);
    const told = (view: TestView) => prepare(dossier, view).headline;
    // The one position of a party that is told in words below the cells is in the picture too.
    expect(told({})).toBe('Six positions of the actors are known (five in this picture)');
    expect(told(slide)).toBe('Six positions of the actors are known (four in this picture)');
    expect(told({ allIssues: true })).toBe('Six positions of the actors are known');
  });

  test('is followed by what its issue says in full, unless the dossier names it in sentences', () => {
    const dossier = many(3, 4, 1);
    expect(prepare(dossier, slide).subtitle).toContain('“PORT” reads: “Proposition port”');
    const named = dossier.issues.map((issue) => ({ ...issue, name_in_text: 'the port' }));
    expect(prepare({ ...dossier, issues: named }, slide).subtitle).not.toContain('reads');
  });
});
