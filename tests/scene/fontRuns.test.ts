import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fontFamilies, fontRuns, fontStack, uncoveredCharacters } from '#lib/scene/fontRuns.ts';
import { wrapText } from '#lib/scene/wrapText.ts';

describe('fontRuns', () => {
  it('draws plain Latin text in one run, with its punctuation and signs', () => {
    const text = 'Russia–DPRK: “aid” ≥ 2 → 3 • ½ • € ₩ ₽ ● △ ✓';
    expect(fontRuns(text)).toEqual([{ family: 'Inter', text }]);
  });

  it.each([
    ['Inter Cyrillic', '«Договор», 19 июня 2024 (№ 24)'],
    ['Inter Greek', '(Ελλάδα) 2024'],
    ['Inter Extended', 'Wałęsa and Nguyễn Phú Trọng'],
  ])('draws a text in one run of %s when that slice has all of it', (family, text) => {
    expect(fontRuns(text)).toEqual([{ family, text }]);
  });

  it('splits mixed scripts, leaving shared characters with the run before them', () => {
    expect(fontRuns('China, Китай (2024) and more')).toEqual([
      { family: 'Inter', text: 'China, ' },
      { family: 'Inter Cyrillic', text: 'Китай (2024) ' },
      { family: 'Inter', text: 'and more' },
    ]);
  });

  it('deals Hangul syllables to the slices in code-point order', () => {
    expect(fontRuns('가 힝')).toEqual([
      { family: 'Hangul A', text: '가 ' },
      { family: 'Hangul J', text: '힝' },
    ]);
    expect(fontRuns('ㄱ「')).toEqual([{ family: 'Hangul Signs', text: 'ㄱ「' }]);
  });

  it('composes letters and drops characters that nothing is drawn for', () => {
    expect(fontRuns('mil\u00adi\u200btary\n✓\ufe0e')).toEqual([{ family: 'Inter', text: 'military ✓' }]);
    expect(fontRuns('Россий'.normalize('NFD'))).toEqual([{ family: 'Inter Cyrillic', text: 'Россий' }]);
    expect(fontRuns('')).toEqual([]);
  });

  it('keeps what no font has, joiners included, for the reader’s own fonts', () => {
    expect(fontRuns('日本 👩‍👧')).toEqual([{ family: 'Inter', text: '日本 👩‍👧' }]);
  });

  it('gives back the text, and no two neighbouring runs of one family', () => {
    const pool = fc.constantFrom('a', ' ', 'ł', 'Д', '가', '나', '7', '①', '日', '(', 'λ');
    fc.assert(
      fc.property(fc.array(pool), (characters) => {
        const runs = fontRuns(characters.join(''));
        expect(runs.map((run) => run.text).join('')).toBe(characters.join(''));
        runs.slice(1).forEach((run, index) => expect(run.family).not.toBe(runs[index]?.family));
      }),
    );
  });
});

describe('texts from right to left', () => {
  it('have the direction of their first letter, and none if it is Latin', () => {
    expect(fontRuns('ميناء (3)')).toEqual([{ family: 'Inter', text: '\u2067ميناء (3)\u2069' }]);
    expect(fontRuns('Port ميناء')).toEqual([{ family: 'Inter', text: 'Port ميناء' }]);
  });

  it('keep the isolates around names, which do not decide on the direction', () => {
    const text = '\u2068ميناء\u2069, Kelm';
    expect(fontRuns(text)).toEqual([{ family: 'Inter', text }]);
    expect(fontRuns('\u2068Kelm\u2069')).toEqual([{ family: 'Inter', text: 'Kelm' }]);
  });

  it('are isolated on each line that they are broken to', () => {
    const [first = '', second = ''] = wrapText('the \u2068ميناء ميناء ميناء\u2069 here', 90, 12, 400);
    expect(first).toMatch(/^the \u2068.*\u2069$/u);
    expect(second).toMatch(/^\u2068.*\u2069/u);
  });
});

describe('a font that is given', () => {
  const has = (text: string) => (code: number) => text.includes(String.fromCodePoint(code));
  const cjk = { family: 'Given', weight: 400, covers: has('港口 A3'), bytes: new Uint8Array() };

  it('draws what ours do not have, with the spaces and figures beside it, and no letter of ours', () => {
    expect(fontRuns('A 港口 3 A', [cjk])).toEqual([
      { family: 'Inter', text: 'A ' },
      { family: 'Given', text: '港口 3 ' },
      { family: 'Inter', text: 'A' },
    ]);
  });

  it('leaves to be named what it does not have either', () => {
    expect(uncoveredCharacters('港口海', [cjk])).toEqual(['海']);
  });
});

describe('uncoveredCharacters', () => {
  it('names each character that no slice has, once, as a reader sees it', () => {
    expect(uncoveredCharacters('日本 in 日 🙂👩‍👧 ok العر')).toEqual([
      '日',
      '本',
      '🙂',
      '👩‍👧',
      'ا',
      'ل',
      'ع',
      'ر',
    ]);
  });

  it('finds nothing missing in the scripts the fonts are cut for', () => {
    const texts = [
      '“Ça” → 2024',
      'Қазақстан, Тоҷикистон',
      'Ελλάδα',
      'Nguyễn',
      '평양, 김정은',
      'за\u0301мок',
      'x\u0301',
    ];
    for (const text of texts) expect(uncoveredCharacters(text)).toEqual([]);
  });

  it('does not mind characters that nothing is drawn for', () => {
    expect(uncoveredCharacters('a\u200b\u00ad\u200d\ufeff\n\tb\ufe0f')).toEqual([]);
  });

  it('reports the rare syllables outside the Korean standard', () => {
    expect(uncoveredCharacters('가똠')).toEqual(['똠']);
  });
});

describe('fontStack', () => {
  it('falls back to the main family and then to the reader’s own', () => {
    const likeWide = 'Arial, Helvetica, Liberation Sans, Noto Sans, sans-serif';
    expect(fontStack('Inter')).toBe(`Inter, ${likeWide}`);
    expect(fontStack('Hangul C')).toBe(`Hangul C, Inter, ${likeWide}`);
    expect(fontStack('M+ 1p "x"')).toBe(`'M+ 1p x', Inter, ${likeWide}`);
  });

  it('has no digit in any family, which some readers of SVG cannot parse', () => {
    for (const family of fontFamilies()) expect(family).toMatch(/^[A-Za-z ]+$/);
  });
});
