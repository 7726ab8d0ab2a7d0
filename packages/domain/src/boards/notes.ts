export const NOTE_KINDS = ['campaign', 'release', 'incident', 'other'] as const;
export type NoteKind = (typeof NOTE_KINDS)[number];
export const NOTE_LENGTH = 280;

/** Something that happened on these days, both included: `2026-03-01`. */
export interface NoteSpan {
  readonly from: string;
  readonly to: string;
}

/** Notes whose days touch [from, to), in order. */
export const notesWithin = <T extends NoteSpan>(notes: readonly T[], from: string, to: string): T[] =>
  notes
    .filter((note) => note.from < to && note.to >= from)
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
