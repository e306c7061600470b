import { describe, expect, test } from 'vitest';
import { exchangeFlows } from '#lib/charts/exchange-flows/exchangeFlows.ts';
import { pageScene } from '#lib/charts/pageScene.ts';
import { pictureScene } from '#lib/charts/pictureScene.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import type { Check, Verdict } from '#lib/model/reference.ts';
import { defaultView } from '#lib/model/view.ts';
import type { Mark } from '#lib/scene/mark.ts';
import type { Scene } from '#lib/scene/scene.ts';
import { lightTheme } from '#lib/scene/theme.ts';
import { flows } from '#lib/summary/flows.ts';
import { harbourDossier } from '../../data/harbourDossier.ts';
import { flowDossier } from '../../flowDossier.ts';
import { shippedDossier } from '../../shippedDossier.ts';
import { sceneFaults } from '../sceneFaults.ts';
import { english, type TestView } from '../../english.ts';

const prepare = (dossier: Dossier, view: TestView = {}) =>
  exchangeFlows.prepare(dossier, { ...defaultView, ...view }, english, view.presentation);

function checked(dossier: Dossier, table: 'claims' | 'figures', subject: string, verdict: Verdict): Dossier {
  const check: Check = {
    id: 'k',
    table,
    subject,
    reference: 'r',
    verdict,
    explanation: '',
    by: [],
    error: '',
    rowNumber: 2,
  };
  return { ...dossier, checks: [check] };
}

const texts = (marks: readonly Mark[]) => marks.flatMap((mark) => (mark.type === 'text' ? [mark.text] : []));

/** The marks inside the target of a key. */
function marksOf(scene: Scene, key: string): Mark[] {
  const { x, y, width, height } = scene.targets.find((target) => target.key === key)!;
  const inside = (px: number, py: number) => px >= x && px <= x + width && py >= y && py <= y + height;
  return scene.marks.filter((mark) => {
    if (mark.type === 'text') return inside(mark.x, mark.y);
    if (mark.type !== 'path') return false;
    const [px, py] = mark.d
      .slice(1)
      .split(/[ LZM]/)
      .map(Number);
    return inside(px ?? NaN, py ?? NaN) && mark.d.length > 30;
  });
}

/** The points of the first path inside a target. */
function outline(scene: Scene, key: string): (readonly [number, number])[] {
  const path = marksOf(scene, key).find((mark) => mark.type === 'path' && mark.fill === lightTheme.amount);
  if (path?.type !== 'path') throw new Error(`no filled path: "${key}"`);
  return [...path.d.matchAll(/[ML](\S+) ([\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);
}

const both = flowDossier(
  'a b c',
  `a n s grain delivered
   b n s grain delivered
   c n s grain feared
   a n s tools promised
   c s n coal sought
   b e w silk delivered`,
);

describe('the headline', () => {
  test('counts what passes between the two with most things between them, by how many are delivered', () => {
    expect(prepare(both).headline).toBe(
      'Documents report 3 transfers between n and s: 1 delivered, 1 only promised and 1 only sought',
    );
    expect(prepare(both).finding).toMatchObject({
      facts: {
        transfers: 3,
        surest: [
          { state: 'delivered', amount: 1 },
          { state: 'promised', amount: 1 },
          { state: 'sought', amount: 1 },
        ],
      },
    });
    // Without the silk between two others.
    expect(prepare(both).finding?.rests).toEqual([0, 1, 2, 3, 4].map((at) => ({ table: 'claims', at })));
  });

  test('names one direction where only one of them gives', () => {
    expect(prepare(flowDossier('a', 'a n s grain feared\na n s coal feared')).headline).toBe(
      'One document reports 2 transfers from n to s: all of them only feared',
    );
  });

  test('says so where all of it is reported as delivered', () => {
    expect(prepare(flowDossier('a', 'a n s grain delivered\na n s coal delivered')).headline).toBe(
      'One document reports 2 transfers from n to s: all of them delivered',
    );
  });

  test('speaks of sources where other publications tell of it', () => {
    const dossier = flowDossier('a b@', 'a n s grain feared\nb n s coal feared');
    expect(prepare(dossier, { reference: true }).headline).toMatch(/^Sources report 2 transfers/);
  });

  test('counts each thing once, by its surest state', () => {
    const dossier = flowDossier(
      'a b',
      `a n s grain delivered
       b n s grain feared
       a n s tools expected
       b n s tools feared
       a n s iron feared`,
    );
    expect(prepare(dossier).headline).toBe(
      'Documents report 3 transfers from n to s: 1 delivered, 1 only expected and 1 only feared',
    );
  });

  test.each(['shipped', 'harbour'] as const)(
    'of the %s dossier is a recount by direction and thing',
    async (name) => {
      const dossier = name === 'harbour' ? harbourDossier() : await shippedDossier();
      const documents = new Set(dossier.sources.filter(({ file }) => file !== '').map(({ id }) => id));
      const order = ['delivered', 'promised', 'sought', 'expected', 'feared'];
      const surest = new Map<string, number>();
      const note = (from: string, to: string, thing: string, state: string) => {
        const key = [from, to, thing].join('>');
        surest.set(key, Math.min(surest.get(key) ?? 9, order.indexOf(state)));
      };
      for (const claim of dossier.claims) {
        if (claim.flow_state === '' || !documents.has(claim.source)) continue;
        for (const thing of claim.commodity) note(claim.flow_from, claim.flow_to, thing, claim.flow_state);
      }
      for (const { source, kind, flow_from, flow_to, commodity } of dossier.figures) {
        if (!documents.has(source) || flow_from === '' || flow_to === '') continue;
        if (kind === 'delivered' || kind === 'shipped') note(flow_from, flow_to, commodity, 'delivered');
      }
      const pairs = new Map<string, number[]>();
      for (const [key, state] of surest) {
        const pair = key.split('>').slice(0, 2).sort().join();
        pairs.set(pair, [...(pairs.get(pair) ?? []), state]);
      }
      const most = Math.max(...[...pairs.values()].map((all) => all.length));
      const { finding } = prepare(dossier);
      if (finding?.kind !== 'several') {
        expect(most).toBeLessThan(2);
        return;
      }
      const facts = finding.facts as { transfers: number; surest: { state: string; amount: number }[] };
      expect(facts.transfers).toBe(most);
      const counted = [...pairs.values()]
        .filter((all) => all.length === most)
        .map((all) =>
          order.flatMap((state, at) => {
            const amount = all.filter((each) => each === at).length;
            return amount > 0 ? [{ state, amount }] : [];
          }),
        );
      expect(counted).toContainEqual(facts.surest);
    },
  );

  test('names the thing where it is only one', () => {
    expect(prepare(flowDossier('a', 'a n s night-work feared')).headline).toBe(
      'Night work from n to s: reported as feared',
    );
  });

  test('stays short with the longest names', () => {
    const dossier = flowDossier('a', 'a n s grain feared\na n s coal sought\na s n iron promised');
    const long = {
      ...dossier,
      actors: dossier.actors.map((actor) => ({ ...actor, short_name: actor.id.repeat(60) })),
    };
    expect(prepare(long).headline).toBe(
      '3 reported transfers between two actors: none delivered, 1 promised, 1 sought, 1 feared',
    );
  });
});

describe('a band', () => {
  const scene = pageScene(prepare(both), 760, lightTheme);

  test('says how many sources report it in each state', () => {
    expect(texts(marksOf(scene, 'n~s~grain~delivered'))).toEqual(['2']);
    expect(texts(marksOf(scene, 'n~s~grain~feared'))).toEqual(['1']);
  });

  test('is as thick as there are sources', () => {
    const thickness = (key: string) => {
      const heights = outline(scene, key).map(([, y]) => y);
      return Math.max(...heights) - Math.min(...heights);
    };
    expect(thickness('n~s~grain~delivered')).toBeCloseTo(2 * thickness('e~w~silk~delivered'), 1);
  });

  test('points from giver to taker', () => {
    const direction = (dossier: Dossier, key: string) => {
      const points = outline(pageScene(prepare(dossier), 760, lightTheme), key);
      const heights = points.map(([, y]) => y);
      const middle = (Math.max(...heights) + Math.min(...heights)) / 2;
      const [tip] = points.filter(([, y]) => Math.abs(y - middle) < 0.1);
      const others = points.filter(([, y]) => Math.abs(y - middle) >= 0.1).map(([x]) => x);
      return tip![0] > Math.max(...others) ? 'right' : tip![0] < Math.min(...others) ? 'left' : 'nowhere';
    };
    const exchange = flowDossier('a', 'a n s grain delivered\na n s tools delivered\na s n coal delivered');
    expect(direction(exchange, 'n~s~grain~delivered')).toBe('right');
    expect(direction(exchange, 's~n~coal~delivered')).toBe('left');
  });

  test('is drawn differently for every state, colours apart', () => {
    const dossier = flowDossier(
      'a',
      ['delivered', 'promised', 'sought', 'feared'].map((state) => `a n s grain ${state}`).join('\n'),
    );
    const drawn = pageScene(prepare(dossier), 760, lightTheme);
    const shapes = ['delivered', 'promised', 'sought', 'feared'].map((state) =>
      marksOf(drawn, `n~s~grain~${state}`)
        .filter((mark) => mark.type === 'path')
        .map(({ fill, stroke, dash }) => [Boolean(fill), Boolean(stroke), Boolean(dash)].join())
        .join(' '),
    );
    expect(new Set(shapes).size).toBe(4);
  });

  test('has a dotted thread where no source reports it as delivered', () => {
    const dashed = (dossier: Dossier) =>
      pageScene(prepare(dossier), 760, lightTheme, false).marks.filter(
        (mark) => mark.type === 'path' && mark.stroke === lightTheme.hatch && mark.dash,
      ).length;
    expect(dashed(flowDossier('a', 'a n s grain promised'))).toBe(1);
    expect(dashed(flowDossier('a', 'a n s grain promised\na n s grain delivered'))).toBe(0);
  });

  test('never gets thicker than the picture can bear', () => {
    const ids = Array.from({ length: 60 }, (_, i) => `s${i}`);
    const many = flowDossier(ids.join(' '), ids.map((id) => `${id} n s grain delivered`).join('\n'));
    const drawn = pageScene(prepare(many), 760, lightTheme);
    expect(drawn.height).toBeLessThan(200);
    expect(sceneFaults(drawn, prepare(many).sentence)).toEqual([]);
  });
});

describe('a quantity', () => {
  const figure = {
    source: 'a',
    flow_from: 'n',
    flow_to: 's',
    commodity: 'grain',
    comparator: '>' as const,
    value: 3_000_000,
    unit: 't',
    period_start: '2024-03',
    period_end: '2024-03',
  };
  const dossier = flowDossier('a', '', [figure]);
  const printed = (of: Dossier) => texts(pageScene(prepare(of), 1100, lightTheme, false).marks).join(' ');

  test('stands beside the band as reported, with its period and source', () => {
    expect(printed(dossier)).toContain('more than 3\u00a0million tonnes, March 2024\u00a0[1]');
  });

  test.each([
    ['differs', '≠ conflicts with a published finding'],
    ['magnitude_error', '≠ out by orders of magnitude'],
    ['partly', 'partly confirmed'],
    ['unverifiable', 'could not be verified'],
  ] as const)('that %s says so', (verdict, words) => {
    const contested = checked(dossier, 'figures', 'f0', verdict);
    expect(printed(contested)).toContain(words);
    expect(prepare(contested).evidence('n~s~grain~delivered')?.summary.includes('disputed')).toBe(
      words.startsWith('≠'),
    );
  });

  test('that matches says nothing more', () => {
    expect(printed(checked(dossier, 'figures', 'f0', 'matches'))).toBe(printed(dossier));
  });
});

test('a claim that a check speaks against marks its band', () => {
  const contested = checked(flowDossier('a', 'a n s grain feared'), 'claims', 'c000', 'differs');
  const scene = pageScene(prepare(contested), 760, lightTheme);
  expect(texts(marksOf(scene, 'n~s~grain~feared'))).toEqual(['1', '≠']);
});

describe('names of actors', () => {
  test.each([390, 760])('lead to the actor, one target each, at a width of %i', (width) => {
    const prepared = prepare(both);
    const doors = pageScene(prepared, width, lightTheme).targets.filter((target) => target.leads);
    expect(doors.map(({ key }) => prepared.destination(key)?.view.actor).sort()).toEqual([
      'e',
      'n',
      's',
      'w',
    ]);
    for (const { key } of doors) expect(prepared.destination(key)?.page).toBe('/actor');
    expect(prepared.destination('n~s~grain~delivered')).toBeNull();
    expect(prepared.sentence('actor~e')).toBe('E: see everything about this actor.');
    expect(prepared.destination('actor~nobody')).toBeNull();
  });

  test('stand giver left and taker right on a phone, in both directions', () => {
    const { marks } = pageScene(prepare(both), 390, lightTheme, false);
    const names = marks.flatMap((mark) => (mark.type === 'text' && /^[nsew]$/.test(mark.text) ? [mark] : []));
    expect(names.map(({ text }) => text).join('')).toBe('nssnew');
    names.forEach(({ x }, i) => expect(x > 195).toBe(i % 2 === 1));
  });
});

test('a slide holds what passes between the main pair alone and says what it leaves out', () => {
  const slide = prepare(both, { presentation: 'slide' });
  expect(slide.table.rows.map(({ key }) => key)).not.toContain('e~w~silk~delivered');
  expect(slide.headline).toBe(prepare(both).headline);
  expect(slide.subtitle).toContain('1 transfer between other actors not shown');
  expect(prepare(both).subtitle).not.toContain('not shown');
});

test('a sentence names the item, both actors, how real it is and who reports it', () => {
  expect(prepare(both).sentence('n~s~grain~delivered')).toBe(
    'Grain from n to s: delivered, according to two sources [1] [2].',
  );
});

test('cells of the table hold the ids of what they name and exact counts', () => {
  const row = prepare(both).table.rows.find(({ key }) => key === 'n~s~grain~delivered');
  expect(row?.cells.slice(0, 4).map(({ id }) => id)).toEqual(['grain', 'n', 's', 'delivered']);
  expect(row?.cells[4]).toEqual({ value: 2, text: '2' });
});

test('an identifier without words is not printed as nothing', () => {
  const dossier = flowDossier('a', '', [{ source: 'a', flow_from: 'n', flow_to: 's' }]);
  expect(prepare(dossier).table.rows[0]?.cells[0]?.text).toBe('Unnamed item');
});

describe.each(['shipped', 'harbour'] as const)('the %s dossier', (name) => {
  const open = () => (name === 'harbour' ? Promise.resolve(harbourDossier()) : shippedDossier());

  test('has a mark for every flow and state, with exactly its rows as evidence', async () => {
    const dossier = await open();
    const prepared = prepare(dossier);
    const expected = flows(dossier, defaultView).flatMap(({ from, to, commodity, parts }) =>
      parts.map(({ state, rows }) => ({ key: [from, to, commodity, state].join('~'), rows })),
    );
    const drawn = prepared.table.rows.map(({ key }) => ({ key, rows: prepared.evidence(key)?.rows }));
    const byKey = (a: { key: string }, b: { key: string }) => (a.key < b.key ? -1 : 1);
    expect(drawn.toSorted(byKey)).toEqual(expected.toSorted(byKey));
  });

  test('fits every proportion without a fault, in full and as a slide', async () => {
    const dossier = await open();
    for (const presentation of ['full', 'slide'] as const) {
      const prepared = prepare(dossier, { presentation });
      for (const [width, height] of [
        [960, 540],
        [720, 900],
        [794, 1123],
      ] as const) {
        const scene = pictureScene(dossier, prepared, { canvas: { width, height }, theme: lightTheme });
        expect(sceneFaults(scene, prepared.sentence)).toEqual([]);
        expect(scene.width / scene.height).toBeCloseTo(width / height, 2);
      }
    }
  });
});
