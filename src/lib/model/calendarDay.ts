/** The day with which an ISO date, year-month or year begins; empty for none. */
export function firstDay(date: string): string {
  if (date === '') return '';
  const [year = '', month = '01', day = '01'] = date.split('-');
  return `${year}-${month}-${day}`;
}

/** The day with which an ISO date, year-month or year ends; empty for none. */
export function lastDay(date: string): string {
  if (date === '') return '';
  const [year = '', month = '12', day] = date.split('-');
  if (day !== undefined) return date;
  // The day before the first of the next month.
  const length = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return `${year}-${month}-${length}`;
}
