import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { deckItems } from '#lib/briefing/deckItems.ts';
import { readBriefingFile } from '#lib/briefing/file/briefingFile.ts';
import { printedId, readViewId, stillHolds, viewId } from '#lib/export/cite/viewId.ts';
import { singleSign } from '#lib/export/pptx/cellLook.ts';
import { layoutItem } from '#lib/export/layoutItem.ts';
import { pictureSize } from '#lib/export/pictureSize.ts';
import type { Mark } from '#lib/scene/mark.ts';
import { english } from '../english.ts';
import { jobOf } from '../export/pdf/pdfJob.ts';
import { deckOf } from '../export/pptx/deckOf.ts';
import { readPackage, textOf } from '../export/pptx/readPptx.ts';
import { shippedDossier } from '../shippedDossier.ts';

const dossier = await shippedDossier();
const read = readBriefingFile(new Uint8Array(readFileSync('assets/briefings/twelve-slides.json')));
if (!read.ok) throw new Error('the example cannot be read');
const { items } = deckItems(read.briefing, dossier, english);
const job = jobOf(dossier, items);
const pictures = items.map(
  (item) => layoutItem(job, item, { size: pictureSize('16:9'), scale: 1, theme: 'light' })[0]!,
);

const wordsOf = (text: string) => text.replaceAll(/[\u2066-\u2069]/g, '').split(/\s+/);
const wordsIn = (marks: readonly Mark[]) =>
  marks.flatMap((mark) => (mark.type === 'text' ? wordsOf(mark.text) : []));

/** Words of one that the other does not have as often; signs of a legend apart, which a table draws. */
function missing(all: readonly string[], from: readonly string[]): string[] {
  const left = [...from];
  return all.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at < 0 && /\p{L}{3}/u.test(word);
  });
}

describe('the slides of the longest example', () => {
  test('say in PowerPoint what they say as pictures', async () => {
    const { xml } = await readPackage((await deckOf(dossier, items)).content);
    items.forEach(({ chart }, at) => {
      const slide = wordsOf(textOf(xml(`ppt/slides/slide${at + 1}.xml`)));
      // Where a slide has room for the conditions themselves, it does not say that there are some.
      const spelt = slide.some((word) => /^conditions?:$/i.test(word)) ? ['(conditional)'] : [];
      // A table of PowerPoint has no smaller cells: there a sign tells what rests on one source.
      const signed = slide.some((word) => word.startsWith(singleSign)) ? ['smaller:'] : [];
      const left = missing(wordsIn(pictures[at]!.marks), slide).filter(
        (word) => ![...spelt, ...signed].includes(word),
      );
      expect([chart.id, left]).toEqual([chart.id, []]);
    });
  });

  test('bear the id by which each view is cited, and none where there is no view', () => {
    items.forEach((item, at) => {
      const id = printedId(dossier, item);
      expect(id === '').toBe(item.chart.id === 'sources');
      if (id === '') return;
      expect(wordsIn(pictures[at]!.marks)).toContain(id);
      const now = viewId(dossier, item.chart.id, item.prepared);
      expect(stillHolds(readViewId(id)!, now)).toEqual({ data: true, finding: true });
    });
  });
});
