const languages = ['en', 'de', 'fr', 'ru'];

/** The names of months, short and long, alone and beside a day, in lower case without a full stop, with their numbers from 1. */
const numbers = new Map(
  languages.flatMap((language) =>
    (['long', 'short'] as const).flatMap((month) =>
      [{ month }, { month, day: 'numeric' } as const].flatMap((parts) => {
        const format = new Intl.DateTimeFormat(language, { ...parts, timeZone: 'UTC' });
        return Array.from({ length: 12 }, (_, at) => {
          const named = format.formatToParts(Date.UTC(2024, at, 1)).find(({ type }) => type === 'month');
          return [plain(named?.value ?? ''), at + 1] as const;
        });
      }),
    ),
  ),
);

/** The number of a month, from 1; null for what is none. */
export function monthNamed(name: string): number | null {
  // What English newspapers print.
  return plain(name) === 'sept' ? 9 : (numbers.get(plain(name)) ?? null);
}

function plain(name: string): string {
  return name.toLowerCase().replace(/\.$/, '');
}
