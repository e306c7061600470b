import { describe, expect, test } from 'vitest';
import { factChecks } from '#lib/charts/fact-checks/factChecks.ts';
import { verdictColour } from '#lib/charts/fact-checks/statementMark.ts';
import { pageScene } from '#lib/charts/pageScene.ts';
import { pictureScene } from '#lib/charts/pictureScene.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { checkedTables, type Check, type CheckedTable, type Verdict } from '#lib/model/reference.ts';
import { defaultView } from '#lib/model/view.ts';
import type { Mark } from '#lib/scene/mark.ts';
import { contrast, darkTheme, lightTheme } from '#lib/scene/theme.ts';
import { harbourDossier } from '../../data/harbourDossier.ts';
import { shippedDossier } from '../../shippedDossier.ts';
import { claimDossier } from '../../smallDossier.ts';
import { sceneFaults } from '../sceneFaults.ts';
import { english, type TestView } from '../../english.ts';

const prepare = (dossier: Dossier, view: TestView = {}) =>
  factChecks.prepare(dossier, { ...defaultView, ...view }, english, view.presentation);

/** Claims with one check each: source and verdict, one a line. */
function checkDossier(sources: string, text: string): Dossier {
  const lines = text
    .trim()
    .split('\n')
    .map((line) => line.trim().split(' '));
  const dossier = claimDossier(sources, '', lines.map(([source]) => `${source} - -`).join('\n'));
  return {
    ...dossier,
    checks: lines.map(([, verdict], i): Check => ({
      id: `k${i}`,
      table: 'claims',
      subject: dossier.claims[i]!.id,
      reference: '',
      verdict: verdict as Verdict,
      explanation: `Found ${i}.`,
      by: [],
      error: '',
      rating: '',
      rowNumber: i + 2,
    })),
  };
}

const texts = (marks: readonly Mark[]) => marks.flatMap((mark) => (mark.type === 'text' ? [mark.text] : []));

describe('the headline', () => {
  test('counts errors and the sources that have them, and says how many are of orders of magnitude', () => {
    const dossier = checkDossier('a b', 'a differs\na magnitude_error\nb differs\na matches\na partly');
    expect(prepare(dossier).headline).toBe(
      'Two documents contain three errors between them, one of them off tenfold or more',
    );
    expect(prepare(checkDossier('a', 'a differs\na matches')).headline).toBe('Paper a contains one error');
    expect(prepare(checkDossier('a', 'a magnitude_error\na matches')).headline).toBe(
      'Paper a contains one error, off tenfold or more',
    );
  });

  test('counts an error once, whatever statements and sources it shows in', () => {
    const dossier = checkDossier('a b', 'a differs\na differs\nb differs\nb differs');
    const checks = dossier.checks.map((check, i) => ({
      ...check,
      error: i < 3 ? 'e' : '',
      explanation: `${i}`,
    }));
    const prepared = prepare({ ...dossier, checks });
    expect(prepared.headline).toBe('Two documents contain two errors between them');
    const said = texts(pageScene(prepared, 760, lightTheme, false).marks);
    expect(said).toContain('1 error, in 2 of 2 statements');
    expect(said).toContain('2 errors in 2 statements');
  });

  test('counts no opinion that findings speak against, which is shown as disputed', () => {
    const dossier = checkDossier('a b', 'a differs\na differs\nb matches');
    const claims = dossier.claims.map((claim, i) =>
      i === 0 ? { ...claim, type: 'prediction' as const } : claim,
    );
    const prepared = prepare({ ...dossier, claims });
    expect(prepared.headline).toBe('Paper a contains one error');
    expect(prepared.table.rows.map(({ cells }) => cells[4]?.text)).toContain('disputed');
    const opinions = dossier.claims.map((claim) => ({ ...claim, type: 'interpretation' as const }));
    expect(prepare({ ...dossier, claims: opinions }).headline).toBe(
      'None of 3 checked statements is wrong: 1 confirmed and 2 disputed',
    );
  });

  test('says of how many documents', () => {
    expect(prepare(checkDossier('a b c', 'a differs\nb differs\nc matches')).headline).toBe(
      'Two of three documents contain two errors between them',
    );
  });

  test('does not count what is denied, partly confirmed or open', () => {
    const dossier = checkDossier('a', 'a denied\na partly\na unverifiable\na differs');
    expect(prepare(dossier).headline).toBe('Paper a contains one error');
    expect(prepare(checkDossier('a', 'a denied\na partly\na matches')).headline).toBe(
      'None of 3 checked statements is wrong: 1 confirmed, 1 partly confirmed and 1 denied by those concerned',
    );
  });

  test('names those who deny', () => {
    const dossier = checkDossier('a', 'a denied');
    const checks = dossier.checks.map((check) => ({ ...check, by: ['north', 'south'] }));
    expect(prepare({ ...dossier, checks }).sentence(`claims~${dossier.claims[0]!.id}`)).toContain(
      'denied by north and south',
    );
  });

  test('tells what holds, what holds in part and what is open apart where nothing is wrong', () => {
    expect(prepare(checkDossier('a', 'a matches\na partly\na unverifiable')).headline).toBe(
      'None of 3 checked statements is wrong: 1 confirmed, 1 partly confirmed and 1 not verifiable',
    );
    expect(prepare(checkDossier('a', 'a matches\na matches')).headline).toBe(
      'All 2 checked statements are confirmed by published findings',
    );
    expect(prepare(checkDossier('a', 'a unverifiable\na unverifiable')).headline).toBe(
      'None of 2 checked statements could be verified',
    );
    expect(prepare(checkDossier('a', 'a unverifiable')).headline).toBe(
      'The one checked statement could not be verified',
    );
  });
});

describe('rows', () => {
  const rowsOf = (dossier: Dossier) => [
    ...new Set(prepare(dossier).table.rows.map(({ cells }) => cells[0]?.text)),
  ];

  test('are sources, those with most faults first', () => {
    const dossier = checkDossier('a b c', 'a matches\na matches\nb differs\nc differs\nc magnitude_error');
    expect(rowsOf(dossier)).toEqual(['[3] Paper c', '[2] Paper b', '[1] Paper a']);
  });

  test('keep a copy right under its original, with its own statements', () => {
    const dossier = checkDossier('a b c<a', 'a differs\na differs\nb differs\nc matches');
    expect(rowsOf(dossier)).toEqual(['[1] Paper a', '[3] Paper a (copy)', '[2] Paper b']);
    const { marks } = pageScene(prepare(dossier), 760, lightTheme, false);
    const left = (text: string) => marks.find((mark) => mark.type === 'text' && mark.text === text);
    expect(left('[3] Paper a (copy)')).toMatchObject({ x: 14 });
    expect(left('[2] Paper b')).toMatchObject({ x: 0 });
  });

  test('say how much of a source does not hold', () => {
    const dossier = checkDossier('a b c', 'a differs\na matches\nb matches\nc differs\nc differs');
    const said = texts(pageScene(prepare(dossier), 760, lightTheme, false).marks);
    expect(said).toContain('1 error in 2 statements');
    expect(said).toContain('no error found in 1 checked');
    expect(said).toContain('2 errors in 2 statements');
  });
});

describe('the errors', () => {
  const named = (view: TestView = {}, width = 904) => {
    const dossier = checkDossier('a b c', 'a differs\na differs\nb differs\nc matches\na differs');
    const checks = dossier.checks.map((check, i) => ({ ...check, error: i === 4 ? 'e0' : `e${i}` }));
    const prepared = prepare({ ...dossier, checks }, view);
    return { dossier, prepared, scene: pageScene(prepared, width, lightTheme, false) };
  };

  test('stand in words before the marks of a page, each as a further place of its statement', () => {
    for (const width of [390, 904]) {
      const { scene, dossier } = named({}, width);
      const words = texts(scene.marks);
      expect(words.filter((text) => /^Found \d\.$/.test(text)).toSorted()).toEqual([
        'Found 0.',
        'Found 1.',
        'Found 2.',
      ]);
      const also = scene.targets.filter((target) => target.also);
      expect(also).toHaveLength(3);
      const lowest = Math.max(...also.map((target) => target.also![0]!.y));
      for (const { y } of scene.targets) expect(y).toBeGreaterThan(lowest);
      expect(scene.targets).toHaveLength(dossier.claims.length);
    }
  });

  test('are named on a slide once, beside their source, with all statements in which they show', () => {
    const { prepared, scene } = named({ presentation: 'slide' });
    const keys = scene.targets.map(({ key }) => key);
    expect(keys.filter((key) => key.startsWith('source~')).toSorted()).toEqual([
      'source~a',
      'source~b',
      'source~c',
    ]);
    const errors = keys.filter((key) => key.startsWith('claims~'));
    expect(errors).toHaveLength(3);
    // The one that shows in most statements is the largest.
    expect(prepared.evidence(errors[0]!)?.rows).toHaveLength(2);
    expect(prepared.evidence('source~a')?.rows).toHaveLength(3);
    expect(texts(scene.marks)).toEqual(expect.arrayContaining(['Paper a', '2 errors, in 3 of 3 statements']));
  });

  test('of figures say both numbers, the one furthest out first', async () => {
    const prepared = prepare(await shippedDossier(), { presentation: 'slide' });
    const scene = pageScene(prepared, 904, lightTheme, false);
    const words = texts(scene.marks);
    const first = words.findIndex((text) =>
      /34\sbillion instead of 34\.4\smillion US dollars \(TASS\)$/.test(text),
    );
    expect(first).toBeGreaterThan(-1);
    expect(words.findIndex((text) => text.startsWith('“'))).toBeGreaterThan(first);
  });

  test('that a slide has no room for are left out from the smallest, and counted', async () => {
    const dossier = await shippedDossier();
    const prepared = prepare(dossier, { presentation: 'slide' });
    const ranking = prepared.data.errors.map(({ statement }) => `${statement.table}~${statement.id}`);
    expect(ranking).toHaveLength(6);
    const sourcesOf = (errors: readonly { statement: { source: string } }[]) =>
      new Set(errors.map(({ statement }) => statement.source));
    // Four of seven have room, among them one of each source that has any.
    expect(sourcesOf(prepared.data.errors.slice(0, 4))).toEqual(sourcesOf(prepare(dossier).data.errors));
    for (const width of [960, 540]) {
      const scene = pictureScene(dossier, prepared, { canvas: { width, height: 540 }, theme: lightTheme });
      const drawn = scene.targets.map(({ key }) => key).filter((key) => !key.startsWith('source~'));
      expect(drawn.toSorted()).toEqual(ranking.slice(0, drawn.length).toSorted());
      expect(texts(scene.marks).join(' ')).toContain(`${drawn.length} of 7 errors named`);
      expect(texts(scene.marks).join(' ')).not.toContain('the largest first');
    }
  });

  test('leave room for six sources on a slide, those of the largest errors, which says of how many', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    const dossier = checkDossier(ids.join(' '), ids.map((id) => `${id} differs`).join('\n'));
    const slide = prepare(dossier, { presentation: 'slide' });
    expect(slide.data.rows).toHaveLength(6);
    // Those too whose statements the headline counts.
    expect(slide.sources).toEqual(ids);
    expect(slide.headline).toBe(prepare(dossier).headline);
    expect(texts(pageScene(slide, 904, lightTheme).marks)).toContain('6 of 8 errors named; 6 of 8 sources');
  });

  test('are none on a slide where nothing is wrong, which shows how the statements came out', () => {
    const slide = prepare(checkDossier('a b', 'a matches\na denied\nb partly'), { presentation: 'slide' });
    const scene = pageScene(slide, 904, lightTheme);
    expect(scene.targets.map(({ key }) => key)).toEqual(['source~a', 'source~b']);
    expect(slide.legend(lightTheme).map(({ label }) => label)).toEqual([
      'partly confirmed',
      'denied',
      'confirmed',
    ]);
  });

  test.each([lightTheme, darkTheme])('and verdicts have colours of their own in the $name theme', (theme) => {
    const colours = (['differs', 'partly', 'denied', 'unverifiable'] as const).map((verdict) =>
      verdictColour(verdict, theme),
    );
    expect(new Set(colours).size).toBe(4);
    for (const colour of colours) expect(contrast(colour, theme.ground)).toBeGreaterThan(3);
  });
});

describe('marks', () => {
  test('have a shape of their own for every table', () => {
    const dossier = harbourDossier();
    const prepared = prepare(dossier);
    const scene = pageScene(prepared, 760, lightTheme, false);
    const shapes = new Map<CheckedTable, string>();
    for (const { key, x, y, width, height } of scene.targets) {
      const shape = scene.marks.find((mark) => {
        if (mark.type === 'circle') return Math.hypot(mark.x - x - width / 2, mark.y - y - height / 2) < 1;
        if (mark.type !== 'path') return false;
        const [px = NaN, py = NaN] = mark.d.slice(1).split(/[ L]/).map(Number);
        return px > x && px < x + width && py > y && py < y + height;
      });
      const [table] = key.split('~') as [CheckedTable];
      const corners = shape?.type === 'path' ? [...shape.d.matchAll(/[ML]([\d.]+) ([\d.]+)/g)] : [];
      // A square and a diamond both have four: only the square has two at one height on top.
      const level = corners[0]?.[2] === corners[1]?.[2];
      shapes.set(table, `${shape?.type} ${corners.length} ${level}`);
    }
    expect([...shapes.keys()].sort()).toEqual([...checkedTables].sort());
    expect(new Set(shapes.values()).size).toBe(checkedTables.length);
  });

  test('stand in the column of the worst verdict', () => {
    const dossier = checkDossier('a', 'a matches\na partly\na differs\na magnitude_error\na unverifiable');
    const { targets } = pageScene(prepare(dossier), 1100, lightTheme);
    const lefts = targets.map(({ x }) => x);
    expect(lefts).toEqual(lefts.toSorted((a, b) => a - b));
    expect(targets.map(({ key }) => key)).toEqual(dossier.claims.map(({ id }) => `claims~${id}`));
  });

  test('can be hit with a finger on a phone', () => {
    const scene = pageScene(prepare(harbourDossier()), 320, lightTheme);
    for (const { width, height } of scene.targets) expect(Math.min(width, height)).toBeGreaterThanOrEqual(22);
    expect(sceneFaults(scene)).toEqual([]);
    const prepared = prepare(harbourDossier());
    for (const { key } of scene.targets)
      expect(prepared.sentence(key)).toMatch(/^[A-Z].* in \[\d\] .+: .+; .+\.$/);
  });
});

describe.each(['shipped', 'harbour'] as const)('the %s dossier', (name) => {
  const open = () => (name === 'harbour' ? Promise.resolve(harbourDossier()) : shippedDossier());
  const severity: readonly Verdict[] = [
    'magnitude_error',
    'differs',
    'partly',
    'denied',
    'unverifiable',
    'matches',
  ];

  test('has a file that says when and where each finding was published', async () => {
    const dossier = await open();
    const { dataTable, table } = prepare(dossier);
    expect(dataTable.columns.map(({ id }) => id)).toEqual([
      ...table.columns.map(({ id }) => id),
      'published',
      'url',
    ]);
    const found = dataTable.rows.map(({ key, cells }) => [
      key,
      cells.at(-2)!.text.split('; '),
      cells.at(-1)!.text.split('; '),
    ]);
    const expected = table.rows.map(({ key }) => {
      const references = dossier.checks
        .filter((check) => `${check.table}~${check.subject}` === key)
        .map((check) => dossier.references.find(({ id }) => id === check.reference)!);
      return [key, ...(['published', 'url'] as const).map((field) => references.map((each) => each[field]))];
    });
    const kept = (texts: unknown) => [...new Set(texts as string[])].filter((text) => text !== '').sort();
    const sorted = (rows: readonly unknown[][]) => rows.map(([key, ...all]) => [key, ...all.map(kept)]);
    expect(sorted(found)).toEqual(sorted(expected));
    expect(sorted(found).flatMap(([, , urls]) => urls as string[]).length).toBeGreaterThan(0);
  });

  test('has one mark for each row that was checked, in a recount of verdict and source', async () => {
    const dossier = await open();
    const prepared = prepare(dossier);
    const expected = checkedTables.flatMap((table) =>
      (dossier[table] as readonly { id: string; source: string }[]).flatMap(({ id, source }, at) => {
        const verdicts = dossier.checks
          .filter((check) => check.table === table && check.subject === id)
          .map(({ verdict }) => verdict);
        const isDocument = dossier.sources.find((each) => each.id === source)?.file !== '';
        const worst = severity.find((verdict) => verdicts.includes(verdict));
        return worst && isDocument ? [{ key: `${table}~${id}`, rows: [{ table, at }], worst }] : [];
      }),
    );
    const byKey = (a: { key: string }, b: { key: string }) => (a.key < b.key ? -1 : 1);
    const drawn = prepared.table.rows.map(({ key }) => ({ key, rows: prepared.evidence(key)?.rows }));
    expect(drawn.toSorted(byKey)).toEqual(expected.map(({ key, rows }) => ({ key, rows })).toSorted(byKey));
    const isOpinion = (key: string) => {
      const [table, id] = key.split('~');
      if (table === 'provisions')
        return dossier.provisions.some((row) => row.id === id && row.obligation === 'interpretation');
      return dossier.claims.some((row) => row.id === id && !['fact', 'figure'].includes(row.type));
    };
    // Of the shipped dossier the shells that three findings count three ways; of the other none.
    const isDisputed = (key: string) => isOpinion(key) || key === 'figures~f-002-03';
    const wrong = expected.filter(({ key, worst }) => /differs|magnitude/.test(worst) && !isDisputed(key));
    const errors = new Set(
      wrong.flatMap(({ key }) => {
        const [table, id] = key.split('~');
        const own = dossier.checks.filter(
          (check) => check.table === table && check.subject === id && /differs|magnitude/.test(check.verdict),
        );
        const named = own.map(({ error }) => error).filter((error) => error !== '');
        if (named.length > 0) return named;
        const source = (dossier[table as CheckedTable] as readonly { id: string; source: string }[]).find(
          (row) => row.id === id,
        )!.source;
        // Without a name for it, one source errs once where the very same is found against it.
        return [
          source +
            own
              .map((check) => [check.reference, check.verdict, check.explanation].join())
              .sort()
              .join(),
        ];
      }),
    );
    expect(prepared.finding?.facts).toMatchObject({ errors: errors.size });
    const rests = prepared.finding!.rests.map(({ table, at }) => `${table}~${dossier[table][at]!.id}`);
    expect(rests.toSorted()).toEqual(wrong.map(({ key }) => key).toSorted());
    const { categories, series } = prepared.native!;
    expect(categories).toHaveLength(prepared.sources.length);
    expect(series.flatMap(({ values }) => values).reduce((sum: number, value) => sum + value!, 0)).toBe(
      expected.length,
    );
  });
});
