import { RE2JS } from 're2js';

/**
 * Whether a whole value matches a pattern of Table Schema, in time that grows with the value alone. Patterns that
 * cannot take long are left to the engine of the language, which is faster; all others are read by one that never goes
 * back.
 *
 * @throws for what is no pattern, or one that needs going back (such as `(?=a)` and `\1`)
 */
export function wholePattern(pattern: string): (value: string) => boolean {
  const own = new RegExp(`^(?:${pattern})$`, 'u');
  if (isQuick(pattern)) return (value) => own.test(value);
  const compiled = RE2JS.compile(pattern);
  return (value) => compiled.matches(value);
}

/** No repeated group, nothing that looks ahead or back, and at most one part that repeats without end. */
function isQuick(pattern: string): boolean {
  const bare = pattern.replace(/\\./gu, 'x').replace(/\[[^\]]*\]/gu, 'x');
  const endless = bare.match(/[*+]|\{\d+,\}/gu) ?? [];
  return !/\)[*+?{]|\(\?[=!<]/u.test(bare) && endless.length <= 1;
}
