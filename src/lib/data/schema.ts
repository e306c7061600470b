import { optionalTables, tableNames, type DossierInfo } from '#lib/model/dossier.ts';
import { isWebAddress } from '#lib/model/isWebAddress.ts';
import { isCalendarDate } from '#lib/model/isCalendarDate.ts';
import { readDidNotVote } from '#lib/model/didNotVote.ts';
import { readLeftOut } from '#lib/model/leftOut.ts';
import { ownSections, readSectionNames } from '#lib/model/sectionNames.ts';
import { readSourceNoun } from '#lib/model/sourceNoun.ts';
import { stanceRowKinds } from '#lib/model/stance.ts';
import type { Problem } from '#lib/model/problem.ts';
import { readField, itemReference } from './schemaField.ts';
import { isDefault } from './schemaDefaults.ts';
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

/** Properties that change how a table is to be read and that nothing here obeys, unless they say what is true anyway. */
const unsupportedOfResource = ['data', 'dialect', 'compression', 'extrapaths'];
const unsupportedOfSchema = ['missingValues', 'uniqueKeys'];

/** In a web address these would begin something else. */
const unfitForAddress = /[%#?]/;

/**
 * Reads the text of `datapackage.json`: a Data Package (version 2) whose tables use the part of Table Schema in
 * `FieldSchema`. What would change the meaning of a file but is not understood is a problem, never ignored;
 * properties that only inform are free. Resources without a schema (a README, say) are passed over.
 */
export function readSchema(text: string): DossierSchema {
  const problems: Problem[] = [];
  const report: Report = (column, value, flaw) => {
    problems.push({ file: schemaFile, row: null, column, value, flaw });
  };
  const descriptor = parseDescriptor(text, report);
  const resources: unknown[] = Array.isArray(descriptor['resources']) ? descriptor['resources'] : [];
  const tables = resources.flatMap((resource) => readTableSchema(resource, report));
  const info = { ...readInfo(descriptor), ...readLabels(resources, report) };
  if (problems.length > 0) return { info, tables, problems };

  checkInfo(info, report);
  checkLists(descriptor, report);
  const named = new Set<string>();
  const files = new Set<string>();
  for (const { name, file } of tables) {
    if (named.has(name)) report(null, name, { kind: 'tableNameTwice' });
    if (files.has(file)) report(null, file, { kind: 'tableFileTwice' });
    named.add(name);
    files.add(file);
  }
  for (const name of tableNames) {
    const file = tables.find((table) => table.name === name)?.file;
    if (file === undefined && optionalTables.includes(name)) continue;
    if (file === undefined) report(null, name, { kind: 'tableMissing' });
    else if (file !== `${name}.csv`) report(null, file, { kind: 'otherTableFile', table: name });
  }
  for (const table of tables) checkForeignKeys(table, tables, report);
  return { info, tables, problems };
}

function parseDescriptor(text: string, report: Report): JsonObject {
  try {
    const descriptor: unknown = JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
    if (isObject(descriptor) && Array.isArray(descriptor['resources'])) return descriptor;
    report(null, null, { kind: 'noResources' });
  } catch (error) {
    report(null, null, {
      kind: 'notJson',
      message: error instanceof Error ? error.message : String(error),
    });
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
    ...(descriptor['asOfIs'] === 'opened' ? { asOfIs: 'opened' } : {}),
    licence: {
      name: textAt(licence, 'name'),
      title: textAt(licence, 'title'),
      url: textAt(licence, 'path'),
    },
    rows: stanceRowKinds.find((kind) => kind === descriptor['rows']) ?? 'readings',
    ...sourceNounIn(descriptor['sourceNoun']),
    ...sectionsIn(descriptor['sections']),
    ...leftOutIn(descriptor['leftOut']),
    ...didNotVoteIn(descriptor['didNotVote']),
    questions: listAt(descriptor, 'questions').map((question) => ({
      question: textAt(question, 'question'),
      page: textAt(question, 'page'),
      view: textAt(question, 'view'),
    })),
  };
}

function sourceNounIn(said: unknown): Pick<DossierInfo, 'sourceNoun'> {
  const sourceNoun = readSourceNoun(said);
  return sourceNoun === null ? {} : { sourceNoun };
}

function sectionsIn(said: unknown): Pick<DossierInfo, 'sections'> {
  const sections = readSectionNames(said);
  return sections === null ? {} : { sections };
}

function leftOutIn(said: unknown): Pick<DossierInfo, 'leftOut'> {
  const leftOut = readLeftOut(said) ?? [];
  return leftOut.length === 0 ? {} : { leftOut };
}

function didNotVoteIn(said: unknown): Pick<DossierInfo, 'didNotVote'> {
  const didNotVote = readDidNotVote(said) ?? [];
  return didNotVote.length === 0 ? {} : { didNotVote };
}

function listAt(object: JsonObject, property: string): JsonObject[] {
  const value = object[property];
  return Array.isArray(value) ? value.map((item) => (isObject(item) ? item : {})) : [];
}

function checkInfo(info: DossierInfo, report: Report): void {
  if (info.name === '') report(null, null, { kind: 'infoMissing', property: 'name' });
  else if (!/^[a-z0-9][a-z0-9._-]*$/.test(info.name)) {
    report(null, info.name, { kind: 'badName' });
  }
  if (info.title === '') report(null, null, { kind: 'infoMissing', property: 'title' });
  if (info.asOf === '') report(null, null, { kind: 'infoMissing', property: 'asOf' });
  else if (info.asOf.length !== 10 || !isCalendarDate(info.asOf)) {
    report(null, info.asOf, { kind: 'badAsOf' });
  }
  if (info.licence.url !== '' && !isWebAddress(info.licence.url)) {
    report(null, info.licence.url, { kind: 'badLicence' });
  }
  for (const { question, page } of info.questions) {
    if (question === '') report('questions', null, { kind: 'questionMissing' });
    else if (!/^\/[a-z-]*$/.test(page)) {
      report('questions', page, { kind: 'badPage', question });
    }
  }
}

/** What is no list, names nothing or is unknown would be passed over without a word. */
function checkLists(descriptor: JsonObject, report: Report): void {
  const { licenses, questions, rows } = descriptor;
  const told = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));
  if (rows !== undefined && !stanceRowKinds.some((kind) => kind === rows))
    report('rows', told(rows), { kind: 'badRows', allowed: stanceRowKinds });
  const { asOfIs, sourceNoun, sections, leftOut, didNotVote } = descriptor;
  if (asOfIs !== undefined && asOfIs !== 'opened') report('asOfIs', told(asOfIs), { kind: 'badAsOfIs' });
  if (sourceNoun !== undefined && readSourceNoun(sourceNoun) === null)
    report('sourceNoun', JSON.stringify(sourceNoun), { kind: 'badSourceNoun' });
  if (sections !== undefined && readSectionNames(sections) === null)
    report('sections', JSON.stringify(sections), { kind: 'badSections', allowed: ownSections });
  if (leftOut !== undefined && readLeftOut(leftOut) === null)
    report('leftOut', JSON.stringify(leftOut), { kind: 'badLeftOut' });
  if (didNotVote !== undefined && readDidNotVote(didNotVote) === null)
    report('didNotVote', null, { kind: 'badDidNotVote' });
  if (questions !== undefined && !Array.isArray(questions)) {
    report('questions', null, { kind: 'noList', property: 'questions' });
  }
  if (licenses === undefined) return;
  const all: unknown[] = Array.isArray(licenses) ? licenses : [];
  if (all.length === 0) report('licenses', null, { kind: 'noList', property: 'licenses' });
  for (const licence of all) {
    if (!isObject(licence) || textAt(licence, 'name') === '')
      report('licenses', null, { kind: 'licenceUnnamed' });
  }
}

function readTableSchema(resource: unknown, report: Report): TableSchema[] {
  if (!isObject(resource)) {
    report(null, null, { kind: 'resourceNoObject' });
    return [];
  }
  const schema = resource['schema'];
  if (schema === undefined) return [];
  const name = textAt(resource, 'name');
  const path = resource['path'];
  // A list of one file says the same.
  const file: unknown = Array.isArray(path) && path.length === 1 ? path[0] : path;
  if (name === '' || typeof file !== 'string' || !/^[^/\\]+\.csv$/i.test(file)) {
    report(null, name, { kind: 'resourceUnnamed' });
    return [];
  }
  if (unfitForAddress.test(name + file)) {
    report(null, unfitForAddress.test(name) ? name : file, { kind: 'unfitForAddress' });
    return [];
  }
  if (!isObject(schema) || !Array.isArray(schema['fields'])) {
    report(null, name, { kind: 'noFields' });
    return [];
  }
  for (const property of unsupportedOfResource) {
    if (!isDefault(property, resource[property]))
      report(null, `${name}.${property}`, { kind: 'notSupported', of: 'tables' });
  }
  for (const property of unsupportedOfSchema) {
    if (!isDefault(property, schema[property]))
      report(null, `${name}.${property}`, { kind: 'notSupported', of: 'schemas' });
  }
  const encoding = textAt(resource, 'encoding');
  if (!['', 'utf-8', 'utf8'].includes(encoding.toLowerCase()))
    report(null, encoding, { kind: 'notUtf8', table: name });

  const fields: FieldSchema[] = [];
  const foreignKeys: ForeignKey[] = [];
  for (const field of schema['fields']) {
    const read = readField(field, name, report);
    if (read === null) continue;
    if (fields.some((other) => other.name === read.name)) {
      report(`${name}.${read.name}`, null, { kind: 'fieldTwice' });
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
  report(null, JSON.stringify(key), { kind: 'badPrimaryKey', table });
  return null;
}

function readForeignKeys(keys: unknown, table: string, report: Report): ForeignKey[] {
  if (keys === undefined) return [];
  if (!Array.isArray(keys)) {
    report(null, `${table}.foreignKeys`, { kind: 'keysNoList' });
    return [];
  }
  return keys.flatMap((key: unknown) => {
    const reference = isObject(key) ? key['reference'] : undefined;
    const column = isObject(key) ? singleColumn(key['fields']) : null;
    const targetColumn = isObject(reference) ? singleColumn(reference['fields']) : null;
    if (column === null || targetColumn === null || !isObject(reference)) {
      report(null, JSON.stringify(key), { kind: 'badForeignKey', table });
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
      report(`${table.name}.${column}`, null, { kind: 'keyOfNoField' });
    } else if (!target?.fields.some((field) => field.name === targetColumn)) {
      report(`${table.name}.${column}`, `${targetTable}.${targetColumn}`, { kind: 'keyLeadsNowhere' });
    }
  }
}
