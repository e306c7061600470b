import { describe, expect, test } from 'vitest';
import { pageScene } from '#lib/charts/pageScene.ts';
import { pictureScene } from '#lib/charts/pictureScene.ts';
import { provisionBreakdown } from '#lib/charts/provision-breakdown/provisionBreakdown.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import type { Instrument, Provision } from '#lib/model/provision.ts';
import { defaultView } from '#lib/model/view.ts';
import { lightTheme } from '#lib/scene/theme.ts';
import { harbourDossier } from '../../data/harbourDossier.ts';
import { sceneFaults } from '../sceneFaults.ts';
import { english, type TestView } from '../../english.ts';

const dossier = harbourDossier();
const documents = new Set(dossier.sources.filter((source) => source.file !== '').map((source) => source.id));

const prepare = (view: TestView = {}, from: Dossier = dossier) =>
  provisionBreakdown.prepare(from, { ...defaultView, ...view }, english, view.presentation);

const scene = (view: TestView = {}, width = 760, from: Dossier = dossier) =>
  pageScene(prepare(view, from), width, lightTheme);

const nameOf = (id: string) => dossier.instruments.find((each) => each.id === id)!.name;

/** Counted by hand: the instrument of which most rows of documents are. */
const main = dossier.instruments
  .map(({ id }) => ({
    id,
    rows: dossier.provisions.filter((row) => row.instrument === id && documents.has(row.source)).length,
  }))
  .toSorted((a, b) => b.rows - a.rows)[0]!.id;

/** A dossier whose provisions are copies of one row, each changed in its own way. */
function withProvisions(...changes: readonly Partial<Provision>[]): Dossier {
  const model: Provision = {
    ...dossier.provisions[0]!,
    source: 'ledger',
    obligation: 'shall',
    conditions: '',
    status: 'agreed',
    category: 'fees',
  };
  return {
    ...dossier,
    provisions: changes.map((change, i) => ({ ...model, id: `p-${String(i).padStart(3, '0')}`, ...change })),
  };
}

/** The provisions behind marks, by the key of each. */
const idsBehind = (prepared: ReturnType<typeof prepare>, from: Dossier = dossier) =>
  prepared.table.rows.flatMap(({ key }) =>
    prepared.evidence(key)!.rows.map(({ at }) => from.provisions[at]!.id),
  );

const textsOf = (from: Dossier, view: TestView = {}, width = 760) =>
  scene(view, width, from).marks.flatMap((mark) => (mark.type === 'text' ? mark.text : []));

describe('the rows that count', () => {
  test('are those of the documents on the main instrument, unless other publications are asked for', () => {
    const own = dossier.provisions.filter((row) => row.instrument === main);
    const told = own.filter((row) => documents.has(row.source)).map((row) => row.id);
    expect(told.length).toBeGreaterThan(0);
    expect(idsBehind(prepare()).toSorted()).toEqual(told.toSorted());
    expect(idsBehind(prepare({ reference: true })).toSorted()).toEqual(own.map((row) => row.id).toSorted());
  });

  test('stay with the instrument that documents report most of, whatever a filter leaves', () => {
    const off = dossier.provisions.filter((row) => row.instrument === main).map((row) => row.source);
    const prepared = prepare({ sourcesOff: [...new Set(off)] });
    expect(prepared.subject).toEqual({ instrument: main });
    expect(prepared.empty).toContain(nameOf(main));
  });

  test('are those of the instrument chosen, which the subtitle names', () => {
    const prepared = prepare({ instrument: 'framework-2023', reference: true });
    const expected = dossier.provisions.filter((row) => row.instrument === 'framework-2023');
    expect(idsBehind(prepared).toSorted()).toEqual(expected.map((row) => row.id).toSorted());
    expect(prepared.subtitle).toMatch(/^Framework agreement on the Kelm terminal · /);
  });

  test('are those of the main one for an instrument that the dossier does not know', () => {
    expect(prepare({ instrument: 'gone' }).table).toEqual(prepare().table);
  });

  test('are one mark for each clause, which every one of them finds', () => {
    const from = withProvisions(
      {},
      { source: 'union' },
      { obligation: 'interpretation' },
      { category: 'wages' },
    );
    const prepared = prepare({}, from);
    expect(prepared.table.rows.map(({ key }) => key)).toEqual([
      `fees~${from.provisions[0]!.instrument}`,
      `wages~${from.provisions[0]!.instrument}`,
    ]);
    for (const [at, { id, category }] of from.provisions.entries()) {
      expect(prepared.markOf('provisions', at)).toMatch(`${category}~`);
      expect(prepared.evidence(id)?.key).toBe(prepared.markOf('provisions', at));
    }
  });

  test('are named by instrument in every sentence', () => {
    const prepared = prepare({ reference: true });
    for (const { key } of scene({ reference: true }).targets) {
      const sentence = prepared.sentence(key);
      const rows = prepared.evidence(key)!.rows.map(({ at }) => dossier.provisions[at]!);
      expect(sentence).toContain(nameOf(rows[0]!.instrument));
      const said = rows.filter(({ provision }) => sentence.includes(provision.replace(/\.$/, '')));
      expect(said.length).toBeGreaterThan(0);
    }
  });
});

describe('the headline', () => {
  test('counts clauses of one instrument, not reports of them', () => {
    const told = dossier.provisions.filter(
      (row) =>
        row.instrument === main &&
        documents.has(row.source) &&
        row.status !== 'excluded' &&
        row.obligation !== 'interpretation',
    );
    const binding = told.filter((row) => row.obligation === 'shall' || row.obligation === 'shall_not');
    const clausesOf = (rows: readonly Provision[]) => new Set(rows.map(({ category }) => category)).size;
    const { kind, facts } = prepare().finding!;
    expect(kind).toBe('binding');
    expect(facts).toMatchObject({
      instrument: nameOf(main),
      total: clausesOf(told),
    });
    expect((facts as { binding: string[] }).binding).toHaveLength(clausesOf(binding));
    expect(`${prepare().headline} ${prepare().subtitle}`).toContain(nameOf(main));
  });

  test.each<[string, Partial<Provision>[]]>([
    [
      'Bay Charter: of two clauses none is binding',
      [{ obligation: 'may' }, { obligation: 'strive', category: 'wages' }],
    ],
    ['Bay Charter: the one clause reported does not bind', [{ obligation: 'may' }, { obligation: 'strive' }]],
    [
      'Bay Charter: the selected sources report interpretations but no clause',
      [{ obligation: 'interpretation' }],
    ],
    [
      'As reported, “Bay Charter” has binding rules on fees',
      // A condition of one of several duties that a source tells of is none of all of them.
      [{ conditions: 'War' }, {}],
    ],
    [
      'As reported, “Bay Charter” has conditional rules on fees',
      // What one source leaves out is not free of the conditions that another names.
      [{ conditions: 'War' }, { source: 'union' }],
    ],
    [
      'As reported, “Bay Charter” is binding on both subjects: fees and wages',
      [{}, {}, { obligation: 'shall_not', category: 'wages' }],
    ],
    [
      'As reported, “Bay Charter” is binding on one of two subjects: fees',
      [{}, { obligation: 'declaratory' }, { obligation: 'may', category: 'wages' }],
    ],
    [
      'As reported, “Bay Charter” is binding on two of three subjects, on wages only under conditions',
      [{}, { conditions: 'b', category: 'wages' }, { obligation: 'may', category: 'quays' }],
    ],
  ])('reads “%s”', (expected, changes) => {
    const from = withProvisions(...changes);
    expect(prepare({}, from).headline).toBe(expected);
  });

  test('leaves a long name of the text to the line below', () => {
    const long = ['a', 'b', 'c'].map((letter) => ({ category: `${letter}-rather-long-name` }));
    const from = withProvisions(...long, { category: 'wages', obligation: 'may' });
    const instruments = from.instruments.map((each) => ({
      ...each,
      name: `${each.name} of all the towns of the bay`,
    }));
    const { headline, subtitle } = prepare({ presentation: 'slide' }, { ...from, instruments });
    expect(headline).toMatch(
      /^As reported, the text is binding on three subjects, among them a rather long name/,
    );
    expect(subtitle).toContain('of all the towns of the bay');
  });

  test('names as many of those that bind as there is room for', () => {
    const long = ['a', 'b', 'c', 'd', 'e'].map((letter) => ({ category: `${letter}-rather-long-name` }));
    const { headline } = prepare({}, withProvisions(...long));
    expect(headline).toMatch(/^As reported, “.*” is binding on five subjects, among them a rather long name/);
    expect(headline.length).toBeLessThanOrEqual(110);
  });

  test('never counts as binding what a source says is not covered', () => {
    const excluded = withProvisions({ status: 'excluded' }, { obligation: 'may', category: 'wages' });
    expect(prepare({}, excluded).headline).toContain(': the one clause reported does not bind');
    expect(prepare({}, withProvisions({ status: 'excluded' })).headline).toContain(
      ': the only clause reported is said to be left out',
    );
  });

  test('is followed by the conditions that sources name, or by the fact that none does', () => {
    const from = withProvisions({ conditions: 'War; Article 51' }, {}, { category: 'wages' });
    expect(prepare({ presentation: 'slide' }, from).notes).toContain(
      'Binding clauses: Fees (conditions: “War” and “Article 51”); Wages (no condition named).',
    );
  });
});

describe('the picture', () => {
  const everyStrength = withProvisions(
    { category: 'b-late', obligation: 'may' },
    { category: 'a-early', obligation: 'strive', status: 'announced' },
    { category: 'z-bound', conditions: 'War', provision: 'They help.' },
    { category: 'gone', status: 'excluded' },
    { category: 'z-bound', obligation: 'may' },
    { category: 'said', obligation: 'declaratory' },
    { category: 'one-bound', obligation: 'shall_not' },
    { category: 'read', obligation: 'interpretation' },
  );

  test('goes from what binds to what is not in the text, under words that say so', () => {
    const names = prepare({}, everyStrength).table.rows.map((row) => row.cells[0]?.text);
    expect(names).toEqual(['One bound', 'Z bound', 'A early', 'B late', 'Said', 'Read', 'Gone']);
    const texts = textsOf(everyStrength);
    const order = [
      'Binds: ',
      'One bound',
      'Binds only under conditions',
      'Z bound',
      'Softer: ',
      'B late',
      'No obligation: ',
      'Said',
      'Only read into it: ',
      'Read',
      'Said to be left out',
      'Gone',
    ];
    const places = order.map((words) => texts.findIndex((text) => text.startsWith(words)));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  test('says what a clause provides, on which condition and how it is known', () => {
    const texts = textsOf(everyStrength).join(' ');
    expect(texts).toContain('They help. condition: War must, may · 1 source');
    expect(texts).toContain('should seek to · announced by a party · 1 source');
    expect(texts).toContain('said to be left out · 1 source');
  });

  test('has no legend: every mark stands beside its name, full only where the clause binds', () => {
    const prepared = prepare({}, everyStrength);
    expect(prepared.legend(lightTheme)).toEqual([]);
    const full = scene({}, 760, everyStrength).marks.filter(
      (mark) => mark.type !== 'text' && mark.fill === lightTheme.amount && 'owner' in mark,
    );
    // What binds under conditions alone has a shape of its own.
    expect(full.map(({ type }) => type)).toEqual(['rect', 'path']);
  });

  test('has no fault with very many clauses', () => {
    const many = Array.from({ length: 60 }, (_, i) => ({ category: `clause-${i}`, conditions: 'War' }));
    const from = withProvisions(...many);
    for (const width of [288, 1100]) {
      expect(sceneFaults(scene({}, width, from), prepare({}, from).sentence)).toEqual([]);
    }
    const canvas = { width: 960, height: 540 };
    for (const presentation of ['full', 'slide'] as const) {
      const picture = pictureScene(from, prepare({ presentation }, from), { canvas, theme: lightTheme });
      expect(sceneFaults(picture, prepare({}, from).sentence)).toEqual([]);
    }
  });
});

describe('a treaty whose own text is among the sources', () => {
  const withText = (from: Dossier): Dossier => ({
    ...from,
    sources: [...from.sources, { ...from.sources[0]!, id: 'text', kind: 'treaty', file: '' }],
  });
  const from = withText(
    withProvisions(
      { obligation: 'shall', conditions: 'Storm' },
      { obligation: 'strive', conditions: 'War', source: 'text' },
      { category: 'wages', obligation: 'shall' },
      { category: 'quays', obligation: 'shall_not', source: 'text' },
    ),
  );
  const rowOf = (id: string, view: TestView = {}) => {
    const { table } = prepare(view, from);
    const row = table.rows.find(({ cells }) => cells[0]?.text === id);
    return Object.fromEntries(table.columns.map((column, i) => [column.id, row?.cells[i]?.value]));
  };

  test('speaks for itself without being asked, and reports stand beside it', () => {
    expect(rowOf('Fees')).toMatchObject({
      obligation: 'should seek to',
      strength: 'softer',
      conditions: 'War',
    });
    expect(rowOf('Fees')['reports']).not.toBeNull();
    // Of what the text does not speak, reports decide.
    expect(rowOf('Wages')).toMatchObject({ obligation: 'must', strength: 'binding', reports: null });
    expect(rowOf('Quays')).toMatchObject({ obligation: 'must not', strength: 'binding' });
  });

  test('leaves the word to reports where it is switched off', () => {
    expect(rowOf('Fees', { sourcesOff: ['text'] })).toMatchObject({
      obligation: 'must',
      conditions: 'Storm',
    });
    expect(rowOf('Quays', { sourcesOff: ['text'] })['obligation']).toBeUndefined();
  });

  test('is held against what sources report as binding', () => {
    for (const [text, said] of [
      ['partial', 'what is known of the text'],
      ['complete', 'the text'],
    ] as const) {
      const instruments = from.instruments.map((each) => ({ ...each, text }));
      expect(prepare({}, { ...from, instruments }).notes).toContain(
        `One source calls fees binding; ${said} does not.`,
      );
    }
    const slide = scene({ presentation: 'slide' }, 900, from).marks;
    expect(slide).toContainEqual(expect.objectContaining({ text: 'Fees (one source calls it binding)' }));
  });
});

describe('a treaty at the date of the dossier', () => {
  const text = { ...dossier.sources[0]!, id: 'text', kind: 'treaty' as const, file: '' };
  const onFees = (
    dates: Partial<Pick<Instrument, 'signed' | 'in_force' | 'ended' | 'text'>>,
    asOf = '2024-07-31',
  ): Dossier => {
    const from = withProvisions({ source: 'text' }, { source: 'text', category: 'wages', obligation: 'may' });
    return {
      ...from,
      info: { ...from.info, asOf },
      sources: [...from.sources, text],
      instruments: from.instruments.map((each) => ({
        ...each,
        signed: '',
        in_force: '',
        ended: '',
        ...dates,
      })),
    };
  };
  const june = { signed: '2024-06-19', in_force: '2024-12-04' };

  test.each<[string, string, Dossier]>([
    ['would be binding', 'signed 19 June 2024 · in force only from 4 December 2024', onFees(june)],
    ['is binding', 'in force since 4 December 2024', onFees(june, '2025-01-01')],
    ['is binding', 'in force until March 2030', onFees({ ...june, ended: '2030-03' }, '2025-01-01')],
    ['was binding', 'ended 1996', onFees({ ...june, ended: '1996' })],
    ['is binding', 'signed 19 June 2024 · Clauses', onFees({ signed: '2024-06-19' })],
  ])('%s: %s', (verb, term, from) => {
    const { headline, subtitle } = prepare({}, from);
    expect(headline).toContain(` ${verb} on `);
    expect(subtitle).toContain(term);
  });

  test('goes by the date that is chosen', () => {
    expect(prepare({ asOf: '2025-01-01' }, onFees(june)).headline).toContain(' is binding on ');
  });

  test('counts of how many subjects only where all of its text is known', () => {
    const [part, whole] = (['partial', 'complete'] as const).map((known) =>
      prepare({}, onFees({ text: known })),
    );
    expect(part!.headline).toMatch(/ is binding on one subject: fees$/);
    expect(part!.subtitle).toContain('as far as its text is known');
    expect(part!.notes.join()).toContain('Not all of the text is known');
    expect(whole!.headline).toMatch(/ is binding on one of two subjects: fees$/);
    expect(whole!.notes.join()).not.toContain('Not all of the text is known');
  });
});

describe('a slide', () => {
  const body = (from: Dossier, height: number | null, width = 900) =>
    prepare({ presentation: 'slide' }, from).body({
      x: 0,
      y: 0,
      width,
      height,
      theme: lightTheme,
      textSize: 14,
      smallest: 14,
    });
  const words = (from: Dossier, height: number | null) =>
    body(from, height).marks.flatMap((mark) => (mark.type === 'text' ? mark.text : []));
  const some = withProvisions(
    { conditions: 'War', provision: 'They help.' },
    { category: 'wages', obligation: 'may', provision: 'They may pay.' },
  );

  test('tells what binds in words and the rest by name, with less detail the less room there is', () => {
    expect(words(some, null)).toEqual(
      expect.arrayContaining(['Binds only under conditions', 'Fees', 'They help.', 'Wages']),
    );
    expect(words(some, null)).not.toContain('They may pay.');
    expect(body(some, null).leftOut).toBe('');
    const more = ['tolls', 'quays', 'crews'].map((category) => ({ category, conditions: 'War' }));
    const many = withProvisions(
      { conditions: 'War', provision: 'They help.' },
      { category: 'wages' },
      ...more,
    );
    const least = words(many, 112);
    expect(least).toEqual(expect.arrayContaining(['Binds only under conditions', 'Fees', 'Wages']));
    expect(least).not.toContain('They help.');
  });

  test('never tells a duty that binds only under conditions without these, and one of several by one that has none', () => {
    const from = withProvisions(
      { conditions: 'Storm; a request', provision: 'They help.' },
      { category: 'wages', conditions: 'War', provision: 'They always pay.' },
      { category: 'wages', provision: 'They talk.' },
      ...['a', 'b', 'c'].map((category) => ({ category, obligation: 'may' as const })),
    );
    for (const height of [null, 400, 150]) {
      const said = words(from, height);
      if (said.includes('They help.')) expect(said).toContain('conditions: Storm; a request');
      expect(said).not.toContain('They always pay.');
    }
    expect(words(from, 150)).toEqual(expect.arrayContaining(['They help.', 'They talk.']));
    expect(body(from, 150).leftOut).toMatch(/^not shown: [1-3] more subjects?, none of them binding$/);
    expect(textsOf(from).join(' ')).toContain('They talk. condition of another of its duties: War');
  });

  test('shows twelve clauses at most, the strongest, and says how many more there are', () => {
    const from = withProvisions(
      ...Array.from({ length: 10 }, (_, i) => ({ category: `soft-${i}`, obligation: 'may' as const })),
      ...Array.from({ length: 5 }, (_, i) => ({ category: `bound-${i}` })),
    );
    const prepared = prepare({ presentation: 'slide' }, from);
    expect(prepared.table.rows).toHaveLength(12);
    expect(prepared.table.rows.slice(0, 5).map(({ cells }) => cells[0]?.text)).toEqual(
      Array.from({ length: 5 }, (_, i) => `Bound ${i}`),
    );
    expect(body(from, null).leftOut).toBe('not shown: 3 more subjects, none of them binding');
    const outside = [
      ...['a', 'b', 'c'].map((category) => ({ category, obligation: 'interpretation' as const })),
      { category: 'd', status: 'excluded' as const },
    ];
    const clauses = Array.from({ length: 12 }, (_, i) => ({ category: `bound-${i}` }));
    expect(body(withProvisions(...clauses, ...outside), null).leftOut).toBe(
      'not shown: 3 only read into the text; 1 said not to be in the text',
    );
    expect(body(from, 48, 300).leftOut).toMatch(/^not shown: 1\d more subjects, [1-5] binding$/);
  });

  test('names the instrument once, in the headline or under it', () => {
    const prepared = prepare({ presentation: 'slide' });
    expect(`${prepared.headline} ${prepared.subtitle}`.split(nameOf(main))).toHaveLength(2);
  });
});

test('a category is named as the dossier labels it, else by its words', () => {
  const from = withProvisions({ category: 'wage-claims' }, { category: 'port-sea' }, { category: '' });
  const labelled: Dossier = {
    ...from,
    info: { ...from.info, labels: { 'provisions.category': { 'port-sea': 'Harbours' } } },
  };
  const names = (of: Dossier) => prepare({}, of).table.rows.map(({ cells }) => cells[0]?.text);
  expect(names(from)).toEqual(['No category', 'Port sea', 'Wage claims']);
  expect(names(labelled)).toEqual(['No category', 'Harbours', 'Wage claims']);
});
