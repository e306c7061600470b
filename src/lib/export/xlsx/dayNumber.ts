const day = 86_400_000;
/** Day 0 of Excel's calendar, as far as that is right: it takes 1900 for a leap year. */
const start = Date.UTC(1899, 11, 30);
/** 1 March 1900, before which its numbers are of other days. */
const first = 61;

/** The number of an ISO day in a sheet, whole in every time zone; null for anything else and for days before March 1900. */
export function dayNumber(iso: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (!match) return null;
  const [year, month, date] = match.slice(1).map(Number) as [number, number, number];
  const at = new Date(Date.UTC(year, month - 1, date));
  if (at.getUTCMonth() !== month - 1 || at.getUTCDate() !== date) return null;
  const number = (at.getTime() - start) / day;
  return number >= first ? number : null;
}
