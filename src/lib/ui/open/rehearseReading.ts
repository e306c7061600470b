import { importFile } from '#lib/import/importFile.ts';

/** Rows after which browsers have made the code quick that goes over every byte. */
const rows = 6_000;

/**
 * Reads a table that nobody sees: browsers translate code when it is first run and make it quick once it has been run
 * often, so that the first table takes several times as long as the next.
 */
export async function rehearseReading(): Promise<void> {
  const lines = ['actor,issue,source,date,stance,quote'];
  for (let row = 0; row < rows; row++) {
    const names = `Actor ${row % 12},Issue ${Math.floor(row / 12) % 9},Source ${row % 4}`;
    lines.push(`${names},2024-06-${10 + (row % 19)},${(row % 5) - 2},"Words, as printed in row ${row}"`);
  }
  // As a large one is.
  await importFile(new TextEncoder().encode(lines.join('\n')), { largeFrom: 0 });
}
