import type { PreparedChart } from '#lib/charts/kit/chart.ts';
import type { GivenFont } from '#lib/scene/fontRuns.ts';
import { fontStack } from '#lib/scene/fontRuns.ts';
import { roundText } from '#lib/scene/mark.ts';
import type { Scene, Target } from '#lib/scene/scene.ts';
import { escapeXml, sceneContent } from '#lib/scene/sceneSvg.ts';
import { placesOf } from '#lib/scene/targets.ts';
import type { PassageList } from './PassageList.ts';

/** What all pictures of a page share. */
export interface PictureHtmlSetting {
  readonly passages: PassageList;
  readonly given: readonly GivenFont[];
  /** Id of the element that describes the picture. */
  readonly describedBy: string;
}

/**
 * A picture in a page, over which each mark is a link: to its first passage, and with the script of the page to all of
 * them. What leads to another view has nowhere to lead to here.
 */
export function pictureHtml(
  scene: Scene,
  chart: PreparedChart,
  kind: 'wide' | 'narrow',
  { passages, given, describedBy }: PictureHtmlSetting,
): string {
  const [width, height] = [roundText(scene.width), roundText(scene.height)];
  const marks = scene.targets
    .filter(({ leads }) => !leads)
    .map((target) => markHtml(target, chart, passages))
    .join('');
  return (
    `<svg class="picture ${kind}" viewBox="0 0 ${width} ${height}" role="group" aria-label="${escapeXml(scene.title)}" ` +
    `aria-describedby="${describedBy}" font-family="${fontStack('Inter')}">` +
    `<g aria-hidden="true">${sceneContent(scene, given)}</g>${marks}</svg>`
  );
}

function markHtml(target: Target, chart: PreparedChart, passages: PassageList): string {
  const evidence = chart.evidence(target.key);
  const numbers = passages.numbersOf(evidence?.rows ?? []).map(({ number }) => number);
  const places = placesOf(target).map(
    ({ x, y, width, height }) =>
      `<rect x="${roundText(x)}" y="${roundText(y)}" width="${roundText(width)}" height="${roundText(height)}"/>`,
  );
  const href = numbers.length > 0 ? ` href="#p${numbers[0]}" data-passages="${numbers.join(' ')}"` : '';
  const title = evidence ? ` data-title="${escapeXml(evidence.title)}"` : '';
  return (
    `<a class="mark" data-at="${target.row} ${target.column}"${href}${title}>` +
    `<title>${escapeXml(chart.sentence(target.key))}</title>${places.join('')}</a>`
  );
}
