import { describe, expect, it } from 'vitest';
import { checkQuotes } from '#lib/data/checkQuotes.ts';
import { paragraphsOf } from '#lib/data/quotes.ts';
import { harbourDocuments, harbourDossier } from './harbourDossier.ts';

const dossier = harbourDossier();
const texts = new Map(
  harbourDocuments().map(({ name, bytes }) => [name.replace('.txt', ''), new TextDecoder().decode(bytes)]),
);

describe('checkQuotes', () => {
  it('finds every quote of a dossier in its documents and tells where to mark it', () => {
    const reports = checkQuotes(dossier, texts);
    expect(reports).toHaveLength(106);
    expect(reports.filter(({ status }) => status !== 'exact')).toMatchObject([
      {
        table: 'stances',
        id: 's-ledger-halden-line-terminal',
        rowNumber: 3,
        paragraph: 3,
        status: 'normalised',
      },
    ]);
    const { source, paragraph, start, end } = reports[1]!;
    expect(paragraphsOf(texts.get(source)!)[paragraph - 1]!.slice(start, end)).toBe(
      '“the only way to keep ships in the bay”',
    );
  });

  it('passes over documents that are not at hand and rows without a quote', () => {
    const reports = checkQuotes(dossier, new Map([['union', texts.get('union')!]]));
    expect(new Set(reports.map(({ source }) => source))).toEqual(new Set(['union']));
    expect(checkQuotes(dossier, new Map([['bay-charter', 'Article 1']]))).toEqual([]);
  });

  it('tells which other paragraph has the words', () => {
    const [first] = dossier.stances;
    const moved = {
      ...dossier,
      stances: [
        { ...first!, paragraph: 9 },
        { ...first!, paragraph: 99 },
      ],
      claims: [],
      figures: [],
      provisions: [],
      events: [],
    };
    expect(checkQuotes(moved, texts)).toMatchObject([
      { status: 'absent', standsInstead: 2 },
      { status: 'absent', standsInstead: 2 },
    ]);
  });

  describe('in a text whose lines end where a page does', () => {
    const lines = [
      'The harbour fees will not be',
      'raised before the new quay is built, said the har-',
      'bour office on Monday.',
      'Page 12 · The Ledger',
      'Norvik did not answer.',
    ];
    /** Status, and what is marked of the paragraph. */
    function found(quote: string, paragraph: number): readonly [string, string] {
      const [first] = dossier.stances;
      const rows = [{ ...first!, quote, paragraph }];
      const alone = { ...dossier, stances: rows, claims: [], figures: [], provisions: [], events: [] };
      const [report] = checkQuotes(alone, new Map([[first!.source, lines.join('\n')]]));
      return [report!.status, lines[paragraph - 1]!.slice(report!.start, report!.end)];
    }

    it('follows a quote over the end of its line, and a word that is parted there', () => {
      expect(found('fees will not be raised before', 1)).toEqual(['normalised', 'fees will not be']);
      expect(found('said the harbour office', 2)).toEqual(['normalised', 'said the har-']);
    });

    it('takes no quote that begins in the next line, and passes over no header of a page', () => {
      expect(found('raised before the new quay', 1)[0]).toBe('absent');
      expect(found('office on Monday. Norvik did not', 3)[0]).not.toBe('normalised');
    });
  });
});
