const spansOfTime: ReadonlySet<string> = new Set(['s', 'min', 'h', 'd', 'wk', 'mo', 'a']);

/** True for units in which a value is itself a span of time. */
export function isSpanOfTime(unit: string): boolean {
  return spansOfTime.has(unit);
}
