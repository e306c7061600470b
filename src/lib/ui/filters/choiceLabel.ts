import { sourceName } from '#lib/evidence/citation.ts';
import { plainName } from '#lib/model/plainName.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import type { View } from '#lib/model/view.ts';
import { measureOf } from '#lib/summary/measureOf.ts';
import type { Words } from '#lib/words/Words.ts';

type Chosen = View[keyof View];

/** How one value of a control is named: by words where it is ours, by the dossier where it is a row of it. */
export function choiceLabel(words: Words, dossier: Dossier, key: keyof View, value: Chosen): string {
  const say = words.of('controls');
  const common = words.of('common');
  const id = String(value ?? '');
  const nameOf = (rows: readonly Named[], none: string) => (id === '' ? none : nameIn(rows, id));
  switch (key) {
    case 'actorOrder':
    case 'issueOrder':
      return say.order(key, id as View['actorOrder'], dossier.issues);
    case 'thesisOrder':
      return say.thesisOrders[id as View['thesisOrder']];
    case 'measure':
      return say.measures[measureOf(dossier, id as View['measure'])];
    case 'coverage':
      return say.coverages[id as View['coverage']];
    case 'clauseOrder':
      return say.clauseOrders[id as View['clauseOrder']];
    case 'scale':
      return say.scales[id as View['scale']];
    case 'confidence':
      return common.confidenceNames[id as View['confidence']];
    case 'bases':
      return common.bases[id as View['bases'][number]];
    case 'claimType':
      return id === '' ? say.any : common.claimTypes[id as Exclude<View['claimType'], ''>];
    case 'topic':
      return id === '' ? say.any : plainName(id);
    case 'credibility': {
      const meaning = common.credibilities[Number(id) as keyof typeof common.credibilities];
      return id === '' ? say.any : say.orBetter({ step: id, meaning });
    }
    case 'reliability': {
      const meaning = common.reliabilities[id as keyof typeof common.reliabilities];
      return id === '' ? say.any : say.orBetter({ step: id, meaning });
    }
    case 'sourcesOff':
      return sourceName(words, dossier, id);
    case 'instrument':
    case 'instruments':
      return nameIn(dossier.instruments, id);
    case 'claimant':
      return nameOf(dossier.actors, say.any);
    case 'actors':
      return nameIn(dossier.actors, id);
    case 'actor':
      return dossier.actors.find((actor) => actor.id === id)?.short_name ?? id;
    case 'issue':
      return dossier.issues.find((issue) => issue.id === id)?.short_label ?? id;
    case 'figure':
      return id === '' ? say.any : (dossier.figures.find((figure) => figure.id === id)?.label ?? id);
    case 'thesis':
      return dossier.theses.find((thesis) => thesis.id === id)?.thesis ?? id;
    default:
      return id;
  }
}

interface Named {
  readonly id: string;
  readonly name: string;
}

function nameIn(rows: readonly Named[], id: string): string {
  return rows.find((row) => row.id === id)?.name ?? id;
}
