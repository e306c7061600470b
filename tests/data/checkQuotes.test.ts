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
});
