import { create, type Font } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { fontFileName } from '#lib/export/fontFiles.ts';
import { fontRuns } from '#lib/scene/fontRuns.ts';
import { textWidth } from '#lib/scene/textWidth.ts';
import { nodeFontReader, trueType } from '../../scripts/nodeFontReader.ts';

const fonts = new Map<string, Font>();

/** What a text shaper makes of the text in the bundled fonts, kerning included. */
async function shapedWidth(text: string, size: number, weight: 400 | 600): Promise<number> {
  let width = 0;
  for (const run of fontRuns(text)) {
    const file = fontFileName(run.family, weight);
    const font = fonts.get(file) ?? create(await trueType(await nodeFontReader(file)));
    fonts.set(file, font);
    width += (font.layout(run.text).advanceWidth * size) / font.unitsPerEm;
  }
  return width;
}

describe('textWidth', () => {
  it.each([
    'Who opposes a delivery of arms, and who only says so',
    'AVATAR To. Ty? Yokohama “quoted” – 1,234.50 ≥ −2',
    'Договор о взаимной помощи, № 24 от 19 июня',
    'Україна, Қазақстан, Тоҷикистон',
    'Łódź, Nguyễn Phú Trọng, Kim Jŏng-ŭn',
    'Ελλάδα και Κύπρος',
    '조선민주주의인민공화국 외무성, 2024년 6월',
    'Китай, 중국 and China together',
  ])('measures as a shaper draws, by at most 3 percent more or half a percent less: %s', async (text) => {
    for (const weight of [400, 600] as const) {
      const ratio = textWidth(text, 16, weight) / (await shapedWidth(text, 16, weight));
      expect(ratio).toBeGreaterThan(0.995);
      expect(ratio).toBeLessThan(1.03);
    }
  });

  it('grows in proportion to the size and with the weight', () => {
    expect(textWidth('Japan', 24, 400)).toBeCloseTo(2 * textWidth('Japan', 12, 400), 9);
    expect(textWidth('Japan', 12, 600)).toBeGreaterThan(textWidth('Japan', 12, 400));
    expect(textWidth('', 12, 400)).toBe(0);
  });

  it('measures composed and decomposed letters alike', () => {
    for (const text of ['Jŏng-ŭn', 'Россий', '대한민국']) {
      expect(textWidth(text.normalize('NFD'), 12, 400)).toBe(textWidth(text, 12, 400));
    }
  });

  it('gives invisible characters no width, and a line break that of a space', () => {
    expect(textWidth('mil\u00adi\u200btary\ufeff', 12, 400)).toBe(textWidth('military', 12, 400));
    expect(textWidth('a\nb', 12, 400)).toBe(textWidth('a b', 12, 400));
  });

  // Em as DejaVu Sans draws them, regular and bold: with the wide letters and long ends that Arabic has.
  it.each([
    ['مجلس الأمن التابع للأمم المتحدة', 13.46, 15.94],
    ['الجمهورية الإسلامية الإيرانية', 11.45, 13.93],
    ['اتفاق الشراكة الاستراتيجية الشاملة', 14.48, 17.35],
    ['خصوص', 3.21, 3.68],
    ['شمس', 2.69, 3.07],
    ['قصف', 2.38, 2.83],
    ['نص', 1.5, 1.74],
  ])('guesses Arabic to be no narrower than it is drawn, and not much wider: %s', (text, regular, bold) => {
    for (const [weight, drawn] of [
      [400, regular],
      [600, bold],
    ] as const) {
      const ratio = textWidth(text, 10, weight) / (10 * drawn);
      expect(ratio).toBeGreaterThan(0.98);
      expect(ratio).toBeLessThan(1.15);
    }
  });

  it('guesses characters of other fonts to be about as wide as they are drawn', () => {
    expect(textWidth('中国', 10, 400)).toBe(20);
    expect(textWidth('🙂', 10, 400)).toBeGreaterThanOrEqual(10);
    expect(textWidth('العربية', 10, 400)).toBeGreaterThan(20);
  });
});
