import type { DossierInfo } from '#lib/model/dossier.ts';

/**
 * What a new dossier says of itself, beside all that nobody has said yet.
 *
 * @param asOf ISO date up to which its data go
 */
export function newInfo(title: string, asOf: string): Pick<DossierInfo, 'name' | 'title' | 'asOf'> {
  return { name: packageName(title), title, asOf };
}

/** A name for files and the package, of letters that every system allows. */
function packageName(title: string): string {
  const name = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  return name === '' ? 'dossier' : name;
}
