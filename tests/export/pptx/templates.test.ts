import JSZip from 'jszip';
import { beforeAll, describe, expect, test } from 'vitest';
import { TemplateError } from '#lib/export/pptx/OfficeFile.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { harbourDossier } from '../../data/harbourDossier.ts';
import { deckOf, itemsOf } from './deckOf.ts';
import { pptxFaults } from './pptxFaults.ts';
import { all, readPackage, textOf } from './readPptx.ts';

let dossier: Dossier;

beforeAll(() => {
  dossier = harbourDossier();
});

/** A presentation with its parts put through functions, as another organisation's would differ. */
async function templateOf(changes: Readonly<Record<string, (xml: string) => string>>): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync((await deckOf(dossier, itemsOf(dossier).slice(0, 1))).content);
  for (const [path, change] of Object.entries(changes)) {
    const changed = change(await zip.file(path)!.async('string'));
    zip.file(path, changed);
  }
  return zip.generateAsync({ type: 'uint8array' });
}

const corporate = () =>
  templateOf({
    'ppt/theme/theme1.xml': (xml) =>
      xml
        .replaceAll('typeface="Arial"', 'typeface="Georgia"')
        .replace(/<a:accent1>.*?<\/a:accent1>/, '<a:accent1><a:srgbClr val="0033A0"/></a:accent1>')
        .replace(/<a:lt1>.*?<\/a:lt1>/, '<a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>'),
    'ppt/presentation.xml': (xml) => xml.replace(/<p:sldSz[^>]*>/, '<p:sldSz cx="9144000" cy="5143500"/>'),
    'ppt/slideLayouts/slideLayout1.xml': (xml) =>
      xml.replace(
        /(?<=type="title".*?)<a:off x="\d+" y="\d+"\/><a:ext cx="\d+" cy="\d+"\/>/,
        '<a:off x="457200" y="300000"/><a:ext cx="8229600" cy="700000"/>',
      ),
  });

describe('a template', () => {
  test('lends its size, fonts, colours and the place of its title', async () => {
    const template = await corporate();
    const { content } = await deckOf(dossier, itemsOf(dossier), { template });
    expect(await pptxFaults(content)).toEqual([]);
    const file = await readPackage(content);
    expect(all(file.xml('ppt/presentation.xml'), 'sldSz')[0]?.getAttribute('cx')).toBe('9144000');
    const [theme] = file.paths.filter((path) => path === 'ppt/theme/theme1.xml');
    const written = new TextDecoder().decode(file.bytes[theme!]);
    expect(written).toContain('Georgia');
    expect(written).toContain('0033A0');
    const slide = file.xml('ppt/slides/slide1.xml');
    const [title] = all(slide, 'sp');
    expect(all(title!, 'xfrm')).toHaveLength(0);
    expect(textOf(title!)).toBe(itemsOf(dossier)[0]!.prepared.headline);
  });

  test('leaves the chart below its title and above its foot, inside the slide', async () => {
    const { content } = await deckOf(dossier, itemsOf(dossier), { template: await corporate() });
    const file = await readPackage(content);
    for (let at = 1; at <= itemsOf(dossier).length; at++) {
      const xml = file.xml(`ppt/slides/slide${at}.xml`);
      for (const place of all(xml, 'xfrm').slice(1)) {
        const [off, ext] = [all(place, 'off')[0]!, all(place, 'ext')[0]!];
        const [x, y] = ['x', 'y'].map((name) => Number(off.getAttribute(name))) as [number, number];
        const [cx, cy] = ['cx', 'cy'].map((name) => Number(ext.getAttribute(name))) as [number, number];
        expect(y).toBeGreaterThanOrEqual(1_000_000);
        expect(y + cy).toBeLessThanOrEqual(5_143_500);
        expect(x + cx).toBeLessThanOrEqual(9_144_000 * 1.02);
      }
    }
  });

  test('that is dark makes charts of the dark theme', async () => {
    const { content } = await deckOf(dossier, undefined, { theme: 'dark' });
    const deck = await deckOf(dossier, undefined, { template: content });
    expect(await pptxFaults(deck.content)).toEqual([]);
    const slide = new TextDecoder().decode((await readPackage(deck.content)).bytes['ppt/slides/slide1.xml']);
    expect(slide).toContain('45BAAF');
  });

  test('that is no presentation, or has no title, is refused by name', async () => {
    const refused = (template: Uint8Array) => deckOf(dossier, undefined, { template });
    await expect(refused(new Uint8Array([1, 2, 3]))).rejects.toThrow(TemplateError);
    const untitled = await templateOf({
      'ppt/slideLayouts/slideLayout1.xml': (xml) => xml.replace('type="title"', 'type="dt"'),
      'ppt/slideLayouts/slideLayout2.xml': (xml) => xml.replace('type="title"', 'type="dt"'),
    });
    await expect(refused(untitled)).rejects.toMatchObject({ kind: 'noTitle' });
  });
});
