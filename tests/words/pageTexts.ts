/** A text that a reader of a page sees or hears: the run of characters between two tags, or an attribute. */
export interface PageText {
  readonly text: string;
  /** Tag of the element, with the attribute where it is one: `h2`, `a[aria-label]`. */
  readonly at: string;
  readonly isAttribute: boolean;
  /** Whether it is a line of a picture, where one text may go over several. */
  readonly drawn: boolean;
  /** The same for texts that stand in one paragraph, cell or picture. */
  readonly block: number;
}

const heard = ['aria-label', 'aria-description', 'aria-valuetext', 'aria-roledescription', 'title', 'alt'];
const shown = [...heard, 'placeholder', 'label'];
const silent = ['script', 'style', 'template'];

/** Every text of a page as it is sent, in its order; comments divide no text, as a reader sees none. */
export function pageTexts(html: string): PageText[] {
  const texts: PageText[] = [];
  const open: string[] = [];
  let run = '';
  let block = 0;
  const end = () => {
    const text = unescaped(run).replaceAll(/\s+/g, ' ').trim();
    const drawn = open.includes('svg');
    if (text !== '') texts.push({ text, at: open.at(-1) ?? '', isAttribute: false, drawn, block });
    run = '';
  };
  const token =
    /<!--[\s\S]*?-->|<!doctype[^>]*>|<(\/?)([a-z][\w-]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>|([^<]+|<)/gi;
  for (const [, closing, name, attributes = '', text] of html.matchAll(token)) {
    if (text !== undefined && !silent.includes(open.at(-1) ?? '')) run += text;
    if (name === undefined) continue;
    const tag = name.toLowerCase();
    // What a script holds looks like tags and is none.
    if (silent.includes(open.at(-1) ?? '') && !(closing && tag === open.at(-1))) continue;
    end();
    if (!open.includes('svg') && !inline.includes(tag)) block += 1;
    if (closing) {
      open.length = Math.max(0, open.lastIndexOf(tag));
      continue;
    }
    for (const { attribute, value } of attributesOf(tag, attributes)) {
      texts.push({ text: value, at: `${tag}[${attribute}]`, isAttribute: true, drawn: false, block });
    }
    if (!attributes.endsWith('/') && !empty.includes(tag)) open.push(tag);
  }
  end();
  return texts;
}

const inline = [
  'a',
  'abbr',
  'b',
  'br',
  'cite',
  'code',
  'em',
  'i',
  'q',
  'small',
  'span',
  'strong',
  'sup',
  'time',
];
const empty = ['area', 'base', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr'];

function attributesOf(tag: string, attributes: string): { attribute: string; value: string }[] {
  const all = new Map(
    [...attributes.matchAll(/([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, name = '', a, b]) => [
      name.toLowerCase(),
      unescaped(a ?? b ?? '')
        .replaceAll(/\s+/g, ' ')
        .trim(),
    ]),
  );
  const told =
    tag === 'meta' && /description|title|site_name|alt/.test(all.get('name') ?? all.get('property') ?? '');
  return [...shown, ...(told ? ['content'] : [])].flatMap((attribute) => {
    const value = all.get(attribute) ?? '';
    return value === '' ? [] : [{ attribute, value }];
  });
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

function unescaped(text: string): string {
  return text.replaceAll(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) =>
    name
      ? (entities[String(name)] ?? whole)
      : String.fromCodePoint(hex ? parseInt(String(hex), 16) : Number(decimal)),
  );
}
