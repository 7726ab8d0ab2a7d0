import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HashId } from '../shared/index';
import { nextRedirects } from './nextRedirects';
import { ownerAt } from './ownerAt';
import { partitionClaims } from './partitionClaims';
import { replayClaims } from './replayClaims';
import { isWeak } from './strength';
import { type RandomClaims, randomClaims } from './testing/randomClaims';
import { replayClaimsSlowly } from './testing/replayClaimsSlowly';
import { type Claim, IDENTIFIER_KINDS, type Identifier, type IdentityResult } from './types';

const RUNS = { numRuns: 3000 };

function holds(property: (input: RandomClaims, result: IdentityResult) => void): void {
  fc.assert(
    fc.property(randomClaims, (input) =>
      property(input, replayClaims(input.claims, input.cannotLinks, input.limits)),
    ),
    RUNS,
  );
}

/** Every identifier in the claims, once. */
function identifiersOf(claims: readonly Claim[]): readonly Identifier[] {
  return [...new Map(claims.flatMap(({ a, b }) => [a, b]).map((one) => [one.id, one])).values()];
}

/** Everybody to whom an identifier belongs at one time or another. */
function ownersOf(result: IdentityResult, id: HashId): ReadonlySet<HashId> {
  const turns = result.shared.get(id);
  return new Set(turns ? turns.map(({ person }) => person) : [result.personOf.get(id) ?? id]);
}

function ownersInCommon(result: IdentityResult, a: HashId, b: HashId): readonly HashId[] {
  return [...ownersOf(result, a)].filter((owner) => ownersOf(result, b).has(owner));
}

/** What each person holds or has held. */
function holdings(
  claims: readonly Claim[],
  result: IdentityResult,
): ReadonlyMap<HashId, readonly Identifier[]> {
  const people = new Map<HashId, Identifier[]>();
  for (const identifier of identifiersOf(claims)) {
    for (const owner of ownersOf(result, identifier.id)) {
      people.set(owner, [...(people.get(owner) ?? []), identifier]);
    }
  }
  return people;
}

function meant({ a, b, rule }: Claim): boolean {
  return ['alias', 'merge', 'member'].includes(rule) && !isWeak(a.kind) && !isWeak(b.kind);
}

describe('replayClaims, on random sets of claims', () => {
  it('says what the slow obvious version says', () => {
    holds(({ claims, cannotLinks, limits }, result) => {
      expect(result).toEqual(replayClaimsSlowly(claims, cannotLinks, limits));
    });
  });

  it('does not depend on the order of arrival', () => {
    const shuffled = randomClaims.chain((input) =>
      fc.record({
        input: fc.constant(input),
        claims: fc.shuffledSubarray([...input.claims], { minLength: input.claims.length }),
        cannotLinks: fc.shuffledSubarray([...input.cannotLinks], { minLength: input.cannotLinks.length }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ input, claims, cannotLinks }) => {
        const { limits } = input;
        const inOrder = replayClaims(input.claims, input.cannotLinks, limits);
        expect(replayClaims(claims, cannotLinks, limits)).toEqual(inOrder);
      }),
      RUNS,
    );
  });

  it('does not change when claims arrive twice', () => {
    holds(({ claims, cannotLinks, limits }, result) => {
      expect(replayClaims([...claims, ...claims], cannotLinks, limits)).toEqual(result);
    });
  });

  it('says the same when groups without a common identifier are replayed apart', () => {
    holds(({ claims, cannotLinks, limits }, result) => {
      const parts = partitionClaims(claims).map((group) => replayClaims(group, cannotLinks, limits));
      expect({
        personOf: new Map(parts.flatMap(({ personOf }) => [...personOf])),
        shared: new Map(parts.flatMap(({ shared }) => [...shared])),
        doubtful: new Map(parts.flatMap(({ doubtful }) => [...doubtful])),
      }).toEqual(result);
    });
  });

  it('gives every identifier one owner or several turns, never both, never none', () => {
    holds(({ claims }, { personOf, shared }) => {
      const ids = identifiersOf(claims).map(({ id }) => id);
      expect(ids.filter((id) => personOf.has(id) !== shared.has(id))).toEqual(ids);
      expect(personOf.size + shared.size).toBe(ids.length);
    });
  });

  it('shares only weak identifiers; their turns start at 0, go on in time and change person each time', () => {
    holds(({ claims }, { shared }) => {
      const kinds = new Map(identifiersOf(claims).map(({ id, kind }) => [id, kind]));
      for (const [id, turns] of shared) {
        expect(isWeak(kinds.get(id)!)).toBe(true);
        expect(turns.length).toBeGreaterThan(1);
        expect(turns[0]!.from).toBe(0);
        turns.slice(1).forEach((turn, i) => {
          expect(turn.from).toBeGreaterThan(turns[i]!.from);
          expect(turn.person).not.toBe(turns[i]!.person);
        });
      }
    });
  });

  it('names every person by the least identifier that is theirs alone', () => {
    holds(({ claims }, { personOf, shared }) => {
      const rank = ({ kind }: Identifier): number => [...IDENTIFIER_KINDS, kind].indexOf(kind);
      const people = new Set([
        ...personOf.values(),
        ...[...shared.values()].flat().map(({ person }) => person),
      ]);
      for (const person of people) {
        const own = identifiersOf(claims).filter(({ id }) => personOf.get(id) === person);
        const least = own.toSorted((x, y) => rank(x) - rank(y) || (BigInt(x.id) < BigInt(y.id) ? -1 : 1))[0];
        expect(least?.id).toBe(person);
      }
    });
  });

  it('never brings together what a decision keeps apart, at any time', () => {
    holds(({ cannotLinks }, result) => {
      for (const { a, b } of cannotLinks.filter((link) => link.a !== link.b)) {
        expect(ownersInCommon(result, a, b)).toEqual([]);
      }
    });
  });

  it('keeps people apart after an unmerge whatever is claimed later', () => {
    const later = fc.tuple(randomClaims, randomClaims).filter(([{ claims }]) => claims.length > 0);
    fc.assert(
      fc.property(later, fc.nat(), ([first, second], pick) => {
        const { a, b } = first.claims[pick % first.claims.length]!;
        const claims = [
          ...first.claims,
          ...second.claims.map((claim) => ({ ...claim, time: claim.time + 20 })),
        ];
        const result = replayClaims(claims, [...first.cannotLinks, { a: a.id, b: b.id }], first.limits);
        expect(ownersInCommon(result, a.id, b.id)).toEqual([]);
      }),
      RUNS,
    );
  });

  it('keeps an identifier alone whatever is claimed later, and all others as if nobody had named it', () => {
    const later = fc.tuple(randomClaims, randomClaims).filter(([{ claims }]) => claims.length > 0);
    fc.assert(
      fc.property(later, fc.nat(), ([first, second], pick) => {
        const { id } = first.claims[pick % first.claims.length]!.b;
        const claims = [
          ...first.claims,
          ...second.claims.map((claim) => ({ ...claim, time: claim.time + 20 })),
        ];
        const links = first.cannotLinks;
        const result = replayClaims(claims, [...links, { a: id, b: id }], first.limits);
        expect(result.personOf.get(id)).toBe(id);
        const named = claims.filter(({ a, b }) => a.id === id || b.id === id);
        for (const claim of named) expect(result.doubtful.get(claim.id)).toBe('kept_alone');
        const others = replayClaims(
          claims.filter((claim) => !named.includes(claim)),
          links,
          first.limits,
        );
        for (const [one, person] of others.personOf) expect(result.personOf.get(one)).toBe(person);
        expect(result.shared).toEqual(others.shared);
      }),
      RUNS,
    );
  });

  it('holds the limits for all that a person has or had, but for userIds that somebody meant to join', () => {
    holds(({ claims, limits }, result) => {
      for (const [person, held] of holdings(claims, result)) {
        const count = (kind: string): number => held.filter((one) => one.kind === kind).length;
        for (const kind of IDENTIFIER_KINDS.slice(1)) expect(count(kind)).toBeLessThanOrEqual(limits[kind]);
        const joins = claims.filter((one) => meant(one) && result.personOf.get(one.a.id) === person);
        expect(count('userId')).toBeLessThanOrEqual(1 + joins.length);
      }
    });
  });

  it('has two userIds in one person only through alias, merge or a member', () => {
    fc.assert(
      fc.property(randomClaims, ({ claims, cannotLinks, limits }) => {
        const unmeant = claims.filter((claim) => !meant(claim));
        const result = replayClaims(unmeant, cannotLinks, limits);
        for (const held of holdings(unmeant, result).values()) {
          expect(held.filter(({ kind }) => kind === 'userId').length).toBeLessThanOrEqual(1);
        }
      }),
      RUNS,
    );
  });

  it('makes every claim either effective at its time or doubtful', () => {
    holds(({ claims }, result) => {
      const earliest = new Map<HashId, Claim>();
      for (const claim of claims) {
        if (!((earliest.get(claim.id)?.time ?? Infinity) <= claim.time)) earliest.set(claim.id, claim);
      }
      for (const one of earliest.values()) {
        const { id, a, b, time } = one;
        const together = ownerAt(result, a.id, time) === ownerAt(result, b.id, time);
        if (result.doubtful.has(id)) expect(together).toBe(false);
        else if (!together) expect(overtaken(one, claims)).toBe(true);
      }
    });
  });

  it('leaves every former person id with somebody', () => {
    const growing = fc.record({ input: randomClaims, known: fc.nat(40) });
    fc.assert(
      fc.property(growing, ({ input: { claims, cannotLinks, limits }, known }) => {
        const before = replayClaims(claims.slice(0, known), cannotLinks, limits);
        const after = replayClaims(claims, [], limits);
        const redirects = nextRedirects(before, after);
        const living = new Set([...after.personOf.values()]);
        for (const former of new Set(before.personOf.values())) {
          expect(living.has(former) || living.has(redirects.get(former)!)).toBe(true);
          expect(living.has(former) && redirects.has(former)).toBe(false);
        }
      }),
      RUNS,
    );
  });
});

/** Another identify of the same browser at the same millisecond came after it and left it no time. */
function overtaken({ id, a, b, time }: Claim, claims: readonly Claim[]): boolean {
  const weak = [a, b].filter(({ kind }) => isWeak(kind)).map((one) => one.id);
  const sameMoment = (other: number): boolean => Math.max(0, other) === Math.max(0, time);
  return claims.some(
    (other) =>
      other.id !== id && sameMoment(other.time) && [other.a.id, other.b.id].some((end) => weak.includes(end)),
  );
}

describe('the random claims of these tests', () => {
  it('meet every reason for doubt, long series of turns and collapsed ones', () => {
    const seen = new Map<string, number>();
    const count = (what: string): void => void seen.set(what, (seen.get(what) ?? 0) + 1);
    for (const { claims, cannotLinks, limits } of fc.sample(randomClaims, { numRuns: 3000, seed: 7 })) {
      const { shared, doubtful } = replayClaims(claims, cannotLinks, limits);
      for (const reason of new Set(doubtful.values())) count(reason);
      if ([...shared.values()].some((turns) => turns.length > 3)) count('long');
      if (
        replayClaims(
          claims.filter((one) => !meant(one)),
          cannotLinks,
          limits,
        ).shared.size > shared.size
      ) {
        count('collapsed');
      }
    }
    for (const what of [
      'cannot_link',
      'kept_alone',
      'two_users',
      'limit',
      'shared_device',
      'long',
      'collapsed',
    ]) {
      expect(seen.get(what) ?? 0, what).toBeGreaterThan(50);
    }
  });
});
