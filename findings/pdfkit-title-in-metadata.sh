#!/bin/sh
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts pdfkit@0.20.2
cat > try.mjs <<'JS'
import PDFDocument from 'pdfkit';
import { toBytes } from 'pdfkit/output';
const document = new PDFDocument({ pdfVersion: '1.7', font: null, info: { Title: 'Ships & harbours' } });
const written = toBytes(document);
document.end();
const text = Buffer.from(await written).toString('latin1');
const title = /<dc:title>[^]*?<rdf:li[^>]*>([^<]*)</.exec(text)?.[1];
console.log('pdfkit 0.20.2 writes the title into the XML of the metadata as it is.');
console.log(`given: Ships & harbours    in XML: ${title}    well-formed would be: Ships &amp; harbours`);
process.exitCode = title === 'Ships & harbours' ? 0 : 1;
JS
node try.mjs
