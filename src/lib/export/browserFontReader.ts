import type { FontReader } from './fontFiles.ts';

// The addresses alone: `no-inline` keeps even the smallest font out of the bundle.
const addresses = import.meta.glob<string>(['../../fonts/*.woff2', '!../../fonts/newsreader-*'], {
  query: '?url&no-inline',
  import: 'default',
  eager: true,
});

/** Downloads a font file of this site when an export needs it; rejects with words for a reader. */
export const browserFontReader: FontReader = async (file) => {
  const address = addresses[`../../fonts/${file}`];
  if (!address) throw new Error(`unknown font file: "${file}"`);
  try {
    const response = await fetch(address);
    if (!response.ok) throw new Error(String(response.status));
    return new Uint8Array(await response.arrayBuffer());
  } catch (cause) {
    throw new Error(`a font that it is written in (${file}) did not arrive`, { cause });
  }
};
