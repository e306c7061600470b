import { expect, test } from 'vitest';
import { figureDossier } from '../../figureDossier.ts';
import { deckOf, itemsOf } from './deckOf.ts';
import { cellsOf } from './pptxFaults.ts';
import { all, readPackage, textOf } from './readPptx.ts';

const places = ['Adria', 'Bora', 'Cala'];

async function chartOf(values: readonly number[], unit: string) {
  const dossier = figureDossier(values.map((value, at) => ({ value, unit, label: places[at]! })));
  const items = itemsOf(dossier).filter(({ chart }) => chart.id === 'trade-bar');
  const file = await readPackage((await deckOf(dossier, items)).content);
  const chart = file.xml('ppt/charts/chart1.xml');
  const format = all(all(chart, 'dLbls')[0]!, 'numFmt')[0]!.getAttribute('formatCode')!;
  const axis = textOf(all(all(chart, 'valAx')[0]!, 'title')[0]!);
  const cells = await cellsOf(file.bytes[file.paths.find((path) => path.endsWith('.xlsx'))!]!);
  return { format, axis, kept: values.map((_, row) => Number(cells.get(`B${row + 2}`))) };
}

/** What a program writes for a number in a format of digits, decimals and commas that divide by a thousand. */
function written(value: number, format: string): string {
  const [, decimals = '', commas = ''] = /^#,##0(?:\.(0+))?(,*)$/.exec(format) ?? [];
  return (value / 1000 ** commas.length).toLocaleString('en-GB', {
    minimumFractionDigits: decimals.length,
    maximumFractionDigits: decimals.length,
  });
}

test.each([
  ['kUSD', [8_483_500, 2_620_000, 1_234_567], 'billion US dollars', ['8.48', '2.62', '1.23']],
  ['USD', [34_000_000, 4_500_000, 1_000_000], 'million US dollars', ['34.0', '4.5', '1.0']],
  ['MEUR', [5_100_000, 4_200_000, 3_000_000], 'trillion euros', ['5.10', '4.20', '3.00']],
  ['{shell}', [12_000_000, 9_000_000, 2_500_000], 'million shells', ['12.0', '9.0', '2.5']],
  // As it is printed, where no word of size is needed or one of them would read as nothing.
  ['kUSD', [480, 120, 60], 'thousand US dollars', ['480', '120', '60']],
  ['USD', [8_000_000_000, 5_000_000, 120], 'US dollars', ['8,000,000,000', '5,000,000', '120']],
])('bars of a slide in %s: %j', async (unit, values, axis, labels) => {
  const chart = await chartOf(values, unit);
  expect(chart.axis).toBe(axis);
  expect(values.map((value) => written(value, chart.format))).toEqual(labels);
  // The workbook has what the dossier has.
  expect(chart.kept).toEqual(values);
});
