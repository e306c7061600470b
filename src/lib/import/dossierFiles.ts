import { writeDidNotVote } from '#lib/model/didNotVote.ts';
import { writeCsv } from '#lib/model/writeCsv.ts';
import type { DossierInfo, PackageDescription } from './dossierInfo.ts';
import type { TableTexts } from './kindTexts.ts';

/** One table of a dossier that is made. */
export interface MadeTable {
  readonly records: readonly Readonly<Record<string, string>>[];
  /** Of a large table, in the place of `records`: its file of UTF-8, by the names of its columns in their order. */
  readonly written?: (names: readonly string[]) => Uint8Array;
  /** Columns of the description that the dossier does without. */
  readonly without?: readonly string[];
  /** What the description says of it otherwise than the model. */
  readonly texts?: TableTexts | undefined;
}

/** The files of a dossier, by name: texts, a large one as its bytes of UTF-8. */
export type DossierFiles = ReadonlyMap<string, string | Uint8Array>;

/** Tables a dossier may do without; the others that nothing is known for have a header alone. */
const optional = ['synonyms'];

/**
 * The files of a dossier, by name, from its tables, by theirs.
 *
 * @param model whose descriptions of tables are taken over
 */
export function dossierFiles(
  tables: Readonly<Record<string, MadeTable>>,
  info: DossierInfo,
  model: PackageDescription,
): DossierFiles {
  const files = new Map<string, string | Uint8Array>();
  const resources = model.resources.flatMap((resource) => {
    const table = Object.hasOwn(tables, resource.name) ? tables[resource.name] : undefined;
    if (table === undefined && optional.includes(resource.name)) return [];
    const { records = [], without = [], written, texts } = table ?? {};
    const names = resource.schema.fields.map(({ name }) => name).filter((name) => !without.includes(name));
    files.set(
      resource.path,
      written?.(names) ??
        writeCsv(
          names,
          records.map((record) => names.map((name) => record[name] ?? '')),
        ),
    );
    return [texts ? retold(resource, texts) : resource];
  });
  const { name, title, asOf, asOfIs, rows, sourceNoun, leftOut = [], didNotVote = [] } = info;
  const description = {
    name,
    title,
    asOf,
    ...(asOfIs ? { asOfIs } : {}),
    ...(rows === 'observations' ? { rows } : {}),
    ...(sourceNoun ? { sourceNoun } : {}),
    ...(leftOut.length > 0 ? { leftOut } : {}),
    ...(didNotVote.length > 0 ? { didNotVote: didNotVote.map(writeDidNotVote) } : {}),
    resources,
  };
  return new Map([['datapackage.json', `${JSON.stringify(description, null, 2)}\n`], ...files]);
}

/** A table of the description with other texts. */
function retold(resource: PackageDescription['resources'][number], { description, fields }: TableTexts) {
  const { schema } = resource;
  const told = schema.fields.map((field) => ({ ...field, ...fields[field.name] }));
  return { ...resource, ...(description ? { description } : {}), schema: { ...schema, fields: told } };
}
