import { strFromU8, unzipSync } from 'fflate';
import { DOMParser, type Document, type Element } from '@xmldom/xmldom';
import { relationshipsPath, resolvedPath, type Relationship } from './Package.ts';

/** A file that is lent as a template and cannot be followed. */
export class TemplateError extends Error {
  /** `unreadable`: no presentation of Office; `noTitle`: no layout of it has a place for a title. */
  readonly kind: 'unreadable' | 'noTitle';

  constructor(kind: TemplateError['kind'], cause?: unknown) {
    super(
      kind === 'unreadable'
        ? 'template is no presentation (.pptx, .potx)'
        : 'template has no layout with a title',
      {
        cause,
      },
    );
    this.name = 'TemplateError';
    this.kind = kind;
  }
}

/** A presentation as it was given, read only. */
export class OfficeFile {
  readonly #parts: Readonly<Record<string, Uint8Array>>;
  readonly #overrides = new Map<string, string>();
  readonly #defaults = new Map<string, string>();

  /** @throws TemplateError if the bytes are no package of Office */
  constructor(bytes: Uint8Array) {
    try {
      this.#parts = unzipSync(bytes);
      const types = this.xml('[Content_Types].xml');
      for (const each of elements(types, 'Override')) {
        this.#overrides.set(
          (each.getAttribute('PartName') ?? '').slice(1),
          each.getAttribute('ContentType') ?? '',
        );
      }
      for (const each of elements(types, 'Default')) {
        const extension = (each.getAttribute('Extension') ?? '').toLowerCase();
        this.#defaults.set(extension, each.getAttribute('ContentType') ?? '');
      }
    } catch (error) {
      throw new TemplateError('unreadable', error);
    }
  }

  bytes(path: string): Uint8Array | undefined {
    return this.#parts[path];
  }

  /** The content type of a part, and whether it has that by its extension alone. */
  type(path: string): { readonly name: string; readonly isDefault: boolean } {
    const own = this.#overrides.get(path);
    const extension = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
    return own
      ? { name: own, isDefault: false }
      : { name: this.#defaults.get(extension) ?? '', isDefault: true };
  }

  xml(path: string): Document {
    const bytes = this.#parts[path];
    if (!bytes) throw new TemplateError('unreadable');
    return new DOMParser().parseFromString(strFromU8(bytes), 'text/xml');
  }

  relations(path: string): Relationship[] {
    const at = relationshipsPath(path);
    if (!this.#parts[at]) return [];
    return elements(this.xml(at), 'Relationship').map((each) => {
      const external = each.getAttribute('TargetMode') === 'External';
      const target = each.getAttribute('Target') ?? '';
      return {
        id: each.getAttribute('Id') ?? '',
        type: each.getAttribute('Type') ?? '',
        target: external ? target : resolvedPath(path, target),
        external,
      };
    });
  }
}

/** All elements of a local name below a node, in the order of the document. */
export function elements(node: Document | Element, name: string): Element[] {
  return [...node.getElementsByTagNameNS('*', name)];
}
