import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { promisify } from 'node:util';
import subsetFont from 'subset-font';
import { FontUnreadableError, readGivenFont } from '#lib/export/givenFont.ts';
import type { GivenFont } from '#lib/scene/fontRuns.ts';
import { trueType } from './nodeFontReader.ts';
import { Refusal } from './Refusal.ts';

const run = promisify(execFile);

/**
 * The fonts that a person names, each by its file or as it is installed; rejects, with what to do, for one that is
 * neither.
 */
export function givenFonts(named: readonly string[]): Promise<GivenFont[]> {
  return Promise.all(named.map(givenFont));
}

async function givenFont(name: string): Promise<GivenFont> {
  const { file, face } = existsSync(name) ? { file: name, face: 0 } : await installed(name);
  const bytes = await readFile(file);
  try {
    const isPacked = /^wOF[F2]$/.test(bytes.toString('latin1', 0, 4));
    return readGivenFont(isPacked ? await trueType(bytes) : bytes, face);
  } catch (error) {
    if (!(error instanceof FontUnreadableError)) throw error;
    throw new Refusal(`--font "${name}": ${basename(file)} is ${error.message}`);
  }
}

/** Asks fontconfig, which answers with another font where it has none of the name. */
async function installed(name: string): Promise<{ readonly file: string; readonly face: number }> {
  const advice = 'name a font file (.ttf, .otf, .ttc, .woff2)';
  let answer: string;
  try {
    const format = '%{file}\n%{index}\n%{family}\n%{fullname}';
    answer = (await run('fc-match', ['--format', format, name])).stdout;
  } catch {
    const why = 'is no file, and without fontconfig (fc-match) installed fonts are not found by name';
    throw new Refusal(`--font "${name}" ${why}; ${advice}`);
  }
  const [file = '', index = '0', families = '', fullName = ''] = answer.split('\n');
  const known = [...families.split(','), ...fullName.split(',')].map((each) => each.trim().toLowerCase());
  // "Noto Sans CJK" is a font to its users, though its families have the name of a place after it.
  const asked = (name.split(':')[0] ?? '').trim().toLowerCase();
  if (!known.some((each) => each === asked || each.startsWith(`${asked} `)))
    throw new Refusal(
      `--font "${name}" is neither a file nor an installed font (nearest: "${families}"); fc-list lists those that are, or ${advice}`,
    );
  // The upper half names an instance of a variable font.
  return { file, face: Number(index) & 0xffff };
}

/** Cuts a font down to the characters of a text and what shaping makes of them, packed as WOFF2. */
export async function cutFont({ bytes }: GivenFont, text: string): Promise<Uint8Array> {
  return subsetFont(Buffer.from(bytes), text, { targetFormat: 'woff2' });
}
