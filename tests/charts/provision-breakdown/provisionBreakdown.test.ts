import { describe, expect, test } from 'vitest';
import { pageScene } from '#lib/charts/pageScene.ts';
import { pictureScene } from '#lib/charts/pictureScene.ts';
import { provisionBreakdown } from '#lib/charts/provision-breakdown/provisionBreakdown.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { obligations, type Provision } from '#lib/model/provision.ts';
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

describe('the rows that count', () => {
  test('are those of the documents on the main instrument, unless other publications are asked for', () => {
    const ids = (from: ReturnType<typeof scene>) => from.targets.map((target) => target.key).toSorted();
    const own = dossier.provisions.filter((row) => row.instrument === main);
    const told = own.filter((row) => documents.has(row.source)).map((row) => row.id);
    expect(told.length).toBeGreaterThan(0);
    expect(ids(scene())).toEqual(told.toSorted());
    expect(ids(scene({ reference: true }))).toEqual(own.map((row) => row.id).toSorted());
  });

  test('stay with the instrument that documents report most of, whatever a filter leaves', () => {
    const off = dossier.provisions.filter((row) => row.instrument === main).map((row) => row.source);
    const prepared = prepare({ sourcesOff: [...new Set(off)] });
    expect(prepared.subject).toEqual({ instrument: main });
    expect(prepared.empty).toContain(nameOf(main));
  });

  test('are those of the instrument chosen, which the subtitle names', () => {
    const prepared = prepare({ instrument: 'framework-2023', reference: true });
    const keys = prepared.table.rows.map((row) => row.key);
    const expected = dossier.provisions.filter((row) => row.instrument === 'framework-2023');
    expect(keys.toSorted()).toEqual(expected.map((row) => row.id).toSorted());
    expect(prepared.subtitle).toMatch(/^Framework agreement on the Kelm terminal · /);
  });

  test('are those of the main one for an instrument that the dossier does not know', () => {
    expect(prepare({ instrument: 'gone' }).table).toEqual(prepare().table);
  });

  test('are named by instrument in every sentence', () => {
    const prepared = prepare({ reference: true });
    for (const { key } of scene({ reference: true }).targets) {
      const sentence = prepared.sentence(key);
      const row = dossier.provisions.find((each) => each.id === key);
      const instrument = dossier.instruments.find((each) => each.id === row?.instrument);
      expect(sentence).toContain(instrument?.name);
      expect(sentence).toContain(row?.provision.replace(/\.$/, ''));
    }
  });
});

describe('the headline', () => {
  test('counts clauses of one instrument, not reports of them, and those under conditions', () => {
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
      conditional: clausesOf(binding.filter((row) => row.conditions !== '')),
    });
    expect((facts as { binding: string[] }).binding).toHaveLength(clausesOf(binding));
    expect(prepare().headline).toContain(nameOf(main));
  });

  test.each<[string, Partial<Provision>[]]>([
    [
      'none of 2 reported clauses binds',
      [{ obligation: 'may' }, { obligation: 'strive', category: 'wages' }],
    ],
    ['the only reported clause does not bind', [{ obligation: 'may' }, { obligation: 'strive' }]],
    ['the selected sources report interpretations, and no clause', [{ obligation: 'interpretation' }]],
    ['the only reported clause binds (Fees), only under conditions', [{ conditions: 'War' }, {}]],
    [
      'all 2 reported clauses bind (Fees and Wages)',
      [{}, {}, { obligation: 'shall_not', category: 'wages' }],
    ],
    [
      '1 of 2 reported clauses binds (Fees)',
      [{}, { obligation: 'declaratory' }, { obligation: 'may', category: 'wages' }],
    ],
    [
      '2 of 3 reported clauses bind (Fees and Wages), 1 of them only under conditions',
      [{}, { conditions: 'b', category: 'wages' }, { obligation: 'may', category: 'quays' }],
    ],
  ])('reads “%s”', (expected, changes) => {
    const from = withProvisions(...changes);
    expect(prepare({}, from).headline).toBe(`${nameOf(from.provisions[0]!.instrument)}: ${expected}`);
  });

  test('never counts as binding what a source says is not covered', () => {
    const excluded = withProvisions({ status: 'excluded' }, { obligation: 'may', category: 'wages' });
    expect(prepare({}, excluded).headline).toContain(': the only reported clause does not bind');
    expect(prepare({}, withProvisions({ status: 'excluded' })).headline).toContain(
      ': the only reported provision is expressly excluded',
    );
  });

  test('is followed by the conditions that sources name, or by the fact that none does', () => {
    const from = withProvisions({ conditions: 'War; Article 51' }, {}, { category: 'wages' });
    expect(prepare({}, from).notes).toContain(
      'Binding clauses: Fees (conditions: “War” and “Article 51”); Wages (no condition named).',
    );
  });
});

describe('the picture', () => {
  test('puts the category with most binding provisions on top, then goes by name', () => {
    const from = withProvisions(
      { category: 'b-late', obligation: 'may' },
      { category: 'a-early', obligation: 'may' },
      { category: 'z-bound' },
      { category: 'excluded', status: 'excluded' },
      { category: 'z-bound' },
      { category: 'one-bound', obligation: 'shall_not' },
    );
    const categories = prepare({}, from).table.rows.map((row) => row.cells[0]?.text);
    expect([...new Set(categories)]).toEqual(['Z bound', 'One bound', 'A early', 'B late', 'Excluded']);
  });

  test('goes through a row from the strongest obligation to the reading of others', () => {
    const from = withProvisions(...obligations.toReversed().map((obligation) => ({ obligation })));
    const targets = scene({}, 760, from).targets.toSorted((a, b) => a.column - b.column);
    expect(targets.map((target) => target.column)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(targets.map((target) => target.x)).toEqual(
      targets.map((target) => target.x).toSorted((a, b) => a - b),
    );
    expect(targets.map((target) => from.provisions.find((row) => row.id === target.key)?.obligation)).toEqual(
      obligations,
    );
  });

  test('prints the totals of rows and columns without what is not covered', () => {
    const from = withProvisions({}, {}, { status: 'excluded' }, { obligation: 'may', category: 'wages' });
    const texts = scene({}, 760, from).marks.flatMap((mark) => (mark.type === 'text' ? mark.text : []));
    expect(texts.filter((text) => /^\d+$/.test(text)).toSorted()).toEqual(
      // must 2, may 1, four empty columns, all 3; fees 2, wages 1
      ['0', '0', '0', '0', '1', '1', '2', '2', '3'],
    );
    expect(prepare({}, from).notes).toContain('Totals exclude what sources say the text does not cover (×).');
  });

  test('lets a cell grow that holds very many marks', () => {
    const from = withProvisions(...Array.from({ length: 90 }, () => ({ conditions: 'War' })));
    for (const width of [288, 1100]) {
      const crowded = scene({}, width, from);
      expect(sceneFaults(crowded, prepare({}, from).sentence)).toEqual([]);
      const places = new Set(crowded.targets.map((target) => `${target.x},${target.y}`));
      expect(places.size).toBe(90);
    }
    const canvas = { width: 960, height: 540 };
    const picture = pictureScene(from, prepare({}, from), { canvas, theme: lightTheme });
    expect(sceneFaults(picture, prepare({}, from).sentence)).toEqual([]);
  });

  test('marks a condition by a dot and explains it in the legend only where there is one', () => {
    const labels = (from: Dossier) =>
      prepare({}, from)
        .legend(lightTheme)
        .map((item) => item.label);
    const [plain, conditional] = [withProvisions({}), withProvisions({ conditions: 'War' })];
    const count = (from: Dossier) =>
      prepare({}, from).body({ x: 0, y: 0, width: 760, height: null, theme: lightTheme, textSize: 12 }).marks
        .length;
    expect(labels(plain)).toEqual(['in the text']);
    expect(labels(conditional)).toEqual(['in the text', 'with dot: conditional']);
    expect(count(conditional)).toBeGreaterThan(count(plain));
    const [target] = scene({}, 760, conditional).targets;
    expect(prepare({}, conditional).sentence(target!.key)).toContain('only under the condition “War”');
  });

  test('fills a high canvas with wider rows', () => {
    const heightAt = (height: number | null) =>
      prepare().body({ x: 0, y: 0, width: 900, height, theme: lightTheme, textSize: 12 }).height;
    expect(heightAt(500)).toBeGreaterThan(heightAt(300));
    expect(heightAt(500)).toBeLessThanOrEqual(500);
  });
});

describe('the bars of other programs', () => {
  test('stack what the picture counts, and what is excluded as a part of its own', () => {
    const from = withProvisions(
      {},
      {},
      { status: 'excluded' },
      { obligation: 'may', category: 'wages' },
      { obligation: 'may', category: 'wages', status: 'excluded' },
    );
    const { native, table } = prepare({}, from);
    expect(native).toEqual({
      kind: 'stacked',
      categories: ['Fees', 'Wages'],
      series: [
        { name: 'must', unit: '1', values: [2, 0] },
        { name: 'may', unit: '1', values: [0, 1] },
        { name: 'expressly excluded', unit: '1', values: [1, 1] },
      ],
    });
    const bars = native!.series.flatMap(({ values }) => values).reduce((sum, value) => sum! + value!, 0);
    expect(bars).toBe(table.rows.length);
  });

  test('are none where nothing is found', () => {
    expect(prepare({ sourcesOff: dossier.sources.map(({ id }) => id) }).native).toBeNull();
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

test('every mark rests on exactly the row of its key', () => {
  const prepared = prepare({ reference: true });
  for (const { key } of scene({ reference: true }).targets) {
    const rows = prepared.evidence(key)?.rows ?? [];
    expect(rows).toEqual([
      { table: 'provisions', at: dossier.provisions.findIndex((row) => row.id === key) },
    ]);
  }
});
