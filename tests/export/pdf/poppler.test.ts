import { beforeAll, describe, expect, it } from 'vitest';
import { catalog } from '#lib/charts/catalog.ts';
import { printedId } from '#lib/export/cite/viewId.ts';
import { drawPictures } from '#lib/export/picture.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { nodeFontReader } from '#scripts/nodeFontReader.ts';
import { hasPoppler } from '#scripts/poppler.ts';
import { paintedScene } from '../../painted.ts';
import { inCyrillic, renamedDossier } from '../../renamedDossier.ts';
import { shippedDossier } from '../../shippedDossier.ts';
import { differingShare } from './differingShare.ts';
import { itemsOf, jobOf, optionsOf, writePdf } from './pdfJob.ts';
import { poppler } from './poppler.ts';

describe.runIf(hasPoppler())('poppler (skipped where poppler-utils is not installed)', () => {
  let shipped: Dossier;
  let slides: Uint8Array;

  beforeAll(async () => {
    shipped = await shippedDossier();
    slides = await writePdf(jobOf(shipped, itemsOf(shipped, 'slide')), optionsOf('16:9'));
  }, 60_000);

  it('finds every font embedded, cut to the letters in use and readable as text', async () => {
    const named = renamedDossier(shipped, (text) => `${inCyrillic(text)} 조선`);
    const ids = ['stance-matrix', 'fact-checks'];
    const other = await writePdf(jobOf(named, itemsOf(named, 'full', ids)), optionsOf('A4'));
    for (const content of [slides, other]) {
      const lines = poppler('pdffonts', content).toString().trim().split('\n').slice(2);
      expect(lines.length).toBeGreaterThan(1);
      for (const line of lines) {
        expect(line).toMatch(/^[A-Z]{6}\+(Inter|Hangul)\S* +CID TrueType +Identity-H +yes yes yes /);
      }
    }
  });

  it('copies the words of a page as they are read', () => {
    const text = poppler('pdftotext', slides, ['-f', '1', '-l', '1']).toString().replace(/\s+/g, ' ');
    const { prepared } = itemsOf(shipped, 'slide')[0]!;
    expect(text.startsWith(`${prepared.headline} ${prepared.subtitle} `)).toBe(true);
    expect(text).toContain('Standpoint');
    expect(text).toContain('−−');
  });

  it.each(catalog.map(({ id }, at) => [id, at] as const))(
    'draws what the picture shows: %s',
    async (_id, at) => {
      const item = itemsOf(shipped, 'slide')[at]!;
      const request = { ...optionsOf('16:9'), cite: printedId(shipped, item), record: {} };
      const [picture] = await drawPictures(shipped, item.prepared, request, nodeFontReader);
      const drawn = await paintedScene(picture!.scene, { width: picture!.width });
      const page = String(at + 1);
      const ppm = poppler('pdftoppm', slides, ['-f', page, '-l', page, '-r', '144']);
      expect(differingShare(drawn, ppm)).toBeLessThan(0.01);
    },
  );
});
