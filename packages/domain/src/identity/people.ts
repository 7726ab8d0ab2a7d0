import { DisjointSets } from './disjointSets';
import type { InternedClaims } from './internClaims';
import { KindCounts } from './kindCounts';
import type { PersonLimits } from './limits';
import { RootedSets } from './rootedSets';
import type { CannotLink, KnownKind } from './types';

/** From `from` (UTC milliseconds, inclusive) on, the identifier is of whoever `node` belongs to. */
export interface Spell {
  readonly from: number;
  readonly node: number;
}

/**
 * The people known so far in a replay. A person is a set of identifiers, named by the set's root. A weak
 * identifier that changes hands is of several people: it stays in the set of its first holder, has a list of
 * spells, and is a tenancy of each person it was ever of, so that limits and cannot-links count it for all.
 */
export class People {
  private readonly sets: DisjointSets;
  private readonly counts: KindCounts;
  private readonly spells = new Map<number, Spell[]>();
  private readonly tenancies = new RootedSets();
  /** By identifier with spells: of how many people it is, at one time or another. */
  private readonly holders = new Map<number, number>();
  /** By identifier: those it must never be one with. */
  private readonly barred = new Map<number, number[]>();
  /** Identifiers that are one with nothing. */
  private readonly alone = new Set<number>();
  /** By person: the same as barred, for everything that the person holds. */
  private readonly foes = new RootedSets();

  constructor(
    private readonly interned: InternedClaims,
    cannotLinks: readonly CannotLink[],
    private readonly limits: PersonLimits,
  ) {
    this.sets = new DisjointSets(interned.ids.length);
    this.counts = new KindCounts(interned.kinds);
    for (const { a, b } of cannotLinks) {
      const [x, y] = [interned.nodeOf.get(a), interned.nodeOf.get(b)];
      if (x === undefined || y === undefined) continue;
      if (x === y) {
        this.alone.add(x);
        continue;
      }
      this.bar(x, y);
      this.bar(y, x);
    }
  }

  /** The person in whose set an identifier is. For one that changed hands: its first holder. */
  personOf(node: number): number {
    return this.sets.find(node);
  }

  /** Whose an identifier is now: its person, or the last of those through whose hands it passed. */
  holderOf(node: number): number {
    return this.sets.find(this.spells.get(node)?.at(-1)?.node ?? node);
  }

  /** The hands through which it passed, in order of time; undefined when it never changed hands. */
  spellsOf(node: number): readonly Spell[] | undefined {
    return this.spells.get(node);
  }

  /** Several people have used it, and they have not turned out to be one. */
  isShared(node: number): boolean {
    return (this.holders.get(node) ?? 1) > 1;
  }

  isKnown(person: number): boolean {
    return this.counts.isKnown(person);
  }

  /** Two people are known to differ when both have their own value of one strong kind. */
  areKnownApart(x: number, y: number): boolean {
    return this.counts.shareStrongKind(x, y);
  }

  /** A decision keeps the two people apart. Members decide one by one, so walking the shorter list is cheap. */
  areSeparated(x: number, y: number): boolean {
    const shorter = this.foes.shorter(x, y);
    if (!shorter) return false;
    for (const node of shorter.nodes) if (this.holds(shorter.other, node)) return true;
    return false;
  }

  /** A decision keeps this very identifier from everybody. */
  isKeptAlone(node: number): boolean {
    return this.alone.has(node);
  }

  /** A decision keeps this very identifier from being the person's. */
  isBarred(node: number, person: number): boolean {
    return this.barred.get(node)?.some((other) => this.holds(person, other)) ?? false;
  }

  /** The strongest kind of which two people together would have too many; userIds do not count when `exempt`. */
  excessOf(x: number, y: number, exempt: boolean): KnownKind | undefined {
    return this.counts.excess(x, y, this.limits, (kind) => this.inCommon(x, y, kind), exempt ? 1 : 0);
  }

  /** Whether one more weak identifier is too many for the person. */
  hasNoRoomFor(person: number, weak: number): boolean {
    const kind = this.interned.kinds[weak] as KnownKind;
    return !this.holds(person, weak) && this.counts.of(person, kind) >= this.limits[kind];
  }

  /** Makes two people one. */
  join(x: number, y: number): void {
    const { root, gone } = this.sets.unite(x, y);
    this.counts.merge(root, gone);
    this.foes.merge(root, gone);
    this.tenancies.merge(root, gone, (weak) => {
      // Both held it: it counts once for the two of them, and one holder fewer has it.
      this.counts.add(root, this.interned.kinds[weak]!, -1);
      this.holders.set(weak, this.holders.get(weak)! - 1);
    });
  }

  /** From `time` on, the weak identifier is of whoever `node` belongs to; before its first change, its holder's. */
  handOver(weak: number, node: number, time: number): void {
    const spells = this.spells.get(weak) ?? this.startSpells(weak);
    spells.push({ from: Math.max(0, time), node });
    const person = this.sets.find(node);
    if (this.tenancies.has(person, weak)) return;
    this.tenancies.add(person, weak);
    this.counts.add(person, this.interned.kinds[weak]!, 1);
    this.holders.set(weak, this.holders.get(weak)! + 1);
    for (const other of this.barred.get(weak) ?? []) this.foes.add(person, other);
  }

  private startSpells(weak: number): Spell[] {
    const spells: Spell[] = [{ from: 0, node: weak }];
    this.spells.set(weak, spells);
    this.holders.set(weak, 1);
    this.tenancies.add(this.sets.find(weak), weak);
    return spells;
  }

  private holds(person: number, node: number): boolean {
    return this.spells.has(node) ? this.tenancies.has(person, node) : this.sets.find(node) === person;
  }

  /** A person holds no more weak identifiers than the limits allow, so this walk is short. */
  private inCommon(x: number, y: number, kind: KnownKind): number {
    const shorter = this.tenancies.shorter(x, y);
    if (!shorter) return 0;
    let common = 0;
    for (const weak of shorter.nodes) {
      if (this.interned.kinds[weak] === kind && this.tenancies.has(shorter.other, weak)) common++;
    }
    return common;
  }

  private bar(node: number, other: number): void {
    const barred = this.barred.get(node);
    if (barred) barred.push(other);
    else this.barred.set(node, [other]);
    this.foes.add(node, other);
  }
}
