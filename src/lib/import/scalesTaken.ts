import type { IssueKind } from '#lib/model/issue.ts';
import type { Grid } from './Grid.ts';
import { anyColumn, scaleOf, type Mapping } from './mapping.ts';
import { ofWhole, type ImportProblem } from './problem.ts';
import { publishedSurvey, type PublishedSurvey } from './publishedSurveys.ts';

/** The published survey that a table is read as; null for none. */
export function surveyIn(grid: Grid, { columns, table }: Mapping): PublishedSurvey | null {
  return table === 'stances' && columns.issue === anyColumn ? publishedSurvey(grid) : null;
}

/** What an issue means at its low and its high end, by its name. */
export type EndsOf = (issue: string) => { readonly low: string; readonly high: string };

const untold = { low: '', high: '' };

/** Of scales their ends: as the survey says them, else by their numbers. */
export function endsOf(survey: PublishedSurvey | null, mapping: Mapping, kind: IssueKind): EndsOf {
  if (kind !== 'scale') return () => untold;
  const isWide = mapping.columns.issue === anyColumn;
  return (issue) => {
    const scale = scaleOf({ ...mapping, issueKind: kind }, isWide ? issue : (mapping.columns.stance ?? ''));
    if (scale === null) return untold;
    const { from, to } = scale;
    const [low, high] = isOfSurvey(survey, mapping, issue) ? (survey.ends.get(issue) ?? []) : [];
    return { low: low ?? String(from), high: high ?? String(to) };
  };
}

/** Whether nobody has put the column on another scale than that of the survey. */
function isOfSurvey(
  survey: PublishedSurvey | null,
  mapping: Mapping,
  address: string,
): survey is PublishedSurvey {
  const [own, now] = [
    survey && scaleOf({ ...mapping, ...survey.mapping }, address),
    scaleOf(mapping, address),
  ];
  return own !== null && own.from === now?.from && own.to === now.to;
}

/** What nobody has said: that positions are no support, the scale of a published survey and which of its columns are none. */
export function scalesTaken(
  survey: PublishedSurvey | null,
  mapping: Mapping,
  kind: IssueKind,
): ImportProblem[] {
  const { scale, scales } = mapping;
  const isOfOwn = survey !== null && survey.mapping.scale === scale;
  const others = (survey?.others ?? []).filter((address) => !mapping.issues?.includes(address));
  return [
    ...(kind === 'position' || mapping.issueKind ? [] : [ofWhole({ kind: 'issueKindTaken', as: kind })]),
    ...(isOfOwn && scale
      ? [
          ofWhole({
            kind: 'scalesTaken',
            by: survey.by,
            scale,
            others: Object.entries(scales ?? {}).map(([column, own]) => ({ column, ...own })),
          }),
        ]
      : []),
    ...(survey && others.length > 0
      ? [ofWhole({ kind: 'measuresUnused', by: survey.by, columns: others })]
      : []),
  ];
}
