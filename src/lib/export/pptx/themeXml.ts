import { schemeOf } from './paint.ts';
import type { GivenFont } from '#lib/scene/fontRuns.ts';
import type { Theme } from '#lib/scene/theme.ts';
import { element, namespaces } from './xml.ts';

/**
 * What every program has, or a font of the same widths such as Liberation Sans. It is a little narrower than Inter, by which
 * texts are laid out: Inter itself is on hardly any machine, and what stands in for it is often wider, so that texts collide.
 */
const latin = { typeface: 'Arial', panose: '020B0604020202020204', pitchFamily: 34, charset: 0 };
/** For letters that Latin fonts lack. */
const byScript = {
  Hang: 'Malgun Gothic',
  Jpan: 'Yu Gothic',
  Hans: 'Microsoft YaHei',
  Hant: 'Microsoft JhengHei',
};

/** A character of each script that programs call East Asian: Chinese, Kana, Hangul. */
const eastAsian = ['一', '人', 'あ', '가'];
/** A letter of each script that they call complex, such as Arabic, Hebrew, Thai and those of India. */
const complex = ['ا', 'א', 'ก', 'अ', 'অ', 'த', 'ක', 'ខ', 'ກ', 'က'];

function fontXml(name: string, given: readonly GivenFont[]): string {
  // Left empty, it is what the program has.
  const familyWith = (letters: readonly string[]) =>
    given.find(({ covers }) => letters.some((letter) => covers(letter.codePointAt(0)!)))?.family ?? '';
  return element(
    name,
    {},
    element('a:latin', latin),
    element('a:ea', { typeface: familyWith(eastAsian) }),
    element('a:cs', { typeface: familyWith(complex) }),
    ...Object.entries(byScript).map(([script, typeface]) => element('a:font', { script, typeface })),
  );
}

/**
 * Colours and fonts of slides of ours: those of pictures by the names that presentations have for them. Given fonts stand
 * by their names for the scripts that they have.
 */
export function themeXml(theme: Theme, name: string, given: readonly GivenFont[] = []): string {
  const scheme = schemeOf(theme);
  const isDark = theme.name === 'dark';
  // Dark and light are what they are called; the master says which of them is the ground.
  const named = {
    dk1: isDark ? scheme.bg1 : scheme.tx1,
    lt1: isDark ? scheme.tx1 : scheme.bg1,
    dk2: isDark ? scheme.bg2 : scheme.tx2,
    lt2: isDark ? scheme.tx2 : scheme.bg2,
    accent1: scheme.accent1,
    accent2: scheme.accent2,
    accent3: scheme.accent3,
    accent4: scheme.accent4,
    accent5: scheme.accent5,
    accent6: scheme.accent6,
    hlink: scheme.accent1,
    folHlink: scheme.tx2,
  };
  const colours = Object.entries(named).map(([key, hex]) =>
    element(`a:${key}`, {}, element('a:srgbClr', { val: hex.slice(1).toUpperCase() })),
  );
  const fill = element('a:solidFill', {}, element('a:schemeClr', { val: 'phClr' }));
  const thrice = (content: string) => [content, content, content];
  const line = element('a:ln', { w: 9525 }, fill);
  const effect = element('a:effectStyle', {}, element('a:effectLst'));
  return element(
    'a:theme',
    { 'xmlns:a': namespaces.a, name },
    element(
      'a:themeElements',
      {},
      element('a:clrScheme', { name }, ...colours),
      element('a:fontScheme', { name }, fontXml('a:majorFont', given), fontXml('a:minorFont', given)),
      element(
        'a:fmtScheme',
        { name },
        element('a:fillStyleLst', {}, ...thrice(fill)),
        element('a:lnStyleLst', {}, ...thrice(line)),
        element('a:effectStyleLst', {}, ...thrice(effect)),
        element('a:bgFillStyleLst', {}, ...thrice(fill)),
      ),
    ),
    element('a:objectDefaults'),
    element('a:extraClrSchemeLst'),
  );
}

/** Which colour of the theme is ground and which is ink. */
export function colourMap(isDark: boolean): string {
  const accents = Object.fromEntries([1, 2, 3, 4, 5, 6].map((at) => [`accent${at}`, `accent${at}`]));
  const grounds = isDark
    ? { bg1: 'dk1', tx1: 'lt1', bg2: 'dk2', tx2: 'lt2' }
    : { bg1: 'lt1', tx1: 'dk1', bg2: 'lt2', tx2: 'dk2' };
  return element('p:clrMap', { ...grounds, ...accents, hlink: 'hlink', folHlink: 'folHlink' });
}
