export const NOTE_KINDS = ['campaign', 'release', 'incident', 'other'] as const;
export type NoteKind = (typeof NOTE_KINDS)[number];
export const NOTE_LENGTH = 280;

/** Something that happened on these days, both included: `2026-03-01`. */
export interface NoteSpan {
  readonly from: string;
  readonly to: string;
}
