import { numberedSource, sourceCitation } from '#lib/evidence/citation.ts';
import { footLines } from '#lib/charts/pictureFoot.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { isWebAddress } from '#lib/model/isWebAddress.ts';
import type { Scene } from '#lib/scene/scene.ts';
import { printedId } from '../cite/viewId.ts';
import type { ExportItem, ExportJob, ExportOptions } from '../Exporter.ts';
import { itemMarking } from '../marked.ts';
import { layoutPictures } from '../picture.ts';
import { linkedAddress } from '../viewAddress.ts';
import type { TextLink } from './linkedLines.ts';
import { pageParts, type PageParts } from './pageParts.ts';

/** One page, before it is drawn. */
export interface Page {
  readonly scene: Scene;
  readonly parts: PageParts;
  /** Of its item. */
  readonly isFirst: boolean;
  /** As it stands among the bookmarks. */
  readonly title: string;
  /** For who cannot see it. */
  readonly description: string;
  /** Of its foot, in the order of the text. */
  readonly links: readonly TextLink[];
}

/** Lays an item out as the pages it needs: of a full chart on paper several, else one. */
export function itemPages(item: ExportItem, job: ExportJob, options: ExportOptions): Page[] {
  const { dossier } = job;
  const { prepared } = item;
  const { credit } = options;
  const cite = printedId(dossier, item);
  const scenes = layoutPictures(dossier, prepared, {
    ...options,
    headline: item.headline,
    cite,
    marking: itemMarking(item, options),
  });
  const say = { ...prepared.words.of('pdf'), sheetNumber: prepared.words.of('exporting').sheet };
  const numbers = scenes.map((_, at) => say.sheetNumber({ sheet: at + 1, sheets: scenes.length }));
  const sheets = scenes.map(({ marks }, at) => withoutNumber(marks, scenes.length > 1 ? numbers[at]! : null));
  const lines = footLines(dossier, prepared, cite);
  const foot = [...lines, ...(credit ? [credit] : [])].join('\n');
  const parts = pageParts(sheets, { headline: scenes[0]!.title, subtitle: prepared.subtitle, foot });
  const said = ({ headline, prepared: { headline: own } }: ExportItem) => headline ?? own;
  // Two charts may find the same, but no two bookmarks lead to different pages by one name.
  const isAlone = job.items.filter((each) => said(each) === said(item)).length < 2;
  const links = [...sourceLinks(dossier, item), ...viewLinks(item, job.site, lines.at(-1) ?? '')];
  return scenes.map((scene, at): Page => {
    const several = scenes.length > 1;
    const sheet = numbers[at]!;
    const { title, description } = scene;
    const headline = isAlone ? title : say.ofChart({ chart: prepared.name, headline: title });
    return {
      scene,
      parts: parts[at]!,
      isFirst: at === 0,
      title: several ? say.sheet({ headline, sheet }) : headline,
      description: several ? say.sheetDescription({ description, sheet }) : description,
      links,
    };
  });
}

/** Which sheet it is stands last, below sources and date. It is put before them, where it looks the same. */
function withoutNumber(marks: Scene['marks'], number: string | null): Scene['marks'] {
  const last = marks.at(-1);
  if (number === null || last?.type !== 'text' || last.text !== number) return marks;
  const rest = marks.slice(0, -1);
  const foot = rest.findLastIndex(({ type }) => type !== 'text') + 1;
  return [...rest.slice(0, foot), last, ...rest.slice(foot)];
}

/** Where each source is cited in the foot, if it is known where it can be read. */
function sourceLinks(dossier: Dossier, { prepared }: ExportItem): TextLink[] {
  const cite = prepared.presentation === 'slide' ? numberedSource : sourceCitation;
  return prepared.sources.flatMap((id) => {
    const url = dossier.sources.find((source) => source.id === id)?.url ?? '';
    if (!isWebAddress(url)) return [];
    const words = cite(prepared.words, dossier, id);
    return [{ words, url, label: sourceCitation(prepared.words, dossier, id) }];
  });
}

/** From the last words of the foot's last line, which say what it was made with, to the view. */
function viewLinks(item: ExportItem, site: string | null, lastLine: string): TextLink[] {
  const url = linkedAddress({ site }, item);
  const { maker, openView } = item.prepared.words.of('pdf');
  if (url === null || !lastLine.endsWith(maker)) return [];
  return [{ words: maker, url, label: openView(item.headline ?? item.prepared.headline) }];
}
