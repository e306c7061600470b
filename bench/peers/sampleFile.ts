/** A table as the harness has it, of many rows and few cells, for what is rehearsed before a file is given. */
export function sampleFile(): File {
  const lines = ['id,actor,issue,source,paragraph,stance,basis,confidence,quote,rationale'];
  for (let row = 0; row < 6000; row++) {
    const names = `Actor ${row % 12},Issue ${Math.floor(row / 12) % 9},Source ${row % 4}`;
    const coded = `${row + 1},${(row % 5) - 2},explicit,0.${(row % 9) + 1}`;
    lines.push(`row-${row},${names},${coded},"Words, as printed",What they are taken to mean`);
  }
  return new File([lines.join('\n')], 'sample.csv');
}
