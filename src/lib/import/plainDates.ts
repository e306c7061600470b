import { isCalendarDate } from '#lib/model/isCalendarDate.ts';

/** Languages whose names of months are known. */
const languages = ['en', 'de', 'fr', 'ru', 'uk', 'es', 'it', 'pt', 'nl', 'pl', 'cs', 'sv'];

/** Words beside a day, month and year: "19 de junio de 2024", "the 19th of June", «19 июня 2024 г.», "mercredi". */
const idleWords = new Set(['de', 'del', 'of', 'the', 'st', 'nd', 'rd', 'th', 'er', 'г', 'года', 'р', 'року']);

let known: { readonly months: ReadonlyMap<string, number>; readonly weekdays: ReadonlySet<string> } | null =
  null;

/** Names of months and of days of the week, in lower case; the same month has two forms in Slavic languages. */
function names() {
  if (known !== null) return known;
  const months = new Map<string, number>();
  const weekdays = new Set<string>();
  for (const language of languages) {
    const formats = [{ month: 'long' }, { month: 'long', day: 'numeric' }] as const;
    for (const format of formats)
      for (let month = 0; month < 12; month++) {
        const parts = new Intl.DateTimeFormat(language, { ...format, timeZone: 'UTC' }).formatToParts(
          Date.UTC(2024, month, 15),
        );
        months.set(parts.find(({ type }) => type === 'month')!.value.toLowerCase(), month + 1);
      }
    for (const weekday of ['long', 'short'] as const)
      for (let day = 1; day <= 7; day++)
        weekdays.add(
          new Intl.DateTimeFormat(language, { weekday, timeZone: 'UTC' })
            .format(Date.UTC(2024, 0, day))
            .replaceAll('.', '')
            .toLowerCase(),
        );
  }
  return (known = { months, weekdays });
}

/** Letters that an abbreviated month has at least. */
const fewestLetters = 3;

/** The month that a word names or begins to name, 1 to 12; null for none or more than one. */
function monthOf(word: string): number | null {
  const { months } = names();
  const whole = months.get(word);
  if (whole !== undefined) return whole;
  if (word.length < fewestLetters) return null;
  const found = new Set([...months].flatMap(([name, month]) => (name.startsWith(word) ? [month] : [])));
  return found.size === 1 ? [...found][0]! : null;
}

/**
 * The ISO date, year-month or year of a text that can be read in one way alone: with the name of its month, in digits without
 * signs as statistics write it (`20240619`, `202406`, `2024M06`), with points after the year (`2024.06`, `2024. 6. 19.`), or with
 * the signs of East Asia. Null for any other text.
 */
export function plainDate(text: string): string | null {
  const digits = /^(1[5-9]\d\d|20\d\d)[mM]?(\d\d)(\d\d)?$/.exec(text);
  const points = /^(1[5-9]\d\d|20\d\d)\. ?(\d\d|(?<= )\d)(?:\. ?(\d\d|(?<= )\d))?\.?$/.exec(text);
  const signs = /^(\d{4})\s*[年년]\s*(?:(\d{1,2})\s*[月월]\s*(?:(\d{1,2})\s*[日일])?)?$/.exec(text);
  const [, year, month, day] = digits ?? points ?? signs ?? inWords(text) ?? [];
  if (year === undefined) return null;
  const date = [year, month, day].flatMap((part) => part?.padStart(2, '0') ?? []).join('-');
  return isCalendarDate(date) ? date : null;
}

/** The text with its year, month and day; null where it names no month. */
function inWords(text: string): readonly (string | undefined)[] | null {
  const parts = text.toLowerCase().match(/\p{L}+|\d+/gu) ?? [];
  if (parts.length > 8) return null;
  const words = parts.filter((part) => !/\d/.test(part) && !idleWords.has(part));
  const [word, ...others] = words.filter((part) => !names().weekdays.has(part));
  const numbers = parts.filter((part) => /\d/.test(part));
  const [year, ...years] = numbers.filter(({ length }) => length === 4);
  const [day, ...days] = numbers.filter(({ length }) => length < 3);
  if (word === undefined || year === undefined) return null;
  if (others.length + years.length + days.length > 0 || numbers.length > 2) return null;
  const month = monthOf(word);
  return month === null ? null : [text, year, String(month), day];
}
