/** What else is known of the two periods. */
export interface SurroundingFacts {
  /** Local days of the periods: [from, to). */
  readonly from: string;
  readonly to: string;
  readonly notes: readonly {
    readonly id: number;
    readonly from: string;
    readonly to: string;
    readonly text: string;
  }[];
  /** The note that marks the change itself. */
  readonly note: number | null;
  readonly day: string;
  readonly versions: readonly {
    readonly what: 'touchpoints' | 'stages';
    readonly version: number;
    readonly at: number;
  }[];
  /** Days on which each connection was heard, before and after. */
  readonly sources: readonly { readonly name: string; readonly before: number; readonly after: number }[];
  /** Contacts of customers by channel. */
  readonly channels: readonly { readonly channel: string; readonly before: number; readonly after: number }[];
  /** Days of each period. */
  readonly days: number;
}

export type OtherChange =
  | { readonly kind: 'note'; readonly id: number; readonly from: string; readonly text: string }
  | {
      readonly kind: 'version';
      readonly what: 'touchpoints' | 'stages';
      readonly version: number;
      readonly at: number;
    }
  | { readonly kind: 'source'; readonly name: string; readonly before: number; readonly after: number }
  | { readonly kind: 'channel'; readonly channel: string; readonly before: number; readonly after: number };

/** A channel has shifted when its volume is half as much again, or a third less, … */
const SHIFTED = 1.5;
/** … by more than four standard deviations of counts (their square roots have one of ½: Anscombe 1948). */
const SURPRISING = 4;
/** A connection was heard on less than half the days of the other period, which had a week of them. */
const SILENT = 0.5;
const LEAST_DAYS = 5;

export const hasShifted = (before: number, after: number): boolean => {
  const [less, more] = [Math.min(before, after), Math.max(before, after)];
  const surprise = Math.SQRT2 * (Math.sqrt(more + 3 / 8) - Math.sqrt(less + 3 / 8));
  return surprise > SURPRISING && more >= SHIFTED * less;
};

/**
 * What else changed in the two periods, and may as well be why figures moved: other notes on days, new versions of
 * touchpoints or stages, connections that fell silent or began, channels whose volume shifted.
 */
export function findOtherChanges(facts: SurroundingFacts): OtherChange[] {
  const isSame = ({ id, from }: { id: number; from: string }): boolean =>
    facts.note === null ? from === facts.day : id === facts.note;
  return [
    ...facts.notes
      .filter((note) => !isSame(note) && note.from < facts.to && note.to >= facts.from)
      .map(({ id, from, text }) => ({ kind: 'note' as const, id, from, text })),
    ...facts.versions.map((version) => ({ kind: 'version' as const, ...version })),
    ...facts.sources
      .filter(({ before, after }) => {
        const [less, more] = [Math.min(before, after), Math.max(before, after)];
        return more >= LEAST_DAYS && less < SILENT * more;
      })
      .map((source) => ({ kind: 'source' as const, ...source })),
    ...facts.channels
      .filter(({ before, after }) => hasShifted(before, after))
      .sort((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before))
      .map((channel) => ({ kind: 'channel' as const, ...channel })),
  ];
}
