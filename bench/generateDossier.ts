import { writeCsv } from '#lib/model/writeCsv.ts';

export interface DossierSize {
  readonly stances: number;
  readonly actors: number;
  readonly issues: number;
  readonly sources: number;
}

/** Sizes by number of stance rows; the other tables grow more slowly, as they do in real dossiers. */
export const dossierSizes: readonly DossierSize[] = [
  { stances: 1_000, actors: 20, issues: 15, sources: 40 },
  { stances: 10_000, actors: 60, issues: 40, sources: 200 },
  { stances: 100_000, actors: 200, issues: 150, sources: 1_000 },
];

/**
 * A made-up dossier of the size asked for, with the schema of a real one. The same size always gives the same bytes.
 *
 * @param schema text of `datapackage.json`
 * @returns file name → text
 */
export function generateDossier(size: DossierSize, schema: string): Map<string, string> {
  const random = seededRandom(size.stances);
  const pick = <Value>(values: readonly Value[]): Value =>
    values[Math.floor(random() * values.length)] as Value;
  const names = ['Ministry of Trade', 'Союз портов', '항만 노동조합', 'Port Authority', 'Harbour Union'];
  const ids = (prefix: string, count: number) =>
    Array.from({ length: count }, (_, i) => `${prefix}-${i + 1}`);
  const actors = ids('actor', size.actors);
  const issues = ids('issue', size.issues);
  const sources = ids('source', size.sources);
  const leaning = new Map(
    actors.flatMap((actor) => issues.map((issue) => [`${actor} ${issue}`, Math.floor(random() * 5) - 2])),
  );

  const stances = Array.from({ length: size.stances }, (_, i) => {
    const actor = pick(actors);
    const issue = pick(issues);
    const status = random() < 0.03 ? pick(['unclear', 'not_applicable']) : 'position';
    const drift = Math.round((random() - 0.5) * 2.4);
    const step = Math.max(-2, Math.min(2, (leaning.get(`${actor} ${issue}`) ?? 0) + drift));
    return {
      id: `stance-${i + 1}`,
      actor,
      issue,
      source: pick(sources),
      paragraph: String(1 + Math.floor(random() * 40)),
      quote: random() < 0.1 ? 'so we said, “never”, and meant it' : 'the plan must go ahead at once',
      status,
      stance: status === 'position' ? String(step) : '',
      basis: pick(['stated', 'attributed', 'inferred']),
      confidence: pick(['low', 'moderate', 'high']),
      date: '2024-06',
      rationale: random() < 0.1 ? 'Told twice,\nonce in passing.' : 'The source says so in plain words.',
    };
  });
  const tables: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>> = {
    sources: sources.map((id, i) => ({
      id,
      kind: 'analysis',
      title: `Document ${i + 1}`,
      published: '2024-06-30',
      language: 'en',
      file: `${id}.txt`,
      text_sha256: (i + 1).toString(16).padStart(64, '0'),
      reliability: pick(['A', 'B', 'C', 'D', 'E', 'F']),
      reliability_note: 'Made up.',
    })),
    actors: actors.map((id, i) => ({
      id,
      name: `${pick(names)} ${i + 1}`,
      short_name: `${pick(names)} ${i + 1}`,
      kind: 'organisation',
      bloc: `Bloc ${1 + (i % 5)}`,
    })),
    issues: issues.map((id, i) => ({
      id,
      proposition: `Plan ${i + 1} should go ahead.`,
      short_label: `Plan ${i + 1}`,
      category: `Category ${1 + Math.floor(i / 10)}`,
      support_means: 'Wants it.',
      oppose_means: 'Does not want it.',
    })),
    stances,
  };
  const files = new Map([['datapackage.json', schema]]);
  for (const resource of resourcesOf(schema)) {
    const header = resource.schema.fields.map((field) => field.name);
    const rows = (tables[resource.name] ?? []).map((row) => header.map((column) => row[column] ?? ''));
    files.set(resource.path, writeCsv(header, rows));
  }
  return files;
}

interface Resource {
  readonly name: string;
  readonly path: string;
  readonly schema: { readonly fields: readonly { readonly name: string }[] };
}

function resourcesOf(schema: string): readonly Resource[] {
  return (JSON.parse(schema) as { resources: Resource[] }).resources.filter(
    (resource) => 'schema' in resource,
  );
}

/** A small linear congruential generator (Numerical Recipes' constants): good enough to vary rows, always alike. */
function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
