/** Probabilities with which customers leave the plan, and what that does to them. */
export interface Planted {
  /** Of all: without the guide. */
  readonly skipsGuide: number;
  /** Of those who consider: without reading reviews. */
  readonly skipsReviews: number;
  /** Of those who read them: before they look at the product. */
  readonly swaps: number;
  /** Of those who consider: a chat that no plan has. */
  readonly chats: number;
  /** Comes from discovery to considering: with the guide, and without. */
  readonly considers: { readonly guided: number; readonly unguided: number };
  /** Comes from considering to buying. */
  readonly buys: number;
}

/** What was planted, and how often it happened in what was made. */
export interface WaysTruth {
  readonly planted: Planted;
  readonly customers: number;
  readonly skippedGuide: number;
  readonly considered: { readonly guided: number; readonly unguided: number };
  readonly skippedReviews: number;
  readonly swapped: number;
  readonly chatted: number;
  /** Who left the plan nowhere. */
  readonly fitting: number;
  /** Who considered and bought, before the change and from it on; without a change all are before. */
  readonly before: { readonly considered: number; readonly bought: number };
  readonly after: { readonly considered: number; readonly bought: number };
}

/** The truth while it is being counted. */
export type Tally = {
  -readonly [Key in keyof Omit<WaysTruth, 'planted'>]: WaysTruth[Key] extends number
    ? number
    : { -readonly [Part in keyof WaysTruth[Key]]: number };
};

export const emptyTally = (): Tally => ({
  customers: 0,
  skippedGuide: 0,
  considered: { guided: 0, unguided: 0 },
  skippedReviews: 0,
  swapped: 0,
  chatted: 0,
  fitting: 0,
  before: { considered: 0, bought: 0 },
  after: { considered: 0, bought: 0 },
});
