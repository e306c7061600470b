import Papa from 'papaparse';

/** Letters of a script in place of a to z; of those that write syllables or words, one for every two letters. */
interface Script {
  readonly letters: string;
  readonly isDense?: boolean;
  /** Whether the fonts of the product have it. */
  readonly isOurs?: boolean;
  readonly isFromTheRight?: boolean;
  /** A font of Debian's `fonts-noto-core` or `fonts-droid-fallback` that has it. */
  readonly font?: string;
}

export const scripts = {
  latin: { letters: 'ąbćđęƒģħįĵķłṁňőþq̣řšťųvŵxÿž', isOurs: true },
  cyrillic: { letters: 'әбцдеғгһійкқлмңоөпрсұүїєґы', isOurs: true },
  greek: { letters: 'αβγδεφχηιξκλμνοπψρστυθωζςά', isOurs: true },
  hangul: { letters: '가나다라마바사아자차카타파하거너더러머버서어저처커터', isDense: true, isOurs: true },
  chinese: {
    letters: '港口海湾船城市会议深水道工人公司条约章程税费土地灯塔',
    isDense: true,
    font: '/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf',
  },
  japanese: {
    letters: 'あいうえおかきくけこさしすせそタチツテトナニヌ港湾税',
    isDense: true,
    font: '/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf',
  },
  arabic: {
    letters: 'ابتثجحخدذرزسشصضطظعغفقكلمنه',
    isFromTheRight: true,
    font: '/usr/share/fonts/truetype/noto/NotoSansArabic-Regular.ttf',
  },
  hebrew: {
    letters: 'אבגדהוזחטיכלמנסעפצקרשתםןףץ',
    isFromTheRight: true,
    font: '/usr/share/fonts/truetype/noto/NotoSansHebrew-Regular.ttf',
  },
  thai: {
    letters: 'กขคงจฉชซดตถทธนบปผฝพฟมยรลวส',
    font: '/usr/share/fonts/truetype/noto/NotoSansThai-Regular.ttf',
  },
  devanagari: {
    letters: 'कखगघचछजझटठडढणतथदधनपफबभमयरल',
    font: '/usr/share/fonts/truetype/noto/NotoSansDevanagari-Regular.ttf',
  },
  georgian: {
    letters: 'აბგდევზთიკლმნოპჟრსტუფქღყშჩ',
    font: '/usr/share/fonts/truetype/noto/NotoSansGeorgian-Regular.ttf',
  },
} satisfies Readonly<Record<string, Script>>;

export type ScriptName = keyof typeof scripts;

/** A text with its letters in another script; figures and signs stay. */
export function inScript(name: ScriptName, text: string): string {
  const { letters, isDense = false }: Script = scripts[name];
  const pool = Array.from(
    new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(letters),
    (each) => each.segment,
  );
  const at = (letter: string) => letter.toLowerCase().charCodeAt(0) - 97;
  return isDense
    ? text.replace(/[a-z]{1,2}/gi, (pair) => pool[(at(pair) + 5 * at(pair.slice(-1))) % pool.length]!)
    : text.replace(/[a-z]/gi, (letter) => pool[at(letter)]!);
}

const columns: Readonly<Record<string, readonly string[]>> = {
  sources: ['title', 'author', 'publisher'],
  actors: ['name', 'short_name', 'bloc', 'note'],
  issues: ['proposition', 'short_label', 'category', 'support_means', 'oppose_means'],
  theses: ['thesis'],
  claims: ['claim', 'quote'],
  figures: ['label', 'quote'],
  references: ['publisher', 'title', 'finding'],
  instruments: ['name', 'parties'],
  provisions: ['provision', 'conditions', 'quote'],
  events: ['label', 'quote'],
  stances: ['quote', 'rationale'],
};

/** The files of a dossier with its names, texts and quotes in another script. */
export function filesInScript(name: ScriptName, original: ReadonlyMap<string, string>): Map<string, string> {
  const files = new Map(original);
  for (const [table, changed] of Object.entries(columns)) {
    const { data, meta } = Papa.parse<Record<string, string>>(files.get(`${table}.csv`)!, {
      header: true,
      skipEmptyLines: true,
    });
    const rows = data.map((row) => ({
      ...row,
      ...Object.fromEntries(changed.map((column) => [column, inScript(name, row[column] ?? '')])),
    }));
    files.set(`${table}.csv`, Papa.unparse({ fields: meta.fields!, data: rows }));
  }
  const description = JSON.parse(files.get('datapackage.json')!) as Record<string, unknown>;
  description['title'] = inScript(name, String(description['title']));
  files.set('datapackage.json', JSON.stringify(description));
  return files;
}
