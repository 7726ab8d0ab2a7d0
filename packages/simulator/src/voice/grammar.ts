import type { Stream } from '../random/index';

/** A parsed sentence: text, things of the moment, and choices between sentences. */
type Node =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'slot'; readonly name: string }
  | { readonly kind: 'choice'; readonly options: readonly Pattern[] };
export type Pattern = readonly Node[];

interface Cursor {
  readonly source: string;
  at: number;
}

function parseSequence(cursor: Cursor, inside: boolean): Pattern {
  const nodes: Node[] = [];
  let text = '';
  const flush = (): void => {
    if (text !== '') nodes.push({ kind: 'text', text });
    text = '';
  };
  while (cursor.at < cursor.source.length) {
    const char = cursor.source[cursor.at]!;
    if (inside && (char === '|' || char === '}')) break;
    cursor.at += 1;
    if (char === '{') {
      flush();
      nodes.push(parseChoice(cursor));
    } else if (char === '<') {
      flush();
      const end = cursor.source.indexOf('>', cursor.at);
      if (end < 0) throw new Error(`Unclosed slot in: ${cursor.source}`);
      nodes.push({ kind: 'slot', name: cursor.source.slice(cursor.at, end) });
      cursor.at = end + 1;
    } else text += char;
  }
  flush();
  return nodes;
}

function parseChoice(cursor: Cursor): Node {
  const options: Pattern[] = [];
  for (;;) {
    options.push(parseSequence(cursor, true));
    const char = cursor.source[cursor.at];
    if (char === undefined) throw new Error(`Unclosed choice in: ${cursor.source}`);
    cursor.at += 1;
    if (char === '}') return { kind: 'choice', options };
  }
}

const parsed = new Map<string, Pattern>();

/** Parses once; the sentences are few and used often. */
export function patternOf(source: string): Pattern {
  let pattern = parsed.get(source);
  if (pattern === undefined) {
    pattern = parseSequence({ source, at: 0 }, false);
    parsed.set(source, pattern);
  }
  return pattern;
}

/** Writes one of the sentences a pattern stands for. */
export function write(pattern: Pattern, stream: Stream, fill: (slot: string) => string): string {
  let text = '';
  for (const node of pattern) {
    if (node.kind === 'text') text += node.text;
    else if (node.kind === 'slot') text += fill(node.name);
    else text += write(stream.pick(node.options), stream, fill);
  }
  return text;
}

/** How many different sentences a pattern stands for, slots counted as one. */
export function countWays(pattern: Pattern): number {
  let ways = 1;
  for (const node of pattern) {
    if (node.kind === 'choice') ways *= node.options.reduce((sum, option) => sum + countWays(option), 0);
  }
  return ways;
}
