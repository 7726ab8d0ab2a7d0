import { describe, expect, it } from 'vitest';
import { compareIds, type HashId } from '../shared/index';
import { ownerAt } from './ownerAt';
import { replayClaims } from './replayClaims';
import { keepApart } from './testing/randomClaims';
import { claim, named } from './testing/tellClaims';
import type { CannotLink, Claim, DoubtReason } from './types';

/** Replays claims and answers in names: who is with whom, who holds a browser when, what is in doubt. */
function tell(claims: readonly Claim[], cannotLinks: readonly CannotLink[] = []) {
  const result = replayClaims(claims, cannotLinks);
  const id = (name: string): HashId => named(name).id;
  const person = (name: string): HashId => ownerAt(result, id(name), 0);
  return {
    result,
    together: (...names: string[]): boolean => new Set(names.map(person)).size === 1,
    /** The turns of a shared identifier, each owner given as one of the names. */
    turns: (thing: string, ...names: string[]): readonly string[] | undefined =>
      result.shared
        .get(id(thing))
        ?.map((turn) => `${turn.from} ${names.find((name) => person(name) === turn.person)}`),
    doubt: (one: Claim): DoubtReason | undefined => result.doubtful.get(one.id),
    personIs: (name: string, least: string): boolean => person(name) === id(least),
  };
}

describe('a claim says that two identifiers are one', () => {
  it('and a chain of claims makes one person of all', () => {
    const { together, result } = tell([
      claim('u1 e1', 1),
      claim('e1 p1', 2),
      claim('u1 w1', 3),
      claim('w1 d1', 4),
    ]);
    expect(together('u1', 'e1', 'p1', 'w1', 'd1')).toBe(true);
    expect(result.doubtful.size).toBe(0);
    expect(result.shared.size).toBe(0);
  });

  it('a circle of claims, and one said again, change nothing', () => {
    const circle = [claim('u1 e1', 1), claim('e1 p1', 2), claim('u1 p1', 3)];
    const { result } = tell([...circle, claim('u1 e1', 9, 'import'), circle[0]!]);
    expect(result).toEqual(tell(circle).result);
  });

  it('an identifier that no claim names is a person of its own', () => {
    const { result } = tell([claim('u1 e1', 1)]);
    expect(ownerAt(result, named('u9').id, 5)).toBe(named('u9').id);
    expect(tell([]).result).toEqual({ personOf: new Map(), shared: new Map(), doubtful: new Map() });
  });

  it('custom kinds join as strong ones do', () => {
    const { together } = tell([claim('x1 u1', 1), claim('x1 e1', 2), claim('x1 y1', 3)]);
    expect(together('u1', 'e1', 'x1', 'y1')).toBe(true);
  });
});

describe('the people are a function of the set of claims, in the order of time and message', () => {
  it('an early claim that arrives late changes whose the browser was first', () => {
    const known = [claim('u2 w1', 20), claim('u3 w1', 30)];
    expect(tell(known).turns('w1', 'u2', 'u3')).toEqual(['0 u2', '30 u3']);
    const late = [...known, claim('u1 w1', 10)];
    expect(tell(late).turns('w1', 'u1', 'u2', 'u3')).toEqual(['0 u1', '20 u2', '30 u3']);
  });

  it('at the same millisecond the message id decides, and the last one owns from there', () => {
    const claims = [
      claim('u2 w1', 5, 'identify', 'b'),
      claim('u3 w1', 5, 'identify', 'c'),
      claim('u1 w1', 5, 'identify', 'a'),
    ];
    expect(tell(claims).turns('w1', 'u1', 'u2', 'u3')).toEqual(['0 u1', '5 u3']);
  });

  it('within a message two names come before a name and a browser', () => {
    // u1 w1 was first: would the browser of the second message be heard before its e-mail, e1 would join u1 through it.
    const second = [claim('u2 e1', 2, 'identify', 'm'), claim('e1 w1', 2, 'identify', 'm')];
    const { together, turns } = tell([claim('u1 w1', 1), ...second.toReversed()]);
    expect(together('u2', 'e1')).toBe(true);
    expect(turns('w1', 'u1', 'u2')).toEqual(['0 u1', '2 u2']);
  });

  it('a claim kept twice with two times is one claim, the earlier', () => {
    const once = claim('u1 w1', 10, 'identify', 'm');
    const twice = [{ ...once, time: 30 }, once, claim('u2 w1', 20)];
    expect(tell(twice).turns('w1', 'u1', 'u2')).toEqual(['0 u1', '20 u2']);
  });
});

describe('a browser or device used by several users', () => {
  it('belongs from each identify until the next to its user; what came before the first belongs to the first', () => {
    const { result, turns } = tell([
      claim('u1 w1', 10),
      claim('u2 w1', 20),
      claim('u1 w1', 30),
      claim('u3 w1', 40),
    ]);
    expect(turns('w1', 'u1', 'u2', 'u3')).toEqual(['0 u1', '20 u2', '30 u1', '40 u3']);
    expect(result.doubtful.size).toBe(0);
    const at = (time: number) => ownerAt(result, named('w1').id, time);
    expect([0, 9, 10, 19].map(at)).toEqual(Array(4).fill(named('u1').id));
    expect([20, 29].map(at)).toEqual(Array(2).fill(named('u2').id));
    expect([30, 39].map(at)).toEqual(Array(2).fill(named('u1').id));
    expect([40, 1e15, Infinity].map(at)).toEqual(Array(3).fill(named('u3').id));
  });

  it('what visitors did before anybody gave a name belongs to the first who does', () => {
    const { together, result } = tell([claim('d1 w1', 1), claim('d1 w2', 2), claim('u1 w1', 3)]);
    expect(together('u1', 'w1', 'w2', 'd1')).toBe(true);
    expect(result.shared.size).toBe(0);
  });

  it('an identify by the present owner changes nothing', () => {
    const { turns } = tell([claim('u1 w1', 10), claim('u2 w1', 20), claim('u2 w1', 25), claim('u2 w1', 29)]);
    expect(turns('w1', 'u1', 'u2')).toEqual(['0 u1', '20 u2']);
  });

  it.each(['identify', 'alias', 'merge', 'import', 'member'] as const)(
    'never joins two users: by %s',
    (rule) => {
      const { together, turns } = tell([claim('u1 w1', 1), claim('u2 w1', 2, rule)]);
      expect(together('u1', 'u2')).toBe(false);
      expect(turns('w1', 'u1', 'u2')).toEqual(['0 u1', '2 u2']);
    },
  );

  it('a sign-up with the e-mail alone and a later login without it are one person', () => {
    const { together, result } = tell([claim('e1 w1', 1), claim('u1 w1', 2)]);
    expect(together('e1', 'u1', 'w1')).toBe(true);
    expect(result.shared.size).toBe(0);
  });

  it('but a kiosk that collects many e-mails joins none of them', () => {
    const { together, turns } = tell([claim('e1 w1', 1), claim('e2 w1', 2), claim('e3 w1', 3)]);
    expect(together('e1', 'e2')).toBe(false);
    expect(turns('w1', 'e1', 'e2', 'e3')).toEqual(['0 e1', '2 e2', '3 e3']);
  });

  it('once several people have used it, it joins nobody any more', () => {
    // c1 has no kind in common with e2, the present owner: on a browser of one person they would be joined.
    const { together, turns } = tell([claim('e1 w1', 1), claim('e2 w1', 2), claim('c1 w1', 3)]);
    expect(together('e2', 'c1')).toBe(false);
    expect(turns('w1', 'e1', 'e2', 'c1')).toEqual(['0 e1', '2 e2', '3 c1']);
  });

  it('the turns collapse when the owners turn out to be one person', () => {
    const turnsOf = [claim('u1 w1', 10), claim('u2 w1', 20), claim('u3 w1', 30)];
    const some = tell([...turnsOf, claim('u1 u2', 40, 'alias')]);
    expect(some.turns('w1', 'u1', 'u3')).toEqual(['0 u1', '30 u3']);
    const all = tell([...turnsOf, claim('u1 u2', 40, 'alias'), claim('u2 u3', 50, 'alias')]);
    expect(all.result.shared.size).toBe(0);
    expect(all.together('u1', 'u2', 'u3', 'w1')).toBe(true);
  });

  it("and from then on it is one person's again: the next name given on it joins", () => {
    const { together } = tell([
      ...[claim('u1 w1', 10), claim('u2 w1', 20), claim('u1 u2', 40, 'alias')],
      claim('e1 w1', 50),
    ]);
    expect(together('u1', 'u2', 'w1', 'e1')).toBe(true);
  });

  it('the device and its browser each change hands with the same message', () => {
    const at = (user: string, time: number) => [claim(`${user} d1`, time), claim(`${user} w1`, time)];
    const { turns, result } = tell([...at('u1', 1), ...at('u2', 2), claim('d1 w1', 3)]);
    expect(turns('w1', 'u1', 'u2')).toEqual(['0 u1', '2 u2']);
    expect(turns('d1', 'u1', 'u2')).toEqual(['0 u1', '2 u2']);
    expect(result.doubtful.size).toBe(0);
  });

  it('a browser seen on a device of somebody else is doubtful', () => {
    const meeting = claim('d1 w1', 3);
    const { together, doubt } = tell([claim('u1 d1', 1), claim('u2 w1', 2), meeting]);
    expect(doubt(meeting)).toBe('shared_device');
    expect(together('d1', 'w1')).toBe(false);
  });

  it('a new browser on a device that several people use is doubtful, and stays its own visitor', () => {
    const meeting = claim('d1 w2', 3);
    const { doubt, personIs } = tell([claim('u1 d1', 1), claim('u2 d1', 2), meeting]);
    expect(doubt(meeting)).toBe('shared_device');
    expect(personIs('w2', 'w2')).toBe(true);
  });
});

describe('limits per person', () => {
  const many = (letter: string, n: number, centre = 'u1') =>
    Array.from({ length: n }, (_, i) => claim(`${centre} ${letter}${i + 1}`, i + 1));

  it.each([
    ['e', 5],
    ['p', 5],
    ['c', 3],
    ['d', 50],
    ['w', 100],
  ])('%s: %i, and the next one is in doubt', (letter, limit) => {
    const { result, doubt, together } = tell(many(letter, limit + 1));
    expect(result.doubtful.size).toBe(1);
    expect(doubt(many(letter, limit + 1).at(-1)!)).toBe('limit');
    expect(together('u1', `${letter}1`, `${letter}${limit}`)).toBe(true);
    expect(together('u1', `${letter}${limit + 1}`)).toBe(false);
  });

  it('custom kinds have none', () => {
    expect(tell(many('x', 500)).result.doubtful.size).toBe(0);
  });

  it.each(['identify', 'import'] as const)('one userId: a second by %s is in doubt', (rule) => {
    const second = claim('u2 e1', 2, rule);
    const { doubt, together } = tell([claim('u1 e1', 1), second]);
    expect(doubt(second)).toBe('two_users');
    expect(together('u1', 'u2')).toBe(false);
  });

  it.each(['alias', 'merge', 'member'] as const)('one userId: %s is exempt', (rule) => {
    const { together, result } = tell([claim('u1 e1', 1), claim('u2 e1', 2, rule)]);
    expect(together('u1', 'u2', 'e1')).toBe(true);
    expect(result.doubtful.size).toBe(0);
  });

  it('but from that limit only', () => {
    const sixth = claim('u1 e6', 9, 'member');
    expect(tell([...many('e', 5), sixth]).doubt(sixth)).toBe('limit');
  });

  it('who has two userIds by a decision can still receive an e-mail, not a third userId', () => {
    const third = claim('u3 e1', 4);
    const { together, doubt } = tell([
      claim('u1 u2', 1, 'member'),
      claim('u1 e1', 2),
      claim('u3 p1', 3),
      third,
    ]);
    expect(together('u1', 'u2', 'e1')).toBe(true);
    expect(doubt(third)).toBe('two_users');
  });

  it("a browser that was somebody's for a time counts as theirs", () => {
    // 100 browsers that u1 had before u2: all changed hands, none is free.
    const first = Array.from({ length: 100 }, (_, i) => claim(`u1 w${i + 1}`, i));
    const second = first.map((_, i) => claim(`u2 w${i + 1}`, 200 + i));
    const extra = claim('u1 w101', 900);
    const { doubt, turns } = tell([...first, ...second, extra]);
    expect(doubt(extra)).toBe('limit');
    expect(turns('w100', 'u1', 'u2')).toEqual(['0 u1', '299 u2']);
  });

  it('two people who shared browsers count each of them once when they become one', () => {
    const first = Array.from({ length: 100 }, (_, i) => claim(`u1 w${i + 1}`, i));
    const second = first.map((_, i) => claim(`u2 w${i + 1}`, 200 + i));
    const { together, result } = tell([...first, ...second, claim('u1 u2', 900, 'member')]);
    expect(together('u1', 'u2', 'w1', 'w100')).toBe(true);
    expect(result.doubtful.size + result.shared.size).toBe(0);
  });

  it('a refused hand-over leaves the browser to its owner', () => {
    const taken = claim('u1 w101', 300);
    const { doubt, together } = tell([...many('w', 100), claim('u2 w101', 200), taken]);
    expect(doubt(taken)).toBe('limit');
    expect(together('u2', 'w101')).toBe(true);
  });
});

describe('a refused claim', () => {
  it('stays visible as doubtful', () => {
    const refused = claim('u2 e1', 2);
    expect([...tell([claim('u1 e1', 1), refused]).result.doubtful]).toEqual([[refused.id, 'two_users']]);
  });

  it('is in doubt no longer once the two are one person all the same', () => {
    const refused = claim('u2 e1', 2);
    const { result } = tell([claim('u1 e1', 1), refused, claim('u1 u2', 3, 'member')]);
    expect(result.doubtful.size).toBe(0);
  });
});

describe("a person's id", () => {
  it('is the least identifier by strength of kind, then by number', () => {
    expect(tell([claim('e1 w1', 1), claim('e1 d1', 2)]).personIs('w1', 'e1')).toBe(true);
    expect(tell([claim('d1 w1', 1)]).personIs('w1', 'd1')).toBe(true);
    const least = ['e1', 'e2', 'e3'].toSorted((x, y) => compareIds(named(x).id, named(y).id))[0]!;
    expect(tell([claim('e1 p1', 1), claim('e2 p1', 2), claim('e3 p1', 3)]).personIs('p1', least)).toBe(true);
  });

  it('compares ids as numbers, not as text', () => {
    const users = ['9', '10'].map((id) => ({ kind: 'userId' as const, value: id, id }));
    const alias: Claim = { ...claim('u1 u2', 1, 'alias'), a: users[0]!, b: users[1]! };
    expect(replayClaims([alias], []).personOf).toEqual(
      new Map([
        ['9', '9'],
        ['10', '9'],
      ]),
    );
  });

  it('is never a browser that several people use, though it ranks before a custom kind', () => {
    expect(tell([claim('x1 w1', 1)]).personIs('x1', 'w1')).toBe(true);
    const { personIs, turns } = tell([claim('x1 w1', 1), claim('x2 w1', 2)]);
    expect(personIs('x1', 'x1')).toBe(true);
    expect(turns('w1', 'x1', 'x2')).toEqual(['0 x1', '2 x2']);
  });
});

describe('an unmerge', () => {
  const story = [claim('u1 e1', 1), claim('e1 p1', 2), claim('u1 w1', 3)];

  it('keeps the two apart from the beginning, and the claim between them is refused', () => {
    const { together, doubt } = tell(story, [keepApart('u1 e1')]);
    expect(doubt(story[0]!)).toBe('cannot_link');
    expect(together('u1', 'w1')).toBe(true);
    expect(together('e1', 'p1')).toBe(true);
    expect(together('u1', 'e1')).toBe(false);
  });

  it.each(['identify', 'alias', 'merge', 'import', 'member'] as const)(
    'is not overridden by a later %s',
    (rule) => {
      const later = [claim('u1 p1', 10, rule), claim('u1 e1', 11, rule), claim('u1 c1', 12, rule)];
      const roundabout = claim('c1 e1', 13, rule);
      const { together, doubt } = tell([...story, ...later, roundabout], [keepApart('u1 e1')]);
      expect(together('u1', 'e1')).toBe(false);
      expect(doubt(roundabout)).toBe('cannot_link');
    },
  );

  it('of two who met on a browser makes it change hands', () => {
    const met = [claim('e1 w1', 1), claim('u1 w1', 2)];
    expect(tell(met).together('e1', 'u1')).toBe(true);
    const { turns, result } = tell(met, [keepApart('e1 u1')]);
    expect(turns('w1', 'e1', 'u1')).toEqual(['0 e1', '2 u1']);
    expect(result.doubtful.size).toBe(0);
  });

  it('of a browser and a name refuses the browser, then and later', () => {
    const claims = [claim('u1 w1', 1), claim('u2 w1', 2), claim('u1 w1', 3)];
    const { together, doubt, result } = tell(claims, [keepApart('u1 w1')]);
    expect([doubt(claims[0]!), doubt(claims[2]!)]).toEqual(['cannot_link', 'cannot_link']);
    expect(together('u2', 'w1')).toBe(true);
    expect(result.shared.size).toBe(0);
  });

  it('of a browser holds for whoever used it: its users cannot become the one it is kept from', () => {
    const joining = claim('u2 e3', 9);
    const claims = [claim('u1 w1', 1), claim('u2 w1', 2), joining];
    const { doubt, together } = tell(claims, [keepApart('w1 e3')]);
    expect(doubt(joining)).toBe('cannot_link');
    expect(together('u2', 'e3')).toBe(false);
  });

  it('of visitors without a name refuses the name', () => {
    const named1 = claim('u1 w1', 2);
    const { doubt, together } = tell([claim('d1 w1', 1), named1], [keepApart('u1 d1')]);
    expect(doubt(named1)).toBe('cannot_link');
    expect(together('d1', 'w1')).toBe(true);
  });

  it('of one that nobody has seen means nothing', () => {
    expect(tell(story, [keepApart('u1 e9')]).result).toEqual(tell(story).result);
  });

  it('of an identifier from itself says that many use it: it joins nobody, then and later', () => {
    const claims = [claim('u1 p1', 1), claim('u2 e1', 2), claim('u2 p1', 3)];
    const { doubt, together } = tell(claims, [keepApart('p1 p1')]);
    expect(claims.map((one) => doubt(one))).toEqual(['kept_alone', undefined, 'kept_alone']);
    expect([together('u1', 'p1'), together('u2', 'p1'), together('u2', 'e1')]).toEqual([false, false, true]);
  });
});
