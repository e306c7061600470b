import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { formats } from '#lib/export/exporters.ts';
import { aboutLines } from '#lib/export/xlsx/aboutSheet.ts';
import { layoutPictures } from '#lib/export/picture.ts';
import { pictureSize } from '#lib/export/pictureSize.ts';
import { itemPages } from '#lib/export/pdf/pages.ts';
import type { Marking } from '#lib/model/marking.ts';
import type { Mark } from '#lib/scene/mark.ts';
import { harbourDossier } from '../data/harbourDossier.ts';
import { io, itemsOf, jobOf, optionsOf } from './pdf/pdfJob.ts';
import { deckOf } from './pptx/deckOf.ts';
import { all, readPackage, textOf } from './pptx/readPptx.ts';

const harbour = harbourDossier();
const marking: Marking = { kind: 'tlp', label: 'TLP:AMBER+STRICT' };
const [item] = itemsOf(harbour, 'full', ['stance-matrix']);

/** The marking in a picture: its text with the plate that it stands on. */
function plates(marks: readonly Mark[]) {
  return marks.flatMap((mark, at) => {
    const plate = marks[at - 1];
    return mark.type === 'text' && mark.text === 'TLP:AMBER+STRICT' && plate?.type === 'rect'
      ? [{ ink: mark.fill, size: mark.size, plate }]
      : [];
  });
}

describe('a marking', () => {
  test.each(['16:9', '1:1', 'A4', 'A3'])(
    'stands at the top and the bottom of every picture of size %s',
    (id) => {
      for (const { prepared } of itemsOf(harbour, 'full')) {
        const options = { size: pictureSize(id), theme: 'dark', marking } as const;
        for (const scene of layoutPictures(harbour, prepared, options)) {
          const found = plates(scene.marks);
          expect(found.map(({ ink, plate }) => [ink, plate.fill])).toEqual([
            ['#ffc000', '#000000'],
            ['#ffc000', '#000000'],
          ]);
          for (const { plate, size } of found) {
            expect(size).toBeGreaterThanOrEqual(12);
            expect(plate.x + plate.width).toBeLessThan(scene.width);
            // In the margins, where nothing else stands.
            expect(plate.y + plate.height < 24 || plate.y > scene.height - 24).toBe(true);
          }
        }
      }
    },
  );

  test('changes nothing else of a picture', () => {
    const options = { size: pictureSize('16:9'), theme: 'light' } as const;
    const [plain] = layoutPictures(harbour, item!.prepared, options);
    const [shown] = layoutPictures(harbour, item!.prepared, { ...options, marking });
    const rest = new Set(plates(shown!.marks).map(({ plate }) => plate));
    const others = shown!.marks.filter(
      (mark) => !rest.has(mark as never) && !(mark.type === 'text' && mark.text === 'TLP:AMBER+STRICT'),
    );
    expect(others).toEqual(plain!.marks);
  });

  test.each(['16:9', 'A4'])(
    'is on each page of a PDF, whose headline and foot stay what they are: %s',
    (size) => {
      const form = size === 'A4' ? 'full' : 'slide';
      const [own] = itemsOf(harbour, form, ['stance-matrix']);
      const options = optionsOf(size);
      const job = jobOf(harbour, [own!]);
      const plain = itemPages(own!, job, options);
      const shown = itemPages({ ...own!, marking }, job, options);
      expect(shown).toHaveLength(plain.length);
      shown.forEach(({ parts }, at) => {
        expect(
          plates(
            parts.chart.map((mark) => (mark.type === 'text' ? { ...mark, text: mark.text.trim() } : mark)),
          ),
        ).toHaveLength(2);
        expect(parts.headline).toEqual(plain[at]!.parts.headline);
        expect(parts.foot).toEqual(plain[at]!.parts.foot);
      });
    },
  );

  test('is on each slide, of an item its own', async () => {
    const [first, second] = itemsOf(harbour, 'slide', ['stance-matrix', 'timeline']).map((each) => each);
    const other: Marking = { kind: 'words', text: 'Newsroom only' };
    const { content } = await deckOf(harbour, [{ ...first!, marking }, second!], { marking: other });
    const { xml } = await readPackage(content);
    const said = [1, 2].map((number) => {
      const shapes = all(xml(`ppt/slides/slide${number}.xml`), 'sp').map(textOf);
      return shapes.filter((text) => text === 'TLP:AMBER+STRICT' || text === 'Newsroom only');
    });
    expect(said).toEqual([
      ['TLP:AMBER+STRICT', 'TLP:AMBER+STRICT'],
      ['Newsroom only', 'Newsroom only'],
    ]);
  });

  test('is said inside files of data too, of the whole and of each view', async () => {
    const items = itemsOf(harbour, 'slide', ['stance-matrix', 'timeline']);
    const job = jobOf(harbour, [items[0]!, { ...items[1]!, marking }]);
    const options = optionsOf('16:9', { marking: { kind: 'tlp', label: 'TLP:GREEN' } });
    const written = async (id: string) => {
      const exporter = await formats.find((format) => format.id === id)!.load();
      return exporter.write(job, options, io);
    };
    const texts = (await written('csv')).filter(({ name }) => name.endsWith('.txt'));
    expect(texts.map(({ name, content }) => [name, String(content).split('\n')[0]])).toEqual([
      ['tlp-amber-strict-stance-matrix.csv.txt', 'TLP:GREEN'],
      ['tlp-amber-strict-timeline.csv.txt', 'TLP:AMBER+STRICT'],
    ]);
    const [archive] = await written('zip');
    const inside = unzipSync(archive!.content as Uint8Array);
    expect(strFromU8(inside['MARKING.txt']!)).toMatch(/^TLP:AMBER\+STRICT\n/);
    expect(strFromU8(inside['README.md']!)).toMatch(/^\*\*TLP:AMBER\+STRICT\*\*\n/);
    const said = aboutLines(job, options).filter(([what]) => what === 'Marking');
    // Of the whole, then of the two views.
    expect(said.map(([, value]) => value)).toEqual(['TLP:AMBER+STRICT', 'TLP:GREEN', 'TLP:AMBER+STRICT']);
    const [book] = await written('xlsx');
    const parts = Object.values(unzipSync(book!.content as Uint8Array)).map((part) => strFromU8(part));
    expect(parts.join('')).toContain('TLP:AMBER+STRICT');
  });

  test('begins the name of every file, the narrowest of its items', async () => {
    const items = itemsOf(harbour, 'slide', ['stance-matrix', 'timeline']);
    const marked = [items[0]!, { ...items[1]!, marking }];
    for (const { id, load } of formats.filter((format) => ['csv', 'zip', 'pptx'].includes(format.id))) {
      const exporter = await load();
      const options = optionsOf('16:9', { marking: { kind: 'tlp', label: 'TLP:GREEN' } });
      const files = await exporter.write(jobOf(harbour, marked), options, io);
      for (const { name } of files) expect(`${id}: ${name}`).toMatch(/: tlp-amber-strict-/);
      const plain = await exporter.write(jobOf(harbour, items), optionsOf('16:9'), io);
      for (const { name } of plain) expect(name).not.toMatch(/tlp/);
    }
  });
});
