import type { PersonLimits } from './limits';
import { isWeak, kindStrength } from './strength';
import { IDENTIFIER_KINDS, type IdentifierKind, type KnownKind } from './types';

const KNOWN = IDENTIFIER_KINDS.length;
const STRONG = IDENTIFIER_KINDS.flatMap((kind, rank) => (isWeak(kind) ? [] : [rank]));

/**
 * How many identifiers of each kind every person holds, by the person's root. Known kinds live in one flat array;
 * custom kinds, which clients may invent without end, in a set that only their holders have.
 */
export class KindCounts {
  private readonly known: Int32Array;
  private readonly custom = new Map<number, Set<string>>();

  constructor(kinds: readonly IdentifierKind[]) {
    this.known = new Int32Array(kinds.length * KNOWN);
    kinds.forEach((kind, node) => {
      if (kindStrength(kind) < KNOWN) this.add(node, kind, 1);
      else this.custom.set(node, new Set([kind]));
    });
  }

  of(root: number, kind: IdentifierKind): number {
    return this.known[root * KNOWN + kindStrength(kind)]!;
  }

  add(root: number, kind: IdentifierKind, howMany: number): void {
    this.known[root * KNOWN + kindStrength(kind)]! += howMany;
  }

  /** A person is known when any strong identifier names them; otherwise it is an anonymous visitor. */
  isKnown(root: number): boolean {
    for (const rank of STRONG) if (this.known[root * KNOWN + rank]! > 0) return true;
    return this.custom.has(root);
  }

  /** Two people are known to differ when both have their own value of one strong kind. */
  shareStrongKind(x: number, y: number): boolean {
    for (const rank of STRONG) {
      if (this.known[x * KNOWN + rank]! > 0 && this.known[y * KNOWN + rank]! > 0) return true;
    }
    const ofX = this.custom.get(x);
    const ofY = this.custom.get(y);
    if (!ofX || !ofY) return false;
    const [few, many] = ofX.size <= ofY.size ? [ofX, ofY] : [ofY, ofX];
    for (const kind of few) if (many.has(kind)) return true;
    return false;
  }

  /**
   * The strongest kind, not stronger than rank `from`, that two people together would have too many of.
   * `inCommon` says how many of a kind both hold. A kind that only one of them has is never in excess: joining
   * adds nothing to it, so somebody given two userIds by a decision can still receive an e-mail.
   */
  excess(
    x: number,
    y: number,
    limits: PersonLimits,
    inCommon: (kind: KnownKind) => number,
    from: number,
  ): KnownKind | undefined {
    return IDENTIFIER_KINDS.find((kind, rank) => {
      if (rank < from) return false;
      const ofX = this.known[x * KNOWN + rank]!;
      const ofY = this.known[y * KNOWN + rank]!;
      if (ofX === 0 || ofY === 0 || ofX + ofY <= limits[kind]) return false;
      return ofX + ofY - inCommon(kind) > limits[kind];
    });
  }

  /** The person `gone` becomes part of `root`. */
  merge(root: number, gone: number): void {
    for (let rank = 0; rank < KNOWN; rank++)
      this.known[root * KNOWN + rank]! += this.known[gone * KNOWN + rank]!;
    const ofGone = this.custom.get(gone);
    if (!ofGone) return;
    this.custom.delete(gone);
    const ofRoot = this.custom.get(root);
    const [few, many] = (ofRoot?.size ?? 0) <= ofGone.size ? [ofRoot, ofGone] : [ofGone, ofRoot!];
    for (const kind of few ?? []) many.add(kind);
    this.custom.set(root, many);
  }
}
