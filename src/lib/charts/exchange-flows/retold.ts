import { nameInText } from '#lib/evidence/names.ts';
import { plainName } from '#lib/model/plainName.ts';
import { quantityFacts } from './flowFacts.ts';
import type { FlowContext } from './read.ts';

/** Actor by actor, what each gives to each. */
export function retold({ dossier, say, data }: FlowContext): string {
  const groups = [...data.main, ...data.others];
  if (groups.length === 0) return say.empty;
  return groups
    .map(({ from, to, lines }) =>
      say.group({
        from: nameInText(dossier, from),
        to: nameInText(dossier, to),
        items: lines.map(({ flow, pieces, quantities }) => ({
          item: plainName(flow.commodity),
          states: pieces.map(({ part: { state, sources } }) => ({ state, sources })),
          quantities: quantities.map((each) => ({
            ...quantityFacts(dossier, each),
            verdict: each.verdict,
          })),
        })),
      }),
    )
    .join(' ');
}
