import { escapeXml } from '#lib/scene/sceneSvg.ts';

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element as text; attributes that are undefined are left out. Content is markup already: texts go through `words`. */
export function element(name: string, attributes: Attributes = {}, ...content: readonly string[]): string {
  let start = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) start += ` ${key}="${escapeAttribute(String(value))}"`;
  }
  const inside = content.join('');
  return inside === '' ? `${start}/>` : `${start}>${inside}</${name}>`;
}

/** Text as the content of an element. */
export function words(text: string): string {
  return escapeXml(text);
}

// Unescaped, readers turn tabs and line breaks in attributes into spaces.
function escapeAttribute(text: string): string {
  return escapeXml(text).replace(/[\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}

export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const office = 'http://schemas.openxmlformats.org';

/** Namespaces of the parts of a presentation. */
export const namespaces = {
  a: `${office}/drawingml/2006/main`,
  r: `${office}/officeDocument/2006/relationships`,
  p: `${office}/presentationml/2006/main`,
  c: `${office}/drawingml/2006/chart`,
} as const;

/** The declarations a part of slides begins with. */
export const slideNamespaces = {
  'xmlns:a': namespaces.a,
  'xmlns:r': namespaces.r,
  'xmlns:p': namespaces.p,
};
