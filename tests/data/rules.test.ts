import { describe, expect, it } from 'vitest';
import { rules } from '#lib/data/rules.ts';
import { harbourFiles, problemLines, spoil } from './harbourDossier.ts';

/** What is said of the harbour dossier after one text in one of its files was replaced. */
function linesAfter(file: string, from: string, to: string): string[] {
  const files = harbourFiles();
  spoil(files, file, from, to);
  return problemLines(files);
}

/** One way to break each rule, and what is said then. */
const cases: Record<string, [file: string, from: string, to: string, expected: string][]> = {
  'a stance is set exactly when the status is position': [
    [
      'stances.csv',
      'position,2,stated,high,2023-03,The council',
      'position,,stated,high,2023-03,The council',
      'stances.csv: row 2, column "stance": a value is missing, since the status is position',
    ],
    [
      'stances.csv',
      'not_applicable,,',
      'not_applicable,0,',
      'stances.csv: row 41, column "stance": "0" must be empty, since the status is not_applicable',
    ],
  ],
  'a bearing is set exactly when a thesis is': [
    [
      'claims.csv',
      't-ships-will-come,supports',
      't-ships-will-come,',
      'claims.csv: row 2, column "bearing": a value is missing, since a thesis is named',
    ],
    [
      'claims.csv',
      'work,,,,6,Bears',
      'work,,mentions,,6,Bears',
      'claims.csv: row 13, column "bearing": "mentions" must be empty, since no thesis is named',
    ],
  ],
  'a claim that tells of a transfer says what passes, from whom, to whom and how real it is': [
    [
      'claims.csv',
      'kelm,halden-line,land,delivered',
      'kelm,halden-line,,delivered',
      'claims.csv: row 16, column "commodity": a value is missing, since a transfer is told of',
    ],
    [
      'claims.csv',
      'kelm,halden-line,land,delivered',
      'kelm,halden-line,land,',
      'claims.csv: row 16, column "flow_state": a value is missing, since a transfer is told of',
    ],
    [
      'claims.csv',
      'kelm,halden-line,land,delivered',
      'kelm,,land,delivered',
      'claims.csv: row 16, column "flow_to": a value is missing, since a transfer is told of',
    ],
  ],
  'evidence from a document of prose names its paragraph': [
    [
      'events.csv',
      'ledger,5,the Bay Charter',
      'ledger,,the Bay Charter',
      'events.csv: row 2, column "paragraph": a value is missing, since the source is a document',
    ],
  ],
  'evidence from a document of prose names its quote': [
    [
      'figures.csv',
      'union,7,a gift of 40 hectares',
      'union,7,',
      'figures.csv: row 12, column "quote": a value is missing, since the source is a document',
    ],
  ],
  'a quote is short': [
    [
      'provisions.csv',
      'the clause on wages was struck out',
      'one two three four five six seven eight nine ten eleven twelve thirteen',
      'provisions.csv: row 8, column "quote": "one two three four five six seven eight nine ten eleven twe…" has 13 words, more than 12',
    ],
  ],
  'a source without a document has an address': [
    [
      'sources.csv',
      'https://example.org/archive/bay-charter',
      '',
      'sources.csv: row 6, column "url": a value is missing, since the source has no file',
    ],
  ],
  'following derived_from never leads back to the start': [
    [
      'sources.csv',
      'Specialist journal with named authors.,,',
      'Specialist journal with named authors.,digest,',
      'sources.csv: row 4, column "derived_from": "bay-review" leads back to "digest"',
    ],
  ],
  'following parent never leads back to the start': [
    [
      'actors.csv',
      'state,XLV,,',
      'state,XLV,lervia,',
      'actors.csv: row 8, column "parent": "lervia" leads back to "lervia"',
    ],
  ],
  'date_end is not before date': [
    [
      'events.csv',
      '2019,2023,year',
      '2019,2018,year',
      'events.csv: row 6, column "date_end": "2018" is before date, 2019',
    ],
  ],
  'period_end is not before period_start': [
    [
      'references.csv',
      '2023-03-28,2023-03-28,',
      '2023-03-28,2023-02,',
      'references.csv: row 6, column "period_end": "2023-02" is before period_start, 2023-03-28',
    ],
  ],
  'ended is not before signed': [
    [
      'instruments.csv',
      '1998,1999-01-01,,',
      '1998,1999-01-01,1997-12-31,',
      'instruments.csv: row 2, column "ended": "1997-12-31" is before signed, 1998',
    ],
  ],
  'date of an event is written at its precision': [
    [
      'events.csv',
      '2023-09-14,,day',
      '2023-09,,day',
      'events.csv: row 7, column "date": "2023-09" is not written as YYYY-MM-DD, since the precision is day',
    ],
  ],
  'date_end of an event is written at its precision': [
    [
      'events.csv',
      '2023-08,2023-10,month',
      '2023-08,2023-10-31,month',
      'events.csv: row 8, column "date_end": "2023-10-31" is not written as YYYY-MM, since the precision is month',
    ],
  ],
  'the dates of one happening do not rule each other out': [
    [
      'events.csv',
      'on 2 October 2023,Plan for the terminal,terminal,',
      'on 2 October 2023,Plan for the terminal,terminal,framework-agreement-2023',
      'events.csv: row 9, column "happening": "framework-agreement-2023" is dated 2023-06 in row 5, which rules out 2023-10-02',
    ],
    [
      'events.csv',
      'behind closed doors since August,Plan for the terminal,,',
      'behind closed doors since August,Plan for the terminal,,framework-agreement-2023',
      'events.csv: row 8, column "happening": "framework-agreement-2023" is dated 2023-06 in row 5, which rules out 2023-08 to 2023-10',
    ],
  ],
  'a check names a row of its table': [
    [
      'checks.csv',
      'stances,s-union-norvik-dredging',
      'claims,s-union-norvik-dredging',
      'checks.csv: row 9, column "subject": "s-union-norvik-dredging" is no id in claims.csv',
    ],
  ],
};

describe('rules', () => {
  it('are each broken by one of the cases below', () => {
    expect(rules.map((rule) => rule.says).sort()).toEqual(Object.keys(cases).sort());
  });

  describe.each(Object.entries(cases))('%s', (_, spoilings) => {
    it.each(spoilings)('in %s: %j changed to %j', (file, from, to, expected) => {
      expect(linesAfter(file, from, to)).toEqual([expected]);
    });
  });

  it('compare dates as far as both are known', () => {
    expect(linesAfter('references.csv', '2023-03-28,2023-03-28,', '2023-03-28,2023-03,')).toEqual([]);
    expect(linesAfter('references.csv', '2023-03-28,2023-03-28,', '2023-03-28,2023,')).toEqual([]);
  });

  it('let a happening be dated more and less exactly, if one day fits all its rows', () => {
    const files = harbourFiles();
    const happening = 'framework-agreement-2023';
    spoil(files, 'events.csv', 'since 2019,Traffic,,', `since 2019,Traffic,,${happening}`);
    expect(problemLines(files)).toEqual([]);
    // Both of the last two rows fit the span of years, but not one another.
    spoil(files, 'events.csv', happening + '\ne-ledger-05', '\ne-ledger-05');
    spoil(files, 'events.csv', 'Labour,night-shifts,', `Labour,night-shifts,${happening}`);
    expect(problemLines(files)).toEqual([]);
    spoil(
      files,
      'events.csv',
      'in May,Rules of the bay,dredging,',
      `in May,Rules of the bay,dredging,${happening}`,
    );
    expect(problemLines(files)).toEqual([
      `events.csv: row 7, column "happening": "${happening}" is dated 2023-05 in row 4, which rules out 2023-09-14`,
    ]);
  });

  it('leave evidence from a publication without paragraph and quote alone', () => {
    const published = harbourFiles().get('provisions.csv')!;
    expect(published).toContain('p-ref-1998-01,bay-charter-1998,1,bay-charter,,,');
    expect(problemLines(harbourFiles())).toEqual([]);
  });

  it('report a circle once, however long it is', () => {
    const files = harbourFiles();
    spoil(
      files,
      'actors.csv',
      'organisation,,lervia,Bay towns,Council and mayor.,\nnorvik',
      'organisation,,norvik,Bay towns,,\nnorvik',
    );
    spoil(files, 'actors.csv', 'Norvik,organisation,,lervia', 'Norvik,organisation,,haesong');
    spoil(files, 'actors.csv', '해성,organisation,,lervia', '해성,organisation,,kelm');
    expect(problemLines(files)).toEqual([
      'actors.csv: row 2, column "parent": "norvik" leads back to "kelm"',
    ]);
  });

  it('see what is sound in a row that was reported for something else', () => {
    const files = harbourFiles();
    spoil(files, 'sources.csv', 'ledger,analysis', 'ledger,rumour');
    spoil(files, 'stances.csv', 'ledger,2,the town council voted nine to four', 'ledger,2,');
    expect(problemLines(files)).toEqual([
      expect.stringMatching(/^sources\.csv: row 2, column "kind": "rumour"/),
      'stances.csv: row 2, column "quote": a value is missing, since the source is a document',
    ]);
  });

  it('do not guess which of two rows with the same id is meant', () => {
    const files = harbourFiles();
    spoil(files, 'sources.csv', '\nbay-charter,', '\nledger,');
    files.set('provisions.csv', files.get('provisions.csv')!.replaceAll(',bay-charter,', ',ledger,'));
    spoil(files, 'stances.csv', ',bay-charter,', ',ledger,');
    expect(problemLines(files)).toEqual([
      'sources.csv: row 6, column "id": "ledger" is used already in row 2',
    ]);
  });

  it('are not asked where a cell they read was reported already', () => {
    expect(linesAfter('stances.csv', 'not_applicable,,', 'not_applicable,9,')).toEqual([
      'stances.csv: row 41, column "stance": "9" is not between -2 and 2',
    ]);
  });
});
