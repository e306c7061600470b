import type { Grid } from './Grid.ts';
import { pairsOfTexts } from './gridTexts.ts';
import { anyColumn, type Mapping } from './mapping.ts';

const shortNamed =
  /(?<!\p{L})(kurzbezeichnung|kurzname|kürzel|abkürzung|short ?name|abbreviation|acronym|sigle|siglas?|сокращение|аббревиатура|약칭)(?!\p{L})/iu;

/** Short names of actors, by their names. */
interface ShortNames {
  /** Address of the column that holds them; null for none. */
  readonly column: string | null;
  readonly names: ReadonlyMap<string, string>;
}

const none: ShortNames = { column: null, names: new Map() };

/** Short names from a column that is called so and has no two for one actor; else none. */
export function shortNames(grid: Grid, { columns }: Mapping): ShortNames {
  const found = new Map<string, string>();
  const { actor } = columns;
  if (actor === undefined || actor === anyColumn) return none;
  const taken = Object.values(columns);
  const at = grid.columns.findIndex(({ address }) => address === actor);
  const by = grid.columns.findIndex(
    ({ address }) => !taken.includes(address) && shortNamed.test(address.replaceAll('_', ' ')),
  );
  if (at === -1 || by === -1) return none;
  for (const [name, text] of pairsOfTexts(grid, at, by)) {
    const short = text.trim();
    if (short === '') continue;
    if ((found.get(name) ?? short) !== short) return none;
    found.set(name, short);
  }
  return { column: grid.columns[by]!.address, names: found };
}
