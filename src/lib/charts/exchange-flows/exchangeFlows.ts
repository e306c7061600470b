import type { EvidenceRow } from '#lib/evidence/evidenceRow.ts';
import { nameInText } from '#lib/evidence/names.ts';
import { plainName } from '#lib/model/plainName.ts';
import { hasCopy } from '#lib/summary/hasCopy.ts';
import { isWrong } from '#lib/summary/verdicts.ts';
import { sourceControls } from '../kit/controls.ts';
import { defineChart } from '../kit/defineChart.ts';
import { leadOf } from '../kit/leads.ts';
import { finding } from './finding.ts';
import { itemName, quantityFacts, shortTransfer } from './flowFacts.ts';
import { layoutFlows } from './layout.ts';
import { legend } from './legend.ts';
import { pieces } from './pieces.ts';
import { lineId, readFlows, reads, verdictOf, type FlowContext } from './read.ts';

/** Who gives what to whom, as far as the sources report it, and how real it is by their account. */
export const exchangeFlows = defineChart({
  id: 'exchange-flows',
  areas: ['stances'],
  saysConflicts: 'marks',
  page: '/exchange',
  reads,
  controls: sourceControls,
  rows: ({ dossier, words, say, data }) => [
    {
      kind: 'transfer',
      rows: data.lines.map((line) => {
        const item = itemName({ say }, line.flow);
        return {
          id: lineId(line),
          name: words.of('common').parts([item, words.of('common').flow(shortTransfer(dossier, line.flow))]),
          also: [line.flow.commodity],
        };
      }),
    },
  ],
  read: readFlows,
  pages: { amount: ({ lines }) => lines.length },
  found: ({ lines }) => lines.length > 0,
  finding,
  subtitle: ({ say, data: { lines } }) => [
    say.encoding,
    lines.some(({ pieces }) => pieces.some(({ part }) => part.sources > 1)) && say.numbers,
  ],
  empty: ({ say }) => say.empty,
  notes: ({ dossier, words, say, data: { lines } }, sources) => [
    say.statesNote,
    lines.some(({ pieces }) => pieces.length > 1) && say.severalColumnsNote,
    lines.length > 0 && say.oneDirectionNote,
    hasCopy(dossier, sources()) && words.of('common').copyNote,
  ],
  checked,
  legend,
  layout: layoutFlows,
  ...pieces,
  kind: ({ say, data: { lines } }) => say.kind(lines.length),
  retold,
  lead: leadOf,
});

/** Rows that a mark or a quantity is disputed by, and figures of which it is said that they are not confirmed. */
function checked({ dossier, data: { lines } }: FlowContext): EvidenceRow[] {
  return lines.flatMap(({ pieces, quantities }) => [
    ...pieces.flatMap(({ part }) => part.rows.filter((row) => isWrong(verdictOf(dossier, row)))),
    ...quantities
      .filter(({ verdict }) => verdict !== null && verdict !== 'matches' && !isWrong(verdict))
      .map(({ at }): EvidenceRow => ({ table: 'figures', at })),
  ]);
}

/** Actor by actor, what each gives to each. */
function retold({ dossier, say, data }: FlowContext): string {
  const groups = data.groups.map(({ from, to, lines }) => {
    const items = lines.map(({ flow, pieces, quantities }) => ({
      item: plainName(flow.commodity),
      states: pieces.map(({ part: { state, sources } }) => ({ state, sources })),
      quantities: quantities.map((each) => ({ ...quantityFacts(dossier, each), verdict: each.verdict })),
    }));
    return say.group({ from: nameInText(dossier, from), to: nameInText(dossier, to), items });
  });
  return groups.length === 0 ? say.empty : groups.join(' ');
}
