import type { SegmentRule } from '../segments/index';

/** Colours a persona may have: names, so that each theme gives them its own shade. */
export const PERSONA_COLOURS = ['teal', 'rust', 'plum', 'moss', 'sky', 'sand', 'rose', 'ink'] as const;
export type PersonaColour = (typeof PERSONA_COLOURS)[number];

/** Parts of a drawn face: how many kinds there are of each. Number 0 of beard and glasses is none. */
export const FACE_PARTS = {
  skin: 6,
  hair: 10,
  hairColour: 7,
  eyes: 3,
  mouth: 4,
  beard: 4,
  glasses: 3,
} as const;
export type Face = Readonly<Record<keyof typeof FACE_PARTS, number>>;

/** What somebody does in a company's decision; null where nobody buys for a company. */
export const BUYING_ROLES = ['decides', 'influences', 'uses', 'buys', 'guards'] as const;
export type BuyingRole = (typeof BUYING_ROLES)[number];

/** `own`: written by us; `feedback`: said by a customer, and picked from what arrived. */
export interface PersonaQuote {
  readonly text: string;
  readonly from: 'own' | 'feedback';
}

/** A typical customer as somebody wrote them. Texts are plain. */
export interface PersonaWriting {
  readonly name: string;
  readonly role: string;
  readonly age: string;
  readonly place: string;
  readonly bio: string;
  readonly goals: readonly string[];
  readonly needs: readonly string[];
  readonly fears: readonly string[];
  readonly drives: readonly string[];
  /** Channels they prefer, the dearest first. */
  readonly channels: readonly string[];
  readonly quotes: readonly PersonaQuote[];
  readonly colour: PersonaColour;
  readonly face: Face;
  readonly buyingRole: BuyingRole | null;
}

/** Who belongs: a rule of its own, or whoever belongs to a segment; null: only written, so nobody is counted. */
export type Membership =
  | { readonly kind: 'rule'; readonly rule: SegmentRule }
  | { readonly kind: 'segment'; readonly segment: string }
  | null;

/** Bytes of an uploaded picture. */
export const MOST_PICTURE_BYTES = 2 * 1024 * 1024;

/**
 * Contacts that customers began themselves, by channel: sums over people, so that an interval can mind that contacts of
 * one customer resemble each other.
 */
export interface ChannelUse {
  readonly people: number;
  /** Contacts, and the sum over people of their squares. */
  readonly contacts: number;
  readonly squares: number;
  readonly channels: readonly {
    readonly channel: string;
    readonly people: number;
    readonly contacts: number;
    /** Sums over people of contacts on this channel squared, and of those times all their contacts. */
    readonly squares: number;
    readonly crossed: number;
  }[];
}
