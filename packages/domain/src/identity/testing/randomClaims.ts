import fc from 'fast-check';
import { PERSON_LIMITS, type PersonLimits } from '../limits';
import { type CannotLink, CLAIM_RULES, type Claim } from '../types';
import { claim, named } from './tellClaims';

const NAMES = [
  ...['u1', 'u2', 'u3', 'u4', 'e1', 'e2', 'e3', 'e4', 'e5', 'e6', 'e7', 'p1', 'p2', 'c1', 'c2', 'c3', 'c4'],
  ...['x1', 'x2', 'x3', 'y1', 'y2', 'd1', 'd2', 'd3', 'w1', 'w2', 'w3', 'w4'],
];

/** Limits so tight that a few claims meet them, and the real ones. */
const limits: fc.Arbitrary<PersonLimits> = fc.oneof(
  { weight: 1, arbitrary: fc.constant(PERSON_LIMITS) },
  {
    weight: 1,
    arbitrary: fc.record({
      userId: fc.constant(1),
      email: fc.integer({ min: 1, max: 3 }),
      phone: fc.integer({ min: 1, max: 2 }),
      card: fc.integer({ min: 1, max: 2 }),
      device: fc.integer({ min: 1, max: 2 }),
      anonymousId: fc.integer({ min: 1, max: 3 }),
    }),
  },
);

export interface RandomClaims {
  readonly claims: readonly Claim[];
  readonly cannotLinks: readonly CannotLink[];
  readonly limits: PersonLimits;
}

/** A cannot-link of two names, as `claim` writes them. */
export function keepApart(pair: string): CannotLink {
  const [a, b] = pair.split(' ').map(named);
  return { a: a!.id, b: b!.id };
}

/** Few identifiers, few moments, few messages: collisions of every sort. */
export const randomClaims: fc.Arbitrary<RandomClaims> = fc
  .record({ names: fc.subarray(NAMES, { minLength: 3, maxLength: 14 }), kiosk: fc.boolean() })
  .chain(({ names, kiosk }) => {
    const anyPair = fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names));
    // Half of the runs have a browser and a device on which everybody gives a name.
    const onKiosk = fc.tuple(fc.constantFrom('w1', 'd1'), fc.constantFrom(...names));
    const pair = fc
      .oneof({ weight: 1, arbitrary: anyPair }, { weight: kiosk ? 3 : 0, arbitrary: onKiosk })
      .filter(([a, b]) => a !== b)
      .map((ends) => ends.join(' '));
    const rule = fc.oneof(
      { weight: 6, arbitrary: fc.constant('identify' as const) },
      { weight: 2, arbitrary: fc.constantFrom(...CLAIM_RULES) },
    );
    const one = fc
      .tuple(pair, fc.integer({ min: -1, max: 12 }), rule, fc.constantFrom('m1', 'm2', 'm3', 'm4'))
      .map((parts) => claim(...parts));
    return fc.record({
      claims: fc.array(one, { maxLength: 40, size: 'max' }),
      cannotLinks: fc.array(
        anyPair.map((ends) => keepApart(ends.join(' '))),
        { maxLength: 3 },
      ),
      limits,
    });
  });
