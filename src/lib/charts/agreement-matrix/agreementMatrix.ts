import { nameInText } from '#lib/evidence/names.ts';
import { isParty } from '#lib/model/actor.ts';
import { toldKindOfAll } from '#lib/model/toldKind.ts';
import { defaultView } from '#lib/model/view.ts';
import { isFirm } from '#lib/summary/choosePair.ts';
import { stepsTaken } from '#lib/summary/stepsTaken.ts';
import { controls, stanceControls, stanceReads } from '../kit/controls.ts';
import { defineChart } from '../kit/defineChart.ts';
import { leadOf } from '../kit/leads.ts';
import { actorChoices } from '../kit/rowChoices.ts';
import { finding } from './finding.ts';
import { gridLegend, layoutGrid } from './grid.ts';
import { layoutAgreement } from './layout.ts';
import { neighboursOf, pairs } from './pairs.ts';
import { readAgreement, type AgreementContext } from './read.ts';
import { hasTicks } from './strip.ts';
import { legend } from './support.ts';

/** So many actors with their neighbours are as long as somebody scrolls through. */
const mostOnPage = 30;

/** Who stands close to whom over all issues, and on how many issues that rests. */
export const agreementMatrix = defineChart({
  id: 'agreement-matrix',
  areas: ['stances'],
  page: '/compare',
  reads: [...stanceReads, 'actorOrder', 'issueOrder', 'observers', 'measure'],
  controls: [...stanceControls, controls.measure, controls.observers],
  rows: ({ dossier, data: { actors, apart } }) => [
    actorChoices(
      dossier,
      actors.filter((actor) => !apart.includes(actor)),
      true,
    ),
  ],
  read: readAgreement,
  pages: { amount: ({ strips, isGrid }) => (isGrid ? 0 : strips.length), most: mostOnPage },
  found: ({ actors }) => actors.length > 0,
  finding,
  subtitle: ({ dossier, data, presentation, view, words, say }) => [
    data.isGrid ? say.grid.encoding[data.measure] : say.encoding[data.measure],
    presentation === 'full' &&
      view.actorOrder !== defaultView.actorOrder &&
      words.of('stances').actorOrder({
        order: view.actorOrder,
        grouped: false,
        told: toldKindOfAll(dossier.issues),
      }),
  ],
  empty: ({ say }) => say.empty,
  notes: ({ data, dossier, words, say, presentation }) => {
    const { least, leastDrawn, measure } = data;
    const isWeak = data.pairs.some((pair) => !isFirm(pair, least));
    return [
      measure === 'distance' ? words.of('common').stepsNote(stepsTaken(dossier).length) : say.sameNote,
      presentation === 'full' &&
        say.apartNote({
          least: leastDrawn,
          measure,
          actors: data.apart.map((actor) => nameInText(dossier, dossier.actors[actor]!.id)),
        }),
      data.actors.some((actor) => !isParty(dossier.actors[actor]!)) && say.observersNote,
      isWeak && say.weakNote({ least, measure, observers: data.partyCount < data.strips.length }),
      presentation === 'full' && !data.isGrid && data.strips.some(hasTicks) && say.ticksNote,
      data.isGrid && say.grid.note,
    ];
  },
  sources: ({ sources }) => sources,
  legend: (context, theme) => (context.data.isGrid ? gridLegend(context, theme) : legend(context, theme)),
  layout: (context, box) => (context.data.isGrid ? layoutGrid(context, box) : layoutAgreement(context, box)),
  ...pairs,
  dataTable: (context) =>
    pairs.table({ ...context, data: { ...context.data, pairs: context.data.everyPair } }),
  kind: ({ data, say }) =>
    data.isGrid ? say.grid.kind(data.strips.length) : say.kind({ actors: data.strips.length }),
  retold,
  lead: leadOf,
});

function retold(context: AgreementContext): string {
  const { data, say } = context;
  if (data.actors.length === 0) return say.empty;
  const shared = data.everyPair.filter(({ distance }) => distance !== null);
  const size = say.size({
    pairs: data.everyPair.length,
    shared: shared.length,
    well: shared.filter((pair) => isFirm(pair, data.least)).length,
    least: data.least,
    measure: data.measure,
  });
  const neighbours = data.strips.map((strip) => say.neighboursSentence(neighboursOf(context, strip)));
  return [size, ...neighbours].join(' ');
}
