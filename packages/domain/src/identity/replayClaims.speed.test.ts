import { describe, expect, it } from 'vitest';
import { partitionClaims } from './partitionClaims';
import { replayClaims } from './replayClaims';
import { kindStrength } from './strength';
import type { Claim, ClaimRule, Identifier, IdentifierKind } from './types';

/*
 * Figures of a quiet machine are in docs/adr/0002-identity.md. The bounds here are many times those, and many times
 * less than what a quadratic replay takes, so that a busy machine passes and a mistake in growth does not.
 */
const COMPONENT = 50_000;

let serial = 0;
const make = (kind: IdentifierKind): Identifier => {
  serial += 1;
  return { kind, value: `v${serial}`, id: String((BigInt(serial) * 0x9e3779b97f4a7c15n) % (1n << 63n)) };
};
const random = ((seed: number) => () => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return seed / 2 ** 32;
})(42);
const anyOf = <T>(things: readonly T[]): T => things[Math.floor(random() * things.length)]!;
const list = <T>(n: number, one: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => one(i));

function say(x: Identifier, y: Identifier, rule: ClaimRule = 'identify'): Claim {
  serial += 1;
  const [a, b] = kindStrength(x.kind) <= kindStrength(y.kind) ? [x, y] : [y, x];
  const time = 1.7e12 + Math.floor(random() * 3e10);
  return { id: String(serial), a, b, rule, time, messageId: `m${random()}`, source: 'test' };
}

function seconds(work: () => void): number {
  const started = performance.now();
  work();
  return (performance.now() - started) / 1000;
}

const kiosk = () => {
  const browser = make('anonymousId');
  const users = list(COMPONENT / 5, () => make('userId'));
  return list(COMPONENT, () => say(browser, anyOf(users)));
};
const chain = () => {
  const links = list(COMPONENT, () => make('custom:crm'));
  return links.slice(1).map((link, i) => say(links[i]!, link));
};
const sharedDevices = () => {
  const things = list(50, (i) => make(i % 2 ? 'device' : 'anonymousId'));
  const users = list(COMPONENT / 10, () => make('userId'));
  return list(COMPONENT, (i) => {
    if (i % 10 === 0) return say(anyOf(users), anyOf(users), 'member');
    return i % 10 === 1 ? say(anyOf(things), anyOf(things)) : say(anyOf(users), anyOf(things));
  });
};

describe('the replay grows no faster than the claims', () => {
  it.each([
    ['a kiosk with 10,000 users', kiosk],
    ['a chain that makes one person', chain],
    ['50 devices passed around among 5,000 users who are merged little by little', sharedDevices],
  ])('one component of 50,000 claims: %s', (_, tell) => {
    const claims = tell();
    expect(seconds(() => replayClaims(claims, []))).toBeLessThan(3);
  });

  it('one component with 5,000 decisions to keep apart', () => {
    const links = list(COMPONENT / 2, () => make('custom:crm'));
    const claims = list(COMPONENT, () => say(anyOf(links), anyOf(links)));
    const apart = list(5000, () => ({ a: anyOf(links).id, b: anyOf(links).id }));
    expect(seconds(() => replayClaims(claims, apart))).toBeLessThan(3);
  });

  it('300,000 claims about 60,000 people', () => {
    const claims = list(60_000, () => {
      const user = make('userId');
      const kinds = ['email', 'anonymousId', 'anonymousId', 'device', 'card'] as const;
      return kinds.map((kind) => say(user, make(kind)));
    }).flat();
    let people = 0;
    const taken = seconds(() => {
      people = new Set(replayClaims(claims, []).personOf.values()).size;
      expect(partitionClaims(claims)).toHaveLength(60_000);
    });
    expect(people).toBe(60_000);
    expect(taken).toBeLessThan(15);
  });
});
