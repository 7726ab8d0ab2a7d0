import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describePeople } from './describePeople';
import { previewSplit } from './previewSplit';
import { replayClaims } from './replayClaims';
import { keepApart, randomClaims } from './testing/randomClaims';
import { claim } from './testing/tellClaims';
import type { Identifier } from './types';

const names = (identifiers: readonly Identifier[]): string =>
  identifiers
    .map(({ value }) => value)
    .toSorted()
    .join(' ');

describe('previewSplit', () => {
  it('shows the two people and every claim that it would cut', () => {
    const claims = [claim('u1 e1', 1), claim('e1 p1', 2), claim('u1 w1', 3), claim('u1 p1', 4, 'import')];
    const { people, others, refused, restored } = previewSplit(claims, [], keepApart('p1 u1'));
    expect(people.map(({ identifiers }) => names(identifiers))).toEqual(['p1', 'e1 u1 w1']);
    expect(refused).toEqual([claims[1], claims[3]]);
    expect([others, restored]).toEqual([[], []]);
  });

  it('shows a browser that both would go on using', () => {
    const claims = [claim('e1 w1', 1), claim('u1 w1', 2)];
    const { people, refused } = previewSplit(claims, [], keepApart('e1 u1'));
    expect(people.map(({ identifiers, shared }) => [names(identifiers), names(shared)])).toEqual([
      ['e1', 'w1'],
      ['u1', 'w1'],
    ]);
    expect(refused).toEqual([]);
  });

  it('shows who else would come out of it, and claims that would hold again', () => {
    // e1, u1 and c1 are one through the browser, so u2 is refused. Once the browser is of several people it joins
    // nobody: c1 comes out too, and without u1 beside it nothing speaks against its being u2.
    const claims = [
      claim('e1 w1', 1),
      claim('u1 w1', 2),
      claim('c1 w1', 3),
      claim('u1 u2', 4),
      claim('c1 u2', 5),
    ];
    const preview = previewSplit(claims, [], keepApart('e1 u1'));
    expect(preview.people.map(({ identifiers }) => names(identifiers))).toEqual(['e1', 'u1']);
    expect(preview.others.map(({ identifiers }) => names(identifiers))).toEqual(['c1 u2']);
    expect(preview.restored).toEqual([claims[4]]);
  });

  it('of a browser shows its present owner on that side', () => {
    const claims = [claim('u1 w1', 1), claim('u2 w1', 2), claim('u3 w1', 3)];
    const { people, refused, others } = previewSplit(claims, [], keepApart('w1 u1'));
    expect(people.map(({ identifiers, shared }) => [names(identifiers), names(shared)])).toEqual([
      ['u3', 'w1'],
      ['u1', ''],
    ]);
    expect(refused).toEqual([claims[0]]);
    expect(others).toEqual([]);
  });

  it('refuses one identifier, and identifiers that no claim names', () => {
    const claims = [claim('u1 e1', 1)];
    const cut = (pair: string) => () => previewSplit(claims, [], keepApart(pair));
    expect(cut('u1 u1')).toThrow(
      expect.objectContaining({ code: 'split_needs_two_identifiers', status: 400 }),
    );
    expect(cut('u1 e9')).toThrow(expect.objectContaining({ code: 'identifier_unknown', status: 404 }));
  });

  it('shows what the split then does', () => {
    fc.assert(
      fc.property(
        randomClaims.filter(({ claims }) => claims.length > 0),
        fc.nat(),
        ({ claims, cannotLinks }, pick) => {
          const { a, b } = claims[pick % claims.length]!;
          const preview = previewSplit(claims, cannotLinks, { a: a.id, b: b.id });
          const after = replayClaims(claims, [...cannotLinks, { a: a.id, b: b.id }]);
          const people = describePeople(after, claims);
          for (const person of [...preview.people, ...preview.others]) {
            expect(people.get(person.id)).toEqual(person);
          }
          expect(preview.people[0].id).not.toBe(preview.people[1].id);
          for (const { id } of preview.refused) expect(after.doubtful.has(id)).toBe(true);
          for (const { id } of preview.restored) expect(after.doubtful.has(id)).toBe(false);
          // Who is not shown is as before.
          const before = describePeople(replayClaims(claims, cannotLinks), claims);
          const shown = new Set([...preview.people, ...preview.others].map(({ id }) => id));
          for (const [id, person] of people) if (!shown.has(id)) expect(person).toEqual(before.get(id));
        },
      ),
      { numRuns: 1000 },
    );
  });
});
