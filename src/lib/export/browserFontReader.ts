import type { FontReader } from './fontFiles.ts';

// The addresses alone: `no-inline` keeps even the smallest font out of the bundle.
const addresses = import.meta.glob<string>(['../../fonts/*.woff2', '!../../fonts/newsreader-*'], {
  query: '?url&no-inline',
  import: 'default',
  eager: true,
});

/** What arrived, or is on its way. */
const files = new Map<string, Promise<Uint8Array>>();

/** Downloads a font file of this site when an export needs it, once as long as the page is open. */
export const browserFontReader: FontReader = (file) => {
  const known = files.get(file);
  if (known) return known;
  const arriving = download(file);
  files.set(file, arriving);
  // What did not arrive is asked for again.
  arriving.catch(() => files.delete(file));
  return arriving;
};

async function download(file: string): Promise<Uint8Array> {
  const address = addresses[`../../fonts/${file}`];
  if (!address) throw new Error(`unknown font file: "${file}"`);
  const response = await fetch(address);
  if (!response.ok) throw new Error(`font file "${file}" could not be loaded: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
