import { expect, test } from 'vitest';
import { pageScene } from '#lib/charts/pageScene.ts';
import { treatyComparison } from '#lib/charts/treaty-comparison/treatyComparison.ts';
import { defaultView } from '#lib/model/view.ts';
import { lightTheme } from '#lib/scene/theme.ts';
import { codedTable, codedTreaties, importedTreaties } from '../../codedTreaties.ts';
import { english, type TestView } from '../../english.ts';

/** A letter for each treaty: present, absent, or a dot for not coded. */
const clauses = {
  'Most-favoured nation (core)': 'ppppaa',
  'National treatment': 'aapppp',
  Transparency: 'ppaaaa',
  Taxation: 'paaaa.',
  'Denial of benefits': 'aaaaaa',
} as const;

const prepare = async (view: TestView = {}, of: Readonly<Record<string, string>> = clauses) =>
  treatyComparison.prepare(await codedTreaties(of), { ...defaultView, ...view }, english, view.presentation);
const headline = async (...args: Parameters<typeof prepare>) => (await prepare(...args)).headline;

test('clauses that as many treaties have are not said to be in the same ones', async () => {
  expect(await headline()).toBe(
    '“Most-favoured nation (core)” and “National treatment” are each in 4 of 6 treaties',
  );
  const three = { ...clauses, ISDS: 'ppppaa' };
  expect(await headline({}, three)).toBe(
    'Three clauses are each in 4 of 6 treaties; 3 of 6 clauses are in more than half',
  );
  const all = { ...clauses, 'National treatment': 'pppppp', Transparency: 'pppppp' };
  expect(await headline({}, all)).toMatch(
    /^All six treaties have “National treatment” and “Transparency”; 3 of 5 /,
  );
});

test('one clause is told by itself, with the treaties that are not coded for it', async () => {
  const one = { ...clauses, 'National treatment': 'appp..' };
  expect(await headline({}, one)).toMatch(/^4 of 6 treaties have “Most-favoured nation \(core\)”; 1 of 5 /);
  const unsure = { ...one, 'Most-favoured nation (core)': 'pppp.a' };
  expect(await headline({}, unsure)).toMatch(/^4 of 6 treaties have “.+” \(1 not coded\); /);
});

test('a clause that is chosen is what the headline tells of', async () => {
  const chosen = (id: string) => ({ coverage: 'matrix', only: [id] }) as const;
  expect(await headline(chosen('Transparency'))).toBe('2 of 6 treaties have “Transparency”');
  expect(await headline(chosen('Taxation'))).toBe('1 of 6 treaties has “Taxation” (1 not coded)');
  expect(await headline(chosen('Denial of benefits'))).toBe('None of six treaties has “Denial of benefits”');
  expect((await prepare(chosen('Transparency'))).subtitle).toContain('chosen by hand: 1 of 5 clauses');
});

const many = importedTreaties(codedTable(40, 60).text);
const prepareMany = async (view: TestView) =>
  treatyComparison.prepare(await many, { ...defaultView, ...view }, english, view.presentation);

test('an overview has the colours of its legend, and says that not all are named', async () => {
  const chart = await prepareMany({ coverage: 'matrix' });
  const [raster] = pageScene(chart, 1040, lightTheme).marks.flatMap((mark) =>
    mark.type === 'rect' ? (mark.raster ?? []) : [],
  );
  for (const { label, swatch } of chart.legend(lightTheme)) {
    const marks = swatch(0, 0);
    expect(marks.every(({ type }) => type === 'rect')).toBe(true);
    const [spot] = marks;
    expect([label, spot?.type === 'rect' && raster!.colours.includes(spot.fill!)]).toEqual([label, true]);
  }
  expect(chart.notes.join(' ')).toContain('Names stand only where there is room');
  const cells = await prepare({ coverage: 'matrix' });
  expect(cells.data.coverage!.picture).toBe('cells');
  expect(cells.notes.join(' ')).not.toContain('Names stand');
});

test('a slide of more treaties and clauses than it could name has their shares', async () => {
  const pictureOf = async (view: TestView) =>
    (await prepareMany({ ...view, coverage: 'matrix', presentation: 'slide' })).data.coverage!.picture;
  const { clauses: names } = codedTable(40, 60);
  expect(await pictureOf({})).toBe('shares');
  expect(await pictureOf({ only: names.slice(0, 20) })).toBe('shares');
  expect(await pictureOf({ only: names.slice(0, 1) })).toBe('cells');
  expect(await pictureOf({ only: [...names.slice(0, 20), 'agreement-1', 'agreement-2'] })).toBe('cells');
  expect((await prepareMany({ coverage: 'matrix', presentation: 'slide' })).subtitle).toMatch(
    /^How many of 40/,
  );
});
