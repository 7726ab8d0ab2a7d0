import { type CsvDialect, CsvSplitter } from './splitCsv';

/** How a text is laid out. */
export type TextLayout =
  | { readonly kind: 'csv'; readonly dialect: CsvDialect }
  | { readonly kind: 'jsonl' }
  | { readonly kind: 'json'; readonly layout: 'list' | 'wrapped' | 'records' };

const SEPARATORS = [',', ';', '\t', '|'] as const;
/** Rows looked at to find the separator. */
const LOOKED_AT = 100;

/** Tells how a text is laid out by its first part. `complete`: the sample is the whole text. */
export function guessLayout(sample: string, complete: boolean): TextLayout {
  const text = sample.replace(/^\ufeff/, '').trimStart();
  if (text.startsWith('[') && /^\[\s*[[{\]]/.test(text)) return { kind: 'json', layout: 'list' };
  if (text.startsWith('{')) return guessJson(text);
  return { kind: 'csv', dialect: guessDialect(sample, complete) };
}

/** A first line that is an object by itself: one object a line. Otherwise objects over several lines. */
function guessJson(text: string): TextLayout {
  const line = text.slice(0, indexOrEnd(text, '\n'));
  try {
    JSON.parse(line);
    return { kind: 'jsonl' };
  } catch {
    // `{"id": 1, "tags": [...]}` is a record; `{"events": [{` holds them.
    const holdsList = /^\{\s*(?:"[^"]*"\s*:\s*(?:"[^"]*"|[\w.+-]+)\s*,\s*)*"[^"]*"\s*:\s*\[\s*\{/.test(text);
    return { kind: 'json', layout: holdsList ? 'wrapped' : 'records' };
  }
}

/**
 * The separator under which the rows have most cells and agree most on how many; a comma when none parts anything.
 * A file whose every cell is in single quotes is read so; otherwise an apostrophe is a letter of a name.
 */
export function guessDialect(sample: string, complete: boolean): CsvDialect {
  const newline = sample.includes('\n') || !sample.includes('\r') ? '\n' : '\r';
  const quote = /^\s*'[^']*'\s*([,;\t|])\s*'/.test(sample) && !sample.includes('"') ? "'" : '"';
  let best: CsvDialect = { separator: ',', quote, newline };
  let bestScore = 0;
  for (const separator of SEPARATORS) {
    const dialect = { separator, quote, newline } as const;
    const score = agreement(widthsOf(sample, dialect, complete));
    if (score > bestScore) [best, bestScore] = [dialect, score];
  }
  return best;
}

function widthsOf(sample: string, dialect: CsvDialect, complete: boolean): number[] {
  const splitter = new CsvSplitter(dialect);
  const rows = splitter.push(sample);
  if (complete || rows.length === 0) rows.push(...splitter.end());
  return rows
    .filter((row) => row.some((cell) => cell !== ''))
    .slice(0, LOOKED_AT)
    .map((row) => row.length);
}

/** Share of the rows that have the commonest number of cells, above one, and how many cells that is. */
function agreement(widths: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
  let score = 0;
  for (const [width, rows] of counts) score = Math.max(score, (rows / widths.length) * (2 - 1 / width));
  return score;
}

function indexOrEnd(text: string, wanted: string): number {
  const at = text.indexOf(wanted);
  return at < 0 ? text.length : at;
}
