import type { NamedError } from '#lib/summary/namedErrors.ts';
import { timesPublished } from '#lib/summary/timesPublished.ts';
import { statementWords } from './marks.ts';
import type { CheckContext } from './read.ts';

/** What is said and what was found instead, each in a phrase; of a figure both in the first. */
export function errorWords(context: CheckContext, { statement }: NamedError): readonly [string, string] {
  const { dossier, data, say, words } = context;
  const { table, at, errors } = statement;
  const check = errors[0]!;
  const reference = data.references.get(check.reference);
  const publisher = reference?.publisher ?? '';
  if (table === 'figures' && timesPublished(dossier, check) !== null) {
    const reported = dossier.figures[at]!;
    const instead = say.figureError({ label: reported.label, reported, published: reference!.value! });
    return [say.foundInstead({ found: instead, publisher }), ''];
  }
  const { quote } = dossier[table][at]!;
  const found = firstSentence(check.explanation);
  return [
    quote === '' ? statementWords(context, statement) : words.of('common').quoted(quote),
    check.rating === '' || found !== ''
      ? say.foundInstead({ found, publisher })
      : say.rated({ rating: check.rating, publisher }),
  ];
}

/** Checks give the finding in their first sentence and what follows from it after that. */
function firstSentence(text: string): string {
  return /^.*?[.!?](?=\s+\p{Lu}|$)/su.exec(text)?.[0] ?? text;
}
