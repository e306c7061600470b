import { optionalTables, tableNames, type DossierInfo } from '#lib/model/dossier.ts';
import { isCalendarDate } from './checkValue.ts';
import type { Problem } from './problem.ts';
import { readField, itemReference } from './schemaField.ts';
import { isObject, textAt, type JsonObject, type Report } from './schemaJson.ts';
import { readLabels } from './schemaLabels.ts';
import type { FieldSchema, ForeignKey, TableSchema } from './tableSchema.ts';

/** Name of the file that describes a dossier. */
export const schemaFile = 'datapackage.json';

export interface DossierSchema {
  /** Empty strings where the file does not say. */
  readonly info: DossierInfo;
  /** In the order of the file: the tables of a dossier and any other table it describes. */
  readonly tables: readonly TableSchema[];
  readonly problems: readonly Problem[];
}

/** Properties that change how a table is to be read and that nothing here obeys. */
const unsupportedOfResource = ['data', 'dialect', 'compression', 'extrapaths'];
const unsupportedOfSchema = ['missingValues', 'uniqueKeys'];

/**
 * Reads the text of `datapackage.json`: a Data Package (version 2) whose tables use the part of Table Schema in
 * `FieldSchema`. What would change the meaning of a file but is not understood is a problem, never ignored;
 * properties that only inform are free. Resources without a schema (a README, say) are passed over.
 */
export function readSchema(text: string): DossierSchema {
  const problems: Problem[] = [];
  const report: Report = (column, value, expected) => {
    problems.push({ file: schemaFile, row: null, column, value, expected });
  };
  const descriptor = parseDescriptor(text, report);
  const resources: unknown[] = Array.isArray(descriptor['resources']) ? descriptor['resources'] : [];
  const tables = resources.flatMap((resource) => readTableSchema(resource, report));
  const info = { ...readInfo(descriptor), ...readLabels(resources, report) };
  if (problems.length > 0) return { info, tables, problems };

  checkInfo(info, report);
  const named = new Set<string>();
  const files = new Set<string>();
  for (const { name, file } of tables) {
    if (named.has(name)) report(null, name, 'is the name of more than one table');
    if (files.has(file)) report(null, file, 'is the file of more than one table');
    named.add(name);
    files.add(file);
  }
  for (const name of tableNames) {
    const file = tables.find((table) => table.name === name)?.file;
    if (file === undefined && optionalTables.includes(name)) continue;
    if (file === undefined)
      report(null, name, 'is a table that every dossier needs; no resource describes it');
    else if (file !== `${name}.csv`) report(null, file, `is not the file of ${name}; it is ${name}.csv`);
  }
  for (const table of tables) checkForeignKeys(table, tables, report);
  return { info, tables, problems };
}

function parseDescriptor(text: string, report: Report): JsonObject {
  try {
    const descriptor: unknown = JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
    if (isObject(descriptor) && Array.isArray(descriptor['resources'])) return descriptor;
    report(null, null, 'this is no data package: it has no list of "resources"');
  } catch (error) {
    report(null, null, `this is not JSON text: ${error instanceof Error ? error.message : String(error)}`);
  }
  return {};
}

function readInfo(descriptor: JsonObject): DossierInfo {
  const licences = descriptor['licenses'];
  const first: unknown = Array.isArray(licences) ? licences[0] : undefined;
  const licence = isObject(first) ? first : {};
  return {
    name: textAt(descriptor, 'name'),
    title: textAt(descriptor, 'title'),
    description: textAt(descriptor, 'description'),
    version: textAt(descriptor, 'version'),
    asOf: textAt(descriptor, 'asOf'),
    licence: {
      name: textAt(licence, 'name'),
      title: textAt(licence, 'title'),
      url: textAt(licence, 'path'),
    },
    questions: listAt(descriptor, 'questions').map((question) => ({
      question: textAt(question, 'question'),
      page: textAt(question, 'page'),
      view: textAt(question, 'view'),
    })),
  };
}

function listAt(object: JsonObject, property: string): JsonObject[] {
  const value = object[property];
  return Array.isArray(value) ? value.map((item) => (isObject(item) ? item : {})) : [];
}

function checkInfo(info: DossierInfo, report: Report): void {
  if (info.name === '') report(null, null, '"name" is missing');
  else if (!/^[a-z0-9][a-z0-9._-]*$/.test(info.name)) {
    report(null, info.name, 'is no name for a dossier: "name" takes small letters, digits, ".", "_" and "-"');
  }
  if (info.title === '') report(null, null, '"title" is missing');
  if (info.asOf === '') report(null, null, '"asOf" is missing: the date up to which the dossier was read');
  else if (info.asOf.length !== 10 || !isCalendarDate(info.asOf)) {
    report(null, info.asOf, 'is not a date (YYYY-MM-DD), as "asOf" has to be');
  }
  if (info.licence.url !== '' && !/^https?:\/\//.test(info.licence.url)) {
    report(null, info.licence.url, 'is not a web address (http:// or https://) of a licence');
  }
  for (const { question, page } of info.questions) {
    if (question === '') report('questions', null, 'needs a "question" in each of its items');
    else if (!/^\/[a-z-]*$/.test(page)) {
      report('questions', page, `is not the page of “${question}”: "page" takes one such as /claims`);
    }
  }
}

function readTableSchema(resource: unknown, report: Report): TableSchema[] {
  if (!isObject(resource)) {
    report(null, null, 'a resource is not an object');
    return [];
  }
  const schema = resource['schema'];
  if (schema === undefined) return [];
  const name = textAt(resource, 'name');
  const file = resource['path'];
  if (name === '' || typeof file !== 'string' || !/^[^/\\]+\.csv$/i.test(file)) {
    report(null, name, 'needs a name and as "path" one CSV file in the same folder');
    return [];
  }
  if (!isObject(schema) || !Array.isArray(schema['fields'])) {
    report(null, name, 'needs a schema with a list of "fields"');
    return [];
  }
  for (const property of unsupportedOfResource) {
    if (resource[property] !== undefined)
      report(null, `${name}.${property}`, 'is a property of tables that is not supported');
  }
  for (const property of unsupportedOfSchema) {
    if (schema[property] !== undefined)
      report(null, `${name}.${property}`, 'is a property of schemas that is not supported');
  }
  const encoding = textAt(resource, 'encoding');
  if (!['', 'utf-8', 'utf8'].includes(encoding.toLowerCase()))
    report(null, encoding, `is not utf-8, the encoding that ${name} needs`);

  const fields: FieldSchema[] = [];
  const foreignKeys: ForeignKey[] = [];
  for (const field of schema['fields']) {
    const read = readField(field, name, report);
    if (read === null) continue;
    if (fields.some((other) => other.name === read.name)) {
      report(`${name}.${read.name}`, null, 'the field is described more than once');
      continue;
    }
    fields.push(read);
    foreignKeys.push(...itemReference(field, read, name, report));
  }
  foreignKeys.push(...readForeignKeys(schema['foreignKeys'], name, report));
  return [
    {
      name,
      title: textAt(resource, 'title') || name,
      description: textAt(resource, 'description'),
      file,
      fields,
      primaryKey: readPrimaryKey(schema['primaryKey'], name, fields, report),
      foreignKeys,
    },
  ];
}

/** A key of one column, written as a text or as a list of one; null for anything else. */
function singleColumn(key: unknown): string | null {
  const column: unknown = Array.isArray(key) && key.length === 1 ? key[0] : key;
  return typeof column === 'string' && column !== '' ? column : null;
}

function readPrimaryKey(
  key: unknown,
  table: string,
  fields: readonly FieldSchema[],
  report: Report,
): string | null {
  if (key === undefined) return null;
  const column = singleColumn(key);
  if (column !== null && fields.some((field) => field.name === column)) return column;
  report(null, JSON.stringify(key), `is no primary key of ${table}: it takes the name of one of its fields`);
  return null;
}

function readForeignKeys(keys: unknown, table: string, report: Report): ForeignKey[] {
  if (keys === undefined) return [];
  if (!Array.isArray(keys)) {
    report(null, `${table}.foreignKeys`, 'is not a list');
    return [];
  }
  return keys.flatMap((key: unknown) => {
    const reference = isObject(key) ? key['reference'] : undefined;
    const column = isObject(key) ? singleColumn(key['fields']) : null;
    const targetColumn = isObject(reference) ? singleColumn(reference['fields']) : null;
    if (column === null || targetColumn === null || !isObject(reference)) {
      report(
        null,
        JSON.stringify(key),
        `is no foreign key of ${table}: it takes one field here and one where it leads`,
      );
      return [];
    }
    // Without the name of a resource the table refers to itself.
    return [{ column, targetTable: textAt(reference, 'resource') || table, targetColumn }];
  });
}

function checkForeignKeys(table: TableSchema, tables: readonly TableSchema[], report: Report): void {
  for (const { column, targetTable, targetColumn } of table.foreignKeys) {
    const target = tables.find((other) => other.name === targetTable);
    if (!table.fields.some((field) => field.name === column)) {
      report(`${table.name}.${column}`, null, 'has a foreign key but is no field of the table');
    } else if (!target?.fields.some((field) => field.name === targetColumn)) {
      report(
        `${table.name}.${column}`,
        `${targetTable}.${targetColumn}`,
        'is no field that the dossier describes',
      );
    }
  }
}
