import type { ToldKind } from '#lib/model/toldKind.ts';
import { kindWords } from './issueKinds.ts';

/** An issue by all that a sentence can name it with. */
export interface IssueNames {
  readonly issue: string;
  /** How a sentence names it without quotation marks: “the 2024 treaty”; of an assessment what follows “that”; or empty. */
  readonly issueInText: string;
  readonly kind: ToldKind;
  /** What it says is another sentence than its name. */
  readonly isTitle: boolean;
  /** The numbers at both ends of a scale, as printed; null where the dossier does not say. */
  readonly numbers: readonly [low: string, high: string] | null;
}

/** What a verb takes: `the 2024 treaty`, `that the clause binds`, `the statement on “Cannabis”`, `“galtan” (0–10)`. */
export function matterOf({ issueInText, ...issue }: IssueNames): string {
  if (issueInText !== '') return issue.kind === 'assessment' ? `that ${issueInText}` : issueInText;
  return quotedMatter(issue);
}

/** The same where an issue goes by its name in any case. */
export function quotedMatter({ issue, kind, isTitle, numbers }: Omit<IssueNames, 'issueInText'>): string {
  const listed = isTitle ? kindWords[kind].listed(1) : '';
  return `${listed}“${issue}”${kind === 'scale' && numbers ? ` (${reach(numbers)})` : ''}`;
}

/** What somebody takes a side on: as what a verb takes, but `whether the clause binds`. */
export function subjectOf(names: IssueNames): string {
  return names.issueInText === '' ? quotedMatter(names) : nameInSentence(names);
}

/** How a sentence calls it that says nothing of where anybody stands: `the 2024 treaty`, `“galtan”`. */
export function nameInSentence({
  issue,
  issueInText,
  kind,
}: Pick<IssueNames, 'issue' | 'issueInText' | 'kind'>): string {
  if (issueInText === '') return `“${issue}”`;
  return kind === 'assessment' ? `whether ${issueInText}` : issueInText;
}

/** `0–10`, `−5 to 5`. */
function reach([low, high]: readonly [string, string]): string {
  return /^[-−]/.test(low) ? `${low.replace('-', '−')} to ${high}` : `${low}–${high}`;
}
