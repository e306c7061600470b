import { describe, expect, test } from 'vitest';
import { decode } from '#lib/import/decode.ts';
import { decodeLossy, type Encoding } from '#lib/import/encodings.ts';

/** The bytes of each sign of an encoding, as its decoder has them. */
function bytesOfSigns(encoding: Encoding): ReadonlyMap<string, readonly number[]> {
  const signs = new Map<string, readonly number[]>();
  const take = (...bytes: number[]) => {
    const sign = decodeLossy(Uint8Array.from(bytes), encoding);
    if ([...sign].length === 1 && sign !== '\ufffd' && !signs.has(sign)) signs.set(sign, bytes);
  };
  for (let byte = 0; byte < 256; byte++) take(byte);
  if (signs.size < 200)
    for (let lead = 0x81; lead < 0xff; lead++)
      for (let trail = 0x40; trail < 0xff; trail++) take(lead, trail);
  return signs;
}

function encoded(text: string, encoding: Encoding): Uint8Array {
  const signs = bytesOfSigns(encoding);
  const bytes = [...text].flatMap((sign) => {
    const found = signs.get(sign);
    if (!found) throw new Error(`${encoding} has no ${sign}`);
    return found;
  });
  return Uint8Array.from(bytes);
}

function utf16(text: string, order: 'le' | 'be'): Uint8Array {
  const codes = Array.from(text, (sign) => sign.charCodeAt(0));
  return Uint8Array.from(
    codes.flatMap((code) => (order === 'le' ? [code & 255, code >> 8] : [code >> 8, code & 255])),
  );
}

/** Names in a table whose other words are English. */
function table(names: string, rows: number): string {
  const all = names.split(', ');
  const lines = Array.from(
    { length: rows },
    (_, at) => `${all[(at * 7) % all.length]},Motion ${at % 30},${['yes', 'no', 'abstain'][at % 3]}`,
  );
  return `${['member,motion,vote', ...lines].join('\n')}\n`;
}

const polish =
  'Łukasz Ząb, Małgorzata Wójcik, Stanisław Gąsior, Jan Kowalski, Paweł Kukiz, Krzysztof Śmiszek, Urszula Zielińska, Żaneta Cwalina';
const czech =
  'Jiří Šťastný, Božena Žáčková, Přemysl Ďuriš, Petr Fiala, Jan Skopeček, Tomáš Černý, Olga Richterová, Věra Kovářová';
const hungarian =
  'Gergő Tűz, Szabó Béla, Őry Ödön, Orbán Viktor, Kövér László, Szijjártó Péter, Vadai Ágnes, Tóth Bertalan';
const russian = 'Иванов, Петров, Сидоров, Зюганов, Миронов, Слуцкий, Володин, Толстой, Васильев, Яровая';
const japanese = '山田太郎, 鈴木花子, 佐藤次郎, 高橋一郎, 田中真紀子, 渡辺, ソ能表, みんなの党';

const cases: readonly (readonly [string, Encoding, string])[] = [
  ['French', 'windows-1252', 'Hélène Bézard, Marc Dupont, François Noël, Benoît Lefèvre, Chloé Garçon'],
  ['German', 'windows-1252', 'Müller, Jäger, Weiß, Höß, Österreicher, Meier, Überall'],
  ['Spanish', 'windows-1252', 'José Núñez, María Ibáñez, Juan Pérez, Íñigo Ortuño, Iván Peña'],
  ['Portuguese', 'windows-1252', 'João Conceição, Pedro Simões, André Brandão, Inês Gonçalves'],
  ['Swedish and Danish', 'windows-1252', 'Åsa Öberg, Søren Bjørn, Märta Sjögren, Jørgen Æbelø, Håkan Ström'],
  ['Icelandic', 'windows-1252', 'Þór Sigurðsson, Guðrún Ægisdóttir, Björn Friðþjófsson, Ýr Ólafsdóttir'],
  ['signs beside words', 'windows-1252', 'Zoë “Z” O’Neil, Pat – Kim, Price €5, «Non»'],
  ['Polish', 'windows-1250', polish],
  ['Polish', 'iso-8859-2', polish],
  ['Czech', 'windows-1250', czech],
  ['Czech', 'iso-8859-2', czech],
  ['Slovak', 'windows-1250', 'Ľudovít Štúr, Ján Ďurica, Zuzana Čaputová, Peter Kĺč, Mária Vŕbová'],
  ['Hungarian', 'windows-1250', hungarian],
  ['Hungarian', 'iso-8859-2', hungarian],
  ['Croatian', 'windows-1250', 'Ivan Čačić, Željko Đurić, Ana Šarić, Marko Perić, Petra Novak, Luka Žužul'],
  ['Romanian', 'windows-1250', 'Ştefan Popescu, Ion Ţiriac, Ana Brânză, Mihai Iliescu, Răzvan Sârbu'],
  ['Russian', 'windows-1251', russian],
  ['Russian', 'koi8-r', russian],
  ['Ukrainian', 'windows-1251', 'Шевченко, Їжак, Петренко, Ґалаган, Єрмак, Гнатюк, Лисенко'],
  ['Greek', 'windows-1253', 'Παπαδόπουλος, Ιωάννης, Άννα, Μητσοτάκης, Τσίπρας, Ανδρουλάκης'],
  ['Turkish', 'windows-1254', 'Şükrü Işık, Ayşe Güneş, Çağlar Öz, Recep Erdoğan, Kemal Kılıçdaroğlu'],
  ['Hebrew', 'windows-1255', 'בנימין, יאיר, נפתלי, גדעון, אביגדור, מירב'],
  ['Arabic', 'windows-1256', 'محمد, علي, فاطمة, حسين, إبراهيم, نجيب'],
  ['Korean', 'cp949', '김철수, 이영희, 박민수, 최지우, 李在明, 더불어민주당'],
  ['Japanese', 'shift_jis', japanese],
  ['Japanese', 'euc-jp', japanese],
  ['Chinese', 'gb18030', '张三, 李四, 王五, 赵六, 民进党, 国民党, 陈水扁, 马英九'],
  ['Chinese', 'big5', '民進黨, 國民黨, 許功蓋, 陳水扁, 馬英九, 蔡英文'],
];

describe.each([10, 600])('names in a table of %i rows whose other words are English', (rows) => {
  test.each(cases)('%s in %s', (_, encoding, names) => {
    const text = table(names, rows);
    const found = decode(encoded(text, encoding));
    expect(found.text).toBe(text);
    expect(found.isDamaged).toBe(false);
  });

  test.each(['le', 'be'] as const)('Polish and Japanese in UTF-16, %s', (order) => {
    for (const names of [polish, japanese]) {
      const text = table(names, rows);
      expect(decode(utf16(text, order)).text).toBe(text);
    }
  });
});

describe('few foreign names', () => {
  test.each([
    ['windows-1250', 'poseł,głosowanie,głos\nJan,G1,za\nŁukasz Ząb,G1,przeciw\n'],
    ['windows-1250', `member,vote\n${'Smith,yes\n'.repeat(5000)}Małgorzata Wójcik,no\n`],
    ['windows-1251', 'member,vote\nSmith,yes\nИванов,no\n'],
    ['windows-1252', 'member,vote\nSmith,yes\nNúñez,no\n'],
    ['windows-1252', 'member,vote\nSmith,© Reuters\nJones,£ 5\nBrown,± 2 m²\nGray,5 €\n'],
    ['windows-1252', 'member,vote\nSmith,“yes” – perhaps\n'],
    ['windows-1254', 'member,vote\nSmith,yes\nErdoğan,no\n'],
    ['shift_jis', 'member,vote\nSmith,yes\n山田,no\n'],
    ['cp949', 'member,vote\nSmith,yes\n김철수,no\n'],
  ] as const)('in %s: %#', (encoding, text) => {
    expect(decode(encoded(text, encoding)).text).toBe(text);
  });
});

describe('lines of two encodings in one file', () => {
  const utf8 = (text: string) => new TextEncoder().encode(text);
  const lines = (...parts: readonly Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));

  test('as many of UTF-8 as of another: the other ones cannot be read, none is mangled', () => {
    const found = decode(
      lines(utf8('country,vote\nÄgypten,yes\n'), encoded('Türkei,no\n', 'windows-1252'), utf8('Peru,no\n')),
    );
    expect(found.encoding).toBe('utf-8');
    expect(found.text).toBe('country,vote\nÄgypten,yes\nT\ufffdrkei,no\nPeru,no\n');
    expect(found.isDamaged).toBe(true);
  });

  test('fewer of UTF-8 are read as what they are', () => {
    const found = decode(
      lines(
        encoded('country,vote\nTürkei,no\nÖsterreich,no\nRumänien,yes\n', 'windows-1252'),
        utf8('Ägypten,yes\n'),
      ),
    );
    expect(found.inUtf8).toEqual({ lines: 1, first: 5 });
    expect(found.text).toBe('country,vote\nTürkei,no\nÖsterreich,no\nRumänien,yes\nÄgypten,yes\n');
  });

  test('a line that is UTF-8 by chance', () => {
    const text = 'member,vote\n联通,yes\n民进党,no\n国民党,no\n陈水扁,yes\n';
    expect(decode(encoded(text, 'gb18030')).text).toBe(text);
  });
});
