#!/bin/sh
# An iTXt chunk of a PNG is UTF-8, a zTXt chunk Latin-1 (11.3.3). The first is kept as the second, its bytes unchanged.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund sharp@0.35.5 >/dev/null 2>&1
cat >try.mjs <<'CODE'
import { crc32, deflateSync, inflateSync } from 'node:zlib';
import sharp from 'sharp';

function chunk(type, data) {
  const typed = Buffer.concat([Buffer.from(type), data]);
  const ends = [Buffer.alloc(4), Buffer.alloc(4)];
  ends[0].writeUInt32BE(data.length);
  ends[1].writeUInt32BE(crc32(typed));
  return Buffer.concat([ends[0], typed, ends[1]]);
}
const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
// One grey pixel.
const header = chunk('IHDR', Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]));
const pixels = chunk('IDAT', deflateSync(Buffer.from([0, 128])));
const end = chunk('IEND', Buffer.alloc(0));
const text = chunk('iTXt', Buffer.concat([Buffer.from('Comment\0\0\0\0\0', 'latin1'), Buffer.from('한국')]));
const kept = await sharp(Buffer.concat([signature, header, text, pixels, end])).keepMetadata().png().toBuffer();
const at = kept.indexOf('Comment');
const type = kept.toString('latin1', at - 4, at);
const length = kept.readUInt32BE(at - 8);
const data = kept.subarray(at + 'Comment\0'.length, at + length);
const bytes = type === 'zTXt' ? inflateSync(data.subarray(1)) : data;
console.log(`sharp 0.35.5: an iTXt text "한국" is kept as ${type} with the bytes ${bytes.toString('hex')}, which are UTF-8`);
if (type !== 'zTXt' || bytes.toString() !== '한국') process.exitCode = 1;
CODE
node try.mjs
