import { expect, test } from 'vitest';
import { treatyComparison } from '#lib/charts/treaty-comparison/treatyComparison.ts';
import { defaultView } from '#lib/model/view.ts';
import { codedTable, importedTreaties } from '../../codedTreaties.ts';
import { english } from '../../english.ts';
import { deckOf } from './deckOf.ts';
import { pptxFaults } from './pptxFaults.ts';
import { all, readPackage } from './readPptx.ts';

test('an overview of very many cells in full is a picture on its slide, and bars of all treaties a chart', async () => {
  const dossier = await importedTreaties(codedTable(60, 60).text);
  const itemOf = (coverage: 'shares' | 'matrix') => ({
    chart: treatyComparison,
    query: '',
    prepared: treatyComparison.prepare(
      dossier,
      { ...defaultView, coverage },
      english,
      coverage === 'matrix' ? 'full' : 'slide',
    ),
  });
  const { content } = await deckOf(dossier, [itemOf('matrix'), itemOf('shares')]);
  expect(await pptxFaults(content)).toEqual([]);
  const deck = await readPackage(content);
  const fills = all(deck.xml('ppt/slides/slide1.xml'), 'blipFill');
  expect(fills).toHaveLength(1);
  const picture = deck.bytes['ppt/media/raster1-1.png']!;
  expect([...picture.subarray(1, 4)]).toEqual([...'PNG'].map((letter) => letter.charCodeAt(0)));
  // Its cells are so many pixels wide that no program has to blur them.
  expect(new DataView(picture.buffer, picture.byteOffset).getUint32(16)).toBe(60 * 32);
  expect(all(deck.xml('ppt/slides/slide2.xml'), 'chart')).toHaveLength(1);
});
