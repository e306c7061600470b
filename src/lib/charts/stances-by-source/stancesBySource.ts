import { controls, stanceControls, stanceReads } from '../kit/controls.ts';
import { defineChart } from '../kit/defineChart.ts';
import { leadOf } from '../kit/leads.ts';
import { issueChoices } from '../kit/rowChoices.ts';
import { stanceGridLegend } from '../kit/stanceCellLegend.ts';
import { actorName, issueLabel } from '../kit/names.ts';
import { neighbourMoves } from '../kit/neighbourMoves.ts';
import { cells, columnFacts, subjectName } from './cells.ts';
import { finding } from './finding.ts';
import { layoutBySource } from './layout.ts';
import { drawnRows, readBySource, type BySourceContext } from './read.ts';

/** How the position of one actor differs by who reports it. */
export const stancesBySource = defineChart({
  id: 'stances-by-source',
  areas: ['stances'],
  page: '/actor',
  reads: [...stanceReads, 'actor', 'actorOrder', 'grouped', 'issueOrder'],
  controls: [...stanceControls, controls.actor],
  rows: ({ dossier, data: { rows } }) => [
    issueChoices(
      dossier,
      rows.map(({ all }) => all.issue),
    ),
  ],
  read: readBySource,
  found: ({ rows }) => rows.length > 0,
  name: ({ data, say }) => data.isOfOneSource && say.ofOne.name,
  question: ({ data, say }) => data.isOfOneSource && say.ofOne.question,
  finding,
  subtitle: (context) => {
    const { data, say, presentation } = context;
    if (data.isOfOneSource) return [say.ofOne.encoding({ actor: subjectName(context) })];
    const encoding = say.encoding({ actor: subjectName(context) });
    return presentation === 'slide' ? [encoding] : [encoding, say.order];
  },
  empty: (context) => context.say.empty({ actor: subjectName(context) }),
  notes: ({ data, say }) => {
    if (data.rows.length === 0) return [];
    const hasCopy = data.columns.some(({ members, root }) => members.some((id) => id !== root));
    return [
      data.rows.some(({ telling }) => telling > 1) && say.notes.agreement,
      ...(hasCopy ? [say.notes.copies] : []),
    ];
  },
  legend: (context, theme) => {
    const drawn = drawnRows(context.data).flatMap((row) => row.cells.map(({ cell }) => cell));
    return stanceGridLegend(context, drawn, theme);
  },
  layout: layoutBySource,
  ...cells,
  kind: (context) =>
    context.say.kind({
      issues: drawnRows(context.data).length,
      sources: context.data.isOfOneSource ? null : context.data.columns.length,
      actor: subjectName(context),
    }),
  retold,
  subject: ({ data, dossier }) => ({ actor: dossier.actors[data.actor]?.id ?? '' }),
  lead: leadOf,
  // Focus stays on the same issue and source.
  moves: ({ data, dossier, say }, focused) => {
    const head = `${dossier.actors[data.actor]?.id}~`;
    return neighbourMoves(data.actors, data.actor, [say.previous, say.next], (at) => {
      const actor = dossier.actors[at]?.id ?? '';
      const focus = focused.startsWith(head) ? { focus: `${actor}~${focused.slice(head.length)}` } : {};
      return { name: actorName(dossier, at), view: { actor }, ...focus };
    });
  },
});

function retold(context: BySourceContext): string {
  const { data, dossier, say } = context;
  const parts = data.parts.map(({ kind, rows }) =>
    say.partSentence({
      kind,
      rows: rows.map(({ issue, cells: own }) => ({
        issue: issueLabel(dossier, issue),
        cells: own
          .filter(({ column, cell }) => !column || cell.kind !== 'none')
          .map((drawn) => ({ column: columnFacts(context, drawn), cell: drawn.cell })),
      })),
    }),
  );
  const missing = data.missing.map((issue) => issueLabel(dossier, issue));
  const silent = data.silent.map((column) => say.column(columnFacts(context, { column })));
  const sentences = [
    ...parts,
    ...(missing.length > 0 ? [say.missingSentence(missing)] : []),
    ...(silent.length > 0 ? [say.silentSentence(silent)] : []),
  ];
  return sentences.join(' ') || say.empty({ actor: subjectName(context) });
}
