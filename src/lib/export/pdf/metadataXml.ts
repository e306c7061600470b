import { escapeXml } from '#lib/scene/sceneSvg.ts';

/** What a file says of itself to programs that look for it. */
export interface FileFacts {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: string;
  /** BCP 47. */
  readonly language: string;
  /** When what it shows was as it shows it. */
  readonly date: Date;
  readonly licence: { readonly title: string; readonly url: string };
  /** Addresses of the views, where the site is known. */
  readonly addresses: readonly string[];
}

/** The facts as RDF descriptions of an XMP packet (ISO 16684-1), the licence as Creative Commons asks. */
export function metadataXml(facts: FileFacts): string {
  const { title, author, subject, keywords, language, licence, addresses } = facts;
  const date = facts.date.toISOString().slice(0, 10);
  const plain = (name: string, text: string) => `<${name}>${escapeXml(text)}</${name}>`;
  const list = (name: string, kind: 'Seq' | 'Bag', items: readonly string[]) =>
    items.length === 0
      ? ''
      : `<${name}><rdf:${kind}>${items.map((item) => plain('rdf:li', item)).join('')}</rdf:${kind}></${name}>`;
  const inLanguage = (name: string, text: string) =>
    `<${name}><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(text)}</rdf:li></rdf:Alt></${name}>`;
  return [
    '<rdf:Description rdf:about=""',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/"',
    ' xmlns:xmp="http://ns.adobe.com/xap/1.0/"',
    ' xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/"',
    ' xmlns:cc="http://creativecommons.org/ns#"',
    ' xmlns:pdf="http://ns.adobe.com/pdf/1.3/">',
    plain('dc:format', 'application/pdf'),
    inLanguage('dc:title', title),
    list('dc:creator', 'Seq', [author]),
    inLanguage('dc:description', subject),
    list('dc:language', 'Bag', [language]),
    list('dc:date', 'Seq', [date]),
    list('dc:relation', 'Bag', addresses),
    inLanguage('dc:rights', licence.title),
    plain('xmpRights:Marked', 'True'),
    inLanguage('xmpRights:UsageTerms', licence.title),
    plain('xmpRights:WebStatement', licence.url),
    `<cc:license rdf:resource="${escapeXml(licence.url)}"/>`,
    plain('xmp:CreatorTool', 'Standpoint'),
    plain('xmp:CreateDate', date),
    plain('pdf:Keywords', keywords),
    plain('pdf:Producer', 'PDFKit'),
    '</rdf:Description>',
  ].join('');
}
