import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { previewMerge } from './previewMerge';
import { replayClaims } from './replayClaims';
import { keepApart, randomClaims } from './testing/randomClaims';
import { claim, named } from './testing/tellClaims';
import type { Identifier } from './types';

const names = (identifiers: readonly Identifier[]): string =>
  identifiers
    .map(({ value }) => value)
    .toSorted()
    .join(' ');

describe('previewMerge', () => {
  const two = [claim('u1 e1', 1), claim('u2 e2', 2), claim('u2 w2', 3)];

  it('shows the person that a merge would make', () => {
    const preview = previewMerge(two, [], named('u1'), named('u2'));
    expect(preview).toMatchObject({ allowed: true, person: { shared: [] } });
    expect(preview.allowed && names(preview.person.identifiers)).toBe('e1 e2 u1 u2 w2');
  });

  it('takes an identifier that no claim names yet', () => {
    const preview = previewMerge([], [], named('u1'), named('e9'));
    expect(preview.allowed && names(preview.person.identifiers)).toBe('e9 u1');
  });

  it('says that a decision keeps them apart, and shows the two', () => {
    const preview = previewMerge(two, [keepApart('e1 e2')], named('u1'), named('u2'));
    expect(preview).toMatchObject({ allowed: false, reason: 'cannot_link' });
    expect(preview.allowed ? [] : preview.people.map(({ identifiers }) => names(identifiers))).toEqual([
      'e1 u1',
      'e2 u2 w2',
    ]);
  });

  it('says that one person would have too many addresses', () => {
    const emails = [1, 2, 3].flatMap((i) => [claim(`u1 e${i}`, i), claim(`u2 e${i + 3}`, i)]);
    const preview = previewMerge(emails, [], named('u1'), named('u2'));
    expect(preview).toMatchObject({ allowed: false, reason: 'limit' });
  });

  it('says that a browser of somebody else would only change hands', () => {
    const preview = previewMerge(two, [], named('w2'), named('u1'));
    expect(preview).toMatchObject({ allowed: false, reason: 'shared_device' });
    expect(preview.allowed ? [] : preview.people.map(({ id }) => id)).toEqual([
      named('u1').id,
      named('u1').id,
    ]);
  });

  it('shows what the decision then does', () => {
    fc.assert(
      fc.property(
        randomClaims.filter(({ claims }) => claims.length > 0),
        fc.nat(),
        fc.nat(),
        ({ claims, cannotLinks }, i, j) => {
          const a = claims[i % claims.length]!.a;
          const b = claims[j % claims.length]!.b;
          const preview = previewMerge(claims, cannotLinks, a, b, 50);
          const decision = claim(`${a.value} ${b.value}`, 50, 'member', 'decision');
          const after = replayClaims([...claims, decision], cannotLinks);
          const person = after.personOf.get(a.id);
          expect(preview.allowed).toBe(person !== undefined && person === after.personOf.get(b.id));
          if (preview.allowed) expect(preview.person.id).toBe(person);
          else expect(after.doubtful.get(decision.id) ?? 'shared_device').toBe(preview.reason);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
