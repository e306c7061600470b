import { readdir } from 'node:fs/promises';
import { create } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { embeddedFontCss, fontFileName, fontFiles, type FontReader } from '#lib/export/fontFiles.ts';
import { verticalMetrics } from '#lib/scene/fontMetrics.ts';
import { fontFamilies, fontRuns } from '#lib/scene/fontRuns.ts';
import { nodeFontReader, trueType } from '../../scripts/nodeFontReader.ts';

const weights = [400, 600] as const;
const stubReader: FontReader = (file) => Promise.resolve(new TextEncoder().encode(file));

describe('fontFiles', () => {
  it('reads each slice and weight once', async () => {
    const read: string[] = [];
    const files = await fontFiles(
      [
        { family: 'Inter Cyrillic', weight: 600 },
        { family: 'Inter', weight: 400 },
        { family: 'Inter Cyrillic', weight: 600 },
      ],
      (file) => {
        read.push(file);
        return stubReader(file);
      },
    );
    expect(read).toEqual(['inter-400.woff2', 'inter-cyrillic-600.woff2']);
    expect(files.map(({ family, weight }) => [family, weight])).toEqual([
      ['Inter', 400],
      ['Inter Cyrillic', 600],
    ]);
  });

  it('fails when a file cannot be read', async () => {
    await expect(fontFiles([{ family: 'Comic', weight: 400 }], nodeFontReader)).rejects.toThrow(
      'comic-400.woff2',
    );
  });
});

describe('embeddedFontCss', () => {
  it('writes a rule with the bytes inside for each font in use, and no other', async () => {
    const css = embeddedFontCss(await fontFiles([{ family: 'Hangul C', weight: 600 }], stubReader));
    expect(css).toBe(
      '@font-face{font-family:"Hangul C";font-weight:600;' +
        `src:url("data:;base64,${btoa('hangul-c-600.woff2')}") format("woff2")}`,
    );
    expect(embeddedFontCss([])).toBe('');
  });

  it('encodes fonts longer than a function may have arguments', () => {
    const bytes = Uint8Array.from({ length: 200_000 }, (_, index) => index % 251);
    const css = embeddedFontCss([{ family: 'Inter', weight: 400, bytes }]);
    const encoded = /base64,([^"]*)"/.exec(css)?.[1] ?? '';
    expect(Buffer.from(encoded, 'base64').equals(bytes)).toBe(true);
  });
});

describe('the bundled fonts', () => {
  it('have a file for every family and weight, and no file without a family', async () => {
    const expected = fontFamilies().flatMap((family) =>
      weights.map((weight) => fontFileName(family, weight)),
    );
    const files = (await readdir(new URL('../../src/fonts/', import.meta.url))).filter((file) =>
      file.endsWith('.woff2'),
    );
    expect(files.sort()).toEqual([...expected, 'newsreader-500.woff2'].sort());
  });

  it('carry the family and weight that a picture asks for, and every character of their runs', async () => {
    const text = 'Łódź ① Ελλάδα Договор 1,5 가각 힝 「ㄱ」 Russia';
    for (const weight of weights) {
      for (const run of fontRuns(text)) {
        const font = create(await trueType(await nodeFontReader(fontFileName(run.family, weight))));
        expect(font.name.records['preferredFamily']?.['en']).toBe(run.family);
        expect(font.name.records['preferredSubfamily']?.['en']).toBe(weight === 400 ? 'Regular' : 'SemiBold');
        expect(font['OS/2'].usWeightClass).toBe(weight);
        for (const character of run.text) {
          expect(font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0), character).toBe(true);
        }
      }
    }
  });

  it('measure vertically what charts are laid out with', async () => {
    for (const weight of weights) {
      const font = create(await trueType(await nodeFontReader(fontFileName('Inter', weight))));
      for (const [name, thousandths] of Object.entries(verticalMetrics)) {
        const units = font[name as keyof typeof verticalMetrics];
        expect(Math.abs(Math.abs(units) / font.unitsPerEm - thousandths / 1000), name).toBeLessThan(0.001);
      }
    }
  });
});
