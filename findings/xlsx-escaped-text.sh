#!/bin/sh
# A text that looks like an escape of ECMA-376 (ST_Xstring) must be written `_x005F_x0041_`; unescaped it is read as "A".
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund exceljs@4.4.0 write-excel-file@4.1.1 read-excel-file@9.3.17 xlsx@0.18.5 hucre@1.0.0 >/dev/null 2>&1
cat >try.mjs <<'CODE'
import ExcelJS from 'exceljs';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import readExcelFile from 'read-excel-file/node';
import writeExcelFile from 'write-excel-file/node';
import XLSX from 'xlsx';

const text = '_x0041_';
const libraries = {
  'exceljs 4.4.0': async () => {
    const book = new ExcelJS.Workbook();
    book.addWorksheet('T').addRow([text]);
    const again = new ExcelJS.Workbook();
    await again.xlsx.load(await book.xlsx.writeBuffer());
    return again.worksheets[0].getCell('A1').value;
  },
  'write-excel-file 4.1.1, read-excel-file 9.3.17': async () => {
    const [sheet] = await readExcelFile(await writeExcelFile([[{ value: text }]]).toBuffer());
    return sheet.data[0][0];
  },
  'xlsx 0.18.5': () => {
    const book = XLSX.utils.book_new();
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([[text]]), 'T');
    return XLSX.read(XLSX.write(book, { type: 'buffer', bookType: 'xlsx' })).Sheets.T.A1.v;
  },
  'hucre 1.0.0': async () => {
    const { sheets } = await readXlsx(await writeXlsx({ sheets: [{ name: 'T', rows: [[text]] }] }));
    return sheets[0].rows[0][0];
  },
};
for (const [name, roundTrip] of Object.entries(libraries)) {
  const read = await roundTrip();
  console.log(`${name}: wrote ${JSON.stringify(text)}, read ${JSON.stringify(read)}`);
  if (read !== 'A') process.exitCode = 1;
}
CODE
node try.mjs
