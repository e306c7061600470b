import type { Formats } from '../Formats.ts';
import { capitalised, count } from './english.ts';
import { whoInWords, type WhoFacts } from './importing.ts';

/** What is known of a column that probably holds no positions. */
interface DoubtFacts {
  readonly column: string;
  readonly texts: number;
  readonly numbers: { readonly least: number; readonly most: number } | null;
}

/** Columns of those who take positions and of what these are on; of one of them `*` stands for all other columns. */
interface ActorAndIssue {
  readonly actor: string;
  readonly issue: string;
}

function columnOrAll(column: string): string {
  return column === '*' ? 'the name of each other column' : `“${column}”`;
}

/** What the page that opens data says of what it told by itself and may have got wrong. */
export function openingDoubts(formats: Formats) {
  const { number } = formats;
  return {
    /** Of a column that is taken for positions and probably holds none. */
    doubt: {
      note: ({ column, texts, numbers }: DoubtFacts) =>
        numbers === null
          ? `“${column}” is probably no position: it holds ${count(formats, texts, 'different text')} of which no position is known.`
          : `“${column}” is probably no position: it holds ${count(formats, texts, 'different number')}, from ${number(numbers.least)} to ${number(numbers.most)}.`,
      instead: (column: string) => `Take the positions from “${column}”`,
      takeAs: (facts: { column: string; field: string }) => `Take “${facts.column}” for: ${facts.field}`,
      figures: (column: string) => `Take the rows for figures, with “${column}” as their value`,
      allTheSame: (amount: number) => `It holds positions: choose what ${number(amount)} texts count as`,
    },
    /** Of actors and issues that were told by what their columns hold. */
    swap: {
      note: ({ actor, issue }: ActorAndIssue) =>
        `By what the columns hold, ${columnOrAll(actor)} was taken for who takes a position, ${columnOrAll(issue)} for what it is about.`,
      done: ({ actor, issue }: ActorAndIssue) =>
        `Swapped: ${columnOrAll(actor)} now says who takes a position, ${columnOrAll(issue)} what it is about.`,
      swap: 'It is the other way round: swap the two',
      back: 'Swap them back',
    },
    /** Of several columns that may name the actors. */
    who: {
      note: (facts: WhoFacts) => `${capitalised(whoInWords(formats, facts))}.`,
      take: (column: string) => `Take “${column}”`,
    },
  };
}
