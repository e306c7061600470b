import { sourceColumnFacts } from '#lib/evidence/citation.ts';
import type { Body, Box } from '../kit/chart.ts';
import { issueLead } from '../kit/leads.ts';
import { issueLabel } from '../kit/names.ts';
import { layoutGridAndWords } from '../kit/stanceGrid.ts';
import type { StanceGrid } from '../kit/stanceLines.ts';
import { columnFacts } from './cells.ts';
import { drawnRows, type BySourceContext } from './read.ts';

/** Issues in rows, sources in columns, all of them together in the last one; below it what nothing was found of. */
export function layoutBySource(context: BySourceContext, box: Box): Body {
  const { data, dossier, presentation, say } = context;
  const missing = data.missing.map((issue) => issueLabel(dossier, issue));
  const silent = data.silent.map((column) => say.column(columnFacts(context, { column })));
  const sentences = [
    ...(missing.length > 0 ? [say.missing(missing)] : []),
    ...(silent.length > 0 ? [say.silent(silent)] : []),
  ];
  return layoutGridAndWords(gridOf(context), box, presentation === 'slide' ? [] : sentences);
}

function gridOf(context: BySourceContext): StanceGrid {
  const { data, dossier, say, words, presentation, chosen } = context;
  const rows = drawnRows(data);
  const columns = columnHeadings(context).map((name, at) => ({ at, name, rank: at }));
  return {
    words,
    rows: data.parts.map((part) => ({
      heading: data.isOfOneSource ? '' : say.parts[part.kind],
      lines: part.rows.map((row) => ({
        at: rows.indexOf(row),
        name: issueLabel(dossier, row.issue),
        rank: rows.indexOf(row),
        lead: (place) => issueLead(dossier, row.issue, place),
      })),
    })),
    columns: [columns.slice(0, -1), columns.slice(-1)]
      .filter(({ length }) => length > 0)
      .map((lines) => ({ heading: '', lines })),
    cell: (row, column) => rows[row.at]!.cells[column.at]!,
    isSlide: presentation === 'slide',
    mayTurn: true,
    leftOut: (issues, sources) =>
      say.leftOut({
        issues,
        areOfSeveral: data.areOfSeveral,
        several: chosen.issue ? issues : data.chosenFrom,
        single: chosen.issue ? 0 : data.rows.length - data.chosenFrom,
        sources: Math.min(sources, data.columns.length),
        allSources: data.columns.length,
      }),
  };
}

/** What stands over every column, that of all sources last; on a slide the number only where names are alike. */
function columnHeadings(context: BySourceContext): string[] {
  const { dossier, words, data, say, presentation } = context;
  const names = data.columns.map((column) => sourceColumnFacts(words, dossier, column).name);
  const isPlain = presentation === 'slide' && new Set(names).size === names.length;
  if (isPlain) return [...names, say.column(columnFacts(context, { column: null }))];
  return [...data.columns, null].map((column) => say.column(columnFacts(context, { column })));
}
