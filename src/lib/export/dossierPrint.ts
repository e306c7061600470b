import { tableNames, type Dossier, type TableName } from '#lib/model/dossier.ts';
import { sha256Hex } from './sha256Hex.ts';

/** By what one can tell whether a dossier says the same as another. */
export interface DossierPrint {
  /** SHA-256, hexadecimal, of all that the dossier says. */
  readonly hash: string;
  readonly tables: Readonly<Record<TableName, TablePrint>>;
}

export interface TablePrint {
  readonly rows: number;
  /** The first 12 digits of the SHA-256 of its rows. */
  readonly hash: string;
}

const known = new WeakMap<Dossier, DossierPrint>();

/**
 * The fingerprint of a dossier: of its rows in their order, each a JSON object with its fields by name. Neither the
 * order of columns in a file nor the lines on which rows stand change it.
 */
export function dossierPrint(dossier: Dossier): DossierPrint {
  let print = known.get(dossier);
  if (!print) known.set(dossier, (print = makePrint(dossier)));
  return print;
}

function makePrint(dossier: Dossier): DossierPrint {
  const hashes = tableNames.map((name) => [name, sha256Hex(canonical(dossier[name]))] as const);
  const tables = hashes.map(([name, hash]) => [
    name,
    { rows: dossier[name].length, hash: hash.slice(0, 12) },
  ]);
  return {
    hash: sha256Hex(canonical([dossier.info, hashes])),
    tables: Object.fromEntries(tables) as Record<TableName, TablePrint>,
  };
}

/** JSON in which the fields of every object stand by name, without the line a row stands on. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (key, inner: unknown) => {
    if (key === 'rowNumber') return undefined;
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
