import type { HashId } from '../../shared/index';
import type { PersonLimits } from '../limits';
import {
  type CannotLink,
  type Claim,
  type DoubtReason,
  IDENTIFIER_KINDS,
  type IdentifierKind,
  type IdentityResult,
  type Ownership,
} from '../types';

/** All that somebody holds or has held: an identifier that several people use is in the group of each. */
type Group = Set<Identifier>;
type Identifier = { readonly id: HashId; readonly kind: IdentifierKind };
interface HandOver {
  readonly from: number;
  group: Group;
}

/**
 * The identity rules in the plainest words: groups are sets in an array, found by looking through all of them, and
 * every question is answered from the members. Slow; the real replay must say the same.
 */
export function replayClaimsSlowly(
  claims: readonly Claim[],
  cannotLinks: readonly CannotLink[],
  limits: PersonLimits,
): IdentityResult {
  const story = new Story(cannotLinks, limits);
  const refused: [Claim, DoubtReason][] = [];
  for (const claim of inOrder(claims)) {
    const reason = story.tell(claim);
    if (reason) refused.push([claim, reason]);
  }
  const { personOf, shared } = story.end();
  const owner = (id: HashId, time: number): HashId =>
    personOf.get(id) ?? shared.get(id)!.findLast((turn, i) => i === 0 || turn.from <= time)!.person;
  const doubtful = refused.filter(([{ a, b, time }]) => owner(a.id, time) !== owner(b.id, time));
  return { personOf, shared, doubtful: new Map(doubtful.map(([claim, reason]) => [claim.id, reason])) };
}

class Story {
  private readonly known = new Map<HashId, Identifier>();
  private groups: Group[] = [];
  private readonly handOvers = new Map<HashId, HandOver[]>();

  constructor(
    private readonly cannotLinks: readonly CannotLink[],
    private readonly limits: PersonLimits,
  ) {}

  tell({ a: first, b: second, rule, time }: Claim): DoubtReason | undefined {
    const a = this.meet(first);
    const b = this.meet(second);
    const x = this.now(a);
    const y = this.now(b);
    if (x === y) return undefined;
    if (this.cannotLinks.some((link) => link.a === link.b && [a.id, b.id].includes(link.a)))
      return 'kept_alone';
    if (!weak(a) && !weak(b)) {
      if (this.apart(x, y)) return 'cannot_link';
      const most = ['alias', 'merge', 'member'].includes(rule)
        ? { ...this.limits, userId: Infinity }
        : this.limits;
      if (tooMany('userId', x, y, most)) return 'two_users';
      if (IDENTIFIER_KINDS.some((kind) => tooMany(kind, x, y, most))) return 'limit';
      this.join(x, y);
      return undefined;
    }
    if (weak(a) && weak(b)) {
      const used = this.holders(a).length > 1 || this.holders(b).length > 1;
      const full = IDENTIFIER_KINDS.some((kind) => tooMany(kind, x, y, this.limits));
      if (used || full || rivals(x, y) || this.apart(x, y)) return 'shared_device';
      this.join(x, y);
      return undefined;
    }
    return weak(a) ? this.identify(a, x, y, time) : this.identify(b, y, x, time);
  }

  private identify(thing: Identifier, holder: Group, person: Group, time: number): DoubtReason | undefined {
    if (this.apart(new Set([thing]), person)) return 'cannot_link';
    const severalUse = this.holders(thing).length > 1;
    const twoKnown = isKnown(holder) && (rivals(holder, person) || this.apart(holder, person));
    if (severalUse || twoKnown) {
      if (tooMany(thing.kind, new Set([thing]), person, this.limits) && !person.has(thing)) return 'limit';
      const past = this.handOvers.get(thing.id) ?? [{ from: 0, group: holder }];
      this.handOvers.set(thing.id, [...past, { from: Math.max(0, time), group: person }]);
      person.add(thing);
      return undefined;
    }
    if (this.apart(holder, person)) return 'cannot_link';
    if (IDENTIFIER_KINDS.some((kind) => tooMany(kind, holder, person, this.limits))) return 'limit';
    this.join(holder, person);
    return undefined;
  }

  end(): Pick<IdentityResult, 'personOf' | 'shared'> {
    const turnsOf = new Map([...this.known.values()].map((thing) => [thing, this.turns(thing)]));
    const name = (group: Group): HashId => {
      const own = [...turnsOf].filter(([, turns]) => turns.length === 1 && turns[0]!.group === group);
      return own.map(([thing]) => thing).sort(byStrength)[0]!.id;
    };
    const personOf = new Map<HashId, HashId>();
    const shared = new Map<HashId, readonly Ownership[]>();
    for (const [{ id }, turns] of turnsOf) {
      if (turns.length === 1) personOf.set(id, name(turns[0]!.group));
      else
        shared.set(
          id,
          turns.map(({ from, group }) => ({ identifier: id, from, person: name(group) })),
        );
    }
    return { personOf, shared };
  }

  private turns(thing: Identifier): HandOver[] {
    const all = this.handOvers.get(thing.id) ?? [{ from: 0, group: this.holders(thing)[0]! }];
    const lasting = all.filter(({ from }, i) => all[i + 1]?.from !== from);
    return lasting.filter(({ group }, i) => lasting[i - 1]?.group !== group);
  }

  private meet({ id, kind }: Identifier): Identifier {
    if (!this.known.has(id)) {
      this.known.set(id, { id, kind });
      this.groups.push(new Set([this.known.get(id)!]));
    }
    return this.known.get(id)!;
  }

  private holders(thing: Identifier): Group[] {
    return this.groups.filter((group) => group.has(thing));
  }

  private now(thing: Identifier): Group {
    return this.handOvers.get(thing.id)?.at(-1)?.group ?? this.holders(thing)[0]!;
  }

  private join(x: Group, y: Group): void {
    for (const thing of y) x.add(thing);
    this.groups = this.groups.filter((group) => group !== y);
    for (const past of this.handOvers.values()) for (const turn of past) if (turn.group === y) turn.group = x;
  }

  private apart(x: Group, y: Group): boolean {
    const among = (group: Group, id: HashId): boolean => [...group].some((thing) => thing.id === id);
    return this.cannotLinks.some(
      ({ a, b }) => a !== b && ((among(x, a) && among(y, b)) || (among(x, b) && among(y, a))),
    );
  }
}

function weak({ kind }: Identifier): boolean {
  return kind === 'device' || kind === 'anonymousId';
}

function isKnown(group: Group): boolean {
  return [...group].some((thing) => !weak(thing));
}

function rivals(x: Group, y: Group): boolean {
  return [...x].some((one) => !weak(one) && [...y].some((other) => other.kind === one.kind));
}

function tooMany(kind: IdentifierKind, x: Group, y: Group, limits: PersonLimits): boolean {
  const of = (group: Iterable<Identifier>): number =>
    [...group].filter((thing) => thing.kind === kind).length;
  const most = (limits as Partial<Record<IdentifierKind, number>>)[kind] ?? Infinity;
  return of(x) > 0 && of(y) > 0 && of(new Set([...x, ...y])) > most;
}

function byStrength(x: Identifier, y: Identifier): number {
  const rank = ({ kind }: Identifier): number => [...IDENTIFIER_KINDS, kind].indexOf(kind);
  return rank(x) - rank(y) || (BigInt(x.id) < BigInt(y.id) ? -1 : 1);
}

/** By time, message, strength of the pair (names before browsers), id. A claim told twice counts once. */
function inOrder(claims: readonly Claim[]): readonly Claim[] {
  const rank = ({ kind }: Identifier): string => String([...IDENTIFIER_KINDS, kind].indexOf(kind));
  const key = ({ a, b, id, messageId }: Claim): readonly string[] => [
    messageId,
    String([a, b].filter(weak).length),
    rank(a),
    rank(b),
    id.padStart(20, '0'),
  ];
  const sorted = [...claims].sort((x, y) => {
    if (x.time !== y.time) return x.time - y.time;
    const [left, right] = [key(x), key(y)];
    const i = left.findIndex((part, k) => part !== right[k]);
    return i < 0 ? 0 : left[i]! < right[i]! ? -1 : 1;
  });
  return sorted.filter((claim, i) => sorted.findIndex(({ id }) => id === claim.id) === i);
}
