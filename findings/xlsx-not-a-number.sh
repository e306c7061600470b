#!/bin/sh
# SpreadsheetML has no NaN; where it is written as the value of a cell, a strict reader refuses the sheet.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund exceljs@4.4.0 write-excel-file@4.1.1 read-excel-file@9.3.17 xlsx@0.18.5 >/dev/null 2>&1
cat >try.mjs <<'CODE'
import ExcelJS from 'exceljs';
import readExcelFile from 'read-excel-file/node';
import writeExcelFile from 'write-excel-file/node';
import XLSX from 'xlsx';

const libraries = {
  'exceljs 4.4.0': async () => {
    const book = new ExcelJS.Workbook();
    book.addWorksheet('T').addRow([NaN, 'end']);
    return Buffer.from(await book.xlsx.writeBuffer());
  },
  'write-excel-file 4.1.1': () => writeExcelFile([[{ value: NaN }, { value: 'end' }]]).toBuffer(),
  'xlsx 0.18.5': () => {
    const book = XLSX.utils.book_new();
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([[NaN, 'end']]), 'T');
    return XLSX.write(book, { type: 'buffer', bookType: 'xlsx' });
  },
};
for (const [name, write] of Object.entries(libraries)) {
  let found;
  try {
    await readExcelFile(await write());
    found = 'reads it';
  } catch (error) {
    found = `refuses the file: ${error.message}`;
  }
  console.log(`${name} writes NaN; read-excel-file 9.3.17 ${found}`);
  if (found === 'reads it') process.exitCode = 1;
}
CODE
node try.mjs
