import type { FontReader } from './fontFiles.ts';

// Only the addresses are in the bundle; `?no-inline` keeps small slices out of it, too.
const addresses = import.meta.glob<string>('../../fonts/*.woff2', {
  query: '?url&no-inline',
  import: 'default',
});

/** Downloads a font file of this site when an export needs it. */
export const browserFontReader: FontReader = async (file) => {
  const address = addresses[`../../fonts/${file}`];
  if (!address) throw new Error(`unknown font file: "${file}"`);
  const response = await fetch(await address());
  if (!response.ok) throw new Error(`font file "${file}" could not be loaded: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
};
