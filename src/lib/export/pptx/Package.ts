import { zipOf } from '../zipOf.ts';
import { element, namespaces, xmlHead } from './xml.ts';

export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** Path of a part, or an address outside. */
  readonly target: string;
  readonly external: boolean;
}

const opc = 'http://schemas.openxmlformats.org/package/2006';
/** The parts that a package of Office has without a content type of their own. */
const byExtension: Readonly<Record<string, string>> = {
  rels: 'application/vnd.openxmlformats-package.relationships+xml',
  xml: 'application/xml',
};

/** Parts, their content types and what leads from one to another: Open Packaging Conventions, ECMA-376 part 2. */
export class Package {
  readonly #parts = new Map<string, { content: string | Uint8Array; type: string | null }>();
  readonly #defaults = new Map<string, string>(Object.entries(byExtension));
  readonly #relationships = new Map<string, Relationship[]>();

  /** @param path without a slash before it, such as `ppt/slides/slide1.xml` */
  add(path: string, type: string, content: string | Uint8Array): void {
    this.#parts.set(path, { content: typeof content === 'string' ? xmlHead + content : content, type });
  }

  /** A part whose content type its extension says, such as a picture. */
  addByExtension(path: string, type: string, content: Uint8Array): void {
    this.#defaults.set(path.slice(path.lastIndexOf('.') + 1).toLowerCase(), type);
    this.#parts.set(path, { content, type: null });
  }

  has(path: string): boolean {
    return this.#parts.has(path);
  }

  /**
   * @param from path of a part; empty for the package
   * @param type the last word of it, such as `slide`, or all of it
   * @param to path of a part, or an address outside
   * @returns the id by which the part names the other
   */
  relate(from: string, type: string, to: string, external = false): string {
    const known = this.#relationships.get(from) ?? [];
    this.#relationships.set(from, known);
    const whole = type.includes(':') ? type : `${namespaces.r}/${type}`;
    const target = external ? to : relativePath(from, to);
    const same = known.find((each) => each.type === whole && each.target === target);
    if (same) return same.id;
    const taken = new Set(known.map(({ id }) => id));
    let number = known.length + 1;
    while (taken.has(`rId${number}`)) number++;
    const id = `rId${number}`;
    known.push({ id, type: whole, target, external });
    return id;
  }

  /** A relationship by the id that the part has for it already. */
  keep(from: string, { id, type, target, external }: Relationship): void {
    const known = this.#relationships.get(from) ?? [];
    this.#relationships.set(from, known);
    known.push({ id, type, target: external ? target : relativePath(from, target), external });
  }

  /** The same bytes whenever and wherever it is called: the time of every part is the first that a ZIP file can tell. */
  zip(): Uint8Array {
    return zipOf([
      ['[Content_Types].xml', this.#contentTypes()],
      ...[...this.#relationships].map(
        ([from, relationships]) => [relationshipsPath(from), relationshipsXml(relationships)] as const,
      ),
      ...[...this.#parts].map(([path, { content }]) => [path, content] as const),
    ]);
  }

  #contentTypes(): string {
    const defaults = [...this.#defaults].map(([extension, type]) =>
      element('Default', { Extension: extension, ContentType: type }),
    );
    const overrides = [...this.#parts].flatMap(([path, { type }]) =>
      type === null ? [] : [element('Override', { PartName: `/${path}`, ContentType: type })],
    );
    return xmlHead + element('Types', { xmlns: `${opc}/content-types` }, ...defaults, ...overrides);
  }
}

function relationshipsXml(relationships: readonly Relationship[]): string {
  const each = relationships.map(({ id, type, target, external }) =>
    element('Relationship', {
      Id: id,
      Type: type,
      Target: target,
      TargetMode: external ? 'External' : undefined,
    }),
  );
  return xmlHead + element('Relationships', { xmlns: `${opc}/relationships` }, ...each);
}

/** Where the relationships of a part stand; of the package, for an empty path. */
export function relationshipsPath(path: string): string {
  const cut = path.lastIndexOf('/') + 1;
  return `${path.slice(0, cut)}_rels/${path.slice(cut)}.rels`;
}

function relativePath(from: string, to: string): string {
  const [folders, path] = [from.split('/').slice(0, -1), to.split('/')];
  let shared = 0;
  while (shared < folders.length && folders[shared] === path[shared]) shared++;
  return [...folders.slice(shared).map(() => '..'), ...path.slice(shared)].join('/');
}

/** The path of a part that a relationship of another leads to. */
export function resolvedPath(from: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path = from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}
