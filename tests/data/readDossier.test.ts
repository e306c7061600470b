import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDossier } from '#lib/data/readDossier.ts';
import { readTable } from '#lib/data/readTable.ts';
import { writeCsv } from '#lib/model/writeCsv.ts';
import { harbourDossier, harbourFiles, problemLines, spoil } from './harbourDossier.ts';

/** A fault that can be planted in the sound dossier: where, and what must be said of it. */
interface Flaw {
  readonly name: string;
  readonly plant: (files: Map<string, string>) => void;
  readonly lines: readonly string[];
}

// In the order in which problems are sorted: all of them together give all the lines, one after another.
const flaws: readonly Flaw[] = [
  {
    name: 'an enumerated value that does not exist',
    plant: (files) => spoil(files, 'sources.csv', 'ledger,analysis', 'ledger,rumour'),
    lines: [
      'sources.csv: row 2, column "kind": "rumour" is not one of analysis, opinion, explainer, treaty, statement, statistics',
    ],
  },
  {
    name: 'a rejected row that others refer to',
    plant: (files) => spoil(files, 'actors.csv', "Dockers' Union,organisation", "Dockers' Union,union"),
    lines: [
      'actors.csv: row 7, column "kind": "union" is not one of state, organisation, person, author, media, collective',
    ],
  },
  {
    name: 'a missing column',
    plant: (files) => spoil(files, 'issues.csv', 'oppose_means', 'Oppose means'),
    lines: ['issues.csv: column "oppose_means": the column is missing; the file has "Oppose means"'],
  },
  {
    name: 'a stance of 5',
    plant: (files) =>
      spoil(files, 'stances.csv', 'position,2,stated,high,2023-03,', 'position,5,stated,high,2023-03,'),
    lines: ['stances.csv: row 2, column "stance": "5" is not between -2 and 2'],
  },
  {
    name: 'a reference to nothing',
    plant: (files) =>
      spoil(
        files,
        'stances.csv',
        's-ledger-halden-line-terminal,halden-line',
        's-ledger-halden-line-terminal,halden',
      ),
    lines: ['stances.csv: row 3, column "actor": "halden" is no id in actors.csv'],
  },
  {
    name: 'a ragged row that others refer to',
    plant: (files) =>
      spoil(
        files,
        'theses.csv',
        'The terminal brings lasting work to the four towns.,work',
        'The terminal brings lasting work, to the four towns.,work',
      ),
    lines: ['theses.csv: row 5: 5 cells where the header has 4'],
  },
  {
    name: 'a wrong type, below a cell with a line break',
    plant: (files) => {
      spoil(files, 'claims.csv', 'Value as printed.', '"Value as\nprinted."');
      spoil(files, 'claims.csv', 'Retold from the Ledger.', '"""Retold""\r\nfrom\nthe Ledger."');
      spoil(files, 'claims.csv', 't-company-shares,supports,,3', 't-company-shares,supports,,high');
    },
    lines: ['claims.csv: row 22, column "credibility": "high" is not a whole number'],
  },
  {
    name: 'a byte order mark, which is none',
    plant: (files) => files.set('figures.csv', `\uFEFF${files.get('figures.csv')!}`),
    lines: [],
  },
  {
    name: 'a duplicate id',
    plant: (files) => spoil(files, 'figures.csv', 'f-digest-05', 'f-digest-04'),
    lines: ['figures.csv: row 18, column "id": "f-digest-04" is used already in row 17'],
  },
  {
    name: 'an unclosed quote in the last row',
    plant: (files) =>
      spoil(files, 'references.csv', 'last seen on 20 November 2023."', 'last seen on 20 November 2023.'),
    lines: [
      'references.csv: row 7: a cell opens with a quotation mark that is not closed, or text follows the closing one',
    ],
  },
  {
    name: 'a missing file',
    plant: (files) => files.delete('checks.csv'),
    lines: ['checks.csv: the file is missing'],
  },
  {
    name: 'an empty file',
    plant: (files) => files.set('instruments.csv', ''),
    lines: ['instruments.csv: the file is empty; it needs a first row with the names of its columns'],
  },
  {
    name: 'a date that the calendar does not have',
    plant: (files) => spoil(files, 'events.csv', '2023-10-02', '2023-02-30'),
    lines: ['events.csv: row 9, column "date": "2023-02-30" is not a date (YYYY-MM-DD, YYYY-MM or YYYY)'],
  },
];

describe('readDossier', () => {
  it('turns a sound folder into typed records in the order of the files', () => {
    const reading = readDossier(harbourFiles());
    expect(reading).toMatchObject({ ok: true, rowCount: 162, tableCount: 12 });
    const dossier = harbourDossier();
    expect(dossier.stances[0]).toEqual({
      id: 's-ledger-kelm-terminal',
      actor: 'kelm',
      issue: 'terminal',
      source: 'ledger',
      paragraph: 2,
      quote: 'the town council voted nine to four',
      status: 'position',
      stance: 2,
      basis: 'stated',
      confidence: 'high',
      date: '2023-03',
      rationale: 'The council voted for the lease.',
      item: '',
      rowNumber: 2,
    });
    expect(dossier.stances.at(-1)).toMatchObject({ paragraph: null, quote: '', rowNumber: 46 });
    expect(dossier.stances.find(({ status }) => status === 'unclear')).toMatchObject({ stance: null });
    expect(dossier.figures[2]).toMatchObject({ value: 34_000_000_000, comparator: '=', period_start: '' });
    expect(dossier.references[3]).toMatchObject({ value: null });
    expect(dossier.claims.find(({ thesis }) => thesis === '')).toMatchObject({ bearing: '' });
    expect(dossier.events[0]).toMatchObject({ actors: ['kelm', 'norvik', 'novy-port', 'haesong'] });
    expect(dossier.events.find(({ label }) => label.startsWith('Court'))).toMatchObject({ actors: [] });
    expect(dossier.actors[2]).toMatchObject({ id: 'novy-port', short_name: 'Новый Порт' });
  });

  it('keeps cells with line breaks and quotation marks as they are', () => {
    expect(harbourDossier().references.at(-1)?.note).toBe(
      '"Members" are towns, not companies.\nThe list was last seen on 20 November 2023.',
    );
  });

  it.each(flaws)('finds $name and nothing else', ({ plant, lines }) => {
    const files = harbourFiles();
    plant(files);
    expect(problemLines(files)).toEqual(lines);
  });

  it('finds all flaws at once, each once, sorted by file, row and column', () => {
    const files = harbourFiles();
    for (const { plant } of flaws) plant(files);
    expect(problemLines(files)).toEqual(flaws.flatMap((flaw) => flaw.lines));
  });

  it('reports a rejected row once and not again by the rows that refer to it', () => {
    const files = harbourFiles();
    spoil(files, 'actors.csv', 'Kelm,organisation', 'Kelm,harbour');
    spoil(files, 'issues.csv', 'terminal,The container terminal at Kelm should be built.', 'terminal,');
    expect(problemLines(files)).toEqual([
      'actors.csv: row 2, column "kind": "harbour" is not one of state, organisation, person, author, media, collective',
      'issues.csv: row 2, column "proposition": a value is missing',
    ]);
  });

  it('reports a lost id once and not again by the rows that refer to it', () => {
    const files = harbourFiles();
    spoil(files, 'actors.csv', 'kelm,Town', ',Town');
    expect(problemLines(files)).toEqual(['actors.csv: row 2, column "id": a value is missing']);
  });

  it('says in one line that the description of the dossier is missing', () => {
    const files = harbourFiles();
    files.delete('datapackage.json');
    expect(problemLines(files)).toEqual([
      'datapackage.json: the file is missing; it describes the tables of the dossier',
    ]);
  });

  it('reports faults of the description and of the tables together', () => {
    const files = harbourFiles();
    spoil(files, 'datapackage.json', '"2023-11-30"', '"soon"');
    spoil(files, 'events.csv', '2023-10-02,,day', '2023-10-02,,week');
    expect(problemLines(files)).toEqual([
      'datapackage.json: "soon" is not a date (YYYY-MM-DD), as "asOf" has to be',
      'events.csv: row 9, column "precision": "week" is not one of day, month, year',
    ]);
  });

  it('refuses a description that allows what the model does not know', () => {
    const files = harbourFiles();
    spoil(
      files,
      'datapackage.json',
      '"stated", "attributed", "inferred"',
      '"stated", "attributed", "inferred", "guessed"',
    );
    expect(problemLines(files)).toEqual([
      'datapackage.json: column "stances.basis": needs to be limited to stated, attributed, inferred',
    ]);
  });

  it('reports a field that was not understood once', () => {
    const files = harbourFiles();
    spoil(files, 'datapackage.json', '"name": "iso3"', '"name": "iso3", "format": "code"');
    const text = files.get('datapackage.json')!;
    files.set('datapackage.json', text.replace(/("name": "bloc"[^}]*"type": )"string"/, '$1"boolean"'));
    expect(problemLines(files)).toEqual([
      'datapackage.json: column "actors.bloc": "boolean" is not a supported type: string, integer, number, date, yearmonth, year, list',
      'datapackage.json: column "actors.iso3": "code" is not a supported format of the type string: default, uri',
    ]);
  });

  it('checks a table that only this dossier has and leaves it out of the records', () => {
    const files = harbourFiles();
    const description = JSON.parse(files.get('datapackage.json')!) as { resources: object[] };
    const fields = [{ name: 'actor' }, { name: 'votes', type: 'integer' }];
    const foreignKeys = [{ fields: 'actor', reference: { resource: 'actors', fields: 'id' } }];
    description.resources.push({ name: 'votes', path: 'votes.csv', schema: { fields, foreignKeys } });
    files.set('datapackage.json', JSON.stringify(description));
    files.set('votes.csv', 'actor,votes\nkelm,9\n');
    expect(readDossier(files)).toMatchObject({ ok: true, rowCount: 163, tableCount: 13 });
    files.set('votes.csv', 'actor,votes\nkelm,nine\nkelmm,4\n');
    expect(problemLines(files)).toEqual([
      'votes.csv: row 2, column "votes": "nine" is not a whole number',
      'votes.csv: row 3, column "actor": "kelmm" is no id in actors.csv',
    ]);
  });

  it('answers any text with a dossier or a list of problems', () => {
    const names = fc.constantFrom(...harbourFiles().keys());
    const characters = fc.constantFrom(
      '"',
      ',',
      '\n',
      '\r',
      ';',
      '{',
      '}',
      '5',
      'kelm',
      '\u0000',
      '해',
      '__proto__',
    );
    const edits = fc.array(
      fc.record({
        name: names,
        at: fc.nat(3000),
        cut: fc.nat(12),
        text: fc.string({ unit: characters, maxLength: 4 }),
      }),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(edits, (changes) => {
        const files = harbourFiles();
        for (const { name, at, cut, text } of changes) {
          const old = files.get(name) ?? '';
          files.set(name, old.slice(0, at) + text + old.slice(at + cut));
        }
        const reading = readDossier(files);
        if (!reading.ok) expect(reading.problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });
});

describe('columns that a dossier may leave out', () => {
  const further = {
    'sources.csv': ['voice'],
    'actors.csv': ['name_in_text', 'role'],
    'issues.csv': ['provision', 'kind', 'name_in_text'],
    'theses.csv': ['issue'],
    'claims.csv': ['provision', 'flow_from', 'flow_to', 'commodity', 'flow_state'],
    'figures.csv': ['issue', 'per'],
    'checks.csv': ['by', 'error'],
    'instruments.csv': ['text', 'name_in_text'],
    'events.csv': ['thread', 'issue', 'happening'],
  };

  it('may be missing in the files, which then open with empty values', () => {
    const files = harbourFiles();
    for (const [file, columns] of Object.entries(further)) {
      const { header, rows } = readTable(files.get(file) ?? '', file);
      const kept = header.map((name) => !columns.includes(name));
      const cells = rows.map((row) => row.cells.filter((_, i) => kept[i]));
      files.set(
        file,
        writeCsv(
          header.filter((_, i) => kept[i]),
          cells,
        ),
      );
    }
    expect(problemLines(files)).toEqual([]);
    const reading = readDossier(files);
    if (!reading.ok) throw new Error('not read');
    expect(reading.dossier.claims.every((row) => row.flow_from === '' && row.flow_state === '')).toBe(true);
    expect(
      reading.dossier.events.every((row) => row.thread === '' && row.issue === '' && row.happening === ''),
    ).toBe(true);
    expect(reading.dossier.figures.every((row) => row.per === '')).toBe(true);
    expect(reading.dossier.actors.every((row) => row.name_in_text === '' && row.role === '')).toBe(true);
    expect(reading.dossier.issues.every((row) => row.kind === 'position')).toBe(true);
    expect(reading.dossier.checks.every((row) => row.by.length === 0 && row.error === '')).toBe(true);
    expect(reading.dossier.synonyms).toEqual([]);
    expect(reading.dossier.claims).toHaveLength(harbourDossier().claims.length);
  });

  it('may be missing in the description too, and are then not trusted where a file has them', () => {
    const files = harbourFiles();
    const description = JSON.parse(files.get('datapackage.json') ?? '') as {
      resources: {
        path: string;
        schema?: { fields: { name: string }[]; foreignKeys?: { fields: string[] }[] };
      }[];
    };
    for (const { path, schema } of description.resources) {
      const columns: readonly string[] = Object.entries(further).find(([file]) => file === path)?.[1] ?? [];
      if (!schema || columns.length === 0) continue;
      schema.fields = schema.fields.filter(({ name }) => !columns.includes(name));
      schema.foreignKeys = schema.foreignKeys?.filter(
        ({ fields }) => ![fields].flat().some((name) => columns.includes(name)),
      );
    }
    files.set('datapackage.json', JSON.stringify(description));
    spoil(files, 'claims.csv', 'lervia,halden-line,subsidy,promised', 'nobody,halden-line,subsidy,perhaps');
    const reading = readDossier(files);
    expect(problemLines(files)).toEqual([]);
    expect(reading.ok && reading.dossier.claims.every((row) => row.flow_state === '')).toBe(true);
  });

  it('are checked where they are there', () => {
    const files = harbourFiles();
    spoil(files, 'claims.csv', 'lervia,halden-line,subsidy,promised', 'nobody,halden-line,subsidy,perhaps');
    expect(problemLines(files)).toEqual([
      'claims.csv: row 6, column "flow_from": "nobody" is no id in actors.csv',
      'claims.csv: row 6, column "flow_state": "perhaps" is not one of delivered, promised, sought, expected, feared',
    ]);
  });
});
