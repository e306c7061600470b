import { isObject, type JsonObject } from '#lib/data/schemaJson.ts';
import type { BriefingProblem } from '#lib/model/briefingProblem.ts';

/** Reads a value that stands at a path of JSON; notes what is wrong with it, and then gives something harmless. */
export type Reader<T> = (value: unknown, at: string, report: Report) => T;
export type Report = (problem: BriefingProblem) => void;

/** @param otherwise stands in for a text that is not there; without it there must be one */
export function text(most: number, otherwise?: string): Reader<string> {
  return (value, at, report) => {
    if (value === undefined && otherwise !== undefined) return otherwise;
    if (value === undefined) report({ kind: 'missing', at });
    else if (typeof value !== 'string') report({ kind: 'unexpected', at, expected: 'text' });
    else if (value.length > most) report({ kind: 'tooLong', at, most });
    else return value;
    return otherwise ?? '';
  };
}

/** What ends up in names of files, keys of a store and addresses. */
export const id: Reader<string> = (value, at, report) => {
  const read = text(80)(value, at, report);
  if (typeof value === 'string' && !/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(read))
    report({ kind: 'unexpected', at, expected: 'id' });
  return read;
};

/** A list that is not there is empty. */
export function listOf<T>(item: Reader<T>, most: number): Reader<readonly T[]> {
  return (value, at, report) => {
    if (value === undefined) return [];
    if (!Array.isArray(value)) {
      report({ kind: 'unexpected', at, expected: 'list' });
      return [];
    }
    if (value.length > most) report({ kind: 'tooMany', at, most });
    return value.slice(0, most).map((each, i) => item(each, `${at}[${i}]`, report));
  };
}

export function oneOf<T extends string>(allowed: readonly T[]): Reader<T> {
  return (value, at, report) => {
    const found = allowed.find((each) => each === value);
    if (value === undefined) report({ kind: 'missing', at });
    else if (found === undefined) report({ kind: 'notOneOf', at, allowed });
    return found ?? allowed[0]!;
  };
}

/** Null where nothing or null stands. */
export function optional<T>(reader: Reader<T>): Reader<T | null> {
  return (value, at, report) => (value === undefined || value === null ? null : reader(value, at, report));
}

type Part = <T>(name: string, reader: Reader<T>) => T;

/** @param make asks for each field by its name */
export function object<T>(make: (part: Part) => T): Reader<T> {
  return (value, at, report) => {
    const isOne = isObject(value);
    if (!isOne)
      report(value === undefined ? { kind: 'missing', at } : { kind: 'unexpected', at, expected: 'object' });
    const fields: JsonObject = isOne ? value : {};
    // What is no object has been reported as a whole.
    const tell = isOne ? report : () => undefined;
    return make((name, reader) =>
      reader(
        Object.hasOwn(fields, name) ? fields[name] : undefined,
        at === '' ? name : `${at}.${name}`,
        tell,
      ),
    );
  };
}
