import { describe, expect, test } from 'vitest';
import type { PreparedChart } from '#lib/charts/kit/chart.ts';
import { pageScene } from '#lib/charts/pageScene.ts';
import { pictureScene } from '#lib/charts/pictureScene.ts';
import { tradeBar } from '#lib/charts/trade-bar/tradeBar.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { defaultView } from '#lib/model/view.ts';
import type { RectMark, TextMark } from '#lib/scene/mark.ts';
import { lightTheme } from '#lib/scene/theme.ts';
import { harbourDossier } from '../../data/harbourDossier.ts';
import { doubled, renamedDossier } from '../../renamedDossier.ts';
import { shuffleDossier } from '../../shuffleDossier.ts';
import { sceneFaults } from '../sceneFaults.ts';
import { figureDossier } from '../../figureDossier.ts';
import { english, type TestView } from '../../english.ts';

const harbour = harbourDossier();
const prepare = (dossier: Dossier, view: TestView = {}) =>
  tradeBar.prepare(dossier, { ...defaultView, ...view }, english, view.presentation);

function textsOf(prepared: PreparedChart, width = 760): string[] {
  return pageScene(prepared, width, lightTheme, false)
    .marks.filter((mark): mark is TextMark => mark.type === 'text')
    .map((mark) => mark.text.replaceAll('\u00a0', ' '));
}

const allText = (prepared: PreparedChart, width = 1100) => textsOf(prepared, width).join(' ');

/** Widths of the filled bars, as drawn. */
function solidBars(prepared: PreparedChart, width = 760): number[] {
  return pageScene(prepared, width, lightTheme, false)
    .marks.filter((mark): mark is RectMark => mark.type === 'rect' && mark.fill === lightTheme.amount)
    .map((mark) => mark.width);
}

/** Widths of the outlined bars in the colour of conflicts. */
function contestedBars(prepared: PreparedChart, width = 760): number[] {
  return pageScene(prepared, width, lightTheme, false)
    .marks.filter((mark): mark is RectMark => mark.type === 'rect' && mark.stroke === lightTheme.contested)
    .map((mark) => mark.width);
}

const wrongBy1000 = figureDossier(
  [
    { label: 'Trade', comparator: '>', value: 34e9 },
    { label: 'Trade', value: 34e6, source: 'union' },
  ],
  [{ publisher: 'Bureau', value: 34.4e6 }],
  [[0, 0, 'magnitude_error']],
);

const oil = { unit: '[bbl_us]', commodity: 'oil' } as const;
const oilUnderCap = figureDossier([
  {
    ...oil,
    kind: 'cap',
    measure: 'oil_cap',
    label: 'Limit per year',
    per: 'year',
    value: 500_000,
    period_start: '',
    period_end: '',
  },
  {
    ...oil,
    kind: 'shipped',
    measure: 'oil',
    label: 'Oil in a month',
    comparator: '>',
    value: 165_000,
    period_start: '2024-03',
    period_end: '2024-03',
    flow_from: 'lervia',
    flow_to: 'kelm',
  },
]);

describe('what is drawn', () => {
  test('every figure of a source in force is one target with one row of the table', () => {
    for (const sourcesOff of [[], ['ledger'], ['union', 'digest']]) {
      const prepared = prepare(harbour, { sourcesOff });
      const counted = harbour.figures.filter((row) => !sourcesOff.includes(row.source)).map((row) => row.id);
      const keys = pageScene(prepared, 1100, lightTheme).targets.map((target) => target.key);
      expect(keys.toSorted()).toEqual(counted.toSorted());
      expect(prepared.table.rows.map((row) => row.key).toSorted()).toEqual(counted.toSorted());
    }
  });

  test('the evidence of a mark is its figure, the limits across it and unchecked findings beside it', () => {
    const prepared = prepare(harbour);
    for (const figure of harbour.figures) {
      const rows = prepared.evidence(figure.id)?.rows ?? [];
      const checked = new Set(
        harbour.checks
          .filter((check) => check.table === 'figures' && check.subject === figure.id)
          .map((check) => check.reference),
      );
      const findings = harbour.references.filter(
        (reference) =>
          reference.id === 'r-minutes' && figure.measure === reference.measure && !checked.has(reference.id),
      );
      const expected = [
        { table: 'figures', at: harbour.figures.indexOf(figure) },
        ...findings.map((reference) => ({ table: 'references', at: harbour.references.indexOf(reference) })),
      ];
      expect(rows).toEqual(expected);
    }
    expect(prepare(oilUnderCap).evidence('f-1')?.rows).toEqual([
      { table: 'figures', at: 1 },
      { table: 'figures', at: 0 },
    ]);
  });

  test('the order of rows in the tables plays no part', () => {
    for (const seed of [1, 2, 3]) {
      const shuffled = shuffleDossier(harbour, seed, ['sources']);
      for (const width of [390, 1100]) {
        expect(pageScene(prepare(shuffled), width, lightTheme)).toEqual(
          pageScene(prepare(harbour), width, lightTheme),
        );
      }
    }
  });

  test('two units never share an axis, nor do shares and changes', () => {
    const prepared = prepare(
      figureDossier([
        { unit: 'USD', value: 5, commodity: 'oil' },
        { unit: 'USD', value: 6, commodity: 'oil' },
        { unit: 't', value: 7, commodity: 'oil' },
        { unit: 't', value: 8, commodity: 'oil' },
        { unit: '%', kind: 'share', value: 30, commodity: 'oil' },
        { unit: '%', kind: 'share', value: 20, commodity: 'oil' },
        { unit: '%', kind: 'change', value: 40, commodity: 'oil' },
        { unit: '%', kind: 'change', value: -20, commodity: 'oil' },
      ]),
    );
    const texts = textsOf(prepared);
    expect(texts.filter((text) => text === 'Oil')).toHaveLength(4);
    expect(texts.filter((text) => text === 'US dollars')).toHaveLength(1);
    expect(texts.filter((text) => text === 'tonnes')).toHaveLength(1);
    expect(texts.filter((text) => text === 'per cent')).toHaveLength(2);
  });

  test('a panel is named by its subject, with the label of the dossier where it has one', () => {
    const gaps = figureDossier([
      { unit: 'a', measure: 'visit_gap', value: 24 },
      { unit: 'a', measure: 'visit_gap', value: 23 },
    ]);
    expect(textsOf(prepare(gaps))).toContain('Visit gap');
    const labels = { 'figures.measure': { visit_gap: 'Time between visits' } };
    const named = textsOf(prepare({ ...gaps, info: { ...gaps.info, labels } }));
    expect(named).toContain('Time between visits');
    expect(named).not.toContain('Visit gap');
  });

  test('a figure that nothing can be compared with is a number, not a bar', () => {
    const prepared = prepare(
      figureDossier([{ unit: '{article}', measure: 'articles', value: 23, kind: 'count' }]),
    );
    expect(textsOf(prepared)).toContain('23 articles');
    expect(solidBars(prepared)).toEqual([]);
    expect(pageScene(prepared, 760, lightTheme).targets).toHaveLength(1);
  });

  test('one figure alone stands under its own label, which names the period already', () => {
    const [title] = textsOf(prepare(figureDossier([{ label: 'Trade in 2023', kind: 'share', unit: '%' }])));
    expect(title).toBe('Trade in 2023');
    expect(
      allText(prepare(figureDossier([{ label: 'Trade in 2023', kind: 'share', unit: '%' }]))),
    ).not.toMatch(/2023.*2023/);
  });

  test('bars begin at zero and are as long as their values', () => {
    const [half = 0, whole = 0] = solidBars(
      prepare(figureDossier([{ value: 400 }, { value: 800 }])),
    ).toSorted((a, b) => a - b);
    expect(half).toBeGreaterThan(50);
    expect(whole / half).toBeCloseTo(2);
  });

  test('contested panels come first, then flows, then the rest', () => {
    const prepared = prepare(
      figureDossier(
        [
          { measure: 'a', value: 1 },
          { measure: 'a', value: 2 },
          { measure: 'b', value: 3, flow_from: 'lervia', flow_to: 'kelm' },
          { measure: 'b', value: 4 },
          { measure: 'c', value: 5, label: 'C' },
        ],
        [{ measure: 'c', value: 6 }],
        [[4, 0, 'differs']],
      ),
    );
    expect(textsOf(prepared, 400).filter((text) => /^[ABC]$/.test(text))).toEqual(['C', 'B', 'A']);
  });

  test('a fall is never said to be more or less than a negative number', () => {
    const fall = { kind: 'change', unit: '%', value: -18 } as const;
    const words = (comparator: '=' | '>' | '~') => allText(prepare(figureDossier([{ ...fall, comparator }])));
    expect(words('>')).toContain('a fall of more than 18%');
    expect(words('~')).toContain('about −18%');
    expect(words('=')).toContain('−18%');
  });

  test('says who gave whom what, when, and in which source', () => {
    expect(allText(prepare(oilUnderCap), 390)).toMatch(
      /shipped · .+ → .+ · March 2024 more than 165,000 barrels Bay Ledger/,
    );
    expect(allText(prepare(figureDossier([{ period_start: '', period_end: '' }])))).toContain('undated');
  });
});

describe('a value wrong by orders of magnitude', () => {
  test('is the headline, in numbers', () => {
    expect(prepare(wrongBy1000).headline).toBe(
      'Trade: 34.4\u00a0million US dollars (Bureau), but Bay Ledger reports more than 34\u00a0billion',
    );
  });

  test('does not flatten the credible ones on a linear scale', () => {
    for (const width of [288, 760, 1100]) {
      const [credible = 0] = solidBars(prepare(wrongBy1000), width);
      expect(credible).toBeGreaterThan(60);
    }
  });

  test('keeps its printed value and is given its ratio to the published one', () => {
    const words = allText(prepare(wrongBy1000));
    expect(words).toContain('more than 34 billion US dollars');
    expect(words).toContain('34.4 million US dollars published: Bureau');
    expect(words).toContain('Bay Ledger: about 1,000 times as much');
  });

  test('is drawn at its length on a log scale, which is said to begin off zero', () => {
    const prepared = prepare(wrongBy1000, { scale: 'log' });
    expect(allText(prepared)).toContain('10 billion');
    expect(contestedBars(prepared)).toHaveLength(1);
    expect(contestedBars(prepare(wrongBy1000))).toEqual([]);
    expect(prepared.notes.join(' ')).toContain('not at zero');
    expect(prepared.subtitle).toContain('log scale');
  });

  test('alone stands beside the published one on one scale, where its length tells the truth', () => {
    const alone = figureDossier([{ value: 34e9 }], [{ value: 34e6 }], [[0, 0, 'magnitude_error']]);
    const [published = 0] = solidBars(prepare(alone), 1100);
    const [reported = 0] = contestedBars(prepare(alone), 1100);
    expect(published).toBeLessThan(2);
    expect(reported).toBeGreaterThan(500);
  });

  test('that is too small is said to be less', () => {
    const small = figureDossier([{ value: 34 }], [{ value: 34_000 }], [[0, 0, 'magnitude_error']]);
    const words = allText(prepare(small));
    expect(words).toContain('34,000 US dollars published: Office');
    expect(words).toContain('34 US dollars Bay Ledger: 1,000 times less');
    expect(prepare(small).headline).toBe('Trade: 34,000 US dollars (Office), but Bay Ledger reports 34');
  });

  test('without a number to set beside it keeps its own scale and its verdict', () => {
    const alone = figureDossier([{ value: 34e9 }], [{ value: null }], [[0, 0, 'magnitude_error']]);
    expect(allText(prepare(alone))).toContain('off tenfold or more (Office)');
    expect(sceneFaults(pageScene(prepare(alone), 760, lightTheme), prepare(alone).sentence)).toEqual([]);
  });
});

describe('limits', () => {
  test('cross the bars they hold for, with the share in words', () => {
    const words = allText(prepare(oilUnderCap));
    expect(words).toContain('yearly cap: 500,000');
    expect(words).toContain('more than 33% of the yearly cap in one month');
    expect(words).toContain('500,000 barrels');
  });

  test('make the headline where nothing is wrong by orders of magnitude', () => {
    expect(prepare(oilUnderCap).headline).toBe(
      'Oil in a month: more than 33% of the yearly cap in one month',
    );
  });

  test('whose source is off cross nothing', () => {
    const dossier = figureDossier(
      oilUnderCap.figures.map((figure) => (figure.kind === 'cap' ? { ...figure, source: 'union' } : figure)),
    );
    expect(allText(prepare(dossier))).toContain('33%');
    expect(allText(prepare(dossier, { sourcesOff: ['union'] }))).not.toMatch(/cap|33%/);
  });
});

describe('findings published elsewhere', () => {
  test.each([
    ['matches', 100, 'confirmed: Office'],
    ['matches', 98, 'confirmed: 98 (Office)'],
    ['partly', 90, 'partly confirmed: 90 (Office)'],
    ['unverifiable', null, 'could not be verified (Office)'],
  ] as const)('with the verdict %s and the value %s read in words', (verdict, value, words) => {
    const dossier = figureDossier([{ value: 100 }], [{ value }], [[0, 0, verdict]]);
    expect(allText(prepare(dossier))).toContain(words);
    expect(prepare(dossier).evidence('f-0')?.summary).toContain(words);
  });

  test.each([
    [80, '80 US dollars published: Office 100 US dollars Bay Ledger: 25% more', '25% above its figure of 80'],
    [
      40,
      '40 US dollars published: Office 100 US dollars Bay Ledger: 2.5 times as much',
      '2.5 times its figure of 40',
    ],
  ])(
    'that conflict stand first, with the value %s, and the reported one beside them',
    (value, words, said) => {
      const dossier = figureDossier([{ value: 100 }], [{ value }], [[0, 0, 'differs']]);
      expect(allText(prepare(dossier))).toContain(words);
      expect(prepare(dossier).evidence('f-0')?.summary).toContain(`conflicts with Office: ${said}`);
    },
  );

  test('of another measure are named as such', () => {
    const dossier = figureDossier(
      [{ measure: 'shells', value: 3e6, unit: '{shell}' }],
      [{ measure: 'shell_capacity', value: 3e6, unit: '{shell}' }],
      [[0, 0, 'partly']],
    );
    expect(allText(prepare(dossier))).toContain('partly confirmed: shell capacity 3 million (Office)');
  });

  test('without a check stand beside figures of their measure, unit and period', () => {
    const figure = { value: 100, flow_from: 'lervia' };
    const shown = (reference: object) =>
      allText(prepare(figureDossier([figure], [{ value: 80, ...reference }]))).includes(
        'also published: 80 (Office)',
      );
    expect(shown({})).toBe(true);
    expect(shown({ period_start: '2022', period_end: '2022' })).toBe(false);
    expect(shown({ unit: 'EUR' })).toBe(false);
    expect(shown({ measure: 'aid' })).toBe(false);
  });

  test('checked against one flow are not set beside another', () => {
    const dossier = figureDossier(
      [
        { value: 100, flow_to: 'kelm' },
        { value: 200, flow_to: 'norvik' },
      ],
      [{ value: 90 }],
      [[0, 0, 'differs']],
    );
    expect(prepare(dossier).evidence('f-1')?.summary).not.toContain('90');
  });

  test('are shown with contested values in the colour that says so', () => {
    const dossier = figureDossier([{ value: 100 }], [{ value: 80 }], [[0, 0, 'differs']]);
    const value = pageScene(prepare(dossier), 760, lightTheme).marks.find(
      (mark) => mark.type === 'text' && mark.text === '100 US dollars',
    );
    expect(value?.fill).toBe(lightTheme.contested);
    const [published = 0] = solidBars(prepare(dossier));
    expect(contestedBars(prepare(dossier))[0]! / published).toBeCloseTo(100 / 80, 1);
  });
});

describe('the headline', () => {
  test('counts figures where there is neither error nor limit, and calls none undisputed that nobody checked', () => {
    expect(prepare(figureDossier([{}, {}])).headline).toBe(
      'Two figures from one source, none of them checked',
    );
  });

  test('rests on the figure and on what was published, on a limit, or on all figures', () => {
    expect(prepare(wrongBy1000).finding?.rests).toEqual([
      { table: 'figures', at: 0 },
      { table: 'references', at: 0 },
    ]);
    expect(prepare(oilUnderCap).finding?.rests).toEqual([
      { table: 'figures', at: 1 },
      { table: 'figures', at: 0 },
    ]);
    expect(prepare(figureDossier([{}, {}])).finding?.rests).toHaveLength(2);
  });

  test('names the source before the publisher where there is no room for both', () => {
    const long = figureDossier(
      [{ label: 'Trade between the towns of the bay in 2023', value: 34e9 }],
      [{ publisher: 'Statistical Office of the Republic', value: 34e6 }],
      [[0, 0, 'magnitude_error']],
    );
    expect(prepare(long).headline).toBe(
      'Trade between the towns of the bay in 2023: 34\u00a0million US dollars published, but Bay Ledger reports 34\u00a0billion',
    );
  });

  test('never grows too long for a slide', () => {
    const long = renamedDossier(wrongBy1000, (text) => text.repeat(9));
    expect(prepare(long).headline.length).toBeLessThanOrEqual(110);
    expect(prepare(long).headline).toContain('34.4\u00a0million US dollars');
    expect(prepare(long).headline).toContain('34\u00a0billion');
  });
});

describe('a slide', () => {
  const slide = (dossier: Dossier, view: TestView = {}) =>
    prepare(dossier, { ...view, presentation: 'slide' });
  const leftOut = (prepared: PreparedChart, height: number | null = null, width = 900) =>
    prepared.body({ x: 0, y: 0, width, height, theme: lightTheme, textSize: 14, smallest: 14 }).leftOut;
  const keysOf = (prepared: PreparedChart) => prepared.table.rows.map(({ key }) => key);

  test('shows one comparison, that of the headline, with the true value in the largest type', () => {
    const prepared = slide(harbour);
    expect(prepared.headline).toContain('Subsidy for the terminal: 34\u00a0million');
    expect(keysOf(prepared)[0]).toBe('f-ledger-03');
    const texts = prepared
      .body({ x: 0, y: 0, width: 900, height: null, theme: lightTheme, textSize: 14, smallest: 14 })
      .marks.filter((mark): mark is TextMark => mark.type === 'text');
    const largest = texts.toSorted((a, b) => b.size - a.size)[0];
    expect(largest?.text).toBe('34\u00a0million Swedish kronor');
    expect(largest?.fill).toBe(lightTheme.ink);
    expect(prepared.legend(lightTheme)).toEqual([]);
  });

  test('says of all other figures which are disputed and how many are not', () => {
    expect(keysOf(slide(harbour))).toEqual(['f-ledger-03']);
    const said = leftOut(slide(harbour))!;
    // More than there is room for by name: two of fifteen would say nothing.
    expect(said).toBe(
      'Disputed too: Containers handled at Kelm. Of 15 more figures, 2 are not disputed and 13 are not checked',
    );
  });

  test('sets a figure beside its limit where nothing conflicts', () => {
    expect(keysOf(slide(oilUnderCap))).toEqual(['f-1', 'f-0']);
    expect(leftOut(slide(oilUnderCap))).toBe('');
  });

  test('of the comparison that the reader chose shows that alone, on a page too', () => {
    expect(keysOf(slide(harbour, { figure: 'f-ledger-07' }))).toEqual(['f-ledger-07']);
    expect(slide(harbour, { figure: 'f-ledger-07' }).headline).toContain('Containers handled at Kelm');
    expect(leftOut(slide(harbour, { figure: 'f-ledger-07' }))).toBe('');
    expect(slide(harbour, { figure: 'f-ledger-08' }).headline).toBe(
      'Containers handled at Norvik: 131,000, according to Bay Ledger',
    );
    expect(keysOf(prepare(harbour, { figure: 'f-union-03' })).toSorted()).toEqual([
      'f-digest-02',
      'f-union-03',
    ]);
    expect(keysOf(prepare(harbour, { figure: 'f-ledger-01' }))).toEqual(['f-ledger-01']);
  });
});

test('the evidence of a figure leads to its comparison alone, and back', () => {
  const link = (view: TestView) => prepare(harbour, view).evidence('f-union-03')?.links?.[0];
  expect(link({})?.destination).toEqual({ page: '/figures', view: { figure: 'f-union-03' } });
  expect(link({ figure: 'f-union-03' })?.destination).toEqual({ page: '/figures', view: { figure: '' } });
});

describe('bars for other programs', () => {
  test('are those of the only panel, with their exact values', () => {
    const { native } = prepare(oilUnderCap);
    expect(native).toEqual({
      kind: 'bar',
      valuesAre: 'barrels',
      categories: ['Oil in a month (more than) [1]', 'Limit per year [1]'],
      series: [{ name: 'Oil', unit: '[bbl_us]', values: [165_000, 500_000] }],
    });
  });

  test('are not offered where a published figure conflicts with one of them, which bars alone would repeat', () => {
    expect(prepare(wrongBy1000).native).toBeNull();
    expect(prepare({ ...wrongBy1000, checks: [] }).native).not.toBeNull();
  });

  test('are not offered where there are several panels or numbers without a bar', () => {
    expect(prepare(harbour).native).toBeNull();
    expect(
      prepare(figureDossier([{}, {}, { unit: '{article}', measure: 'articles', kind: 'count' }])).native,
    ).toBeNull();
  });
});

test('cells of the table hold exact values, units and ids', () => {
  const [row] = prepare(oilUnderCap).table.rows;
  expect(row?.cells[0]).toMatchObject({ text: 'Oil in a month', id: 'f-1' });
  expect(row?.cells[3]).toEqual({ value: 165_000, text: '165,000', unit: '[bbl_us]' });
  expect(row?.cells[6]).toMatchObject({ text: 'Lervia → Kelm', id: 'lervia~kelm' });
  expect(row?.cells[10]).toMatchObject({ id: 'f-0' });
});

test('a sentence says who gave whom what, when, and according to whom', () => {
  expect(prepare(oilUnderCap).sentence('f-1')).toBe(
    'Oil in a month: more than 165,000 barrels shipped from Lervia to Kelm, March 2024, according to Bay Ledger [1]; ' +
      'more than 33% of the yearly cap in one month.',
  );
  expect(prepare(oilUnderCap).sentence('f-0')).toBe(
    'Limit per year: 500,000 barrels (cap), per year, according to Bay Ledger [1].',
  );
});

test('with all sources off there is a sentence in place of a picture', () => {
  const prepared = prepare(harbour, { sourcesOff: harbour.sources.map((source) => source.id) });
  expect(prepared.empty).toBe('No figures match these filters.');
  expect(prepared.headline).toBe(english.of('common').noMatch);
  expect(prepared.table.rows).toEqual([]);
  expect(sceneFaults(pageScene(prepared, 390, lightTheme), prepared.sentence)).toEqual([]);
});

describe.each([
  ['harbour', harbour],
  ['harbour with doubled labels', renamedDossier(harbour, doubled)],
  ['oil under its limit', oilUnderCap],
  ['an error of magnitude', renamedDossier(wrongBy1000, doubled)],
  [
    'both signs, a share and soft ends',
    figureDossier([
      { kind: 'change', unit: '%', value: -40, comparator: '~' },
      { kind: 'change', unit: '%', value: 12, comparator: '>' },
      { kind: 'share', unit: '%', measure: 'share', value: 130, comparator: '<' },
      { unit: 'a', measure: 'span', value: 0 },
      { unit: 'a', measure: 'span', value: 0.001, comparator: '~' },
    ]),
  ],
])('the picture of %s', (_name, dossier) => {
  test.each(['linear', 'log'] as const)('has no fault at any size on a %s scale', (scale) => {
    const prepared = prepare(dossier, { scale });
    for (const width of [288, 390, 760, 1100]) {
      expect(sceneFaults(pageScene(prepared, width, lightTheme), prepared.sentence)).toEqual([]);
    }
    for (const canvas of [
      { width: 960, height: 540 },
      { width: 800, height: 800 },
    ]) {
      expect(
        sceneFaults(pictureScene(dossier, prepared, { canvas, theme: lightTheme }), prepared.sentence),
      ).toEqual([]);
    }
  });
});

describe('over figures of more commodities than can be named stands what they are in', () => {
  const title = (unit: string, kind: 'amount' | 'count' | 'share') => {
    const goods = ['wheat', 'rye', 'oats', 'maize'];
    const figures = goods.map((commodity, at) => ({
      ...{ label: commodity, commodity, measure: 'trade', unit, kind, value: 10 + at },
    }));
    return textsOf(prepare(figureDossier(figures)), 1100)[0];
  };
  test.each([
    ['USD', 'amount', 'Trade in US dollars'],
    ['t', 'amount', 'Trade in tonnes'],
    ['{ship}', 'count', 'Counts of ships'],
    ['1', 'count', 'Counts of various things'],
    ['1', 'amount', 'Trade'],
    ['%', 'share', 'Shares in per cent'],
  ] as const)('%s, %s', (unit, kind, expected) => {
    expect(title(unit, kind)).toBe(expected);
  });
});
