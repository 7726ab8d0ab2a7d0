import type { NoteSpan } from '@viaggio/domain/boards';

const DAY_MS = 86_400_000;

/**
 * Where notes stand on an axis of buckets of equal width: shares 0..1 of its length, from the left. `starts`: first days of
 * the buckets, in order; the last is as long as the one before it. What lies outside is left out.
 */
export function notePlaces<T extends NoteSpan>(
  notes: readonly T[],
  starts: readonly string[],
): { readonly note: T; readonly from: number; readonly to: number }[] {
  const at = starts.map((start) => Date.parse(start));
  const length = (at.at(-1) ?? 0) - (at.at(-2) ?? (at.at(-1) ?? 0) - DAY_MS);
  const edges = [...at, (at.at(-1) ?? 0) + length];
  const [first, end] = [edges[0], edges.at(-1)];
  if (at.length === 0 || first === undefined || end === undefined) return [];
  const place = (instant: number): number => {
    const inside = Math.min(Math.max(instant, first), end);
    const bucket = Math.min(
      at.length - 1,
      Math.max(
        0,
        edges.findLastIndex((edge) => edge <= inside),
      ),
    );
    const [low, high] = [edges[bucket]!, edges[bucket + 1]!];
    return (bucket + (inside - low) / (high - low)) / at.length;
  };
  return notes
    .map((note) => ({ note, begins: Date.parse(note.from), ends: Date.parse(note.to) + DAY_MS }))
    .filter(({ begins, ends }) => begins < end && ends > first)
    .map(({ note, begins, ends }) => ({ note, from: place(begins), to: place(ends) }))
    .sort((a, b) => a.from - b.from);
}
