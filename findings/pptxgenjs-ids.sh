#!/bin/sh
# pptxgenjs gives the first text and the first table of a slide the same id, names slide masters in the list of content
# types that are not in the file, and writes a text's description nowhere.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --save-exact pptxgenjs@4.0.1 jszip@3.10.2 >/dev/null
cat >look.cjs <<'JS'
const Presentation = require('pptxgenjs');
const JSZip = require('jszip');

async function look() {
  const deck = new Presentation();
  const slide = deck.addSlide();
  slide.addText('One', { x: 1, y: 1, w: 2, h: 1, altText: 'described' });
  slide.addTable([[{ text: 'a' }, { text: 'b' }]], { x: 1, y: 3, w: 4 });
  deck.addSlide().addText('Two', { x: 1, y: 1, w: 2, h: 1 });
  const zip = await JSZip.loadAsync(await deck.write({ outputType: 'nodebuffer' }));
  const xml = await zip.file('ppt/slides/slide1.xml').async('string');
  const types = await zip.file('[Content_Types].xml').async('string');
  const ids = [...xml.matchAll(/<p:cNvPr id="(\d+)"/g)].map(([, id]) => id);
  const parts = [...types.matchAll(/PartName="\/([^"]+)"/g)].map(([, path]) => path);
  const phantoms = parts.filter((path) => !zip.file(path));
  const described = xml.includes('described');
  console.log(`pptxgenjs ${deck.version}`);
  console.log(`ids of one slide: ${ids.join(', ')}`);
  console.log(`types of parts that are not there: ${phantoms.join(', ') || 'none'}`);
  console.log(`description of the text is in the file: ${described}`);
  const isKnown = new Set(ids).size < ids.length && phantoms.length > 0 && !described;
  process.exit(isKnown ? 0 : 1);
}
look();
JS
node look.cjs
