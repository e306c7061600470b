import { writeCsv } from '#lib/model/writeCsv.ts';
import type { StanceRow } from './stanceRows.ts';

/** What is said of the dossier as a whole. */
export interface DossierInfo {
  /** Of the folder and the package: small letters, digits and hyphens. */
  readonly name: string;
  readonly title: string;
  /** Name of the file that was read; it stands for the source of rows that name none. */
  readonly file: string;
  /** ISO date up to which it was read. */
  readonly asOf: string;
}

/** A description of tables as `datapackage.json` holds it, of which the schemas are taken over. */
export interface PackageDescription {
  readonly resources: readonly {
    readonly name: string;
    readonly path: string;
    readonly schema: { readonly fields: readonly { readonly name: string }[] };
  }[];
}

/** What the file does not say of a position; a dossier may do without these columns. */
const untold = ['basis', 'confidence'];

/** Tables a dossier needs; those that nothing is known for have a header alone. */
const optional = ['synonyms'];

/**
 * The files of a dossier, by name, that hold what a table says and nothing that it does not: names as printed, no basis
 * and no confidence, and of sources that how reliable they are cannot be judged. Actors, issues and sources stand in the
 * order in which the file first names them.
 *
 * @param model whose descriptions of tables are taken over
 */
export function stanceDossier(
  rows: readonly StanceRow[],
  info: DossierInfo,
  model: PackageDescription,
): ReadonlyMap<string, string> {
  const sources = new Ids();
  const actors = new Ids();
  const issues = new Ids();
  const stances = rows.map(({ row, position, ...said }, at) => ({
    id: `row-${row}-${at + 1}`,
    actor: actors.of(said.actor),
    issue: issues.of(said.issue),
    source: sources.of(said.source.trim() === '' ? info.file : said.source),
    paragraph: said.paragraph,
    quote: said.quote,
    status: typeof position === 'number' ? 'position' : position,
    stance: typeof position === 'number' ? String(position) : '',
    date: said.date,
    rationale: said.rationale,
  }));
  const tables: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>> = {
    sources: sources.list().map(({ id, name }) => ({
      id,
      kind: 'statistics',
      title: name,
      // What has a file counts as a document that was read, not as a publication beside them.
      file: info.file,
      reliability: 'F',
    })),
    actors: actors.list().map(({ id, name }) => ({ id, name, short_name: name, kind: 'organisation' })),
    issues: issues.list().map(({ id, name }) => ({ id, proposition: name, short_label: name })),
    stances,
  };
  const files = new Map<string, string>();
  const resources = model.resources.flatMap((resource) => {
    const records = tables[resource.name];
    if (records === undefined && optional.includes(resource.name)) return [];
    const fields = resource.schema.fields
      .map(({ name }) => name)
      .filter((name) => resource.name !== 'stances' || !untold.includes(name));
    files.set(
      resource.path,
      writeCsv(
        fields,
        (records ?? []).map((record) => fields.map((name) => record[name] ?? '')),
      ),
    );
    return [resource];
  });
  const description = { name: info.name, title: info.title, asOf: info.asOf, resources };
  return new Map([['datapackage.json', `${JSON.stringify(description, null, 2)}\n`], ...files]);
}

/** Ids of names, the same for the same name, in the order in which they come. */
class Ids {
  readonly #ids = new Map<string, string>();
  readonly #used = new Set<string>();

  of(name: string): string {
    const known = this.#ids.get(name);
    if (known !== undefined) return known;
    const plain = plainId(name);
    let id = plain;
    for (let number = 2; this.#used.has(id); number++) id = `${plain}-${number}`;
    this.#ids.set(name, id);
    this.#used.add(id);
    return id;
  }

  list(): { readonly id: string; readonly name: string }[] {
    return [...this.#ids].map(([name, id]) => ({ id, name }));
  }
}

/** Letters and digits of any script; what stands between them, much of which means something in addresses, is a hyphen. */
function plainId(name: string): string {
  const id = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return id === '' ? 'unnamed' : id;
}
