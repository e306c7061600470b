import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalog } from '#lib/charts/catalog.ts';
import { readTable } from '#lib/data/readTable.ts';
import { evidenceTable } from '#lib/export/tables/evidenceTable.ts';
import { fileTable, type FileTable } from '#lib/export/tables/fileTable.ts';
import { workbook } from '#lib/export/xlsx/workbook.ts';
import { xlsxExporter } from '#lib/export/xlsx/xlsxExporter.ts';
import { harbourDossier } from '../data/harbourDossier.ts';
import { english } from '../english.ts';
import { inCyrillic, inHangul, renamedDossier } from '../renamedDossier.ts';
import { shippedDossier } from '../shippedDossier.ts';
import { exportJob, writeOne } from './exportJobs.ts';

const harbour = harbourDossier();
const shipped = await shippedDossier();
const isThere = spawnSync('soffice', ['--version']).status === 0;

/** The sheets of a workbook as LibreOffice saves them, by name; the time zone is that of a reader far away. */
function sheetsOf(content: Uint8Array, names: readonly string[], zone: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'standpoint-'));
  try {
    writeFileSync(join(folder, 'book.xlsx'), content);
    // Every sheet, with a comma, quotation marks, UTF-8 and the values as they are kept.
    const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1';
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    execFileSync(
      'soffice',
      [profile, '--headless', '--convert-to', filter, '--outdir', folder, 'book.xlsx'],
      {
        cwd: folder,
        env: { ...process.env, TZ: zone },
        stdio: 'ignore',
      },
    );
    return names.map((name) => readFileSync(join(folder, `book-${name}.csv`), 'utf8'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** As LibreOffice writes values: a number with fifteen digits. */
function textsOf({ rows }: FileTable): string[][] {
  return rows.map((values) =>
    values.map((value) =>
      value === null ? '' : typeof value === 'number' ? String(Number(value.toPrecision(15))) : value,
    ),
  );
}

describe.skipIf(!isThere)('LibreOffice (install it, so that `soffice` is found, to run this)', () => {
  it.each([
    ['harbour', harbour, 'Asia/Seoul'],
    ['shipped', shipped, 'America/Los_Angeles'],
    ['Hangul names', renamedDossier(harbour, inHangul), 'Europe/Moscow'],
    ['Russian names', renamedDossier(harbour, inCyrillic), 'UTC'],
  ] as const)('reads of a workbook what the views show: %s', async (_name, dossier, zone) => {
    const job = exportJob(dossier);
    const { content } = await writeOne(xlsxExporter, job);
    const say = english.of('dataFiles');
    const expected = job.items.flatMap(({ prepared }) => [
      [prepared.name, fileTable(prepared.dataTable, say)] as const,
      [say.sheets.evidence(prepared.name), evidenceTable(dossier, prepared)] as const,
    ]);
    expect(expected).toHaveLength(2 * catalog.length);
    const texts = sheetsOf(
      content as Uint8Array,
      expected.map(([name]) => name),
      zone,
    );
    for (const [at, [name, table]] of expected.entries()) {
      const { header, rows } = readTable(texts[at]!, name);
      expect(header).toEqual(table.columns.map(({ label }) => label));
      const read = rows.map(({ cells }) => cells.map((cell) => cell.replaceAll('\r\n', '\n')));
      expect(read, name).toEqual(textsOf(table));
    }
  });

  it('keeps text that looks like something else', () => {
    const values = ['=1+1', '+3', '007', '1E5', '2024-06', '_x0041_', '50%', ' a ', '한국', 'Путин'];
    const sheet = { name: 'T', head: [{ label: 'x' }], rows: values.map((value) => [value]) };
    const info = { title: 't', description: 'd', creator: 'c', language: 'en', date: '2024-07-31' };
    const [text] = sheetsOf(workbook([sheet], info), ['T'], 'UTC');
    expect(readTable(text!, 'T').rows.map(({ cells }) => cells[0])).toEqual(values);
  });
});
