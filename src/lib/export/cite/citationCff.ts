import { sourceName } from '#lib/evidence/citation.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import type { Source } from '#lib/model/source.ts';
import type { Words } from '#lib/words/Words.ts';
import type { ExportItem, ExportJob } from '../Exporter.ts';
import { itemHeadline } from '../itemHeadline.ts';
import { viewAddress } from '../viewAddress.ts';

/** Licences of data by the names that the format knows (SPDX); of any other it takes the address alone. */
const knownLicences =
  /^(CC0-1\.0|CC-BY(-NC)?(-SA|-ND)?-[1-4]\.0|ODbL-1\.0|ODC-By-1\.0|PDDL-1\.0|OGL-UK-[123]\.0|DL-DE-BY-2\.0|etalab-2\.0|MIT|Apache-2\.0)$/;

type Field = readonly [name: string, value: string | number];

/**
 * `CITATION.cff` of views of one dossier (Citation File Format 1.2.0): the dossier as data, its views as what they say,
 * and the sources of the views as references.
 */
export function citationCff(job: Pick<ExportJob, 'dossier' | 'site'>, items: readonly ExportItem[]): string {
  const { dossier, site } = job;
  const { title, version, asOf, licence } = dossier.info;
  const words = items[0]!.prepared.words;
  const say = words.of('dataFiles');
  const [first] = items;
  const views = items.map(
    (item) => `${item.prepared.name}: ${itemHeadline(item)}. ${item.prepared.subtitle}`,
  );
  const used = new Set(items.flatMap(({ prepared }) => prepared.sources));
  const references = dossier.sources.filter(({ id }) => used.has(id));
  return [
    line(['cff-version', '1.2.0']),
    line(['message', say.citeAs]),
    line(['type', 'dataset']),
    line(['title', title]),
    'authors:\n',
    `  - ${line(['name', say.authorsOf(title)])}`,
    line(['version', version]),
    line(['date-released', asOf]),
    ...(knownLicences.test(licence.name) ? [line(['license', licence.name])] : []),
    ...(isWebAddress(licence.url) ? [line(['license-url', licence.url])] : []),
    ...(site === null || items.length > 1 ? [] : [line(['url', viewAddress(job, first!)])]),
    line(['abstract', views.join('\n')]),
    ...(references.length > 0 ? ['references:\n'] : []),
    ...references.map((source) => reference(words, dossier, source)),
  ].join('');
}

function reference(words: Words, dossier: Dossier, source: Source): string {
  const fields: Field[] = [
    ['type', 'generic'],
    ['title', source.title],
    ...dateFields('date-published', source.published),
    ...(isWebAddress(source.url) ? [['url', source.url] as const] : []),
  ];
  const author = source.author || sourceName(words, dossier, source.id);
  const [head, ...rest] = fields.map(line);
  return [
    `  - ${head}`,
    ...rest.map((each) => `    ${each}`),
    '    authors:\n',
    `      - ${line(['name', author])}`,
    ...(source.publisher === '' ? [] : ['    publisher:\n', `      ${line(['name', source.publisher])}`]),
  ].join('');
}

/** The format takes whole days as dates; a month or year stands in fields of its own. */
function dateFields(name: string, iso: string): Field[] {
  const [year, month, day] = iso.split('-');
  if (!/^\d{4}$/.test(year ?? '')) return [];
  if (day !== undefined) return [[name, iso]];
  return [['year', Number(year)], ...(month === undefined ? [] : [['month', Number(month)] as const])];
}

/** A text in quotation marks, as JSON writes it, is one of YAML too. */
function line([name, value]: Field): string {
  return `${name}: ${typeof value === 'number' ? value : JSON.stringify(value)}\n`;
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\/\S+$/.test(text);
}
