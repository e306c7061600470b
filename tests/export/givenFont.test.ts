import { readFileSync } from 'node:fs';
import subsetFont from 'subset-font';
import { describe, expect, it } from 'vitest';
import { catalog } from '#lib/charts/catalog.ts';
import { readDossier } from '#lib/data/readDossier.ts';
import { FontUnreadableError, readGivenFont } from '#lib/export/givenFont.ts';
import { drawPicture, drawPictures, UncoveredTextError } from '#lib/export/picture.ts';
import { pictureSize } from '#lib/export/pictureSize.ts';
import { unpackedFont } from '#lib/export/unpackedFont.ts';
import { uncoveredCells } from '#lib/export/uncoveredCells.ts';
import { defaultView } from '#lib/model/view.ts';
import { en } from '#lib/words/en/en.ts';
import { allIsolated } from '#lib/words/isolating.ts';
import { cutFont, givenFonts } from '#scripts/givenFonts.ts';
import { nodeFontReader } from '#scripts/nodeFontReader.ts';
import { picturePng } from '#scripts/picturePng.ts';
import { asCollection, ghostFamily, ghostFont } from '../ghostFont.ts';
import { scripts, type ScriptName } from '../inScript.ts';
import { scriptFiles } from '../scriptDossier.ts';

const names = Object.keys(scripts) as ScriptName[];
const others = names.filter((name) => !('isOurs' in scripts[name]));
const words = await allIsolated(en);
const request = { size: pictureSize('16:9'), scale: 1, theme: 'light', record: {} } as const;

function scriptDossier(name: ScriptName) {
  const reading = readDossier(scriptFiles(name));
  if (!reading.ok) throw new Error(`no sound dossier: ${name}`);
  return reading.dossier;
}

async function fontOf(name: ScriptName) {
  return readGivenFont(await ghostFont(scripts[name].letters));
}

describe('a dossier in any script', () => {
  it.each(names)('is drawn in every chart, with a font given where ours do not have it: %s', async (name) => {
    const dossier = scriptDossier(name);
    const given = others.includes(name) ? [await fontOf(name)] : [];
    let set = 0;
    for (const chart of catalog) {
      const prepared = chart.prepare(dossier, defaultView, words, 'slide');
      const picture = await drawPicture(dossier, prepared, { ...request, given }, nodeFontReader);
      set += picture.given.length;
    }
    expect(set > 0).toBe(others.includes(name));
  });

  it.each(others)('is named cell by cell where pictures need a font: %s', (name) => {
    const cells = uncoveredCells(scriptDossier(name));
    expect(cells).toContainEqual(
      expect.objectContaining({ file: 'actors.csv', row: 2, column: 'short_name' }),
    );
    expect(cells.every(({ characters }) => characters.length > 0)).toBe(true);
  });

  it('asks for no font where ours have all of it', () => {
    const ours = names.filter((name) => !others.includes(name));
    expect(ours).toEqual(['latin', 'cyrillic', 'greek', 'hangul']);
    for (const name of ours) expect(uncoveredCells(scriptDossier(name))).toEqual([]);
  });

  it('without a font says of each text what it lacks', async () => {
    const dossier = scriptDossier('arabic');
    const prepared = catalog[0]!.prepare(dossier, defaultView, words, 'slide');
    const failure = await drawPictures(dossier, prepared, request, nodeFontReader).catch(
      (error: unknown) => error,
    );
    expect(failure).toBeInstanceOf(UncoveredTextError);
    const { texts } = failure as UncoveredTextError;
    const kelm = dossier.actors[0]!.short_name;
    expect(texts).toContainEqual({ text: kelm, characters: [...new Set(kelm)] });
  });
});

describe('a font that a person gives', () => {
  it('is read with its name and its characters alone, from a collection too', async () => {
    const file = await ghostFont('港あ');
    for (const font of [readGivenFont(file), readGivenFont(asCollection(file), 1)]) {
      expect(font.family).toMatch(ghostFamily);
      expect(font.weight).toBe(400);
      expect(['港', 'あ', '海', 'A'].map((each) => font.covers(each.codePointAt(0)!))).toEqual([
        true,
        true,
        false,
        false,
      ]);
      // A file of its own that draws the character.
      expect(readGivenFont(font.bytes).family).toBe(font.family);
    }
  });

  it('is the same font when it was packed for pages', async () => {
    const file = await ghostFont('港あ');
    const whole = { keepAllGlyphs: true, preserveNameIds: [1, 2, 4, 6] };
    for (const format of ['woff', 'woff2'] as const) {
      const packed = await subsetFont(Buffer.from(file), undefined, { ...whole, targetFormat: format });
      const font = readGivenFont(await unpackedFont(packed));
      expect(font.covers('港'.codePointAt(0)!)).toBe(true);
      expect(font.covers('海'.codePointAt(0)!)).toBe(false);
      await expect(unpackedFont(packed.subarray(0, 60))).rejects.toThrow(FontUnreadableError);
    }
    expect(await unpackedFont(file)).toBe(file);
    expect(await unpackedFont(new Uint8Array(2))).toHaveLength(2);
  });

  it('is refused, and never half read, where it is none', async () => {
    const file = await ghostFont('港');
    const spoiled = [new Uint8Array(), file.subarray(0, 300), readFileSync('src/fonts/inter-400.woff2')];
    for (const bytes of spoiled) expect(() => readGivenFont(bytes)).toThrow(FontUnreadableError);
  });

  it('is cut to the picture in the SVG, and draws the letters of the PNG', async () => {
    const dossier = scriptDossier('chinese');
    const prepared = catalog[0]!.prepare(dossier, defaultView, words, 'slide');
    const given = [await fontOf('chinese')];
    const whole = await drawPicture(dossier, prepared, { ...request, given }, nodeFontReader);
    const cut = await drawPicture(dossier, prepared, { ...request, given, cutFont }, nodeFontReader);
    expect(cut.svg).toContain(
      `@font-face{font-family:"${given[0]!.family}";font-weight:400;src:url("data:;base64,`,
    );
    expect(cut.svg.length).toBeLessThan(whole.svg.length);
    const drawn = await picturePng(cut, {});
    const without = await picturePng({ ...cut, given: [] }, {});
    expect(Buffer.from(drawn).equals(Buffer.from(without))).toBe(false);
  });

  it('is asked for by what can be done where there is none of the name', async () => {
    await expect(givenFonts(['Nowhere Installed Sans'])).rejects.toThrow(
      /--font "Nowhere Installed Sans".*name a font file/s,
    );
    await expect(givenFonts(['package.json'])).rejects.toThrow(
      '--font "package.json": package.json is not a TrueType',
    );
  });
});
