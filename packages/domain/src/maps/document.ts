/**
 * The map as a document: stages × rows, and cards in their cells, for personas and a journey model. This is its plain
 * form: what files hold, what is compared, drawn and checked. While people write, it lives as a shared document
 * (`@viaggio/maps`), from which this form is read.
 */
export interface MapDocument {
  readonly title: string;
  readonly kind: MapKind;
  /** Language in which the map is written. */
  readonly language: 'it' | 'en';
  /** Id of the journey model whose stages its columns are bound to; null for a map of its own. */
  readonly model: string | null;
  /** Ids of the personas it is drawn for; the first is whose map it is unless a card says another. */
  readonly personas: readonly string[];
  /** In the order of the columns. */
  readonly stages: readonly MapStage[];
  /** In the order of the rows, hidden ones too. */
  readonly rows: readonly MapRow[];
  /** In the order of stage, then row, then place in the cell. */
  readonly cards: readonly MapCard[];
  /** Sticky notes of workshops. */
  readonly stickies: readonly MapSticky[];
  /** Who voted for what, and how many times. */
  readonly votes: readonly MapVote[];
  readonly timer: MapTimer | null;
}

/** What is (as-is), what is wanted (to-be), or what was found by asking (research). */
export const MAP_KINDS = ['as-is', 'to-be', 'research'] as const;
export type MapKind = (typeof MAP_KINDS)[number];

export interface MapStage {
  readonly id: string;
  readonly name: string;
  /** What the customer says here. */
  readonly words: string;
  /** Key of the stage of the model it shows; null when it stands for itself. */
  readonly binding: string | null;
}

/** Kinds of rows: what their cards are about, and which live figures stand beside them. */
export const ROW_KINDS = [
  'goals',
  'needs',
  'actions',
  'touchpoints',
  'channels',
  'words',
  'feelings',
  'pains',
  'gains',
  'drives',
  'moments',
  'opportunities',
  'response',
  'people',
  'systems',
  'owner',
  'targets',
  'images',
  'notes',
  'text',
] as const;
/**
 * goals: the customer's goal · needs · actions: what they do · touchpoints: typed, from the catalogue · channels ·
 * words: what they say · feelings: a score from −2 to +2 per persona, and an ideal · pains · gains · drives: what moves
 * them to act · moments: of interest, decision or truth · opportunities: effort, value, priority · response: our paired
 * part · people, systems: who and what stands backstage · owner: who answers for the stage · targets: goals with a
 * figure, owner and day · images · notes · text: a row with a name of its own.
 */
export type RowKind = (typeof ROW_KINDS)[number];

export interface MapRow {
  readonly id: string;
  readonly kind: RowKind;
  /** Name given by an author; '' shows the usual name of the kind. */
  readonly title: string;
  readonly hidden: boolean;
  /** For one person of a company (B2B): their role, as a swim lane of its own; '' otherwise. */
  readonly lane: string;
}

/** How a statement came to be: an author wrote it, data proposed it, or it waits to be verified. */
export const CARD_ORIGINS = ['written', 'drafted', 'hypothesis'] as const;
export type CardOrigin = (typeof CARD_ORIGINS)[number];

export interface MapCard {
  readonly id: string;
  readonly row: string;
  readonly stage: string;
  readonly text: string;
  readonly origin: CardOrigin;
  /** What became of a hypothesis; null while it waits. */
  readonly verdict: 'confirmed' | 'refuted' | null;
  /** Id of the persona it holds for; null for all. */
  readonly persona: string | null;
  /** Id of the touchpoint of the catalogue. It may be gone from it: then the card says so. */
  readonly touchpoint: string | null;
  /** Name of a channel. */
  readonly channel: string | null;
  /** Feeling from −2 (angry, lost) to +2 (delighted); `ideal` is the one that is wanted. */
  readonly score: number | null;
  readonly ideal: boolean;
  readonly moment: 'interest' | 'decision' | 'truth' | null;
  /** 1 (little) to 5 (much). */
  readonly effort: number | null;
  readonly value: number | null;
  /** Of a response: the card (an action) it answers, and how. `by: hand` was declared by an author. */
  readonly answers: string | null;
  /** Of a target: the saved report that measures it, the figure wanted, who answers for it, by which day. */
  readonly report: string | null;
  readonly target: number | null;
  readonly owner: string;
  /** Day (YYYY-MM-DD). */
  readonly due: string | null;
  /** Id of an uploaded image. */
  readonly image: string | null;
  /** Optional in the flow of the stage: skipping it is no deviation. */
  readonly optional: boolean;
}

export interface MapSticky {
  readonly id: string;
  readonly stage: string;
  readonly text: string;
  readonly author: string;
  /** One of six colours, 0 to 5. */
  readonly color: number;
}

export interface MapVote {
  /** Id of a card or a sticky note. */
  readonly on: string;
  /** Who: `member:<id>` or `guest:<id>`. */
  readonly by: string;
  readonly count: number;
}

export interface MapTimer {
  /** Milliseconds since 1970. */
  readonly endsAt: number;
  readonly seconds: number;
}
