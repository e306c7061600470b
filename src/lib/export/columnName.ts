/** The name of a column of a sheet by its place from 0: `A`, `Z`, `AA`. */
export function columnName(at: number): string {
  const [more, letter] = [Math.floor(at / 26), String.fromCharCode(65 + (at % 26))];
  return more === 0 ? letter : columnName(more - 1) + letter;
}
