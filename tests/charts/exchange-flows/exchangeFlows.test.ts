import { describe, expect, test } from 'vitest';
import { exchangeFlows } from '#lib/charts/exchange-flows/exchangeFlows.ts';
import { pageScene } from '#lib/charts/pageScene.ts';
import { pictureScene } from '#lib/charts/pictureScene.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import type { Check, Verdict } from '#lib/model/reference.ts';
import { defaultView } from '#lib/model/view.ts';
import type { Mark } from '#lib/scene/mark.ts';
import type { Scene } from '#lib/scene/scene.ts';
import { textWidth } from '#lib/scene/textWidth.ts';
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
    rating: '',
    rowNumber: 2,
  };
  return { ...dossier, checks: [check] };
}

const texts = (marks: readonly Mark[]) => marks.flatMap((mark) => (mark.type === 'text' ? [mark.text] : []));

/** The marks that belong to the target of a key. */
const marksOf = ({ marks }: Scene, key: string): Mark[] => marks.filter(({ owner }) => owner === key);

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
    expect(prepare(both).headline).toBe('Of three items named between n and s, one is reported as delivered');
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
      'Of two items named from n to s, none is reported as delivered',
    );
  });

  test('says so where all of it is reported as delivered', () => {
    expect(prepare(flowDossier('a', 'a n s grain delivered\na n s coal delivered')).headline).toBe(
      'Both items named from n to s are reported as delivered',
    );
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
    expect(prepare(dossier).headline).toBe('Of three items named from n to s, one is reported as delivered');
    expect(prepare(dossier).finding).toMatchObject({
      facts: {
        surest: [
          { state: 'delivered', amount: 1 },
          { state: 'expected', amount: 1 },
          { state: 'feared', amount: 1 },
        ],
      },
    });
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
      'One transfer is reported as feared: night work from n to s',
    );
  });

  test('stays short with the longest names', () => {
    const dossier = flowDossier('a', 'a n s grain feared\na n s coal sought\na s n iron promised');
    const long = {
      ...dossier,
      actors: dossier.actors.map((actor) => ({ ...actor, short_name: actor.id.repeat(60) })),
    };
    expect(prepare(long).headline).toBe(
      'Of three items named between two actors, none is reported as delivered',
    );
  });
});

const states = ['delivered', 'promised', 'sought', 'expected', 'feared'];

describe('a mark', () => {
  const scene = pageScene(prepare(both), 760, lightTheme);
  const everyState = flowDossier('a', states.map((state) => `a n s grain ${state}`).join('\n'));
  const inStates = pageScene(prepare(everyState), 760, lightTheme);
  const targetOf = (state: string) => inStates.targets.find(({ key }) => key === `n~s~grain~${state}`)!;

  test('says how many sources report a thing in its state', () => {
    expect(texts(marksOf(scene, 'n~s~grain~delivered'))).toEqual(['2']);
    expect(texts(marksOf(scene, 'n~s~grain~feared'))).toEqual([]);
    expect(prepare(both).subtitle).toContain('numbers: sources that say so');
    expect(prepare(flowDossier('a', 'a n s grain feared')).subtitle).not.toContain('numbers');
  });

  test('is full for what was delivered, paler for what was promised and hollow for the rest', () => {
    const fills = states.map((state) => {
      const [dot] = marksOf(inStates, `n~s~grain~${state}`);
      return dot?.type === 'circle' && dot.fill;
    });
    expect(fills[0]).toBe(lightTheme.amount);
    expect(new Set(fills.slice(0, 3)).size).toBe(3);
    expect(fills.slice(2)).toEqual(Array(3).fill(lightTheme.ground));
  });

  test('is explained in the legend where there are several paints', () => {
    const labels = (dossier: Dossier) =>
      prepare(dossier)
        .legend(lightTheme, 390)
        .map(({ label }) => label);
    expect(labels(everyState)).toEqual(['delivered', 'promised', 'sought, expected and feared']);
    expect(labels(flowDossier('a', 'a n s grain feared\na n s coal sought'))).toEqual([]);
  });

  test('stands under the head of its state; states that nothing is in have no column', () => {
    const heads = (of: Scene) =>
      of.marks.flatMap((mark) =>
        mark.type === 'text' && /^(Delivered|Promised|Sought|Expected|Feared)$/.test(mark.text) ? [mark] : [],
      );
    expect(heads(inStates).map(({ text, x }) => [text.toLowerCase(), x])).toEqual(
      states.map((state) => [state, expect.closeTo(targetOf(state).x, 3)]),
    );
    const feared = pageScene(prepare(flowDossier('a', 'a n s grain feared')), 760, lightTheme);
    expect(heads(feared).map(({ text }) => text)).toEqual(['Feared']);
  });

  test('holds a number of many digits', () => {
    const ids = Array.from({ length: 120 }, (_, i) => `s${i}`);
    const many = flowDossier(ids.join(' '), ids.map((id) => `${id} n s grain delivered`).join('\n'));
    for (const width of [288, 760]) {
      const drawn = pageScene(prepare(many), width, lightTheme);
      const { width: place } = drawn.targets.find(({ key }) => key === 'n~s~grain~delivered')!;
      expect(place).toBeGreaterThan(textWidth('120', 12, 600));
      expect(sceneFaults(drawn, prepare(many).sentence)).toEqual([]);
    }
  });
});

describe('a row', () => {
  test('stands under who gives and who gets', () => {
    const scene = pageScene(prepare(both), 760, lightTheme);
    const order = texts(scene.marks).filter((text) => /→|^(Grain|Tools|Coal|Silk)$/.test(text));
    expect(order).toEqual(['n → s', 'Grain', 'Tools', 's → n', 'Coal', 'e → w', 'Silk']);
  });

  test('has its name above its marks where there is no room beside them', () => {
    const everything = flowDossier('a', states.map((state) => `a n s grain ${state}`).join('\n'));
    const isAbove = (width: number) => {
      const scene = pageScene(prepare(everything), width, lightTheme);
      const name = scene.marks.find((mark) => mark.type === 'text' && mark.text === 'Grain');
      const [dot] = marksOf(scene, 'n~s~grain~delivered');
      return name?.type === 'text' && dot?.type === 'circle' && name.y < dot.y - dot.radius;
    };
    expect([isAbove(230), isAbove(760)]).toEqual([true, false]);
  });

  test('has the heads of its direction over it where they would soon be out of sight', () => {
    const everything = flowDossier(
      'a',
      states.flatMap((state) => [`a n s grain ${state}`, `a s n coal ${state}`]).join('\n'),
    );
    const order = (width: number) =>
      texts(pageScene(prepare(everything), width, lightTheme).marks).filter((text) =>
        /→|^(Delivered|Feared)$/.test(text),
      );
    const heads = ['Delivered', 'Feared'];
    expect(order(300)).toEqual([...heads, 'n → s', ...heads, 's → n']);
    expect(order(560)).toEqual([...heads, 'n → s', 's → n']);
  });

  test('stands beside those of another direction where there is room for both', () => {
    const { targets } = pageScene(prepare(both), 900, lightTheme);
    const [there, back] = ['n~s~grain~delivered', 's~n~coal~sought'].map((key) =>
      targets.find((target) => target.key === key)!,
    );
    expect(back!.y).toBeCloseTo(there!.y, 3);
    expect(back!.x).toBeGreaterThan(900 / 2);
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

  test('stands below what it is of as reported, with its period and source', () => {
    expect(printed(dossier)).toContain('more than 3\u00a0million tonnes, March 2024\u00a0[1]');
  });

  test.each([
    ['differs', '≠ conflicts with a published finding'],
    ['magnitude_error', '≠ off tenfold or more'],
    ['partly', 'partly confirmed'],
    ['unverifiable', 'could not be verified'],
  ] as const)('that %s says so', (verdict, words) => {
    const contested = checked(dossier, 'figures', 'f0', verdict);
    expect(printed(contested)).toContain(words);
    expect(prepare(contested).evidence('n~s~grain~delivered')?.summary.includes('disputed')).toBe(
      words.startsWith('≠'),
    );
  });

  test('that is denied says by whom, in the headline too', () => {
    const told = flowDossier('a', 'a n s coal feared', [figure]);
    const check = { ...checked(told, 'figures', 'f0', 'denied').checks[0]!, by: ['n', 's'] };
    const denied = { ...told, checks: [check] };
    expect(printed(denied)).toContain('denied by n and s');
    expect(prepare(denied).headline).toBe(
      'Of two items named from n to s, one is reported as delivered; n and s deny that of grain',
    );
  });

  test('that is denied leaves the headline room to say between whom, since others pass things too', async () => {
    expect(prepare(await shippedDossier()).headline).toMatch(
      /^Of \d+ items between Russia and the DPRK, .* reported as delivered; both deny that of artillery shells$/,
    );
  });

  test('is not denied with a row that tells of other things as well', () => {
    const told = flowDossier('a', 'a n s grain delivered\na n s coal feared');
    const claims = told.claims.map((claim, at) =>
      at === 0 ? { ...claim, commodity: ['grain', 'oil'] } : claim,
    );
    const denied = checked({ ...told, claims }, 'claims', claims[0]!.id, 'denied');
    expect(printed(denied)).not.toContain('denied');
    expect(prepare(denied).headline).not.toContain('deny');
  });

  test('that matches says nothing more', () => {
    expect(printed(checked(dossier, 'figures', 'f0', 'matches'))).toBe(printed(dossier));
  });
});

test('a claim of fact that a check speaks against is marked, with what was found; an opinion is not', () => {
  const told = flowDossier('a', 'a n s grain feared');
  const contested = checked(
    { ...told, claims: told.claims.map((claim) => ({ ...claim, type: 'fact' })) },
    'claims',
    'c000',
    'differs',
  );
  const scene = pageScene(prepare(contested), 760, lightTheme);
  expect(texts(marksOf(scene, 'n~s~grain~feared'))).toEqual(['≠']);
  expect(texts(scene.marks).filter((text) => text.startsWith('≠ feared: conflicts with'))).toHaveLength(1);
  expect(marksOf(scene, 'n~s~grain~feared')[0]).toMatchObject({ stroke: lightTheme.contested });
  const claims = contested.claims.map((claim) => ({ ...claim, type: 'prediction' as const }));
  const opinion = pageScene(prepare({ ...contested, claims }), 760, lightTheme);
  expect(texts(opinion.marks).join()).not.toContain('≠');
});

describe('what of deliveries is disputed', () => {
  const figures = ['grain', 'coal'].map((commodity) => ({
    source: 'a',
    flow_from: 'n',
    flow_to: 's',
    commodity,
    value: 7,
  }));
  const reported = flowDossier('a', 'a n s iron feared', figures);
  const reference = { ...harbourDossier().references[0]!, id: 'r', value: 3, unit: '' };
  const withNumber = (dossier: Dossier) => ({ ...dossier, references: [reference] });
  const claims = flowDossier('a', 'a n s grain delivered\na n s coal delivered').claims;
  const asFacts = {
    ...reported,
    figures: [],
    claims: claims.map((claim) => ({ ...claim, type: 'fact' as const })),
  };

  test('is that anything passed, where a finding without a number is against it', () => {
    const dossier = checked(reported, 'figures', 'f0', 'differs');
    expect(prepare(dossier).headline).toBe(
      'Of three items named from n to s, two are reported as delivered, one of them disputed',
    );
    const scene = pageScene(prepare(dossier), 760, lightTheme);
    expect(marksOf(scene, 'n~s~grain~delivered')[0]).toMatchObject({ stroke: lightTheme.contested });
  });

  test('is the amount, where a number is set beside a number', () => {
    const dossier = withNumber(checked(reported, 'figures', 'f0', 'differs'));
    const prepared = prepare(dossier);
    expect(prepared.headline).toBe(
      'Of three items named from n to s, two are reported as delivered; the amount of one is disputed',
    );
    expect(prepared.sentence('n~s~grain~delivered')).toContain('the amount disputed by other publications');
    const scene = pageScene(prepared, 760, lightTheme);
    // The sign stands beside the amount.
    expect(marksOf(scene, 'n~s~grain~delivered')).toMatchObject([{ stroke: lightTheme.amount }]);
    expect(texts(scene.marks).filter((text) => text.startsWith('≠'))).toHaveLength(1);
  });

  test('is more than the amount where a claim of fact is spoken against, whatever the finding', () => {
    const dossier = withNumber(checked(asFacts, 'claims', 'c000', 'differs'));
    expect(prepare(dossier).headline).toBe(
      'Both items named from n to s are reported as delivered, one of them disputed',
    );
  });
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
    expect(prepared.sentence('actor~~e')).toBe('Open all that is known about Actor e.');
    expect(prepared.destination('actor~~nobody')).toBeNull();
  });
});

describe('a slide', () => {
  const box = { x: 0, y: 0, width: 904, height: null, theme: lightTheme, textSize: 14, smallest: 14 };
  const slideOf = (dossier: Dossier) => prepare(dossier, { presentation: 'slide' });

  test('holds what passes between the main pair alone and says what it leaves out', () => {
    const slide = slideOf(both);
    expect(slide.table.rows.map(({ key }) => key)).not.toContain('e~w~silk~delivered');
    expect(slide.headline).toBe(prepare(both).headline);
    expect(slide.body(box).leftOut).toBe('not counted: 1 between other actors');
    expect(prepare(both).body(box).leftOut).toBeUndefined();
    const alone = slideOf(flowDossier('a', 'a n s grain feared\na n s coal feared'));
    expect(alone.body(box).leftOut).toBe('');
  });

  const things = 'abcdefghijklm'.split('');
  const many = flowDossier(
    'a b',
    things.map((thing, i) => `a n s ${thing} ${i < 9 ? 'feared' : 'delivered'}`).join('\n') +
      '\nb n s c feared',
  );

  test('holds the most real things, then those that most sources tell of', () => {
    const keys = slideOf(many).table.rows.map(({ cells }) => cells[0]?.id);
    expect(keys.slice(0, 8)).toEqual(['j', 'k', 'l', 'm', 'c', 'a', 'b', 'd']);
    expect(slideOf(many).body(box).leftOut).toBe('');
  });

  test('has a number in the marks of several sources alone, and says what it counts', () => {
    const slide = slideOf(many);
    const numbers = slide.body(box).marks.filter((mark) => mark.type === 'text' && /^\d+$/.test(mark.text));
    expect(numbers).toMatchObject([{ text: '2', owner: 'n~s~c~feared' }]);
  });

  test('drops the least real rows where the height is fixed, and counts them', () => {
    const body = slideOf(many).body({ ...box, height: 160 });
    expect(body.height).toBeLessThanOrEqual(160);
    const marks = body.targets.filter(({ leads }) => !leads);
    expect(marks.slice(0, 4).map(({ key }) => key.split('~')[2])).toEqual(['j', 'k', 'l', 'm']);
    expect(body.leftOut).toBe(`${marks.length} of 13 items, the most firmly reported first`);
  });

  test('gives up quantities before anything that was delivered', () => {
    const figures = ['a', 'b', 'c'].map((commodity) => ({
      source: 'a',
      flow_from: 'n',
      flow_to: 's',
      commodity,
      value: 7,
    }));
    const slide = slideOf(flowDossier('a', '', figures));
    const at = (height: number) => slide.body({ ...box, width: 400, height });
    const quantities = (height: number) => texts(at(height).marks).filter((text) => text.startsWith('7'));
    expect(quantities(300)).toHaveLength(3);
    expect(texts(at(300).marks).join()).not.toContain('[1]');
    expect(quantities(140)).toEqual([]);
    expect(at(140).targets.filter(({ leads }) => !leads)).toHaveLength(3);
  });

  test('names the publishers of the checks that its marks show', () => {
    const contested = checked(both, 'claims', 'c002', 'differs');
    const reference = { ...harbourDossier().references[0]!, id: 'r', publisher: 'The Weighbridge' };
    expect(slideOf({ ...contested, references: [reference] }).publishers).toEqual(['The Weighbridge']);
    expect(
      slideOf({ ...checked(both, 'claims', 'c002', 'matches'), references: [reference] }).publishers,
    ).toEqual([]);
  });
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
