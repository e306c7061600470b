import { sourceName } from '#lib/evidence/citation.ts';
import { widest } from '#lib/scene/textWidth.ts';
import { wrapText } from '#lib/scene/wrapText.ts';
import type { TimelineEntry } from './entry.ts';
import { leadingEvents } from './finding.ts';
import type { TimelineContext } from './read.ts';

/** Lines of one look, counted from the top of the event they belong to. */
interface StationText {
  readonly lines: readonly string[];
  readonly from: number;
  readonly column: 'date' | 'event';
  readonly weight: 400 | 600;
  readonly tone: 'ink' | 'mutedInk' | 'contested';
}

/** What stands beside the line of time for one event. */
export interface Station {
  readonly entry: TimelineEntry;
  readonly texts: readonly StationText[];
  /** How many lines it takes, and beside which of them its dot stands. */
  readonly lines: number;
  readonly dotLine: number;
  readonly width: number;
}

interface StationPlace {
  readonly size: number;
  /** For the words of the event. */
  readonly room: number;
  /** Whether the date stands beside the event and not over it. */
  readonly isWide: boolean;
  /** The event over it, whose date is not said again. */
  readonly before: TimelineEntry | undefined;
  /** Of the headline. */
  readonly bold: boolean;
}

/** The date, once for events of one date, and the day of signing; the event, how many report it and what disputes it. */
export function stationOf(
  context: TimelineContext,
  entry: TimelineEntry,
  { size, room, isWide, before, bold }: StationPlace,
): Station {
  const { words, say, data } = context;
  const weight = bold ? 600 : 400;
  const tone = bold || leadingEvents(data).length === 0 ? 'ink' : 'mutedInk';
  const isRepeated = before?.date === entry.date && before.end === entry.end;
  const isSigning = data.signed !== '' && entry.date === data.signed && !isRepeated;
  const when = isRepeated ? [] : [words.span(entry.date, entry.end)];
  const signing = isSigning ? [say.signed] : [];
  const heads = isWide ? [] : wrapText(words.of('common').parts([...when, ...signing]), room, size, 600);
  const event = wrapText(say.named(entry), room, size, weight);
  const doubt = doubtsOf(context, entry).flatMap((each) => wrapText(each, room, size, 400));
  const beside = isWide ? [...when, ...signing] : [];
  const texts: StationText[] = [
    { lines: isWide ? when : [], from: 0, column: 'date', weight, tone },
    { lines: isWide ? signing : [], from: when.length, column: 'date', weight, tone },
    { lines: heads, from: 0, column: 'event', weight: 600, tone },
    { lines: event, from: heads.length, column: 'event', weight, tone },
    { lines: doubt, from: heads.length + event.length, column: 'event', weight: 400, tone: 'contested' },
  ];
  return {
    entry,
    texts,
    lines: Math.max(beside.length, heads.length + event.length + doubt.length),
    dotLine: heads.length,
    width: widest([...heads, ...event, ...doubt], size, 600),
  };
}

/** What disputes an event, and who dates it wrongly. */
function doubtsOf({ dossier, words, say, data }: TimelineContext, entry: TimelineEntry): string[] {
  const wrong = [...data.misdated].filter(([, meant]) => meant === entry).map(([misdated]) => misdated);
  return [
    ...wrong.map(({ rows, contests, date, end }) => {
      const by = sourceName(words, dossier, rows[0]!.event.source);
      return say.wrongDate({ by, date, end, check: contests[0]! });
    }),
    ...entry.contests.slice(0, 1).map(say.disputed),
  ];
}
