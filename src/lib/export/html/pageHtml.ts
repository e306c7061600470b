import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { markingText, type Marking } from '#lib/model/marking.ts';
import { escapeMarkup } from '#lib/scene/escapeMarkup.ts';
import type { GivenFont } from '#lib/scene/fontRuns.ts';
import { darkTheme, lightTheme } from '#lib/scene/theme.ts';
import type { ExportJob, ExportOptions } from '../Exporter.ts';
import { base64 } from '../fontFiles.ts';
import { itemHeadline } from '../itemHeadline.ts';
import { jobMarking } from '../marked.ts';
import { PassageList } from './PassageList.ts';
import { pageScript } from './pageScript.ts';
import { pageStyle } from './pageStyle.ts';
import { slideHtml, type DrawnSlide } from './slideHtml.ts';

/**
 * The whole page. Its policy lets the one style and the one script run that are in it, by their hashes, and forbids every
 * request, so that nothing of it can reach out whatever the data say.
 */
export function pageHtml(
  job: ExportJob,
  options: ExportOptions,
  slides: readonly DrawnSlide[],
  { fontCss, given }: { readonly fontCss: string; readonly given: readonly GivenFont[] },
): string {
  const { words } = job.items[0]!.prepared;
  const say = words.of('briefingPage');
  const marking = jobMarking(job, options);
  const theme = options.theme === 'dark' ? darkTheme : lightTheme;
  const title = titleOf(job);
  const style = `${fontCss}\n${pageStyle(theme, marking)}`;
  const passages = new PassageList(words, job.dossier);
  const sections = slides.map((slide, at) => slideHtml(job, slide, at + 1, passages, given));
  const policy = [
    "default-src 'none'",
    `style-src '${hashOf(style)}'`,
    `script-src '${hashOf(pageScript)}'`,
    'font-src data:',
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return [
    `<!doctype html>\n<html lang="${escapeMarkup(words.locale)}">`,
    '<head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<meta name="color-scheme" content="${theme.name}">`,
    `<title>${escapeMarkup(title)}</title>`,
    `<style>${style}</style></head>\n<body>`,
    headerHtml(job, title, marking),
    `<main>\n${sections.join('\n')}\n</main>`,
    `<section class="all" aria-labelledby="passages"><h2 id="passages">${escapeMarkup(say.passages)}</h2>${passages.html()}</section>`,
    `<footer>${aboutHtml(job)}${markingHtml(marking)}</footer>`,
    panelHtml(job, marking),
    barHtml(job),
    `<script>${pageScript}</script>\n</body></html>\n`,
  ].join('\n');
}

function titleOf({ title, items, dossier }: ExportJob): string {
  return title || (items.length === 1 ? itemHeadline(items[0]!) : dossier.info.title);
}

/** As a policy names what it allows. */
function hashOf(text: string): string {
  return `sha256-${base64(sha256(utf8ToBytes(text)))}`;
}

function headerHtml(job: ExportJob, title: string, marking: Marking | null): string {
  const say = job.items[0]!.prepared.words.of('briefingPage');
  const contents = job.items.map(
    (item, at) => `<li><a href="#s${at + 1}">${escapeMarkup(itemHeadline(item))}</a></li>`,
  );
  const list =
    contents.length > 1
      ? `<nav aria-label="${escapeMarkup(say.contents)}"><ol>${contents.join('')}</ol></nav>`
      : '';
  return (
    `<header>${markingHtml(marking)}<h1>${escapeMarkup(title)}</h1>${aboutHtml(job)}` +
    `<p class="muted">${escapeMarkup(say.howTo)}</p>` +
    `<button type="button" class="present" hidden>${escapeMarkup(say.present)}</button>${list}</header>`
  );
}

function aboutHtml({ dossier, items }: ExportJob): string {
  const { title, asOf, asOfIs, licence } = dossier.info;
  const say = items[0]!.prepared.words.of('briefingPage');
  return `<p class="muted">${escapeMarkup(say.about({ title, asOf, asOfIs, licence: licence.name }))}</p>`;
}

function markingHtml(marking: Marking | null): string {
  return marking ? `<p class="marking">${escapeMarkup(markingText(marking))}</p>` : '';
}

/** What the script fills when a mark is chosen. */
function panelHtml({ items }: ExportJob, marking: Marking | null): string {
  const say = items[0]!.prepared.words.of('briefingPage');
  return (
    `<aside class="panel" aria-label="${escapeMarkup(say.evidence)}" hidden>` +
    `<button type="button" class="close">${escapeMarkup(say.close)}</button>${markingHtml(marking)}` +
    '<h2 class="title" tabindex="-1" dir="auto"></h2><p class="sentence" dir="auto"></p>' +
    `<p class="nothing">${escapeMarkup(say.nothing)}</p><ol class="list"></ol></aside>`
  );
}

/** For who presents without keys. */
function barHtml({ items }: ExportJob): string {
  const say = items[0]!.prepared.words.of('briefingPage');
  return (
    `<nav class="bar" aria-label="${escapeMarkup(say.present)}" hidden>` +
    `<button type="button" class="previous" aria-label="${escapeMarkup(say.previous)}">←</button>` +
    `<span class="place"></span>` +
    `<button type="button" class="next" aria-label="${escapeMarkup(say.next)}">→</button>` +
    `<button type="button" class="end">${escapeMarkup(say.end)}</button></nav>`
  );
}
