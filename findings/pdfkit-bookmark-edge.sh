#!/bin/sh
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts pdfkit@0.20.2
cat > try.mjs <<'JS'
import PDFDocument from 'pdfkit';
import { toBytes } from 'pdfkit/output';
const document = new PDFDocument({ font: null, size: [960, 540] });
document.outline.addItem('First page', { expanded: true });
const written = toBytes(document);
document.end();
const text = Buffer.from(await written).toString('latin1');
const place = /\/Dest \[\d+ 0 R (.*?)\]/.exec(text)?.[1];
console.log('pdfkit 0.20.2 counts the left edge of a bookmark that is expanded from the right: on a page 960 points wide it leads to');
console.log(`${place}    (left, top, zoom)`);
process.exitCode = place === '/XYZ 960 540 0' ? 0 : 1;
JS
node try.mjs
