#!/bin/sh
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts pdfkit@0.20.2
cat > try.mjs <<'JS'
import { toBytes } from 'pdfkit/output';
import * as inNode from 'pdfkit';
import * as inBrowsers from './node_modules/pdfkit/js/pdfkit.browser.mjs';
const date = new Date(Date.UTC(2024, 0, 1));
async function write({ PDFDocument }) {
  const document = new PDFDocument({ font: null, info: { CreationDate: date } });
  for (let at = 0; at < 500; at++) document.rect(at, (at * 37) % 700, 10, 10).fill('#0b625e');
  const written = toBytes(document);
  document.end();
  return Buffer.from(await written);
}
const [one, other] = [await write(inNode), await write(inBrowsers)];
console.log('pdfkit 0.20.2 packs streams with zlib in Node and with fflate in browsers.');
console.log(`the same document: ${one.length} bytes and ${other.length} bytes, equal: ${one.equals(other)}`);
process.exitCode = one.equals(other) ? 1 : 0;
JS
node try.mjs
