import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const SOURCES = join(import.meta.dirname, '..');
/** The name of the product and the names languages give themselves are the same everywhere. */
const NAMES = new Set(['Viaggio', 'K']);
const SPOKEN = new Set(['title', 'aria-label', 'alt', 'placeholder', 'label', 'description']);

function screens(): string[] {
  return readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.tsx'));
}

function saysSomething(text: string): boolean {
  const words = text.trim();
  return /\p{L}/u.test(words) && !NAMES.has(words) && words !== '&nbsp;';
}

/** Words written straight into a screen: between tags, or in an attribute that is read aloud. */
export function findTexts(file: string, source: string): string[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node) && saysSomething(node.text.replaceAll('&nbsp;', ''))) found.push(node.text.trim());
    if (ts.isJsxAttribute(node) && SPOKEN.has(node.name.getText(tree))) {
      const value = node.initializer;
      if (value && ts.isStringLiteral(value) && saysSomething(value.text)) found.push(value.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

describe('screens', () => {
  it('hold no words of their own: all are in the language files', () => {
    const found = screens().flatMap((path) =>
      findTexts(path, readFileSync(join(SOURCES, path), 'utf8')).map((text) => `${path}: ${text}`),
    );
    expect(found).toEqual([]);
  });

  it('would be caught if they did', () => {
    expect(findTexts('x.tsx', 'const x = <p title="Hello">Save {name}</p>;')).toEqual(['Hello', 'Save']);
  });
});
