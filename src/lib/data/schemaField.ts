import { wholePattern } from './wholePattern.ts';
import { isDefault } from './schemaDefaults.ts';
import { isObject, textAt, type JsonObject, type Report } from './schemaJson.ts';
import type { FieldSchema, FieldType, ForeignKey } from './tableSchema.ts';

const formatsOf: Readonly<Record<FieldType, readonly string[]>> = {
  string: ['default', 'uri'],
  integer: ['default'],
  number: ['default'],
  date: ['default', 'any'],
  yearmonth: ['default'],
  year: ['default'],
  list: ['default'],
};

const constraintsOf: Readonly<Record<FieldType, readonly string[]>> = {
  string: ['required', 'unique', 'enum', 'pattern'],
  integer: ['required', 'unique', 'enum', 'minimum', 'maximum'],
  number: ['required', 'unique', 'minimum', 'maximum'],
  date: ['required', 'unique'],
  yearmonth: ['required', 'unique'],
  year: ['required', 'unique'],
  list: ['required', 'unique'],
};

/** Properties that change what a cell means and that nothing here obeys. */
const unsupported = ['missingValues', 'decimalChar', 'groupChar', 'bareNumber', 'categories'];

/** One field descriptor; null, with a problem, if it can't be used at all. */
export function readField(descriptor: unknown, table: string, report: Report): FieldSchema | null {
  const name = isObject(descriptor) ? textAt(descriptor, 'name') : '';
  if (!isObject(descriptor) || name === '') {
    report(null, table, { kind: 'fieldUnnamed' });
    return null;
  }
  const place = `${table}.${name}`;
  const type = descriptor['type'] === undefined ? 'string' : textAt(descriptor, 'type');
  if (!isFieldType(type)) {
    report(place, type, { kind: 'badType', allowed: Object.keys(formatsOf) });
    return null;
  }
  const format = descriptor['format'] === undefined ? 'default' : textAt(descriptor, 'format');
  if (!formatsOf[type].includes(format)) {
    report(place, format, { kind: 'badFormat', type, allowed: formatsOf[type] });
  }
  for (const property of unsupported) {
    if (!isDefault(property, descriptor[property]))
      report(place, property, { kind: 'notSupported', of: 'fields' });
  }
  if (!['', 'string'].includes(textAt(descriptor, 'itemType'))) {
    report(place, textAt(descriptor, 'itemType'), { kind: 'badItemType' });
  }
  return {
    name,
    title: textAt(descriptor, 'title') || name,
    description: textAt(descriptor, 'description'),
    type,
    format: format === 'any' || format === 'uri' ? format : 'default',
    delimiter: textAt(descriptor, 'delimiter') || ',',
    ...readConstraints(descriptor['constraints'], type, place, report),
  };
}

/**
 * Where the items of a list refer to another table. Table Schema has foreign keys for whole values only, so
 * list fields say it in a property of their own: `"itemReference": { "resource": "actors", "fields": "id" }`.
 */
export function itemReference(
  descriptor: unknown,
  field: FieldSchema,
  table: string,
  report: Report,
): ForeignKey[] {
  const reference = isObject(descriptor) ? descriptor['itemReference'] : undefined;
  if (reference === undefined) return [];
  const targetColumn = isObject(reference) ? textAt(reference, 'fields') : '';
  if (field.type !== 'list' || !isObject(reference) || targetColumn === '') {
    report(`${table}.${field.name}`, 'itemReference', { kind: 'badItemReference' });
    return [];
  }
  return [{ column: field.name, targetTable: textAt(reference, 'resource') || table, targetColumn }];
}

type Constraints = Pick<
  FieldSchema,
  'required' | 'unique' | 'enumeration' | 'pattern' | 'minimum' | 'maximum'
>;

function readConstraints(value: unknown, type: FieldType, place: string, report: Report): Constraints {
  const constraints = isObject(value) ? value : {};
  if (value !== undefined && !isObject(value)) report(place, null, { kind: 'constraintsNoObject' });
  for (const constraint of Object.keys(constraints)) {
    if (!constraintsOf[type].includes(constraint)) {
      report(place, constraint, { kind: 'badConstraint', type });
    }
  }
  return {
    required: flag(constraints, 'required', place, report),
    unique: flag(constraints, 'unique', place, report),
    enumeration: enumeration(constraints, place, report),
    pattern: pattern(constraints, place, report),
    minimum: bound(constraints, 'minimum', place, report),
    maximum: bound(constraints, 'maximum', place, report),
  };
}

function flag(constraints: JsonObject, name: string, place: string, report: Report): boolean {
  const value = constraints[name];
  if (value !== undefined && typeof value !== 'boolean') report(place, name, { kind: 'notTrueOrFalse' });
  return value === true;
}

function enumeration(constraints: JsonObject, place: string, report: Report): string[] | null {
  const values = constraints['enum'];
  if (values === undefined) return null;
  if (Array.isArray(values) && values.length > 0) {
    const items: unknown[] = values;
    if (items.every((item) => typeof item === 'string' || typeof item === 'number')) return items.map(String);
  }
  report(place, 'enum', { kind: 'enumNoList' });
  return null;
}

function pattern(constraints: JsonObject, place: string, report: Report): string | null {
  const value = constraints['pattern'];
  if (value === undefined) return null;
  if (typeof value === 'string' && isRegularExpression(value)) return value;
  report(place, JSON.stringify(value), { kind: 'badPattern' });
  return null;
}

function isRegularExpression(text: string): boolean {
  try {
    wholePattern(text);
    return true;
  } catch {
    return false;
  }
}

function bound(constraints: JsonObject, name: string, place: string, report: Report): number | null {
  const value = constraints[name];
  if (value === undefined) return null;
  if (typeof value === 'number') return value;
  report(place, name, { kind: 'boundNoNumber' });
  return null;
}

function isFieldType(type: string): type is FieldType {
  return Object.hasOwn(formatsOf, type);
}
