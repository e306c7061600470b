import type { Flaw } from '#lib/model/problem.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

/** Notes a problem of `datapackage.json`; `place` is table and field, as in `stances.basis`. */
export type Report = (place: string | null, value: string | null, flaw: Flaw) => void;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The text of a property; '' if it is missing or no text. */
export function textAt(object: JsonObject, property: string): string {
  const value = Object.hasOwn(object, property) ? object[property] : undefined;
  return typeof value === 'string' ? value : '';
}
