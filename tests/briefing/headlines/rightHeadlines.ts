import { catalog } from '#lib/charts/catalog.ts';
import type { PreparedChart } from '#lib/charts/kit/chart.ts';
import { isParty, nameInText } from '#lib/model/actor.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { isDocument } from '#lib/model/source.ts';
import { defaultView, type View } from '#lib/model/view.ts';
import { readView, viewQuery } from '#lib/view/viewParams.ts';
import type { Words } from '#lib/words/Words.ts';
import { reworded, spoken } from './rewordings.ts';

/** A headline that somebody could type over a view, and that is true of it. */
export interface RightHeadline {
  readonly chart: string;
  readonly query: string;
  readonly headline: string;
}

/** Where the actors of a stance chart stand, read from its table: `issue` → `actor` → one side. */
export type Sides = ReadonlyMap<string, ReadonlyMap<string, 'for' | 'against' | 'neutral'>>;

export function openedView(dossier: Dossier, words: Words, { chart, query }: RightHeadline): PreparedChart {
  return catalog.find(({ id }) => id === chart)!.prepare(dossier, readView(query, dossier).view, words);
}

/** The views that headlines are written over: the usual one, each actor, each issue, each document left out. */
function views(dossier: Dossier): Partial<View>[] {
  return [
    {},
    ...dossier.actors.map(({ id }) => ({ actor: id })),
    ...dossier.issues.map(({ id }) => ({ issue: id })),
    ...dossier.sources.filter(isDocument).map(({ id }) => ({ sourcesOff: [id] })),
  ];
}

/** Drafted headlines of all views and those that people would write instead, each once. */
export function rightHeadlines(dossier: Dossier, words: Words): RightHeadline[] {
  const found = new Map<string, RightHeadline>();
  const add = (chart: string, query: string, headline: string) => {
    if (!found.has(headline)) found.set(headline, { chart, query, headline });
  };
  for (const change of views(dossier)) {
    const view = { ...defaultView, ...change };
    for (const chart of catalog) {
      const prepared = chart.prepare(dossier, view, words);
      if (!prepared.finding) continue;
      const query = viewQuery(view, chart.reads);
      add(chart.id, query, prepared.headline);
      for (const text of reworded(prepared)) add(chart.id, query, text);
      const sides = sidesOf(prepared);
      // The matrix has every issue; one view of it is enough.
      if (sides && (chart.id === 'stance-spectrum' || change.sourcesOff))
        for (const text of positionsInWords(dossier, sides)) add(chart.id, query, text);
    }
  }
  return [...found.values()];
}

/** Null where a chart is not about sides, or about what each source says of them. */
export function sidesOf({ table }: PreparedChart): Sides | null {
  const at = (id: string) => table.columns.findIndex((column) => column.id === id);
  if (at('value') < 0 || at('issue') < 0 || at('source') >= 0 || at('lowest') < 0) return null;
  const sides = new Map<string, Map<string, 'for' | 'against' | 'neutral'>>();
  for (const { cells } of table.rows) {
    const value = cells[at('value')]!.value;
    // Reports may conflict on more than the side.
    const isSplit = Number(cells[at('lowest')]!.value) < 0 && Number(cells[at('highest')]!.value) > 0;
    if (typeof value !== 'number' || isSplit) continue;
    const issue = cells[at('issue')]!.id!;
    if (!sides.has(issue)) sides.set(issue, new Map());
    sides.get(issue)!.set(cells[at('actor')]!.id!, value > 0 ? 'for' : value < 0 ? 'against' : 'neutral');
  }
  return sides;
}

function positionsInWords(dossier: Dossier, sides: Sides): string[] {
  return [...sides].flatMap(([id, all]) => {
    const issue = dossier.issues.find((each) => each.id === id)!;
    // Of an assessment the dossier gives a clause, which one does not support or oppose.
    const named = issue.kind === 'position' ? issue.name_in_text : '';
    const what = named || `“${issue.short_label}”`;
    const parties = [...all].filter(([actor]) => isParty(dossier.actors.find((each) => each.id === actor)!));
    const on = (side: string) =>
      parties
        .filter(([, each]) => each === side)
        .map(([actor]) => spoken[actor] ?? nameInText(dossier.actors.find((each) => each.id === actor)!));
    return sentences(what, on('for'), on('against'), on('neutral'));
  });
}

const joined = (names: readonly string[]) =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const s = (names: readonly string[]) => (names.length === 1 ? 's' : '');

function sentences(
  what: string,
  pro: readonly string[],
  con: readonly string[],
  middle: readonly string[],
): string[] {
  const all: string[] = [];
  const people = (names: readonly string[]) =>
    `${capital(small[names.length]!)} ${names.length === 1 ? 'actor' : 'actors'}`;
  if (pro.length > 0)
    all.push(`${capital(joined(pro))} back${s(pro)} ${what}`, `${people(pro)} support${s(pro)} ${what}`);
  if (con.length > 0)
    all.push(
      `${capital(joined(con))} reject${s(con)} ${what}`,
      `${capital(what)} is opposed by ${joined(con)}`,
      `${people(con)} oppose${s(con)} ${what}`,
    );
  if (pro.length === 1) all.push(`Only ${pro[0]} supports ${what}`);
  if (con.length === 1) all.push(`${capital(con[0]!)} alone opposes ${what}`);
  if (middle.length > 0)
    all.push(`${capital(joined(middle))} ${middle.length === 1 ? 'is' : 'are'} neutral on ${what}`);
  if (pro.length > 0 && con.length > 0)
    all.push(
      `${capital(joined(pro))} support${s(pro)} ${what}, but ${joined(con)} oppose${s(con)} it`,
      `While ${pro[0]} supports ${what}, ${con[0]} opposes it`,
    );
  if (pro.length > 1 && con.length === 0 && middle.length === 0)
    all.push(`All parties with a position support ${what}`);
  if (con.length === 0 && pro.length > 0) all.push(`No party opposes ${what}`);
  return all;
}
