import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldText } from '#lib/search/foldText.ts';
import { hitPieces, hitRanges } from '#lib/search/hitRanges.ts';
import { readQuery } from '#lib/search/readQuery.ts';
import { withoutAddresses, wordsOf } from '#lib/search/wordsOf.ts';

const wordsIn = (text: string) => wordsOf(foldText(text).text).map(({ word }) => word);

/** Texts with what breaks offsets: marks, ligatures, joiners, syllables in parts, pairs of units, kinds of space. */
const texts = fc
  .array(
    fc.constantFrom(
      ...['a', 'é', 'e\u0301', 'ﬁ', 'İ', 'ß', 'Σ', 'ς', 'й', '해', 'ㅎ', '\u1112\u1162\u11ab', '水', '🛳'],
      ...["'", '’', '“', '”', '"', '—', '-', ' ', '\u00a0', '\n', '\u00ad', '\u200d', '½', '1', '.', '…'],
      ...['U.S.', '500,000', '12\u202f300'],
    ),
  )
  .map((parts) => parts.join(''));

describe('a folded text', () => {
  test.each([
    ['Naïve Élan', 'naive elan'],
    ['Пётр Ёлкин', 'петр елкин'],
    ['해성시', '해성시'],
    ['\u1112\u1162성', '해성'],
    ['“don’t”—never', '"don\'t"-never'],
    ['two\u00a0\n words', 'two words'],
    ['co\u00adoperate', 'cooperate'],
    ['ﬁve', 'five'],
    ['ΣΟΦΟΣ', 'σοφοσ'],
    ['Łódź, Straße, Ærø', 'lodz, strasse, aero'],
    ['שָׁלוֹם', 'שלום'],
    ['سَلَام', 'سلام'],
    ['the U.S.-led U.N. mission, i.e. J.R.R. Tolkien’s', "the us-led un mission, ie jrr tolkien's"],
    ['signed by V.V.Putin. A. Smith', 'signed by vv.putin. a. smith'],
    ['500,000 or 500 000 or 500\u202f000 or 500’000', '500000 or 500000 or 500000 or 500000'],
    ['1.500.000 and 12,34,567.89', '1500000 and 1234567.89'],
    ['1,5 % and 3.0, 1.500; 4, 5', '1.5 % and 3.0, 1.500; 4, 5'],
    ['9 May 1945, 2024 500', '9 may 1945, 2024 500'],
  ])('of %j is %j', (original, folded) => {
    expect(foldText(original).text).toBe(folded);
  });

  test('knows for each character where its own stand in the original', () => {
    fc.assert(
      fc.property(texts, (original) => {
        const { text, starts, ends } = foldText(original);
        expect(starts).toHaveLength(text.length);
        for (let i = 0; i < text.length; i++) {
          const [start, end] = [starts[i]!, ends[i]!];
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(original.length);
          // Between digits a comma is a point.
          const own = foldText(original.slice(start, end)).text.replace(',', '.');
          expect(own).toContain(text[i] === ',' ? '.' : text[i]);
          if (i > 0) expect(start).toBeGreaterThanOrEqual(starts[i - 1]!);
        }
      }),
    );
  });
});

describe('words', () => {
  test.each([
    ["Russia's allies' North-South talks", ['russia', 'allies', 'north', 'south', 'talks']],
    ['1,500 tonnes, 2.5 % of 34bn', ['1500', 'tonnes', '2.5', 'of', '34', 'bn']],
    ['Новый Порт, 해성시(Haesong)', ['новыи', 'порт', '해성시', 'haesong']],
    ['海港 SU-35', ['海', '港', 'su', '35']],
    ['don’t', ["don't"]],
  ])('of %j', (text, expected) => {
    expect(wordsIn(text)).toEqual(expected);
  });
});

describe('a query', () => {
  test('has words and phrases, whatever the quotation marks', () => {
    expect(readQuery('Oil “Few  Countries” cap „still here“')).toEqual({
      words: ['oil', 'cap'],
      whole: new Set(),
      phrases: [
        { text: 'few countries', closed: true },
        { text: 'still here', closed: true },
      ],
    });
  });

  test('may have a phrase that is being written', () => {
    expect(readQuery('"few cou')).toEqual({
      words: [],
      whole: new Set(),
      phrases: [{ text: 'few cou', closed: false }],
    });
  });

  test('has abbreviations as whole words', () => {
    expect(readQuery('"the cap" U.S. US-led 1.5 e.g. Smith.')).toMatchObject({
      words: ['us', 'led', '1.5', 'eg', 'smith'],
      whole: new Set(['us', 'eg']),
    });
  });

  test('of nothing but signs is empty', () => {
    expect(readQuery(' "" ?! "…" ')).toEqual({ words: [], whole: new Set(), phrases: [] });
  });
});

describe('hits', () => {
  const mark = (text: string, query: string) => {
    const { words, phrases } = readQuery(query);
    return hitPieces(text, { words: new Set(words), phrases })
      .map((piece) => (piece.hit ? `[${piece.text}]` : piece.text))
      .join('');
  };

  test.each([
    ['The Élan of elan.', 'élan', 'The [Élan] of [elan].'],
    ['Russia’s oil', 'russia', '[Russia]’s oil'],
    ['the U.S.-led talks of US allies', 'us', 'the [U.S.]-led talks of [US] allies'],
    ['the U.S. Navy', '"US navy"', 'the [U.S. Navy]'],
    ['500,000 or 500 000', '500000', '[500,000] or [500 000]'],
    ['one of the few countries', '"few countries"', 'one of the [few countries]'],
    ['a party to it', '"art"', 'a party to it'],
    ['an arty party', '"art', 'an [art]y party'],
    ['해성시는 조용하다', '"해성시"', '[해성시]는 조용하다'],
    ['朝鮮民主主義人民共和国', '"人民共和国"', '朝鮮民主主義[人民共和国]'],
    ['人民の共和国', '"人民共和国"', '人民の共和国'],
    ['データー港', '"デー"', '[デー]ター港'],
    ['海port港', '"port"', '海[port]港'],
    ['調和と和', '"和"', '調[和]と[和]'],
    ['조선민주주의인민공화국', '"인민공화국"', '조선민주주의[인민공화국]'],
    ['조선민주주의 인민공화국', '"주의 인민"', '조선민주[주의 인민]공화국'],
    ['NATO는', '"nato"', '[NATO]는'],
    ['2024년 6월', '"2024" "년"', '[2024년] 6월'],
    ['export', '"port"', 'export'],
    ['few few countries', 'few "few countries"', '[few] [few countries]'],
    ['a ﬁve-fold', 'five', 'a [ﬁve]-fold'],
    ['e\u0301lan', 'elan', '[e\u0301lan]'],
  ])('in %j of %j are %j', (text, query, expected) => {
    expect(mark(text, query)).toBe(expected);
  });

  const wanted = fc.tuple(texts, texts).map(([words, phrase]) => ({
    words: new Set(wordsIn(words)),
    phrases: readQuery(`"${phrase}"`).phrases,
  }));

  test('cut a text into pieces that are the text again', () => {
    fc.assert(
      fc.property(texts, wanted, (text, want) => {
        const pieces = hitPieces(text, want);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        for (const piece of pieces) expect(piece.text).not.toBe('');
        pieces.slice(1).forEach((piece, i) => expect(piece.hit).not.toBe(pieces[i]?.hit));
      }),
    );
  });

  test('mark every word of a text that is all asked for, and nothing else', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { text: folded, starts, ends } = foldText(text);
        const places = wordsOf(withoutAddresses(folded)).map(({ start, end }) => ({
          start: starts[start]!,
          end: ends[end - 1]!,
        }));
        const ranges = hitRanges(text, {
          words: new Set(wordsOf(folded).map(({ word }) => word)),
          phrases: [],
        });
        // By their places: a part of a text need not read as it does within the text.
        for (const { start, end } of places)
          expect(ranges.some((range) => range.start <= start && end <= range.end)).toBe(true);
        for (const range of ranges) {
          expect(places.some(({ start }) => start === range.start)).toBe(true);
          expect(places.some(({ end }) => end === range.end)).toBe(true);
        }
      }),
    );
  });
});
