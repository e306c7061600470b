import { verdictWords } from '#lib/model/reference.ts';
import type { Description } from '../chart.ts';
import { sourceFilterWords } from '../filterWords.ts';
import { count, joinWords } from '../wording.ts';
import { dateWords } from '../dateWords.ts';
import { spanWords } from './spanWords.ts';
import type { Contest, TimelineData, TimelineEntry } from './summarise.ts';

export function entrySentence(entry: TimelineEntry): string {
  const actors = entry.actors.length ? ` (${joinWords(entry.actors)})` : '';
  const contests = entry.contests.map((contest) => {
    const explanation = contest.check.explanation.trim().replace(/\.$/, '');
    return `; ${contestWords(contest)}${explanation ? ` — ${explanation}` : ''}`;
  });
  return `${spanWords(entry.date, entry.dateEnd)}: ${entry.label}${actors}; told by ${sourceWords(entry)}${contests.join('')}.`;
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
  const entries = data.all;
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
  return [
    'Events in order of time, each at its place in the year and as exact as the sources date it',
    'numbers in brackets name the sources',
    ...(data.entries.length < data.all.length
      ? [`the ${data.entries.length} most told of ${data.all.length}`]
      : []),
    ...sourceFilterWords(data.dossier, data.view),
  ].join(' · ');
}

export function notes(data: TimelineData): string[] {
  const lines: string[] = [];
  if (data.entries.some((entry) => entry.sources.length > 1)) {
    lines.push(
      'What several sources tell of the same date in like words is one entry, in the words of the first.',
    );
  }
  if (data.entries.some((entry) => entry.contests.length > 0)) {
    lines.push(
      'Outlined: a reference finding is at odds with the date or the account, in part or as a whole.',
    );
  }
  return lines;
}

export function describe(data: TimelineData): Description {
  const { entries } = data;
  if (entries.length === 0) {
    return { short: 'Timeline without an event.', long: 'No event passes the filters in force.' };
  }
  const contested = entries.filter((entry) => entry.contests.length > 0).length;
  const shared = entries.filter((entry) => entry.sources.length > 1).length;
  const short = `Timeline of ${count(entries.length, 'event')}, one line for each, in order of time. ${headline(data)}.`;
  const amounts = `${count(shared, 'event')} told by more than one source, ${contested} at odds with a reference.`;
  return { short, long: [amounts, ...entries.map(entrySentence)].join(' ') };
}
