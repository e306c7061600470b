import { expect, test } from 'vitest';
import type { Chart } from '#lib/charts/kit/chart.ts';
import { tradeBar } from '#lib/charts/trade-bar/tradeBar.ts';
import { treatyComparison } from '#lib/charts/treaty-comparison/treatyComparison.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { defaultView, type View } from '#lib/model/view.ts';
import { codedTable, importedTreaties } from '../../codedTreaties.ts';
import { english } from '../../english.ts';
import { importedDossier } from '../../importedDossier.ts';
import { deckOf } from './deckOf.ts';
import { pptxFaults } from './pptxFaults.ts';
import { all, readPackage } from './readPptx.ts';

/** How many bars a slide has, and what is written beside its chart. */
async function barsOf(dossier: Dossier, chart: Chart, view: Partial<View> = {}) {
  const prepared = chart.prepare(dossier, { ...defaultView, ...view }, english, 'slide');
  const { content } = await deckOf(dossier, [{ chart, query: '', prepared }]);
  expect(await pptxFaults(content)).toEqual([]);
  const file = await readPackage(content);
  const slide = file.xml('ppt/slides/slide1.xml');
  const [series] = all(file.xml('ppt/charts/chart1.xml'), 'ser');
  const bars = all(all(series!, 'cat')[0]!, 'pt').length;
  const placeOf = (name: string) => {
    const frame = all(slide, name).at(-1)!;
    const y = Number(all(frame, 'off')[0]!.getAttribute('y'));
    return { y, bottom: y + Number(all(all(frame, 'xfrm')[0]!, 'ext')[0]!.getAttribute('cy')) };
  };
  const said = all(slide, 't').map((each) => each.textContent!);
  return { bars, said, chart: placeOf('graphicFrame'), slide };
}

test.each([20, 50])('a slide of bars says how many of %i clauses have none', async (clauses) => {
  const dossier = await importedTreaties(codedTable(30, clauses).text);
  const { bars, said, chart, slide } = await barsOf(dossier, treatyComparison);
  const sentence = `${clauses - bars} more clauses`;
  expect(said).toContain(sentence);
  const text = all(slide, 'sp').find((shape) => all(shape, 't')[0]?.textContent === sentence);
  expect(Number(all(text!, 'off')[0]!.getAttribute('y'))).toBeGreaterThanOrEqual(chart.bottom);
});

test('a slide of bars where the table of treaties and clauses was asked for says where that is', async () => {
  const dossier = await importedTreaties(codedTable(30, 50).text);
  const { bars, said } = await barsOf(dossier, treatyComparison, { coverage: 'matrix' });
  expect(said).toContain(
    `${50 - bars} more clauses. A slide has no room for the table of 30 treaties and 50 clauses; the full version has it.`,
  );
  // All clauses have a bar, and the table is still not there.
  const few = await barsOf(await importedTreaties(codedTable(90, 6).text), treatyComparison, {
    coverage: 'matrix',
  });
  expect(few.bars).toBe(6);
  expect(few.said).toContain(
    'A slide has no room for the table of 90 treaties and 6 clauses; the full version has it.',
  );
});

test('a slide of the largest figures says which others have no bar', async () => {
  const amounts = [893, 879, 865, 640, 310, 205, 90];
  const rows = amounts.map((amount, at) => `Country ${at},Exports of fish,${amount},million USD,2023`);
  const dossier = await importedDossier(['Country,Measure,Value,Unit,Year', ...rows, ''].join('\n'));
  const { bars, said } = await barsOf(dossier, tradeBar);
  expect(bars).toBeLessThan(amounts.length);
  expect(said.join(' ')).toMatch(new RegExp(`${amounts.length - bars} more figures`));
});

test('a slide on which every row has a bar says nothing of the kind', async () => {
  const { said } = await barsOf(await importedTreaties(codedTable(30, 9).text), treatyComparison);
  expect(said.join(' ')).not.toContain('more clause');
});
