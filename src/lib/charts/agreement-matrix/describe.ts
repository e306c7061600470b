import type { LegacyView as View } from '../kit/legacyChart.ts';
import { enoughIssues, furthestPair, nearestPair } from '#lib/summary/choosePair.ts';
import type { Pair } from '#lib/summary/comparison.ts';
import type { Description } from '../chart.ts';
import { sourceFilterWords, stanceFilterWords } from '../filterWords.ts';
import { shortEnough } from '../shortEnough.ts';
import { stepsApart, stepsNote, stepsNumber } from '../stepsApart.ts';
import { count, joinWords } from '../wording.ts';
import { nameOf, supportOf, type AgreementData } from './summarise.ts';

export function headline(data: AgreementData): string {
  if (data.actors.length === 0) return 'Nothing found under the filters in force';
  const nearest = nearestPair(data.allPairs);
  const furthest = furthestPair(data.allPairs);
  if (!nearest || !furthest) return 'No two actors have a known position on the same issue';
  const [near, far] = [pairNames(data, nearest), pairNames(data, furthest)];
  const [nearNumber, farNumber] = [nearest, furthest].map(({ distance }) => stepsNumber(distance ?? 0));
  if (nearest === furthest) {
    const enough = nearest.issues.length < enoughIssues ? '' : ` on ${enoughIssues} or more issues`;
    return shortEnough(
      `Only ${near} can be compared${enough}: ${stepsApart(nearest.distance ?? 0)}`,
      `Only one pair can be compared${enough}`,
    );
  }
  return shortEnough(
    `${near} stand closest (${amountWords(nearest)}), ${far} furthest (${farNumber} on ${furthest.issues.length})`,
    `${near} stand closest (${nearNumber}), ${far} furthest (${farNumber})`,
    `${near} stand closest`,
    `From ${nearNumber} to ${farNumber} steps apart`,
  );
}

/** `0.2 steps on 13 issues`. */
function amountWords(pair: Pair): string {
  const number = stepsNumber(pair.distance ?? 0);
  return `${number} ${number === '1' ? 'step' : 'steps'} on ${count(pair.issues.length, 'issue')}`;
}

export function pairNames(data: AgreementData, pair: Pair): string {
  return joinWords(pair.actors.map((actor) => nameOf(data, actor)));
}

export function pairSentence(data: AgreementData, pair: Pair): string {
  const names = pairNames(data, pair);
  if (pair.distance === null) return `${names}: no issue on which a position of both is known.`;
  const most = Math.max(...pair.issues.map((issue) => differenceOn(data, pair, issue)));
  const widest = pair.issues.find((issue) => differenceOn(data, pair, issue) === most) ?? 0;
  const label = data.dossier.issues[widest]?.short_label ?? '';
  const on = `on ${count(pair.issues.length, 'issue')} known of both`;
  const caution = supportOf(pair) === 'little' ? ', which is little to go by' : '';
  const at = pair.issues.length === 1 ? `, “${label}”` : most > 0 ? `; furthest on “${label}” (${most})` : '';
  const mean = pair.issues.length > 1 ? ' on average' : '';
  return `${names}: ${stepsApart(pair.distance)}${mean} ${on}${caution}${at}.`;
}

function differenceOn(data: AgreementData, { actors: [a, b] }: Pair, issue: number): number {
  return Math.abs((data.cells.at(a, issue).value ?? 0) - (data.cells.at(b, issue).value ?? 0));
}

const orderWords: Readonly<Record<View['actorOrder'], string>> = {
  given: 'as given',
  name: 'by name',
  group: 'by bloc',
  mean: 'by mean stance',
  polarisation: 'by polarisation',
  similarity: 'by similarity',
};

export function subtitle(data: AgreementData): string {
  const { dossier, view, actors } = data;
  const words = [
    'Mean distance of every two actors in steps of the scale, over the issues on which a position of both is known; the further apart the stronger the colour, the more issues the larger the square',
    `actors ${orderWords[view.actorOrder]}`,
    ...(view.brief ? [`the ${actors.length} actors with the most known positions`] : []),
    ...sourceFilterWords(dossier, view),
    ...stanceFilterWords(view),
  ];
  return words.join(' · ');
}

export function notes(data: AgreementData): string[] {
  const lines = [stepsNote];
  if (data.pairs.some((pair) => supportOf(pair) === 'little')) {
    lines.push(
      `Small squares rest on one or two issues, which is little to go by: the finding looks at pairs with ${enoughIssues} or more, if there are any.`,
    );
  }
  return lines;
}

export function describe(data: AgreementData): Description {
  const { actors, pairs } = data;
  const compared = pairs.filter(({ distance }) => distance !== null);
  const short = `Matrix of ${count(actors.length, 'actor')}: how far every two of them stand apart. ${headline(data)}.`;
  const size = `${count(pairs.length, 'pair')}, ${compared.length} with an issue known of both, ${
    pairs.filter((pair) => ['some', 'much'].includes(supportOf(pair))).length
  } with three or more.`;
  const told = actors.map((actor) => neighbourWords(data, actor)).filter((words) => words !== '');
  return { short, long: [size, ...told].join(' ') };
}

/** `Japan: nearest ROK (0.3 on 4 issues), furthest DPRK (3 on 4 issues).`; empty for an actor nobody can be compared with. */
function neighbourWords(data: AgreementData, actor: number): string {
  const words = nearAndFar(data, actor);
  return words && `${nameOf(data, actor)}: ${words}.`;
}

/** `nearest ROK (0.3 on 4 issues), furthest DPRK (3 on 4 issues)`, by the rule of the finding. */
export function nearAndFar(data: AgreementData, actor: number): string {
  const own = data.pairs.filter((pair) => pair.actors.includes(actor));
  const [nearest, furthest] = [nearestPair(own), furthestPair(own)];
  if (!nearest || !furthest) return '';
  const other = ({ actors: [a, b], distance, issues }: Pair) =>
    `${nameOf(data, a === actor ? b : a)} (${stepsNumber(distance ?? 0)} on ${count(issues.length, 'issue')})`;
  // Of one alone there is neither a nearest nor a furthest.
  if (nearest === furthest) return `best compared with ${other(nearest)}`;
  return `nearest ${other(nearest)}, furthest ${other(furthest)}`;
}
