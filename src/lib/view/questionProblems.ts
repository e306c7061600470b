import { schemaFile } from '#lib/data/schema.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import type { Problem } from '#lib/model/problem.ts';
import { readView } from './viewParams.ts';

/**
 * What keeps the questions of a dossier from leading to their answers: a page that the site does not have, and every
 * part of a view that asks for what the dossier does not have.
 *
 * @param routes of all pages a question may lead to
 */
export function questionProblems(dossier: Dossier, routes: readonly string[]): Problem[] {
  return dossier.info.questions.flatMap(({ question, page, view }) => {
    const problem = (value: string, kind: 'noPage' | 'notFollowed'): Problem => ({
      file: schemaFile,
      row: null,
      column: 'questions',
      value,
      flaw: { kind, question },
    });
    return [
      ...(routes.includes(page) ? [] : [problem(page, 'noPage')]),
      ...readView(view, dossier).notices.map(({ part }) => problem(part, 'notFollowed')),
    ];
  });
}
