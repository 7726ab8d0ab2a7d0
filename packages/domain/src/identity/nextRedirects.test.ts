import { describe, expect, it } from 'vitest';
import { nextRedirects } from './nextRedirects';
import { replayClaims } from './replayClaims';
import { keepApart } from './testing/randomClaims';
import { claim, named } from './testing/tellClaims';

const id = (name: string): string => named(name).id;

describe('nextRedirects', () => {
  it('leads the ids of those who were merged to who they became', () => {
    const before = [claim('d1 w1', 1), claim('e1 p1', 2)];
    const after = [...before, claim('u1 w1', 3), claim('u1 e1', 4)];
    const redirects = nextRedirects(replayClaims(before, []), replayClaims(after, []));
    expect(redirects).toEqual(
      new Map([
        [id('d1'), id('u1')],
        [id('e1'), id('u1')],
      ]),
    );
  });

  it('leads nowhere for who stays, and after a split for neither side', () => {
    const claims = [claim('u1 e1', 1), claim('e1 p1', 2)];
    const whole = replayClaims(claims, []);
    const split = replayClaims(claims, [keepApart('u1 e1')]);
    expect(nextRedirects(whole, whole).size).toBe(0);
    expect(nextRedirects(whole, split).size).toBe(0);
    expect(nextRedirects(split, whole)).toEqual(new Map([[id('e1'), id('u1')]]));
  });

  it('leads a visitor whose browser came to be shared to its first owner', () => {
    const visitor = replayClaims([claim('w1 w2', 1)], []);
    const least = [...visitor.personOf.values()][0]!;
    const browser = [named('w1'), named('w2')].find((one) => one.id === least)!.value;
    const after = replayClaims([claim('w1 w2', 1), claim(`u1 ${browser}`, 2), claim(`u2 ${browser}`, 3)], []);
    expect(after.shared.has(least)).toBe(true);
    expect(nextRedirects(visitor, after).get(least)).toBe(id('u1'));
  });

  it('leaves out ids of whom the later replay says nothing', () => {
    const before = replayClaims([claim('u1 e1', 1)], []);
    expect(nextRedirects(before, replayClaims([claim('u2 e2', 1)], [])).size).toBe(0);
  });
});
