import type * as Y from 'yjs';

/**
 * Makes a shared text say `value` by one deletion and one insertion where they differ, so that what others write
 * elsewhere in it stays.
 */
export function spliceText(text: Y.Text, value: string): void {
  const before = text.toString();
  if (before === value) return;
  let start = 0;
  while (start < Math.min(before.length, value.length) && before[start] === value[start]) start++;
  if (splitsPair(before, start) || splitsPair(value, start)) start--;
  let end = 0;
  while (
    end < Math.min(before.length, value.length) - start &&
    before[before.length - 1 - end] === value[value.length - 1 - end]
  ) {
    end++;
  }
  if (splitsPair(before, before.length - end) || splitsPair(value, value.length - end)) end--;
  const removed = before.length - start - end;
  if (removed > 0) text.delete(start, removed);
  if (value.length - end > start) text.insert(start, value.slice(start, value.length - end));
}

/** Between the two halves of one character (an emoji): half of it must never travel alone. */
function splitsPair(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at);
  return before >= 0xd800 && before < 0xdc00 && after >= 0xdc00 && after < 0xe000;
}
