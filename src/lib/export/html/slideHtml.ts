import { sourceCitation } from '#lib/evidence/citation.ts';
import { rowById } from '#lib/summary/rowById.ts';
import type { PreparedChart } from '#lib/charts/kit/chart.ts';
import { escapeMarkup } from '#lib/scene/escapeMarkup.ts';
import type { GivenFont } from '#lib/scene/fontRuns.ts';
import type { Scene } from '#lib/scene/scene.ts';
import { viewId, viewIdText } from '../cite/viewId.ts';
import type { ExportItem, ExportJob } from '../Exporter.ts';
import { itemHeadline } from '../itemHeadline.ts';
import { tableHtml } from '../tables/tableHtml.ts';
import { linkedAddress } from '../viewAddress.ts';
import { viewsOf } from '../viewsOf.ts';
import { link } from './link.ts';
import type { PassageList } from './PassageList.ts';
import { pictureHtml } from './pictureHtml.ts';

/** A picture of a chart. */
export interface DrawnPicture {
  readonly prepared: PreparedChart;
  readonly scene: Scene;
}

/** A slide before it is written: its pictures for wide screens, and those for narrow ones. */
export interface DrawnSlide {
  readonly item: ExportItem;
  readonly wide: readonly DrawnPicture[];
  /** Of several views one each, since they have no room side by side. */
  readonly narrow: readonly DrawnPicture[];
}

/** A section of the page: the picture, then what it rests on, its table, notes and sources, each folded. */
export function slideHtml(
  job: ExportJob,
  { item, wide, narrow }: DrawnSlide,
  number: number,
  passages: PassageList,
  given: readonly GivenFont[],
): string {
  const { prepared } = item;
  const say = prepared.words.of('briefingPage');
  const slides = job.items.length;
  const place = slides > 1 ? say.place({ slide: number, slides }) : '';
  // Of several narrow pictures none says the headline of all.
  const said = viewsOf(item).length > 1 ? 'said' : 'heard';
  const setting = { passages, given, describedBy: `s${number}-long` };
  const pictures = [
    ...wide.map((picture) => pictureHtml(picture.scene, picture.prepared, 'wide', setting)),
    ...narrow.map((picture) => pictureHtml(picture.scene, picture.prepared, 'narrow', setting)),
  ];
  return (
    `<section id="s${number}" tabindex="-1" aria-labelledby="s${number}-title" data-place="${escapeMarkup(place)}">` +
    `<p class="place"><span>${escapeMarkup(place)}</span> ${escapeMarkup(prepared.name)}</p>` +
    `<h2 id="s${number}-title" class="${said}">${escapeMarkup(itemHeadline(item))}</h2>` +
    `<figure>${pictures.join('')}<figcaption id="s${number}-long" class="heard">${escapeMarkup(prepared.description.long)}</figcaption></figure>` +
    restsHtml(item, passages) +
    tablesHtml(item) +
    notesHtml(job, item) +
    sourcesHtml(job, item) +
    '</section>'
  );
}

function folded(summary: string, content: string): string {
  return content === '' ? '' : `<details><summary>${escapeMarkup(summary)}</summary>${content}</details>`;
}

function paragraphs(texts: readonly string[]): string {
  return texts.map((text) => `<p dir="auto">${escapeMarkup(text)}</p>`).join('');
}

function restsHtml({ prepared }: ExportItem, passages: PassageList): string {
  const rests = passages.numbersOf(prepared.finding?.rests ?? []);
  const each = rests.map(
    ({ number, passage }) =>
      `<li><a class="passage" href="#p${number}" data-passages="${number}">${escapeMarkup(passage.heading)}</a> ` +
      `<span>${escapeMarkup(passage.citation)}</span></li>`,
  );
  const list = each.length > 0 ? `<ul>${each.join('')}</ul>` : '';
  return folded(prepared.words.of('briefingPage').rests(rests.length), list);
}

function tablesHtml(item: ExportItem): string {
  const tables = viewsOf(item).map(({ prepared }) => prepared.table);
  const drawn = tables.filter(({ rows }) => rows.length > 0);
  const say = item.prepared.words.of('briefingPage');
  return folded(say.table, drawn.map((table) => `<div class="table">${tableHtml(table)}</div>`).join(''));
}

/** What is said to the slide, what has to be said with its chart, and by what name the view is cited. */
function notesHtml(job: ExportJob, item: ExportItem): string {
  const { prepared, notes = '' } = item;
  const say = prepared.words.of('briefingPage');
  const spoken = notes.split(/\n+/).filter((line) => line.trim() !== '');
  const address = linkedAddress(job, item);
  const ids = viewsOf(item).map((view) =>
    say.viewId(viewIdText(viewId(job.dossier, view.chart.id, view.prepared))),
  );
  return folded(
    say.notes,
    `${paragraphs([...spoken, ...prepared.notes, prepared.description.long])}${address === null ? '' : `<p>${link(address, say.openView)}</p>`}${paragraphs(ids)}`,
  );
}

function sourcesHtml({ dossier }: ExportJob, { prepared }: ExportItem): string {
  const { words, sources, publishers } = prepared;
  const say = words.of('briefingPage');
  const each = sources.map((id) => {
    const url = rowById(dossier, 'sources', id)?.url ?? '';
    return `<li>${link(url, sourceCitation(words, dossier, id))}</li>`;
  });
  const list = each.length > 0 ? `<ul class="plain">${each.join('')}</ul>` : '';
  const checked = publishers.length > 0 ? paragraphs([say.checkedAgainst(publishers)]) : '';
  return folded(say.sources(sources.length), list + checked);
}
