import { describe, expect, it } from 'vitest';
import { readSchema } from '#lib/data/schema.ts';
import { harbourFiles } from './harbourDossier.ts';
import { problemText } from './problemText.ts';

interface Descriptor {
  [property: string]: unknown;
  resources: { [property: string]: unknown; name: string; schema: TableDescriptor }[];
}
interface TableDescriptor {
  [property: string]: unknown;
  fields: { [property: string]: unknown; name: string }[];
}

/** The lines of the problems that a change of the harbour's description makes. */
function linesAfter(change: (descriptor: Descriptor, actors: TableDescriptor) => void): string[] {
  const descriptor = JSON.parse(harbourFiles().get('datapackage.json')!) as Descriptor;
  change(descriptor, descriptor.resources.find(({ name }) => name === 'actors')!.schema);
  return readSchema(JSON.stringify(descriptor)).problems.map(problemText);
}

function linesOfField(change: Record<string, unknown>): string[] {
  return linesAfter((_, actors) =>
    Object.assign(
      actors.fields.find(({ name }) => name === 'bloc')!,
      change,
    ),
  );
}

describe('readSchema', () => {
  it('tells what the dossier says of itself', () => {
    const { info, problems } = readSchema(harbourFiles().get('datapackage.json')!);
    expect(problems).toEqual([]);
    expect(info).toEqual({
      name: 'kelm-terminal-plan-2023',
      rows: 'readings',
      questions: [
        { question: 'Who wants the terminal?', page: '/issue', view: 'v=1&issue=terminal' },
        { question: 'What does the state pay?', page: '/exchange', view: '' },
      ],
      title: 'The container terminal at Kelm',
      description:
        'Who stands where on the plan for a container terminal at Kelm, read through three documents.',
      version: '0.3.0',
      asOf: '2023-11-30',
      licence: {
        name: 'CC-BY-4.0',
        title: 'Creative Commons Attribution 4.0 International',
        url: 'https://creativecommons.org/licenses/by/4.0/',
      },
    });
  });

  it('keeps for each field what readers and checks need', () => {
    const stances = readSchema(harbourFiles().get('datapackage.json')!).tables.find(
      ({ name }) => name === 'stances',
    );
    expect(stances).toMatchObject({ title: 'Stances', file: 'stances.csv', primaryKey: 'id' });
    expect(stances?.foreignKeys).toContainEqual({
      column: 'actor',
      targetTable: 'actors',
      targetColumn: 'id',
    });
    expect(stances?.fields.find(({ name }) => name === 'stance')).toEqual({
      name: 'stance',
      title: 'Stance',
      description:
        'From -2 (strongly opposes) through 0 (neutral or ambivalent) to 2 (strongly supports); empty unless the status is position.',
      type: 'integer',
      format: 'default',
      delimiter: ',',
      required: false,
      unique: false,
      enumeration: null,
      pattern: null,
      minimum: -2,
      maximum: 2,
    });
  });

  it('knows references within a table and from the items of a list', () => {
    const { tables } = readSchema(harbourFiles().get('datapackage.json')!);
    expect(tables.find(({ name }) => name === 'sources')?.foreignKeys).toEqual([
      { column: 'derived_from', targetTable: 'sources', targetColumn: 'id' },
      { column: 'voice', targetTable: 'actors', targetColumn: 'id' },
    ]);
    expect(tables.find(({ name }) => name === 'events')?.foreignKeys).toContainEqual({
      column: 'actors',
      targetTable: 'actors',
      targetColumn: 'id',
    });
  });

  it('passes over resources without a schema and reads further tables', () => {
    expect(
      linesAfter(({ resources }) => resources.push({ name: 'readme', path: 'README.md' } as never)),
    ).toEqual([]);
    const extra = { name: 'votes', path: 'votes.csv', schema: { fields: [{ name: 'vote' }] } };
    expect(linesAfter(({ resources }) => resources.push(extra))).toEqual([]);
  });

  it.each([
    ['not JSON at all', /^datapackage\.json: this is not JSON text: /],
    ['[]', /^datapackage\.json: this is no data package: it has no list of "resources"$/],
    ['{"resources": {}}', /^datapackage\.json: this is no data package: it has no list of "resources"$/],
  ])('refuses %j', (text, expected) => {
    const lines = readSchema(text).problems.map(problemText);
    expect(lines).toEqual([expect.stringMatching(expected)]);
  });

  it('wants a name, a title and the date of the reading', () => {
    const change = {
      name: 'The Harbour',
      title: undefined,
      asOf: 'June',
      licenses: [{ path: 'javascript:x' }],
    };
    expect(linesAfter((descriptor) => Object.assign(descriptor, change))).toEqual([
      'datapackage.json: "The Harbour" is no name for a dossier: "name" takes small letters, digits, ".", "_" and "-"',
      'datapackage.json: "title" is missing',
      'datapackage.json: "June" is not a date (YYYY-MM-DD), as "asOf" has to be',
      'datapackage.json: "javascript:x" is not a web address (http:// or https://) of a licence',
      'datapackage.json: column "licenses": needs a "name" in each of its items, such as CC-BY-4.0',
    ]);
  });

  it('knows of its date only that it is that of the opening', () => {
    expect(linesAfter((descriptor) => Object.assign(descriptor, { asOfIs: 'opened' }))).toEqual([]);
    expect(linesAfter((descriptor) => Object.assign(descriptor, { asOfIs: 'guessed' }))).toEqual([
      'datapackage.json: column "asOfIs": "guessed" is not "opened", as "asOfIs" has to be where it stands',
    ]);
  });

  it('wants lists where it reads lists', () => {
    expect(
      linesAfter((descriptor) =>
        Object.assign(descriptor, { questions: 'Who?', licenses: { name: 'CC0-1.0' } }),
      ),
    ).toEqual([
      'datapackage.json: column "questions": is not a list of questions',
      'datapackage.json: column "licenses": is not a list of licences',
    ]);
  });

  it('knows two kinds of rows of stances', () => {
    const after = (rows: unknown) => linesAfter((descriptor) => Object.assign(descriptor, { rows }));
    expect(after('observations')).toEqual([]);
    expect(after('votes')).toEqual([
      'datapackage.json: column "rows": "votes" is not one of readings, observations, as "rows" has to be where it stands',
    ]);
  });

  it('takes defaults that are written out, and nothing else in their place', () => {
    const dialect = {
      delimiter: ',',
      lineTerminator: '\r\n',
      quoteChar: '"',
      doubleQuote: true,
      header: true,
      skipInitialSpace: false,
      caseSensitiveHeader: false,
    };
    const ofField = { decimalChar: '.', bareNumber: true, missingValues: [''] };
    expect(
      linesAfter((descriptor, actors) => {
        Object.assign(actors, { missingValues: [''], uniqueKeys: [] });
        for (const resource of descriptor.resources) resource['dialect'] = dialect;
        for (const field of actors.fields) Object.assign(field, ofField);
      }),
    ).toEqual([]);
    expect(
      linesAfter((descriptor, actors) => {
        actors['missingValues'] = ['', 'NA'];
        descriptor.resources[0]!['dialect'] = { ...dialect, delimiter: ';' };
        Object.assign(actors.fields[0]!, { decimalChar: ',' });
      }).length,
    ).toBe(3);
  });

  it.each(['a b%20c', 'a#b', 'a?b'])('refuses %j as the name of a table or file', (name) => {
    expect(linesAfter(({ resources }) => resources.push({ ...resources[0]!, name, path: 'x.csv' }))).toEqual([
      `datapackage.json: "${name}" has a %, # or ?, which no name of a table or file can have`,
    ]);
  });

  it('names a table that is not described and files that are not where they belong', () => {
    expect(
      linesAfter(({ resources }) => {
        resources.splice(1, 1);
        resources[1]!['path'] = 'topics.csv';
        for (const { schema } of resources) delete schema['foreignKeys'];
        for (const { schema } of resources) for (const field of schema.fields) delete field['itemReference'];
      }),
    ).toEqual([
      'datapackage.json: "actors" is a table that every dossier needs; no resource describes it',
      'datapackage.json: "topics.csv" is not the file of issues; it is issues.csv',
    ]);
    expect(linesAfter(({ resources }) => Object.assign(resources[1]!, { path: '../actors.csv' }))).toEqual([
      'datapackage.json: "actors" needs a name and as "path" one CSV file in the same folder',
    ]);
    expect(
      linesAfter(({ resources }) => Object.assign(resources[1]!, { path: ['actors.csv', 'more.csv'] })),
    ).toHaveLength(1);
  });

  it('reads a path that is a list of one file', () => {
    expect(
      linesAfter(({ resources }) => {
        for (const resource of resources) resource['path'] = [resource['path']];
      }),
    ).toEqual([]);
  });

  it.each([
    [
      { type: 'boolean' },
      '"boolean" is not a supported type: string, integer, number, date, yearmonth, year, list',
    ],
    [
      { type: 'constructor' },
      '"constructor" is not a supported type: string, integer, number, date, yearmonth, year, list',
    ],
    [{ format: 'email' }, '"email" is not a supported format of the type string: default, uri'],
    [{ constraints: { minLength: 2 } }, '"minLength" is not a supported constraint of the type string'],
    [{ constraints: { minimum: 2 } }, '"minimum" is not a supported constraint of the type string'],
    [{ constraints: { required: 'yes' } }, '"required" is neither true nor false'],
    [{ constraints: { pattern: '(' } }, '"\\"(\\"" is not a regular expression'],
    [{ constraints: { enum: [] } }, '"enum" is not a list of texts or numbers'],
    [{ type: 'integer', constraints: { minimum: '1' } }, '"minimum" is not a number'],
    [{ type: 'list', itemType: 'integer' }, '"integer" is not a supported type of items: string'],
    [{ type: 'number', decimalChar: ',' }, '"decimalChar" is a property of fields that is not supported'],
    [
      { itemReference: { resource: 'actors', fields: 'id' } },
      '"itemReference" needs a list field, a "resource" and one of its "fields"',
    ],
  ])('does not ignore %j of a field', (change, expected) => {
    expect(linesOfField(change)).toEqual([
      `datapackage.json: column "actors.bloc": ${expected.replaceAll('\\"', '"')}`,
    ]);
  });

  it('does not ignore what changes the reading of a whole table', () => {
    expect(
      linesAfter(({ resources }, actors) => {
        Object.assign(resources[1]!, { dialect: { delimiter: ';' }, encoding: 'cp949' });
        Object.assign(actors, { missingValues: ['NA'] });
      }),
    ).toEqual([
      'datapackage.json: "actors.dialect" is a property of tables that is not supported',
      'datapackage.json: "actors.missingValues" is a property of schemas that is not supported',
      'datapackage.json: "cp949" is not utf-8, the encoding that actors needs',
    ]);
  });

  it('follows keys to the fields they name', () => {
    expect(linesAfter((_, actors) => Object.assign(actors, { primaryKey: ['id', 'name'] }))).toEqual([
      'datapackage.json: "["id","name"]" is no primary key of actors: it takes the name of one of its fields',
    ]);
    const reference = { resource: 'states', fields: 'id' };
    expect(
      linesAfter((_, actors) => Object.assign(actors, { foreignKeys: [{ fields: 'bloc', reference }] })),
    ).toEqual(['datapackage.json: column "actors.bloc": "states.id" is no field that the dossier describes']);
    expect(linesAfter((_, actors) => Object.assign(actors, { foreignKeys: [{ fields: 'bloc' }] }))).toEqual([
      'datapackage.json: "{"fields":"bloc"}" is no foreign key of actors: it takes one field here and one where it leads',
    ]);
  });
});
