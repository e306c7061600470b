#!/bin/sh
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts pdfkit@0.20.2
cat > try.mjs <<'JS'
import PDFDocument from 'pdfkit';
import { toBytes } from 'pdfkit/output';
const document = new PDFDocument({ font: null });
document.link(0, 0, 100, 20, 'https://example.org/', { Contents: 'Open the view' });
const written = toBytes(document);
document.end();
const text = Buffer.from(await written).toString('latin1');
const contents = /\/Contents (\D.*)/.exec(text)?.[1];
console.log('pdfkit 0.20.2 takes a bare string among the options of a link for a name, so that the dictionary falls apart:');
console.log(`/Contents ${contents}    where (Open the view) is meant; new String('Open the view') works`);
process.exitCode = contents === '/Open the view' ? 0 : 1;
JS
node try.mjs
