import type { Leaf, LeafKind } from './segmentDraft';

/** What every kind of sentence is given. */
export interface SentenceProps<K extends LeafKind> {
  readonly leaf: Extract<Leaf, { kind: K }>;
  /** The sentence must not be true. */
  readonly not: boolean;
  readonly onChange: (leaf: Leaf, not?: boolean) => void;
}
