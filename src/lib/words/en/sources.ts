import type { KindsOfChange } from '#lib/model/changeKind.ts';
import type { CheckedTable } from '#lib/model/reference.ts';
import type { Reliability, SourceKind } from '#lib/model/source.ts';
import type { Formats } from '../Formats.ts';
import { kindOfChange } from './changeKinds.ts';
import { common } from './common.ts';
import { capitalised, count, countInWords, verb } from './english.ts';
import { quotesFound, type QuoteFound } from './quotesFound.ts';
import { rowAmounts, rowNouns, type TableAmount } from './rowAmounts.ts';

/** What became of a document that a reader may open here. */
export type DocumentFacts =
  | { readonly status: 'recognised' | 'named' | 'notCompared' }
  | { readonly status: 'changed' | 'notText'; readonly fileName: string }
  | { readonly status: 'missing'; readonly fileName: string };

/** The pages of sources and of checks. */
export function sources(formats: Formats) {
  const { number, date } = formats;
  const { parts, undated, reliabilities } = common(formats);
  const kinds: Readonly<Record<SourceKind, string>> = {
    analysis: 'analysis',
    opinion: 'opinion',
    explainer: 'explainer',
    treaty: 'treaty',
    statement: 'statement',
    statistics: 'statistics',
  };
  const quotes: Readonly<Record<QuoteFound, (amount: number) => string>> = {
    exact: (amount) => count(formats, amount, 'exact match', 'exact matches'),
    normalised: (amount) =>
      `${number(amount)} exact except for typography (quotation marks, spacing, hyphens, accents)`,
    approximate: (amount) => `${number(amount)} with some words changed`,
    absent: (amount) => `${number(amount)} not found in the paragraph`,
  };
  return {
    description:
      'Each source with its reliability and the reason for it, what it contributes, and where it was published.',
    scale:
      'Reliability follows the Admiralty code, from A (completely reliable) to E (unreliable). F = cannot be judged (not “worst”). Credibility is rated separately, from 1 to 5; 6 = cannot be judged.',
    documents: 'Documents read',
    heading: ({ number: place, title }: { number: number; title: string }) => `[${place}] ${title}`,
    /** Kind, if it is known, author, publisher, date and language, as parts of a line. */
    about: (of: {
      kind: SourceKind | '';
      author: string;
      publisher: string;
      published: string;
      language: string;
    }) =>
      parts([
        of.kind && kinds[of.kind],
        of.author,
        of.publisher || 'publisher unknown',
        of.published ? date(of.published) : undated,
        of.language,
      ]),
    reliability: (grade: Reliability) => `Reliability ${grade}, ${reliabilities[grade]}.`,
    contributes: (amounts: readonly TableAmount[]) =>
      amounts.length === 0 ? 'Contributes no passage.' : `Contributes ${rowAmounts(formats, amounts)}.`,
    publication: 'Publication',
    leaveOut: 'Leave this source out',
    only: 'Only this source',
    publications: 'Other publications',
    /** Opens a list that is folded. */
    showAll: (amount: number) => `Show all ${number(amount)}`,
    publicationsNote: 'Kept apart from the documents; shown only where other publications are included.',
    findings: 'Published findings',
    findingsNote: 'What figures, claims and events are checked against, each with its address.',

    // What a page rests on.
    contribution: (amounts: readonly TableAmount[]) => rowAmounts(formats, amounts),

    // What would change without a document.
    withoutEach: 'What if a document is left out?',
    withoutNote: 'Which findings rest on one document alone? For each chart: what changes without it.',
    calculate: 'Calculate',
    calculating: ({ done, all }: { done: number; all: number }) =>
      `Calculating: ${number(done)} of ${number(all)}`,
    chartsNotLoaded: 'The charts could not be loaded. Check the connection and try again.',
    withoutTable: 'What changes without each document',
    without: 'Without',
    /** `new headline, two are reversed, 12 are gone, 3 rows move`. */
    changes: ({ headline, kinds, rows }: { headline: boolean; kinds: KindsOfChange; rows: number }) =>
      [
        ...(headline ? ['new headline'] : []),
        ...kinds.map(([kind, amount]) => kindOfChange(formats, kind, amount)),
        ...(rows > 0 ? [`${count(formats, rows, 'row')} ${verb(rows, 'moves', 'move')}`] : []),
      ].join(', '),
    noChange: 'no change',

    // Pictures that lead back.
    pictures: 'Open a picture again',
    picturesNote:
      'A PNG or SVG picture that was exported here leads back to its view: drop it on any page, or choose it. It stays on your computer.',
    choosePicture: 'Picture (PNG or SVG)',

    // Checking quotes.
    check: 'Check the quotes yourself',
    checkNote:
      'If you have the text files of the documents, open them here. They stay on your computer: the page recognises each by its SHA-256 fingerprint (by its name where the dossier has none), looks up every quote, and then shows quotes in their paragraphs wherever evidence is open, until you reload.',
    open: 'Open documents',
    choose: 'Choose text files, or drop them here',
    /** `{0}` is the source. */
    document: (facts: DocumentFacts) => {
      switch (facts.status) {
        case 'recognised':
          return '{0}: recognised by its fingerprint.';
        case 'named':
          return '{0}: opened by its name; the dossier has no fingerprint of it.';
        case 'notCompared':
          return '{0}: not opened; its fingerprint cannot be compared here.';
        case 'notText':
          return `{0}: “${facts.fileName}” is not text in UTF-8 or UTF-16, so its quotes cannot be looked up.`;
        case 'changed':
          return `{0}: “${facts.fileName}” is not the text that was coded; its fingerprint differs.`;
        case 'missing':
          return `{0}: not opened; the dossier was coded from “${facts.fileName}”.`;
      }
    },
    /** `isOther`: another file of this name was opened. */
    stranger: ({ fileName, isOther }: { fileName: string; isOther: boolean }) =>
      isOther
        ? `Another file named “${fileName}” is not used.`
        : `“${fileName}” is not one of this dossier’s documents.`,
    needsHttps:
      'Browsers make fingerprints only on pages that are opened by https (or on localhost). This page was not, so documents that are recognised by their fingerprints cannot be opened here.',
    notChecked: (reason: string) => `The files cannot be checked: ${reason}.`,
    lookedUp: (amount: number) => `${count(formats, amount, 'quote')} looked up:`,
    amounts: (amounts: readonly { status: QuoteFound; amount: number }[]) =>
      `${amounts.map(({ status, amount }) => quotes[status](amount)).join(', ')}.`,
    doubtful: 'Quotes without an exact match',
    doubtfulQuote: ({
      quote,
      status,
      standsIn,
    }: {
      quote: string;
      status: QuoteFound;
      standsIn: number | null;
    }) =>
      standsIn === null
        ? `“${quote}”: ${quotesFound[status]}.`
        : `“${quote}”: ${quotesFound[status]}, but in paragraph ${number(standsIn)}.`,
    everyQuote: (amount: number) => `All ${count(formats, amount, 'quote')} with their status`,
    allQuotes: 'All quotes',
    columns: { row: 'Row', source: 'Source', paragraph: 'Paragraph', quote: 'Quote', status: 'Status' },
    status: (status: QuoteFound) => quotesFound[status],
    sourceNumber: (place: number) => `[${place}]`,

    // The page of checks.
    ratedDescription: 'Which statements hold up, by those who check: each with its verdict as printed.',
    checksDescription:
      'Which statements of the documents are confirmed by other publications, and what is published instead where they conflict.',
    /** Over the list of errors: `Seven errors in 11 statements`. */
    errors: ({ amount, statements }: Record<'amount' | 'statements', number>) => {
      const errors = capitalised(countInWords(formats, amount, 'error'));
      return amount === statements
        ? errors
        : `${errors} in ${countInWords(formats, statements, 'statement')}`;
    },
    /** The same of claims in the words of those who check. */
    ratedFalse: (statements: number) => `Rated false: ${count(formats, statements, 'statement')}`,
    noError: 'No error was found in the statements of the selected sources.',
    /** Over the list of what is no error, though a finding speaks against it. */
    disputed: (statements: number) => capitalised(countInWords(formats, statements, 'disputed statement')),
    disputedNote:
      'Not counted as errors: opinions and predictions that published findings speak against, and statements on which published findings disagree with one another.',
    /** What a statement is and where it stands: `figure, paragraph 4`. */
    statement: ({ table, paragraph }: { table: CheckedTable; paragraph: number | null }) =>
      paragraph === null ? rowNouns[table][0] : `${rowNouns[table][0]}, paragraph ${number(paragraph)}`,
    /** A published finding's title and date. */
    published: ({ title, published }: { title: string; published: string }) =>
      published === '' ? title : `${title}, ${date(published)}`,
  };
}
