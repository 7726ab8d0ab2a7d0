/** A stretch of a text: in both versions, or in one of them. */
export interface Stretch {
  readonly in: 'both' | 'before' | 'after';
  readonly text: string;
}

/** Above so many pairs of words the whole text is shown as changed: nobody reads that by the word. */
const MOST_PAIRS = 1_000_000;

const wordsOf = (text: string): readonly string[] => text.match(/\s+|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? [];

/** What was taken from a text and what was put in, word by word: the longest common subsequence of their words. */
export function wordDifference(before: string, after: string): readonly Stretch[] {
  const a = wordsOf(before);
  const b = wordsOf(after);
  if (a.length * b.length > MOST_PAIRS) {
    return joined([
      { in: 'before', text: before },
      { in: 'after', text: after },
    ]);
  }
  return joined(walk(a, b, lengths(a, b)));
}

/** `lengths[i][j]`: words common to the rest of `a` from i and of `b` from j. */
function lengths(a: readonly string[], b: readonly string[]): readonly Uint32Array[] {
  const table = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const same = a[i] === b[j] ? table[i + 1]![j + 1]! + 1 : 0;
      table[i]![j] = Math.max(same, table[i + 1]![j]!, table[i]![j + 1]!);
    }
  }
  return table;
}

function walk(a: readonly string[], b: readonly string[], table: readonly Uint32Array[]): Stretch[] {
  const out: Stretch[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      out.push({ in: 'both', text: a[i]! });
      i++;
      j++;
    } else if (j === b.length || (i < a.length && table[i + 1]![j]! >= table[i]![j + 1]!)) {
      out.push({ in: 'before', text: a[i++]! });
    } else {
      out.push({ in: 'after', text: b[j++]! });
    }
  }
  return out;
}

/** Neighbours of one kind become one stretch. */
function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  const out: Stretch[] = [];
  for (const { in: where, text } of stretches) {
    const last = out.at(-1);
    if (text === '') continue;
    if (last?.in === where) out[out.length - 1] = { in: where, text: last.text + text };
    else out.push({ in: where, text });
  }
  return out;
}
