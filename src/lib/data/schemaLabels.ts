import type { DossierInfo, Labels } from '#lib/model/dossier.ts';
import { isObject, textAt, type Report } from './schemaJson.ts';

/**
 * The labels of values, which Table Schema has only where all values are listed: a field may say
 * `"labels": { "regional-border": "Regions and borders" }`, and how they stand within a sentence,
 * `"labelsInText": { "regional-border": "regions and borders" }`. Every other value is shown as it is.
 */
export function readLabels(
  resources: readonly unknown[],
  report: Report,
): Pick<DossierInfo, 'labels' | 'labelsInText'> {
  const read = (key: 'labels' | 'labelsInText'): Partial<Record<typeof key, Labels>> => {
    const found = resources.flatMap((resource) => {
      const schema = isObject(resource) ? resource['schema'] : undefined;
      const fields: unknown = isObject(schema) ? schema['fields'] : undefined;
      if (!isObject(resource) || !Array.isArray(fields)) return [];
      return fields.flatMap((field: unknown): [string, Record<string, string>][] => {
        if (!isObject(field) || field[key] === undefined) return [];
        const place = `${textAt(resource, 'name')}.${textAt(field, 'name')}`;
        const own = textsOf(field[key]);
        if (own) return [[place, own]];
        report(place, key, { kind: 'labelsNoTexts' });
        return [];
      });
    });
    return found.length > 0 ? { [key]: Object.fromEntries(found) } : {};
  };
  return { ...read('labels'), ...read('labelsInText') };
}

function textsOf(value: unknown): Record<string, string> | null {
  if (!isObject(value)) return null;
  const texts = Object.entries(value);
  const named = texts.filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return named.length === texts.length ? Object.fromEntries(named) : null;
}
