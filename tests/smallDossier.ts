import type { Bearing, Claim, ClaimType } from '#lib/model/claim.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import type { Obligation, Provision, ProvisionStatus } from '#lib/model/provision.ts';
import type { Source } from '#lib/model/source.ts';
import type { Basis, Confidence, Stance, StanceStatus, Step } from '#lib/model/stance.ts';

/** A dossier without any row. */
export const bareDossier: Dossier = {
  info: {
    name: 'small',
    title: 'Small dossier',
    description: '',
    version: '1',
    asOf: '2024-01-01',
    licence: { name: 'CC0-1.0', title: 'CC0', url: '' },
    rows: 'readings',
    questions: [],
  },
  sources: [],
  actors: [],
  issues: [],
  stances: [],
  theses: [],
  claims: [],
  figures: [],
  references: [],
  checks: [],
  instruments: [],
  provisions: [],
  events: [],
  synonyms: [],
};

/** `a b<a c@`: three sources, b a copy of a, c a publication that is no document of the dossier. */
function readSources(text: string): Source[] {
  return words(text).map((word, i) => {
    const [id = '', derived_from = ''] = word.replace('@', '').split('<');
    return {
      id,
      kind: 'analysis',
      title: `Title ${id}`,
      author: '',
      publisher: derived_from ? '' : `Paper ${id}`,
      published: '2024',
      language: 'en',
      url: '',
      file: word.includes('@') ? '' : `${id}.txt`,
      text_sha256: '',
      reliability: 'C',
      reliability_note: '',
      derived_from,
      note: '',
      voice: '',
      rowNumber: i + 2,
    };
  });
}

function words(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

function lines(text: string): string[][] {
  return text
    .split('\n')
    .map(words)
    .filter((line) => line.length > 0);
}

/**
 * A dossier of claims, one a line: source, thesis (`-` for none), bearing, the type if it is not `fact`, and who makes
 * it if that is said.
 * Theses are those named in the list, which are their texts as well.
 */
export function claimDossier(sources: string, theses: string, claims: string): Dossier {
  return {
    ...bareDossier,
    sources: readSources(sources),
    theses: words(theses).map((id, i) => ({ id, thesis: id, topic: '', issue: '', rowNumber: i + 2 })),
    claims: lines(claims).map(
      ([source = '', thesis = '', bearing = '', type = 'fact', claimant = ''], i): Claim => ({
        id: `c${String(i).padStart(3, '0')}`,
        source,
        paragraph: 1,
        quote: '',
        claimant,
        claim: '',
        type: type as ClaimType,
        topic: '',
        thesis: thesis === '-' ? '' : thesis,
        bearing: thesis === '-' ? '' : (bearing as Bearing),
        likelihood: '',
        credibility: 3,
        note: '',
        provision: '',
        flow_from: '',
        flow_to: '',
        commodity: [],
        flow_state: '',
        date: '',
        url: '',
        rowNumber: i + 2,
      }),
    ),
  };
}

/** One row of `stanceDossier`; the step is null unless the status is `position`. */
export interface SmallStance {
  readonly actor: string;
  readonly issue: string;
  readonly source: string;
  readonly status?: StanceStatus;
  readonly step: Step | null;
  readonly basis?: Basis | null;
  readonly confidence?: Confidence | null;
  readonly date?: string;
}

/** `p:north q:south`: actors and their blocs; issues likewise with their categories. */
export function stanceDossier(
  sources: string,
  actors: string,
  issues: string,
  rows: readonly SmallStance[],
): Dossier {
  const named = (text: string) =>
    words(text).map((word, i) => {
      const [id = '', group = ''] = word.split(':');
      return { id, group, rowNumber: i + 2 };
    });
  return {
    ...bareDossier,
    sources: readSources(sources),
    actors: named(actors).map(({ id, group, rowNumber }) => ({
      id,
      name: `Actor ${id}`,
      short_name: id.toUpperCase(),
      kind: 'state',
      iso3: '',
      parent: '',
      bloc: group,
      note: '',
      name_in_text: '',
      role: '',
      members: [],
      rowNumber,
    })),
    issues: named(issues).map(({ id, group, rowNumber }) => ({
      id,
      proposition: `Proposition ${id}`,
      name_in_text: '',
      short_label: id.toUpperCase(),
      category: group,
      support_means: '',
      oppose_means: '',
      provision: '',
      kind: 'position',
      rowNumber,
    })),
    stances: rows.map(({ actor, issue, source, step, status, basis, confidence, date }, i): Stance => ({
      id: `s${String(i).padStart(3, '0')}`,
      source,
      paragraph: 1,
      quote: '',
      actor,
      issue,
      status: status ?? 'position',
      stance: step,
      basis: basis === undefined ? 'stated' : basis,
      confidence: confidence === undefined ? 'high' : confidence,
      date: date ?? '',
      rationale: '',
      item: '',
      rowNumber: i + 2,
    })),
  };
}

/**
 * A dossier of provisions, one a line: instrument, category, obligation, status, source and, with blanks, the
 * conditions. `x:1961 y`: instruments and when they were signed, y undated.
 */
export function provisionDossier(sources: string, instruments: string, provisions: string): Dossier {
  return {
    ...bareDossier,
    sources: readSources(sources),
    instruments: words(instruments).map((word, i) => {
      const [id = '', signed = ''] = word.split(':');
      const rest = {
        parties: '',
        in_force: '',
        ended: '',
        url: '',
        note: '',
        text: '',
        name_in_text: '',
        rowNumber: i + 2,
      } as const;
      return { id, name: `Treaty ${id}`, signed, ...rest };
    }),
    provisions: lines(provisions).map((line, i): Provision => {
      const [instrument = '', category = '', obligation = '', status = '', source = '', ...conditions] = line;
      return {
        id: `p${String(i).padStart(3, '0')}`,
        source,
        paragraph: 1,
        quote: '',
        instrument,
        article: '',
        provision: `Text ${i}.`,
        category,
        obligation: obligation as Obligation,
        conditions: conditions.join(' '),
        status: status as ProvisionStatus,
        note: '',
        rowNumber: i + 2,
      };
    }),
  };
}
