import type { IssueKind } from '#lib/model/issue.ts';
import { steps } from '#lib/model/stance.ts';
import type { ImportTable } from '#lib/import/tableFields.ts';
import type { Words } from '#lib/words/Words.ts';

interface Option {
  readonly value: string;
  readonly label: string;
}

/** What a text in the cells of a table can count as, as a select offers it, and the sentence over all texts. */
export function meaningOptions(
  words: Words,
  table: ImportTable,
  told: IssueKind,
): { readonly note: string; readonly unknown: string; readonly options: readonly Option[] } {
  const common = words.of('common');
  const say = words.of('opening').positions;
  if (table === 'claims') {
    const bearings = ['supports', 'qualifies', 'contradicts', 'mentions'] as const;
    const options = bearings.map((value) => ({ value, label: common.bearings[value] }));
    const note = say.notes.claims;
    return {
      note,
      unknown: say.unknownVerdict,
      options: [...options, { value: 'none', label: say.noVerdict }],
    };
  }
  if (table === 'provisions') {
    const statuses = ['reported', 'excluded', 'agreed', 'announced'] as const;
    const options = statuses.map((value) => ({ value, label: say[value] }));
    const note = say.notes.provisions;
    return { note, unknown: say.unknown, options: [...options, { value: 'none', label: say.notCoded }] };
  }
  return { note: say.notes.stances, unknown: say.unknown, options: positionOptions(words, told) };
}

/** What a text can count as in a table of positions, by how these are told. */
export function positionOptions(words: Words, told: IssueKind): readonly Option[] {
  const common = words.of('common');
  return [
    ...[...steps].reverse().map((step) => ({ value: String(step), label: common.steps[told][step] })),
    { value: 'unclear', label: common.statuses.unclear },
    { value: 'not_applicable', label: common.statuses.not_applicable },
    { value: 'none', label: words.of('opening').positions.none },
  ];
}
