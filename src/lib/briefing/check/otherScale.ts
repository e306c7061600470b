import { isSameNumber } from './numbers.ts';
import type { Statement } from './statements.ts';
import type { ReadText, Token } from './tokens.ts';

const thousands = [1e3, 1e6, 1e9].flatMap((times) => [times, 1 / times]);
/** Smaller ones are counts, which a scale does not stand behind. */
const least = 1000;

type NumberToken = Extract<Token, { kind: 'number' }>;

/**
 * Numbers that have the digits of one that the view says, a thousand or a million times too large or too small: `34.4
 * billion` of 34.4 million. A word such as `about` does not make it the other number that happens to be near.
 */
export function wrongScales(
  { tokens }: ReadText,
  statements: readonly Statement[],
): { readonly from: number; readonly to: number; readonly says: string }[] {
  const amounts = (all: readonly Token[]) =>
    all.filter((token): token is NumberToken => token.kind === 'number' && token.form === 'amount');
  return amounts(tokens).flatMap((token) => {
    if (token.value < least) return [];
    const stating = (value: number) =>
      statements.find((statement) =>
        amounts(statement.tokens).some((each) => isSameNumber({ ...token, value, hedge: null }, each)),
      );
    if (stating(token.value)) return [];
    const said = thousands.map((times) => stating(token.value * times)).find((each) => each !== undefined);
    return said ? [{ from: token.from, to: token.to, says: said.text }] : [];
  });
}
