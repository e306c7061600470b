import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { modelColumns } from '#lib/data/modelColumns.ts';
import { schemaFaults } from '#lib/data/records.ts';
import { readSchema } from '#lib/data/schema.ts';
import type { TableSchema } from '#lib/data/tableSchema.ts';
import { tableNames } from '#lib/model/dossier.ts';
import { problemText } from './problemText.ts';

const builtIn = readSchema(
  readFileSync(new URL('../../static/data/datapackage.json', import.meta.url), 'utf8'),
);
const harbour = readSchema(
  readFileSync(new URL('../fixtures/harbour-dossier/datapackage.json', import.meta.url), 'utf8'),
);

/** The columns that scripts outside the project rely on, in the order of the files. */
const fixedColumns = {
  sources:
    'id kind title author publisher published language url file text_sha256 reliability reliability_note derived_from note',
  actors: 'id name short_name kind iso3 parent bloc note',
  issues: 'id proposition short_label category support_means oppose_means',
  stances: 'id actor issue source paragraph quote status stance basis confidence date rationale',
  theses: 'id thesis topic',
  claims: 'id source paragraph quote claimant claim type topic thesis bearing likelihood credibility note',
  figures:
    'id source paragraph quote measure label comparator value unit period_start period_end flow_from flow_to commodity kind credibility note',
  references: 'id publisher title url published finding measure value unit period_start period_end note',
  checks: 'id table subject reference verdict explanation',
  instruments: 'id name parties signed in_force ended url note',
  provisions:
    'id instrument article source paragraph quote provision category obligation conditions status note',
  events: 'id date date_end precision label actors source paragraph quote',
  synonyms: 'id terms note',
};

/** Columns that a dossier may have or not; the schema of the built-in one has them all, behind the fixed ones. */
const furtherColumns: Partial<Record<keyof typeof fixedColumns, string>> = {
  sources: 'voice',
  actors: 'name_in_text role members',
  issues: 'provision kind name_in_text',
  stances: 'item',
  theses: 'issue',
  claims: 'provision flow_from flow_to commodity flow_state date url',
  figures: 'issue per stated_by',
  references: 'stated_by',
  checks: 'by error rating',
  instruments: 'text name_in_text',
  events: 'thread issue happening',
};

function table(name: string): TableSchema {
  return builtIn.tables.find((schema) => schema.name === name)!;
}

function withField(schema: TableSchema, name: string, change: object): TableSchema {
  const fields = schema.fields.map((field) => (field.name === name ? { ...field, ...change } : field));
  return { ...schema, fields };
}

describe('the schema of the built-in dossier', () => {
  it('is understood completely', () => {
    expect(builtIn.problems).toEqual([]);
    expect(builtIn.info).toMatchObject({ name: 'russia-dprk-treaty-2024', asOf: '2024-07-31' });
  });

  it.each(tableNames)('has the fixed columns of %s, and the model has the same', (name) => {
    const names = table(name).fields.map((field) => field.name);
    expect(names.slice(0, fixedColumns[name].split(' ').length)).toEqual(fixedColumns[name].split(' '));
    const all = `${fixedColumns[name]} ${furtherColumns[name] ?? ''}`.trim().split(' ');
    expect(names).toEqual(all);
    expect(Object.keys(modelColumns[name]).sort()).toEqual(all.toSorted());
  });

  it('allows what the model has a place for and nothing else', () => {
    expect(schemaFaults(builtIn.tables).map(problemText)).toEqual([]);
    expect(schemaFaults(harbour.tables).map(problemText)).toEqual([]);
  });

  it('explains every table and field to readers', () => {
    for (const { title, description, fields } of builtIn.tables) {
      for (const entry of [{ title, description }, ...fields]) {
        expect(entry.title).toMatch(/^[A-Z]/);
        expect(entry.description).toMatch(/^[A-Z].*\.$/);
      }
    }
  });
});

describe('schemaFaults', () => {
  it.each([
    [
      'stances',
      'basis',
      { enumeration: ['stated', 'guessed'] },
      'needs to be limited to stated, attributed, inferred',
    ],
    ['stances', 'basis', { enumeration: null }, 'needs to be limited to stated, attributed, inferred'],
    ['checks', 'verdict', { required: false }, 'needs the constraint "required": true'],
    ['stances', 'stance', { maximum: 5 }, 'needs to be limited to -2, -1, 0, 1, 2'],
    ['claims', 'credibility', { type: 'number' }, 'needs to be limited to 1, 2, 3, 4, 5, 6'],
    ['figures', 'value', { type: 'string' }, 'needs the type number or integer'],
    ['figures', 'value', { required: false }, 'needs the constraint "required": true'],
    ['sources', 'url', { format: 'default' }, 'needs the format uri'],
    ['sources', 'published', { type: 'string' }, 'needs the type date, yearmonth or year'],
    ['actors', 'name', { type: 'integer' }, 'needs the type string'],
    ['events', 'actors', { type: 'string' }, 'needs the type list'],
    ['events', 'label', { name: 'caption' }, 'is missing among the fields'],
  ])('reports %s.%s changed to %j', (name, field, change, expected) => {
    expect(schemaFaults([withField(table(name), field, change)]).map(problemText)).toEqual([
      `datapackage.json: column "${name}.${field}": ${expected}`,
    ]);
  });

  it('reports references and ids that the schema does not guarantee', () => {
    const schema = { ...table('events'), foreignKeys: [], primaryKey: null };
    expect(schemaFaults([schema]).map(problemText)).toEqual([
      'datapackage.json: column "events.id": needs to be the primary key',
      'datapackage.json: column "events.source": needs a reference to sources.id',
      'datapackage.json: column "events.actors": needs a reference to actors.id',
      'datapackage.json: column "events.issue": needs a reference to issues.id',
    ]);
  });
});
