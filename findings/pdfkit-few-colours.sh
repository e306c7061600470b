#!/bin/sh
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts pdfkit@0.20.2
cat > try.mjs <<'JS'
import { crc32, deflateSync, inflateSync } from 'node:zlib';
import PDFDocument from 'pdfkit';
import { toBytes } from 'pdfkit/output';
// A picture of 8 x 1 pixels with a palette of two colours, the first of them transparent, four bits a pixel: 01 01 01 01.
const crc = crc32 ?? ((bytes) => {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return ~sum >>> 0;
});
function chunk(type, content) {
  const typed = Buffer.concat([Buffer.from(type), Buffer.from(content)]);
  const around = Buffer.alloc(8);
  around.writeUInt32BE(typed.length - 4, 0);
  around.writeUInt32BE(crc(typed), 4);
  return Buffer.concat([around.subarray(0, 4), typed, around.subarray(4)]);
}
const png = Buffer.concat([
  Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
  chunk('IHDR', [0, 0, 0, 8, 0, 0, 0, 1, 4, 3, 0, 0, 0]),
  chunk('PLTE', [0, 0, 0, 11, 98, 94]),
  chunk('tRNS', [0]),
  chunk('IDAT', deflateSync(Buffer.from([0, 0x01, 0x01, 0x01, 0x01]))),
  chunk('IEND', []),
]);
const document = new PDFDocument({ font: null });
document.image(png, 0, 0);
const written = toBytes(document);
document.end();
const bytes = Buffer.from(await written);
const text = bytes.toString('latin1');
const at = text.indexOf('stream\n', text.indexOf('/DeviceGray')) + 7;
const mask = [...inflateSync(bytes.subarray(at))];
console.log('pdfkit 0.20.2 reads the transparency of a palette as if every pixel were a byte.');
console.log(`pixels 0 1 0 1 0 1 0 1, of which 0 is transparent; mask written: ${mask.join(' ')}`);
process.exitCode = mask.join(' ') === '0 255 0 255 0 255 0 255' ? 1 : 0;
JS
node try.mjs
