#!/bin/sh
# The PNG standard lets text chunks stand anywhere between the first and the last chunk (5.6); those behind the pixels are not seen.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund sharp@0.35.5 >/dev/null 2>&1
cat >try.mjs <<'CODE'
import { crc32, deflateSync } from 'node:zlib';
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
const text = chunk('tEXt', Buffer.from('Comment\0hello', 'latin1'));
const seen = async (parts) => {
  const png = Buffer.concat([signature, ...parts]);
  const { comments } = await sharp(png).metadata();
  const kept = await sharp(png).keepMetadata().png().toBuffer();
  return `${comments ? 'seen' : 'not seen'}, ${kept.includes('Comment') ? 'kept' : 'not kept'} by keepMetadata()`;
};
const before = await seen([header, text, pixels, end]);
const behind = await seen([header, pixels, text, end]);
console.log(`sharp 0.35.5: a text before the pixels is ${before}`);
console.log(`sharp 0.35.5: a text behind the pixels is ${behind}`);
if (before !== 'seen, kept by keepMetadata()' || behind !== 'not seen, not kept by keepMetadata()') process.exitCode = 1;
CODE
node try.mjs
