import { verdictWords } from '#lib/model/reference.ts';
import type { Description } from '../chart.ts';
import { sourceFilterWords } from '../filterWords.ts';
import { count, joinWords } from '../wording.ts';
import { dateWords } from '../dateWords.ts';
import { threadsOf, type Contest, type TimelineEntry } from './entry.ts';
import { spanWords } from './spanWords.ts';
import type { TimelineData } from './summarise.ts';
import { stretchWords, windowWords } from './timeWindow.ts';

export function entrySentence(entry: TimelineEntry): string {
  const actors = entry.actors.length ? ` (${joinWords(entry.actors)})` : '';
  const contests = entry.contests.map((contest) => {
    const explanation = contest.check.explanation.trim().replace(/\.$/, '');
    return `; ${contestWords(contest)}${explanation ? ` — ${explanation}` : ''}`;
  });
  const thread = entry.thread ? `; thread: ${entry.thread}` : '';
  return `${spanWords(entry.date, entry.dateEnd)}: ${entry.label}${actors}; told by ${sourceWords(entry)}${thread}${contests.join('')}.`;
}

/** `[2] differs from the reference: TASS, 19 June 2024`; the number is that of the source at odds with it. */
export function contestWords({ check, reference, source }: Contest): string {
  const published = reference?.published ? `, ${dateWords(reference.published)}` : '';
  const who = reference ? `: ${reference.publisher || reference.title}${published}` : '';
  return `[${source}] ${verdictWords[check.verdict]}${who}`;
}

function sourceWords(entry: TimelineEntry): string {
  return joinWords(entry.sources.map((number) => `[${number}]`));
}

export function headline(data: TimelineData): string {
  const entries = data.within;
  const [first] = entries;
  if (!first) return 'Nothing found under the filters in force';
  if (entries.length === 1) return `1 dated event, ${spanWords(first.date, first.dateEnd)}`;
  const from = dateWords(first.date);
  const to = dateWords(latestDate(entries));
  const total = count(entries.length, 'dated event');
  const busiest = busiestMonth(entries);
  if (busiest?.amount === entries.length) return `${total}, all in ${dateWords(busiest.month)}`;
  const span = from === to ? `${total} in ${from}` : `${total} from ${from} to ${to}`;
  if (!busiest || busiest.amount < 2) return span;
  return `${span}; ${busiest.amount} fall in ${dateWords(busiest.month)}`;
}

function latestDate(entries: readonly TimelineEntry[]): string {
  const latest = entries.reduce((last, entry) => (entry.to > last.to ? entry : last));
  return latest.dateEnd || latest.date;
}

/** The month in which most events lie that are dated to a day or a month; the earlier of two alike. */
function busiestMonth(entries: readonly TimelineEntry[]): { month: string; amount: number } | null {
  const amounts = new Map<string, number>();
  for (const { date, dateEnd, precision } of entries) {
    const month = date.slice(0, 7);
    const within = precision !== 'year' && (dateEnd === '' || dateEnd.startsWith(month));
    if (within) amounts.set(month, (amounts.get(month) ?? 0) + 1);
  }
  let most: { month: string; amount: number } | null = null;
  for (const [month, amount] of amounts) if (!most || amount > most.amount) most = { month, amount };
  return most;
}

export function subtitle(data: TimelineData): string {
  const { view, entries, within, all, lanes } = data;
  const named = lanes.some((lane) => lane.name !== '');
  const lanesWords = named ? 'Events along time, a lane for each thread' : 'Events along time';
  const order = named && view.threads ? 'by thread' : 'in order of time';
  return [
    view.brief ? `Events ${order}` : `${lanesWords}, and listed ${order}`,
    'each at its place in the year and as exact as the sources date it',
    'numbers in brackets name the sources',
    ...limitWords(data).map((words) => `${words}: ${within.length} of ${all.length} events`),
    ...(entries.length < within.length ? [`the ${entries.length} most told of ${within.length}`] : []),
    ...sourceFilterWords(data.dossier, data.view),
  ].join(' · ');
}

/** The limits of time in force, in words; nothing for the whole time. */
function limitWords({ view, time }: TimelineData): string[] {
  const words = time ? windowWords(view, time.window) : '';
  return words ? [words] : [];
}

/** Why there is nothing to see; null if there is something. */
export function emptyWords(data: TimelineData): string | null {
  if (data.entries.length > 0) return null;
  const [words] = limitWords(data);
  if (!words || data.all.length === 0) return 'Nothing found: no event passes the filters in force.';
  const others =
    data.all.length === 1 ? 'the one event in force lies' : `all ${data.all.length} events in force lie`;
  return `Nothing found: no event lies within the time shown (${words}); ${others} outside it.`;
}

export function notes(data: TimelineData): string[] {
  const lines: string[] = [];
  const parts = data.view.brief ? [] : (data.time?.axis?.parts ?? []);
  const left = parts.filter((part) => part.broken).map(stretchWords);
  if (data.entries.length > 0 && left.length > 0) {
    lines.push(`Left out of the axis, since nothing begins or ends in them: ${joinWords(left)}.`);
  }
  if (data.entries.some((entry) => entry.sources.length > 1)) {
    lines.push(
      'What several sources tell of the same date in like words is one entry, in the words of the first.',
    );
  }
  if (data.entries.some((entry) => threadsOf(entry.rows).length > 1)) {
    lines.push('Where its sources place an entry in different threads, it stands in that of the first.');
  }
  if (data.entries.some((entry) => entry.contests.length > 0)) {
    lines.push(
      'Outlined: a reference finding is at odds with the date or the account, in part or as a whole.',
    );
  }
  return lines;
}

export function describe(data: TimelineData): Description {
  const { entries, parts } = data;
  if (entries.length === 0) {
    const why = emptyWords(data)?.replace('Nothing found: n', 'N') ?? '';
    return { short: 'Timeline without an event.', long: why };
  }
  const order = parts.length > 1 ? `in ${parts.length} threads, each in order of time` : 'in order of time';
  const short = `Timeline of ${count(entries.length, 'event')}, one line for each, ${order}. ${headline(data)}.`;
  const told = parts.flatMap((part) => [
    ...(part.name ? [`${part.name}, ${count(part.entries.length, 'event')}.`] : []),
    ...part.entries.map(entrySentence),
  ]);
  return { short, long: [amountWords(entries), ...told].join(' ') };
}

/** How many are told by several sources and how many are at odds with a reference; no count of none. */
function amountWords(entries: readonly TimelineEntry[]): string {
  const shared = entries.filter((entry) => entry.sources.length > 1).length;
  const contested = entries.filter((entry) => entry.contests.length > 0).length;
  const told =
    shared > 0
      ? `${count(shared, 'event')} told by more than one source`
      : 'No event is told by more than one source';
  return contested > 0 ? `${told}, ${contested} at odds with a reference.` : `${told}.`;
}
