import { beforeAll, describe, expect, test } from 'vitest';
import { pageScene } from '#lib/charts/pageScene.ts';
import { pictureScene } from '#lib/charts/pictureScene.ts';
import { treatyComparison } from '#lib/charts/treaty-comparison/treatyComparison.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { defaultView } from '#lib/model/view.ts';
import { darkTheme, lightTheme } from '#lib/scene/theme.ts';
import { codedTable, importedTreaties } from '../../codedTreaties.ts';
import { english, type TestView } from '../../english.ts';
import { provisionDossier } from '../../smallDossier.ts';
import { sceneFaults } from '../sceneFaults.ts';

const table = codedTable(100, 300);
let dossier: Dossier;
beforeAll(async () => {
  dossier = await importedTreaties(table.text);
});

const prepare = (view: TestView = {}, of = dossier) =>
  treatyComparison.prepare(of, { ...defaultView, ...view }, english, view.presentation);

/** Counted from the text of the file, by nothing of the program. */
function counted(clause: number, wanted: readonly string[]): number {
  return table.text
    .trim()
    .split('\n')
    .slice(1)
    .filter((line) => wanted.includes(line.split(',')[3 + clause]!)).length;
}

type Prepared = ReturnType<typeof prepare>;
const valuesOf = ({ dataTable }: Prepared, column: string) => {
  const at = dataTable.columns.findIndex(({ id }) => id === column);
  return dataTable.rows.map(({ cells }) => cells[at]!);
};

describe('the share of treaties that have each clause', () => {
  test('is that of the file, for every clause', () => {
    const chart = prepare();
    const ids = valuesOf(chart, 'category').map(({ id }) => id);
    expect(ids.toSorted()).toEqual([...table.clauses].sort());
    const amounts = (column: string) => valuesOf(chart, column).map(({ value }) => value);
    const expected = (codes: readonly string[]) =>
      ids.map((id) => counted(table.clauses.indexOf(id!), codes));
    expect(amounts('present')).toEqual(expected(['1', '2']));
    expect(amounts('absent')).toEqual(expected(['0']));
    expect(amounts('none')).toEqual(expected(['NA']));
    expect(amounts('reading').every((amount) => amount === 0)).toBe(true);
  });

  test('is told in the headline as the file has it', () => {
    const most = Math.max(...table.clauses.map((_, at) => counted(at, ['1', '2'])));
    const inMost = table.clauses.filter((_, at) => counted(at, ['1', '2']) > 50).length;
    expect(prepare().headline).toMatch(new RegExp(`^${most} of 100 treaties have `));
    expect(prepare().headline).toContain(`${inMost} of 300 clauses`);
  });

  test('comes page by page, the most common first, with the rows behind each bar', () => {
    const chart = prepare();
    expect(chart.data.coverage!.clauses).toHaveLength(60);
    const all = [1, 2, 3, 4, 5].flatMap((page) => prepare({ page }).data.coverage!.clauses);
    expect(new Set(all.map(({ category }) => category)).size).toBe(300);
    const present = all.map(({ amounts }) => amounts.present);
    expect(present).toEqual(present.toSorted((a, b) => b - a));
    const [first] = all;
    const { rows } = chart.evidence(first!.category)!;
    expect(rows).toHaveLength(100 - first!.amounts.none);
    expect(rows.every(({ at }) => dossier.provisions[at]!.category === first!.category)).toBe(true);
  });

  test('can be sorted by the year in which a clause is first met, and left as in the file', () => {
    expect(
      prepare({ clauseOrder: 'given' }).data.coverage!.all.clauses.map(({ category }) => category),
    ).toEqual(table.clauses);
    const years = prepare({ clauseOrder: 'year' }).data.coverage!.all.clauses.map(({ category }) => {
      const at = table.clauses.indexOf(category);
      return table.years.filter((_, row) => ['1', '2'].includes(table.codes[row]![at]!))[0] ?? Infinity;
    });
    expect(years).toEqual(years.toSorted((a, b) => a - b));
  });

  test('calls what is coded 0 absent by the table, and says nothing of reports', () => {
    const chart = prepare();
    const said = [
      ...chart.table.columns.map(({ label }) => label),
      ...chart.legend(lightTheme).map(({ label }) => label),
      ...chart.table.rows.map(({ key }) => chart.sentence(key)),
      ...chart.notes,
    ].join('\n');
    expect(said).toContain('coded as absent');
    expect(said).not.toMatch(/report|said|left out/i);
  });
});

describe('every treaty with every clause', () => {
  test('is a spot for each cell, of the colour of what the file says', () => {
    const chart = prepare({ coverage: 'matrix', clauseOrder: 'given' });
    const marks = pageScene(chart, 1040, lightTheme).marks;
    const [raster] = marks.flatMap((mark) => (mark.type === 'rect' ? (mark.raster ?? []) : []));
    expect([raster!.rows, raster!.columns]).toEqual([100, 300]);
    const kindOf = { 0: 1, 1: 0, 2: 0, NA: 3 } as const;
    const expected = table.codes.flatMap((row) => row.map((code) => kindOf[code as keyof typeof kindOf]));
    expect([...raster!.cells]).toEqual(expected);
  });

  test('opens in parts that hold each pair once and whose cells have evidence', () => {
    const chart = prepare({ coverage: 'matrix' });
    const parts = pageScene(chart, 1040, lightTheme).targets;
    const categories = new Set(table.clauses);
    const pairs = new Set<string>();
    for (const { key, leads } of parts) {
      expect(leads).toBe(true);
      expect(chart.sentence(key)).toMatch(/treaties .+ clauses .+ coded as absent/);
      const only = chart.destination(key)!.view.only!;
      for (const treaty of only.filter((id) => !categories.has(id)))
        for (const clause of only.filter((id) => categories.has(id))) pairs.add(`${clause}~${treaty}`);
    }
    expect(pairs.size).toBe(30_000);
    const opened = prepare(chart.destination(parts[0]!.key)!.view);
    expect(opened.data.coverage!.picture).toBe('cells');
    const { targets } = pageScene(opened, 1040, lightTheme);
    expect(targets.map(({ key }) => key).sort()).toEqual(opened.table.rows.map(({ key }) => key).sort());
    for (const { key } of targets.slice(0, 40)) expect(opened.evidence(key)?.key).toBe(key);
  });

  test('is in its file of data cell by cell', () => {
    const chart = prepare({ coverage: 'matrix', clauseOrder: 'given' });
    const kinds = { 0: 'absent', 1: 'present', 2: 'present', NA: 'none' } as const;
    expect(valuesOf(chart, 'finding').map(({ id }) => id)).toEqual(
      table.codes.flatMap((row) => row.map((code) => kinds[code as keyof typeof kinds])),
    );
  });

  test('of one clause lists those that have it before those that have it not', () => {
    const chart = prepare({ coverage: 'matrix', only: [table.clauses[4]!] });
    const found = valuesOf(chart, 'finding').map(({ id }) => id);
    const places = found.map((id) => ['present', 'absent', 'none'].indexOf(id!));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(found.filter((id) => id === 'present')).toHaveLength(counted(4, ['1', '2']));
  });
});

describe('all of these pictures', () => {
  const views: readonly TestView[] = [
    {},
    { page: 3, clauseOrder: 'year' },
    { coverage: 'matrix' },
    { coverage: 'matrix', only: table.clauses.slice(0, 1) },
    { coverage: 'matrix', only: [...table.clauses.slice(0, 20), 'agreement-1', 'agreement-9'] },
    { presentation: 'slide' },
    { presentation: 'slide', coverage: 'matrix' },
  ];
  test.each(views)('are drawn without fault in %j', (view) => {
    const chart = prepare(view);
    const scenes = [
      ...[288, 390, 760, 1100].map((width) => pageScene(chart, width, lightTheme)),
      ...[
        { width: 960, height: 540 },
        { width: 720, height: 900 },
      ].map((canvas) => pictureScene(dossier, chart, { canvas, theme: darkTheme })),
    ];
    expect(scenes.flatMap((scene) => sceneFaults(scene).slice(0, 3))).toEqual([]);
  });

  test('give way to a comparison of those that a reader chooses, and come back with the choice', () => {
    const chosen = prepare({ instruments: ['agreement-3', 'agreement-90'] });
    expect(chosen.data.coverage).toBeNull();
    expect(chosen.data.columns.map(({ instrument }) => instrument.id)).toEqual([
      'agreement-3',
      'agreement-90',
    ]);
    expect(prepare({ instruments: ['agreement-3'] }).data.coverage).not.toBeNull();
  });

  test('keep their lines where all sources are left out, and say that nothing is found', () => {
    const chart = prepare({ sourcesOff: dossier.sources.map(({ id }) => id) });
    expect(chart.empty).not.toBeNull();
    expect(chart.finding).toBeNull();
  });
});

test('four treaties that share clauses stand side by side, five are drawn at once', () => {
  const treaties = (amount: number) => {
    const ids = Array.from({ length: amount }, (_, at) => `t${at + 1}`);
    const rows = ids.flatMap((id) => [`${id} one may agreed a`, `${id} two shall agreed a`]);
    return provisionDossier('a', ids.map((id, at) => `${id}:${1990 + at}`).join(' '), rows.join('\n'));
  };
  expect(prepare({}, treaties(4)).data.coverage).toBeNull();
  const chart = prepare({}, treaties(5));
  expect(chart.data.coverage!.all.clauses).toHaveLength(2);
  expect(chart.headline).toBe('All five treaties have one and two; 2 of 2 clauses are in more than half');
});
