/** Rows by what stands in some columns: rows with the same texts are one group, numbered from 0 as they first come. */
export interface RowGroups {
  readonly groups: Uint32Array<ArrayBuffer>;
  readonly amount: number;
}

/** All rows as one group. */
export function oneGroup(rowCount: number): RowGroups {
  return { groups: new Uint32Array(rowCount), amount: Math.min(1, rowCount) };
}

/** So many numbers are kept in a list, one for each pair of a group and a text that may be there; of more in a map. */
const mostListed = 1 << 22;

/**
 * The groups parted by what the rows have in one more column.
 *
 * @param codes of each row the number of its text
 */
export function parted({ groups, amount }: RowGroups, codes: Uint32Array): RowGroups {
  let size = 0;
  for (const code of codes) if (code >= size) size = code + 1;
  if (size <= 1) return { groups, amount };
  const numbers = new Uint32Array(groups.length);
  let found = 0;
  if (amount * size <= mostListed) {
    // One more than the number, as 0 is that of a pair which has not come yet.
    const known = new Uint32Array(amount * size);
    for (let at = 0; at < groups.length; at++) {
      const pair = groups[at]! * size + codes[at]!;
      numbers[at] = (known[pair] ||= ++found) - 1;
    }
    return { groups: numbers, amount: found };
  }
  const known = new Map<number, number>();
  for (let at = 0; at < groups.length; at++) {
    const pair = groups[at]! * size + codes[at]!;
    let number = known.get(pair);
    if (number === undefined) known.set(pair, (number = found++));
    numbers[at] = number;
  }
  return { groups: numbers, amount: found };
}
