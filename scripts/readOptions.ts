import { parseArgs, type ParseArgsConfig } from 'node:util';
import { nearestWord } from '#lib/view/nearestWord.ts';
import { Refusal } from './Refusal.ts';

type Options = NonNullable<ParseArgsConfig['options']>;
type Parsed<Known extends Options> = ReturnType<
  typeof parseArgs<{ options: Known; allowPositionals: true; args: string[] }>
>;

/**
 * The options and the other words of a command line. Refuses what would be ignored or misread: an option that there is
 * not (with the nearest one), one without its value, one given twice, a word too many.
 *
 * @param most how many words that are no options there may be
 * @param what these name, for the refusal
 */
export function readOptions<const Known extends Options>(
  args: readonly string[],
  options: Known,
  most = 0,
  what = 'name',
): Parsed<Known> {
  // Between npm and a program there may be any number of them.
  const words = args.filter((arg) => arg !== '--');
  const { tokens } = parseArgs({ args: words, options, allowPositionals: true, strict: false, tokens: true });
  const seen = new Set<string>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { name, rawName, value, inlineValue } = token;
    const option = options[name];
    if (!option || !Object.hasOwn(options, name)) throw unknown(rawName, options);
    if (seen.has(name)) throw new Refusal(`given twice: ${rawName}`);
    seen.add(name);
    if (option.type === 'boolean' && value !== undefined)
      throw new Refusal(`${rawName} takes no value: "${value}"`);
    const isMissing = value === undefined || (!inlineValue && /^-./.test(value));
    if (option.type === 'string' && isMissing) throw new Refusal(`${rawName} needs a value`);
  }
  const positionals = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
  if (positionals.length > most) {
    const few = most === 0 ? 'none is expected' : `at most ${most} ${most === 1 ? 'is' : 'are'} expected`;
    throw new Refusal(`too many: ${positionals.map((word) => `"${word}"`).join(', ')}; of ${what}s ${few}`);
  }
  return parseArgs({ args: words, options, allowPositionals: true });
}

function unknown(rawName: string, options: Options): Refusal {
  const known = Object.keys(options).map((name) => `--${name}`);
  const similar = nearestWord(rawName, known);
  return new Refusal(
    `unknown option: "${rawName}", expected some of ${known.join(', ')}${similar === null ? '' : `; is "${similar}" meant?`}`,
  );
}

/** The one of some values that a text names; refuses any other text, with the nearest name. */
export function oneOf<Value>(
  option: string,
  text: string,
  known: readonly Value[],
  name: (value: Value) => string,
): Value {
  const value = known.find((each) => name(each) === text);
  if (value !== undefined) return value;
  const names = known.map(name);
  const similar = nearestWord(text, names);
  const meant = similar === null ? '' : `; is "${similar}" meant?`;
  throw new Refusal(`unknown ${option}: "${text}", expected one of ${names.join(', ')}${meant}`);
}
