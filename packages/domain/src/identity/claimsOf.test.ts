import { describe, expect, it } from 'vitest';
import { type ClaimParts, claimsOf } from './claimsOf';
import { kindStrength } from './strength';
import { hashForTests } from './testing/hashForTests';
import type { Claim } from './types';

const EVIDENCE = { time: 1_700_000_000_000, messageId: 'm-1', source: 'web' };
const BROWSER = '7d1f2f8e-6c1b-4a7e-9f57-0a4f6c1d2e3b';

const pairs = (claims: readonly Claim[]): readonly string[] =>
  claims.map(({ a, b }) => `${a.kind} ${a.value} = ${b.kind} ${b.value}`);
const found = (parts: object) => claimsOf({ ...EVIDENCE, ...parts } as ClaimParts, hashForTests);

describe('claimsOf an identify or an import row', () => {
  it('pairs every identifier with the strongest one', () => {
    const identifiers = [
      { kind: 'anonymousId', value: 'w-1' },
      { kind: 'email', value: 'Anna@Shop.it' },
      { kind: 'userId', value: 42 },
      { kind: 'device', value: 'd-1' },
    ];
    expect(pairs(found({ rule: 'identify', identifiers }).claims)).toEqual([
      'userId 42 = email anna@shop.it',
      'userId 42 = device d-1',
      'userId 42 = anonymousId w-1',
    ]);
  });

  it('gives the evidence to each claim, and an id made of the pair, the rule and the message', () => {
    const identifiers = [
      { kind: 'userId', value: 'u-1' },
      { kind: 'email', value: 'a@shop.it' },
    ];
    const [claim] = found({ rule: 'import', identifiers }).claims;
    const [a, b] = [hashForTests('userId', 'u-1'), hashForTests('email', 'a@shop.it')];
    expect(claim).toMatchObject({ ...EVIDENCE, rule: 'import', a: { id: a }, b: { id: b } });
    expect(claim!.id).toBe(hashForTests('claim', `${a}|${b}|import|m-1`));
    expect(found({ rule: 'import', identifiers: identifiers.toReversed() }).claims).toEqual([claim]);
    expect(found({ rule: 'identify', identifiers }).claims[0]!.id).not.toBe(claim!.id);
  });

  it('puts a custom kind, which names a person, in the middle of browsers, and still names the stronger end first', () => {
    const identifiers = [
      { kind: 'anonymousId', value: 'w-1' },
      { kind: 'custom:crm', value: 'c-1' },
      { kind: 'custom:till', value: 't-1' },
    ];
    const { claims } = found({ rule: 'identify', identifiers });
    const centres = claims.map(({ a, b }) => [a.value, b.value].filter((value) => value !== 'w-1').length);
    expect(claims).toHaveLength(2);
    expect(centres.toSorted()).toEqual([1, 2]);
    for (const { a, b } of claims) expect(kindStrength(a.kind)).toBeLessThanOrEqual(kindStrength(b.kind));
  });

  it('leaves blocked values out and says which', () => {
    const identifiers = [
      { kind: 'userId', value: 'undefined' },
      { kind: 'email', value: 'a@shop.it' },
      { kind: 'phone', value: '' },
      { kind: 'anonymousId', value: 'w-1' },
    ];
    const { claims, blocked, identifiers: accepted } = found({ rule: 'identify', identifiers });
    expect(pairs(claims)).toEqual(['email a@shop.it = anonymousId w-1']);
    expect(accepted.map(({ kind }) => kind)).toEqual(['email', 'anonymousId']);
    expect(blocked).toEqual([
      { kind: 'userId', blocked: 'placeholder' },
      { kind: 'phone', blocked: 'blank' },
    ]);
  });

  it('claims nothing of one identifier, of none, or of the same one twice', () => {
    const email = { kind: 'email', value: 'a@shop.it' };
    expect(found({ rule: 'identify', identifiers: [] }).claims).toEqual([]);
    expect(found({ rule: 'identify', identifiers: [email] }).claims).toEqual([]);
    const twice = found({ rule: 'merge', identifiers: [email, { ...email, value: 'A@shop.it ' }] });
    expect(twice.claims).toEqual([]);
    expect(twice.identifiers).toHaveLength(1);
  });
});

describe('claimsOf an alias', () => {
  const alias = (previousId: unknown, anonymousId?: unknown) =>
    pairs(found({ rule: 'alias', previousId, userId: 'u-1', anonymousId }).claims);

  it('takes the previous id for a browser when it is the anonymousId of the event', () => {
    expect(alias('w-1', ' w-1 ')).toEqual(['userId u-1 = anonymousId w-1']);
  });

  it('or when it has the form of one', () => {
    expect(alias(BROWSER)).toEqual([`userId u-1 = anonymousId ${BROWSER}`]);
    expect(alias(BROWSER.toUpperCase(), 'w-2')).toEqual([
      `userId u-1 = anonymousId ${BROWSER.toUpperCase()}`,
    ]);
  });

  it('and for a former userId otherwise', () => {
    const ends = found({
      rule: 'alias',
      previousId: 'u-0',
      userId: 'u-1',
      anonymousId: 'w-1',
    }).claims.flatMap(({ a, b }) => [a, b]);
    expect(ends.map(({ kind, value }) => `${kind} ${value}`).toSorted()).toEqual([
      'userId u-0',
      'userId u-1',
    ]);
  });

  it('claims nothing when one end is blocked, or both are one', () => {
    expect(alias('null')).toEqual([]);
    expect(alias('u-1')).toEqual([]);
    expect(alias(undefined, undefined)).toEqual([]);
  });
});

describe('claimsOf a merge or a decision', () => {
  it('pairs the two with the stronger first', () => {
    const identifiers = [
      { kind: 'email', value: 'a@shop.it' },
      { kind: 'userId', value: 'u-1' },
    ];
    for (const rule of ['merge', 'member']) {
      expect(pairs(found({ rule, identifiers }).claims)).toEqual(['userId u-1 = email a@shop.it']);
    }
  });
});
