import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readOptions } from '#scripts/readOptions.ts';
import { Refusal } from '#scripts/Refusal.ts';
import { runInShell, root } from './runScript.ts';

const harbour = 'tests/fixtures/harbour-dossier';

/** Those that are run as commands; what is in the others is imported. */
const commands = {
  'agreement.ts': '--al',
  'browser.ts': '--path',
  'build.ts': '--quite',
  'build-twice.ts': '--halp',
  'check-data.ts': '--souces',
  'collection.ts': '--prot',
  'export.ts': '--chrat',
  'fonts.ts': '--pretendart',
  'import-data.ts': '--inspct',
  'load-collection.ts': '--enigne',
  'test.ts': '--hlep',
};

describe('every command', () => {
  it.each(Object.entries(commands))(
    '%s refuses a mistyped option and names the nearest',
    (script, option) => {
      const { code, out, error } = runInShell(script, `run ${option} x`);
      expect({ code, out }).toEqual({ code: 1, out: '' });
      expect(error).toContain(`unknown option: "${option}"`);
      expect(error.split('\n')).toHaveLength(1);
      // The only one without options at all.
      if (script !== 'browser.ts') expect(error).toMatch(/; is "--[a-z]+" meant\?$/);
    },
  );

  it('is listed here if it runs something', () => {
    const scripts = readdirSync(`${root}/scripts`).filter((name) => /^[a-z-]+\.ts$/.test(name));
    const imported = [
      'codebook.ts',
      'firefox.ts',
      'garbage.ts',
      'licences.ts',
      'poppler.ts',
      'program.ts',
      'unfinished.ts',
    ];
    expect(scripts.filter((name) => !imported.includes(name)).sort()).toEqual(
      [...Object.keys(commands), 'check-site.ts'].sort(),
    );
  });

  it.each([
    ['check-data.ts', `run ${harbour} | head -c 1; exit \${PIPESTATUS[0]}`, 0],
    ['check-data.ts', `run nowhere 2>&1 | true; exit \${PIPESTATUS[0]}`, 1],
    ['check-data.ts', `run --help | true; exit \${PIPESTATUS[0]}`, 0],
    ['agreement.ts', `run | head -1 >&-; exit \${PIPESTATUS[0]}`, 0],
    ['export.ts', `run --help | true; exit \${PIPESTATUS[0]}`, 0],
    ['build.ts', `run --help | true; exit \${PIPESTATUS[0]}`, 0],
  ])('%s ends quietly where nobody reads it: %s', (script, command, status) => {
    const { code, error } = runInShell(script, command);
    expect(error).not.toMatch(/EPIPE| {4}at /);
    expect(code).toBe(status);
  });

  it('says that its output cannot be written', () => {
    const { code, error } = runInShell('check-data.ts', `run ${harbour} > /dev/full`);
    expect({ code, error }).toEqual({ code: 1, error: 'the output cannot be written: the disk is full' });
  });

  it('shows control characters of a name instead of obeying them', () => {
    const { code, error } = runInShell('check-data.ts', `run $'no\\e[31m\\a\\u202e\\nwhere'`);
    expect(code).toBe(1);
    expect(error).toBe('no such folder: "no\\u001b[31m\\u0007\\u202e\\u000awhere"');
  });
});

describe('the options of a command line', () => {
  const options = { sources: { type: 'string' }, all: { type: 'boolean' } } as const;

  it.each([
    [['--sources'], '--sources needs a value'],
    [['--sources', '--all'], '--sources needs a value'],
    [['--all', '--all'], 'given twice: --all'],
    [['--all=yes'], '--all takes no value: "yes"'],
    [['one', 'two'], 'too many: "one", "two"; of folders at most 1 is expected'],
    [['--toString'], 'unknown option: "--toString", expected some of --sources, --all'],
  ])('refuse %j', (args, message) => {
    expect(() => readOptions(args, options, 1, 'folder')).toThrow(new Refusal(message));
  });

  it('are read with what stands beside them', () => {
    const { values, positionals } = readOptions(['a', '--', '--sources=-b', '--all'], options, 1);
    expect({ ...values, positionals }).toEqual({ sources: '-b', all: true, positionals: ['a'] });
  });
});
