import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, test } from 'vitest';

const folder = new URL('../../src/lib/data/', import.meta.url);

const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.ts'),
);

/** Texts of two words and more, but for errors of programs and for what a rule goes by in tests. */
function sentencesIn(code: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isNewExpression(node) && node.expression.getText(file) === 'Error') return;
    if (ts.isPropertyAssignment(node) && node.name.getText(file) === 'says') return;
    const isText = ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);
    if (isText && /\p{L}{2,} \p{L}{2,}/u.test(node.getText(file))) found.push(node.getText(file));
    ts.forEachChild(node, visit);
  };
  const file = ts.createSourceFile('code.ts', code, ts.ScriptTarget.Latest);
  visit(file);
  return found;
}

test.each(files)('%s leaves it to words to say what is wrong', (name) => {
  expect(sentencesIn(readFileSync(new URL(name, folder), 'utf8'))).toEqual([]);
});

test('a sentence in the code is found', () => {
  const code =
    "report(null, 'is not a number'); report(`has ${n} words too many`); throw new Error('no such table');";
  expect(sentencesIn(code)).toEqual(["'is not a number'", '`has ${n} words too many`']);
});
