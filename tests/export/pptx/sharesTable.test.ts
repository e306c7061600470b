import type { Element } from '@xmldom/xmldom';
import { expect, test } from 'vitest';
import { stanceMatrix } from '#lib/charts/stance-matrix/stanceMatrix.ts';
import { lightTheme } from '#lib/scene/theme.ts';
import { defaultView, type Presentation } from '#lib/model/view.ts';
import { english } from '../../english.ts';
import { importedDossier } from '../../importedDossier.ts';
import { deckOf } from './deckOf.ts';
import { pptxFaults } from './pptxFaults.ts';
import { all, readPackage, tableOf } from './readPptx.ts';

/** How many of a party voted against, abstained and voted for. */
type Votes = readonly [against: number, neutral: number, supporting: number];

const votes: Readonly<Record<string, Readonly<Record<string, Votes>>>> = {
  Reds: { 'Rail bill': [7, 0, 12], 'Tax bill': [0, 0, 19], 'Port bill': [1, 0, 18] },
  Blues: { 'Rail bill': [10, 4, 5], 'Tax bill': [19, 0, 0], 'Port bill': [3, 13, 3] },
  Greens: { 'Rail bill': [6, 6, 7], 'Tax bill': [9, 1, 9], 'Port bill': [18, 1, 0] },
};

function rollCall(parties: typeof votes): string {
  const rows = Object.entries(parties).flatMap(([party, bills]) =>
    Object.entries(bills).flatMap(([bill, amounts]) => {
      const cast = amounts.flatMap((amount, at) =>
        Array<string>(amount).fill(['Nay', 'Abstain', 'Yea'][at]!),
      );
      return cast.map((vote, at) => `${party} member ${at},${party},${bill},${vote}`);
    }),
  );
  return ['Member,Party,Vote,Position', ...rows, ''].join('\n');
}

async function slideOf(parties: typeof votes, form: Presentation) {
  const dossier = await importedDossier(rollCall(parties), { columns: { actor: 'Party' } });
  const prepared = stanceMatrix.prepare(dossier, defaultView, english, form);
  const { content } = await deckOf(dossier, [{ chart: stanceMatrix, query: '', prepared }]);
  expect(await pptxFaults(content)).toEqual([]);
  return { prepared, slide: (await readPackage(content)).xml('ppt/slides/slide1.xml') };
}

const numberOf = (node: Element, part: string, attribute: string) =>
  Number(all(node, part)[0]!.getAttribute(attribute));
/** Where an object lies, in EMU. */
function placeOf(node: Element) {
  const [place] = all(node, 'xfrm');
  const [x, y] = [numberOf(place!, 'off', 'x'), numberOf(place!, 'off', 'y')];
  return { x, y, right: x + numberOf(place!, 'ext', 'cx'), bottom: y + numberOf(place!, 'ext', 'cy') };
}
const point = 12_700;
const fillOf = (shape: Element) =>
  all(shape, 'spPr')
    .flatMap((each) => [...each.childNodes])
    .find((each) => each.nodeName === 'a:solidFill');

test('shares of a cell are bars of these lengths in their cell, and its number stands in the table above', async () => {
  const { prepared, slide } = await slideOf(votes, 'slide');
  const [header = [], ...rows] = tableOf(slide);
  const table = placeOf(all(slide, 'graphicFrame')[0]!);
  const widths = all(slide, 'gridCol').map((each) => Number(each.getAttribute('w')));
  const heights = all(slide, 'tr').map((each) => Number(each.getAttribute('h')));
  const startOf = (sizes: readonly number[], at: number) =>
    sizes.slice(0, at).reduce((sum, each) => sum + each, 0);
  const groups = all(slide, 'grpSp');
  let found = 0;
  rows.forEach(([bill = '', ...numbers], r) => {
    numbers.forEach((number, c) => {
      const amounts = votes[header[c + 1]!]![bill]!;
      expect(number).toBe(String(Math.round((100 * amounts[2]) / 19)));
      const left = table.x + startOf(widths, c + 1);
      const top = table.y + startOf(heights, r + 1);
      const isIn = (group: Element) => {
        const { x, y, bottom } = placeOf(group);
        return Math.abs(x - left) < 2 * point && y > top && bottom <= top + heights[r + 1]! + point;
      };
      const group = groups.find(isIn)!;
      expect(group, `${header[c + 1]} ${bill}`).toBeDefined();
      const sentences = prepared.table.rows.map(({ key }) => prepared.sentence(key));
      expect(sentences).toContain(all(group, 'cNvPr')[0]!.getAttribute('descr'));
      const parts = all(group, 'sp').filter(fillOf);
      const shares = parts.map(placeOf).map(({ x, right }) => right - x);
      const whole = shares.reduce((sum, each) => sum + each, 0);
      const expected = amounts.filter((amount) => amount > 0);
      expect(shares).toHaveLength(expected.length);
      shares.forEach((share, at) => expect(share / whole).toBeCloseTo(expected[at]! / 19, 3));
      found++;
    });
  });
  expect(found).toBe(9);
  // No edge of a cell is wide enough to be taken for a share, and no ground for all of them.
  const edges = all(slide, 'tcPr').flatMap((cell) => ['lnL', 'lnR'].map((side) => numberOf(cell, side, 'w')));
  expect(Math.max(...edges)).toBeLessThan(2 * point);
  const grounds = all(slide, 'tcPr').map((cell) => (cell.lastChild as Element).toString());
  for (const colour of Object.values(lightTheme.stance))
    for (const ground of grounds) expect(ground.toLowerCase()).not.toContain(colour.slice(1).toLowerCase());
});

test('of very many cells none has a bar that lies outside of them', async () => {
  const bills = Object.fromEntries(
    Array.from({ length: 4 }, (_, bill) => [`Bill ${bill}`, [2, bill % 3, 4] as const]),
  );
  const parties = Object.fromEntries(Array.from({ length: 24 }, (_, at) => [`Party ${at}`, bills]));
  const { slide } = await slideOf(parties, 'full');
  const table = placeOf(all(slide, 'graphicFrame')[0]!);
  const groups = all(slide, 'grpSp').filter((group) =>
    /^Party/.test(all(group, 'cNvPr')[0]!.getAttribute('name')!),
  );
  expect(groups.length).toBeGreaterThan(20);
  for (const { x, y, right, bottom } of groups.map(placeOf)) {
    expect(x).toBeGreaterThanOrEqual(table.x);
    expect(y).toBeGreaterThanOrEqual(table.y);
    expect(right).toBeLessThanOrEqual(table.right + point);
    expect(bottom).toBeLessThanOrEqual(table.bottom + point);
  }
});
