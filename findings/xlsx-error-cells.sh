#!/bin/sh
# A cell of a workbook can hold an error (#N/A, #DIV/0!). Which libraries give it back, and which as an empty cell?
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund exceljs@4.4.0 read-excel-file@9.3.17 xlsx@0.18.5 >/dev/null 2>&1
cat >try.mjs <<'CODE'
import ExcelJS from 'exceljs';
import readExcelFile from 'read-excel-file/node';
import XLSX from 'xlsx';

const book = new ExcelJS.Workbook();
const sheet = book.addWorksheet('T');
sheet.addRow(['party', 'vote']);
sheet.addRow(['A', { error: '#N/A' }]);
sheet.addRow(['B', { error: '#DIV/0!' }]);
sheet.addRow(['C', '#N/A']);
sheet.addRow(['D', null]);
const bytes = Buffer.from(await book.xlsx.writeBuffer());

const expected = {
  'read-excel-file 9.3.17': [null, null, '#N/A', null],
  'xlsx 0.18.5, rows': [null, null, '#N/A', null],
  'xlsx 0.18.5, text of the cell': ['#N/A', '#DIV/0!', '#N/A', null],
  'exceljs 4.4.0': ['#N/A', '#DIV/0!', '#N/A', null],
};
const found = {};
found['read-excel-file 9.3.17'] = (await readExcelFile(bytes))[0].data.slice(1).map((row) => row[1] ?? null);
const read = XLSX.read(bytes).Sheets.T;
found['xlsx 0.18.5, rows'] = XLSX.utils.sheet_to_json(read, { header: 1 }).slice(1).map((row) => row[1] ?? null);
found['xlsx 0.18.5, text of the cell'] = [2, 3, 4, 5].map((row) => read[`B${row}`]?.w ?? read[`B${row}`]?.v ?? null);
const again = new ExcelJS.Workbook();
await again.xlsx.load(bytes);
found['exceljs 4.4.0'] = [2, 3, 4, 5].map((row) => {
  const { value } = again.worksheets[0].getCell(`B${row}`);
  return value?.error ?? value;
});
for (const [name, values] of Object.entries(found)) {
  console.log(`${name}: ${JSON.stringify(values)}`);
  if (JSON.stringify(values) !== JSON.stringify(expected[name])) process.exitCode = 1;
}
CODE
node try.mjs
