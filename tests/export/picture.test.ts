import { describe, expect, it } from 'vitest';
import { catalog } from '#lib/charts/catalog.ts';
import type { Chart } from '#lib/charts/kit/chart.ts';
import { stanceMatrix } from '#lib/charts/stance-matrix/stanceMatrix.ts';
import { drawPicture, UncoveredTextError, type Picture, type PictureRequest } from '#lib/export/picture.ts';
import { pictureSize, pictureSizes } from '#lib/export/pictureSize.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { defaultView, type Presentation } from '#lib/model/view.ts';
import { darkTheme, lightTheme } from '#lib/scene/theme.ts';
import { nodeFontReader } from '#scripts/nodeFontReader.ts';
import { harbourDossier } from '../data/harbourDossier.ts';
import { shippedDossier } from '../shippedDossier.ts';
import { doubled, inCyrillic, renamedDossier } from '../renamedDossier.ts';
import { english } from '../english.ts';

const harbour = harbourDossier();
const record = { dossier: 'harbour', chart: 'stance-matrix', view: '?v=1&without=a,b' };

function draw(
  change: Partial<PictureRequest> = {},
  dossier: Dossier = harbour,
  chart: Chart = stanceMatrix,
  presentation: Presentation = 'full',
): Promise<Picture> {
  const request: PictureRequest = { size: pictureSize('16:9'), scale: 1, theme: 'light', record, ...change };
  return drawPicture(
    dossier,
    chart.prepare(dossier, defaultView, english, presentation),
    request,
    nodeFontReader,
  );
}

/** `30 November 2023`. */
const asOf = new Date(`${harbour.info.asOf}T00:00Z`).toLocaleDateString('en-GB', {
  dateStyle: 'long',
  timeZone: 'UTC',
});

const words = ({ scene }: Picture) =>
  scene.marks.flatMap((mark) => (mark.type === 'text' ? mark.text : [])).join(' ');

describe('the size of a picture', () => {
  it.each(catalog.map((chart) => [chart.id, chart] as const))('is that asked for: %s', async (_id, chart) => {
    for (const size of pictureSizes) {
      const { width, height, scene, svg } = await draw({ size }, harbour, chart);
      expect(width).toBe(size.canvas.width * size.density);
      if (size.canvas.height !== null) expect(height).toBe(size.canvas.height * size.density);
      expect(width / height).toBeCloseTo(scene.width / scene.height, 2);
      expect(svg).toContain(`width="${width}" height="${height}" viewBox="0 0 `);
    }
  });

  it('grows with the scale and changes nothing else', async () => {
    const [once, twice, four] = await Promise.all([1, 2, 4].map((scale) => draw({ scale })));
    expect([once?.width, twice?.width, four?.width]).toEqual([1920, 3840, 7680]);
    expect([once?.height, twice?.height, four?.height]).toEqual([1080, 2160, 4320]);
    expect(four?.scene).toEqual(once?.scene);
  });

  it('keeps text at 12 points on a slide where the chart fits, and says so where it does not', async () => {
    const fits = await draw();
    const crowded = await draw(
      {},
      renamedDossier(harbour, (text) => doubled(doubled(text))),
    );
    expect(fits.scene.width).toBe(960);
    expect(fits.smallestPoints).toBeGreaterThanOrEqual(11);
    expect(crowded.scene.width).toBeGreaterThan(960);
    expect(crowded.smallestPoints).toBeLessThan(fits.smallestPoints);
    expect(crowded.width).toBe(1920);
  });
});

describe('what is in a picture', () => {
  it.each(catalog.map((chart) => [chart.id, chart] as const))(
    'is headline, subtitle, notes, sources, licence and date: %s',
    async (_id, chart) => {
      const prepared = chart.prepare(harbour, defaultView, english);
      const text = words(await draw({}, harbour, chart));
      for (const part of [prepared.headline, prepared.subtitle, ...prepared.notes]) {
        expect(text).toContain(part);
      }
      for (const part of ['Sources: [', `as of ${asOf}`, harbour.info.licence.name, harbour.info.title]) {
        expect(text).toContain(part);
      }
    },
  );

  it('is the headline of the reader in place of ours, in the title as well', async () => {
    const picture = await draw({ headline: 'Who wants “it” & who < not' });
    expect(words(picture)).toContain('Who wants “it” & who < not');
    expect(words(picture)).not.toContain(stanceMatrix.prepare(harbour, defaultView, english).headline);
    expect(picture.svg).toContain('<title>Who wants “it” &amp; who &lt; not</title>');
  });

  it('is what is needed to open it again', async () => {
    const { svg } = await draw();
    const [, text = ''] = /<metadata>([^<]*)<\/metadata>/.exec(svg) ?? [];
    const read: unknown = JSON.parse(text.replaceAll('&quot;', '"').replaceAll('&amp;', '&'));
    expect(read).toEqual({ standpoint: 1, ...record });
  });

  it('is one slice of font for each script, inside the file', async () => {
    const { svg } = await draw({ headline: 'A, Б, 가' });
    const families = [...svg.matchAll(/@font-face\{font-family:"([^"]+)"/g)].map(([, family]) => family);
    expect(families).toContain('Inter');
    expect(families).toContain('Inter Cyrillic');
    expect(families.some((family) => family?.startsWith('Hangul'))).toBe(true);
    // The form that Wikimedia Commons takes.
    expect(svg.match(/url\((?!"data:;base64,)/)).toBeNull();
  });
});

describe('the theme of a picture', () => {
  it('is a ground of its colour, or none', async () => {
    const [light, dark, transparent] = await Promise.all(
      (['light', 'dark', 'transparent'] as const).map((theme) => draw({ theme })),
    );
    expect(light?.scene.background).toBe(lightTheme.ground);
    expect(dark?.scene.background).toBe(darkTheme.ground);
    expect(transparent?.scene.background).toBeNull();
    expect(transparent?.scene.marks).toEqual(light?.scene.marks);
    expect(words(dark!)).toBe(words(light!));
  });
});

describe('text that no font covers', () => {
  it.each([
    ['an emoji', 'A 🙂 headline', ['🙂']],
    ['Arabic', 'The word سلام', ['س', 'ل', 'ا', 'م']],
    ['Chinese', 'The word 和平', ['和', '平']],
  ])('stops the export with a list: %s', async (_what, headline, characters) => {
    const failure = await draw({ headline }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(UncoveredTextError);
    const { characters: listed, message } = failure as UncoveredTextError;
    expect(listed).toEqual(characters);
    for (const character of characters) {
      const code = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
      expect(message).toContain(`${character} (U+${code})`);
    }
  });

  it('is found in names of the dossier too, each character once', async () => {
    const named = renamedDossier(harbour, (text) => text && `${text} ☃🙂`);
    await expect(draw({}, named)).rejects.toThrow(
      'no font covers these characters: ☃ (U+2603), 🙂 (U+1F642)',
    );
  });

  it('is not what Cyrillic and Hangul names are', async () => {
    const inHangul = (text: string) => text.replace(/[a-z]+/gi, '조선로동당');
    for (const [rename, family] of [
      [inCyrillic, 'Inter Cyrillic'],
      [inHangul, 'Hangul'],
    ] as const) {
      const { svg } = await draw({}, renamedDossier(harbour, rename));
      expect(svg).toContain(`@font-face{font-family:"${family}`);
    }
  });
});

it('a picture says that nothing is found rather than being empty', async () => {
  const view = { ...defaultView, sourcesOff: harbour.sources.map(({ id }) => id) };
  for (const chart of catalog) {
    const request: PictureRequest = { size: pictureSize('16:9'), scale: 1, theme: 'light', record };
    const picture = await drawPicture(
      harbour,
      chart.prepare(harbour, view, english),
      request,
      nodeFontReader,
    );
    expect(words(picture)).toContain(english.of('common').noMatch);
    expect(picture.svg).not.toMatch(/NaN|undefined|Infinity/);
  }
});

it('a slide has larger print than the full picture of a crowded chart', async () => {
  const shipped = await shippedDossier();
  const slide = await draw({}, shipped, stanceMatrix, 'slide');
  expect(slide.smallestPoints).toBeGreaterThan((await draw({}, shipped)).smallestPoints);
});
