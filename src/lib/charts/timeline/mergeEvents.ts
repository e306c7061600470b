import { compareText } from '#lib/model/compareText.ts';
import type { TimelineEvent } from '#lib/model/event.ts';
import { groupBy } from '#lib/summary/groupBy.ts';

/** A row of `events` with its position in the dossier's table. */
export interface PlacedEvent {
  readonly at: number;
  readonly event: TimelineEvent;
}

/** From which likeness of their labels on two sources are taken to tell of one event. */
const leastLikeness = 0.45;

/**
 * Gathers rows in which different sources tell of one event: same dates, an actor in common and labels that share
 * most of their telling words, or the very same label. Two rows of one source are two events. Each group
 * is sorted by id; groups are in no particular order.
 *
 * @param vocabulary all labels of the dossier: a word that stands in many of them tells little
 */
export function mergeEvents(rows: readonly PlacedEvent[], vocabulary: readonly string[]): PlacedEvent[][] {
  const weight = wordWeights(vocabulary);
  const sorted = [...rows].sort((a, b) => compareText(a.event.id, b.event.id));
  const groups = sorted.map((_, i) => [i]);
  const groupAt = sorted.map((_, i) => i);
  const sourcesOf = (members: readonly number[]) => members.map((i) => sorted[i]!.event.source);
  for (const { first, second } of likePairs(sorted, weight)) {
    const [into, from] = [groupAt[first]!, groupAt[second]!];
    if (into === from) continue;
    const sources = sourcesOf(groups[into]!);
    if (sourcesOf(groups[from]!).some((source) => sources.includes(source))) continue;
    for (const i of groups[from]!) groupAt[i] = into;
    groups[into]!.push(...groups[from]!);
    groups[from] = [];
  }
  return groups
    .filter((members) => members.length > 0)
    .map((members) => members.sort((a, b) => a - b).map((i) => sorted[i]!));
}

/** Pairs that may be one event, the likest first, so that a label goes to its best partner. */
function likePairs(rows: readonly PlacedEvent[], weight: ReadonlyMap<string, number>) {
  const byDate = groupBy([...rows.keys()], (i) => {
    const { date, date_end, precision } = rows[i]!.event;
    return `${date}/${date_end}/${precision}`;
  });
  const pairs: { first: number; second: number; likeness: number }[] = [];
  for (const members of byDate.values()) {
    members.forEach((first, m) => {
      for (const second of members.slice(m + 1)) {
        const [a, b] = [rows[first]!.event, rows[second]!.event];
        if (a.source === b.source) continue;
        const likeness =
          a.label === b.label ? 1 : haveCommonActor(a, b) ? labelLikeness(a.label, b.label, weight) : 0;
        if (likeness >= leastLikeness) pairs.push({ first, second, likeness });
      }
    });
  }
  return pairs.sort((a, b) => b.likeness - a.likeness || a.first - b.first || a.second - b.second);
}

function haveCommonActor(a: TimelineEvent, b: TimelineEvent): boolean {
  return a.actors.some((actor) => b.actors.includes(actor));
}

/** Share of the weight of their words that two labels have in common, measured by the shorter: 0 to 1. */
function labelLikeness(a: string, b: string, weight: ReadonlyMap<string, number>): number {
  const [first, second] = [wordStems(a), wordStems(b)];
  const total = (words: Iterable<string>) =>
    [...words].reduce((sum, word) => sum + (weight.get(word) ?? 1), 0);
  const least = Math.min(total(first), total(second));
  return least === 0 ? 0 : total([...first].filter((word) => second.has(word))) / least;
}

/** A word counts the less the more labels it stands in. */
function wordWeights(labels: readonly string[]): ReadonlyMap<string, number> {
  const labelCounts = new Map<string, number>();
  for (const label of labels) {
    for (const word of wordStems(label)) labelCounts.set(word, (labelCounts.get(word) ?? 0) + 1);
  }
  return new Map([...labelCounts].map(([word, labelCount]) => [word, 1 / labelCount]));
}

/** Words of four letters and more without the ending of an English verb or plural, so that `signs` and `signed` are one. */
function wordStems(label: string): ReadonlySet<string> {
  const words = label.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? [];
  return new Set(words.map((word) => word.replace(/(?<=.{3})(?:ing|ed|es|s)$/, '')));
}
