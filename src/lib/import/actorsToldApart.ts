import { kindOf } from './actorKind.ts';
import type { Grid } from './Grid.ts';
import { codedTexts, pairsOfTexts, rowsOfCodes, textCounts } from './gridTexts.ts';
import { anyColumn, type Mapping } from './mapping.ts';
import { ofWhole } from './problem.ts';
import { publishedSurvey } from './publishedSurveys.ts';

/** A smaller share of the names (0…1) stands with several countries where these tell apart who is called alike. */
const mostShared = 0.5;

/**
 * The table with the country behind those names of actors that stand with several, as `V (se)` and `V (dk)`: they are not one
 * actor. Any other table as it is, as one of states, or in which most actors stand with several countries, which are then
 * what positions are about.
 */
export function actorsToldApart(grid: Grid, { columns }: Mapping): Grid {
  const { actor } = columns;
  if (actor === undefined || actor === anyColumn || kindOf(actor) === 'state') return grid;
  const taken = Object.values(columns);
  const at = grid.columns.findIndex(({ address }) => address === actor);
  const byCountry = grid.columns.flatMap(({ address }, place) =>
    !taken.includes(address) && kindOf(address) === 'state' ? [place] : [],
  );
  // A name says more than the number that stands for it.
  const by = byCountry.find((place) => isNamed(grid, place)) ?? byCountry[0];
  if (at === -1 || by === undefined) return grid;
  const byNumber = publishedSurvey(grid)?.countries;
  const countries = new Map<string, Set<string>>();
  for (const [name, country] of pairsOfTexts(grid, at, by)) {
    if (name.trim() === '' || country.trim() === '') continue;
    countries.set(name, (countries.get(name) ?? new Set()).add(country.trim()));
  }
  const shared = new Set([...countries].flatMap(([name, all]) => (all.size > 1 ? [name] : [])));
  if (shared.size === 0 || shared.size >= countries.size * mostShared) return grid;
  const nameIn = (cells: readonly string[]) => {
    const [name = '', country = ''] = [cells[at], cells[by]];
    const told = byNumber?.get(country.trim()) ?? country.trim();
    return shared.has(name) && told !== '' ? `${name} (${told})` : name;
  };
  const flaw = { kind: 'actorsToldApart', names: [...shared] } as const;
  const told = { ...grid, problems: [...grid.problems, ofWhole(flaw, grid.columns[by]!.address)] };
  if (!grid.codes) {
    const rows = grid.rows.map(({ row, cells }) => ({ row, cells: cells.with(at, nameIn(cells)) }));
    return { ...told, rows };
  }
  const names = codedTexts(grid.rows, ({ cells }) => nameIn(cells));
  const codes = { ...grid.codes, columns: grid.codes.columns.with(at, names) };
  return { ...told, codes, rows: rowsOfCodes(codes) };
}

/** Rows that tell what a column holds. */
const enough = 1000;

function isNamed(grid: Grid, at: number): boolean {
  return [...textCounts(grid, at, enough).keys()].some((text) => /\p{L}/u.test(text));
}
