import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeKey, codeOf } from './code';
import { isSite, linkOfCode } from './linkOfCode';
import { type Acceptance, type OwnedCode, type Spending, tellReferrals } from './tellReferrals';

/** The obvious count: for every pair of code and person, looks whether that code was the one. */
function tellSlowly(
  codes: readonly OwnedCode[],
  acceptances: readonly Acceptance[],
  spendings: readonly Spending[],
  period: { from: number; to: number },
) {
  const broughtBy = (code: OwnedCode) => {
    const people = new Set(acceptances.map(({ person }) => person));
    return [...people].flatMap((person) => {
      const came = acceptances
        .filter((one) => one.person === person)
        .filter((one) => codes.some(({ code: known, owner }) => known === one.code && owner !== person))
        .sort((a, b) => a.at - b.at || (a.code < b.code ? -1 : 1))[0];
      if (came?.code !== code.code || came.at < period.from || came.at >= period.to) return [];
      const since = spendings.filter((one) => one.person === person && one.at >= came.at);
      return [
        {
          person,
          value: since.reduce((sum, { value }) => sum + value, 0),
          orders: since.filter(({ value }) => value > 0).length,
        },
      ];
    });
  };
  return Object.fromEntries(
    codes.map((code) => {
      const theirs = broughtBy(code);
      return [
        code.code,
        {
          brought: theirs.length,
          buyers: theirs.filter(({ orders }) => orders > 0).length,
          value: theirs.reduce((sum, { value }) => sum + value, 0),
        },
      ];
    }),
  );
}

const person = fc.constantFrom('1', '2', '3', '4', '5');
const code = fc.constantFrom('AAA', 'BBB', 'CCC', 'ZZZ');
const at = fc.nat(6);

describe('who brought whom', () => {
  it('is what the obvious count says', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.record({ code: fc.constantFrom('AAA', 'BBB', 'CCC'), owner: person }), {
          selector: (one) => one.code,
        }),
        fc.array(fc.record({ person, code, at }), { maxLength: 12 }),
        fc.array(fc.record({ person, at, value: fc.integer({ min: -5, max: 9 }) }), { maxLength: 12 }),
        fc.record({ from: at, to: at }),
        (codes, acceptances, spendings, period) => {
          const told = tellReferrals(codes, acceptances, spendings, period);
          const counted = told.codes.map(({ code: of, brought, buyers, value }) => [
            of,
            { brought, buyers, value },
          ]);
          expect(Object.fromEntries(counted)).toEqual(tellSlowly(codes, acceptances, spendings, period));
          // Nobody is brought twice.
          expect(new Set(told.brought.map((one) => one.person)).size).toBe(told.brought.length);
          expect(told.codes.reduce((sum, { brought }) => sum + brought, 0)).toBe(told.brought.length);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('counts what is spent after coming, refunds too, and not before', () => {
    const told = tellReferrals(
      [{ code: 'ANNA', owner: '1' }],
      [{ person: '2', code: 'ANNA', at: 10 }],
      [
        { person: '2', at: 9, value: 100 },
        { person: '2', at: 10, value: 50 },
        { person: '2', at: 99, value: -20 },
      ],
      { from: 0, to: 20 },
    );
    expect(told.codes).toEqual([{ code: 'ANNA', owner: '1', brought: 1, buyers: 1, orders: 1, value: 30 }]);
  });

  it('is nobody by one’s own code', () => {
    const told = tellReferrals([{ code: 'ANNA', owner: '1' }], [{ person: '1', code: 'ANNA', at: 1 }], [], {
      from: 0,
      to: 9,
    });
    expect(told.brought).toEqual([]);
  });
});

describe('a code', () => {
  it('is one however it is typed', () => {
    expect(codeKey(' anna-7x ')).toBe('ANNA7X');
    for (const no of ['', 'ab', '../x', 'a/b', 'è'.repeat(5), 'x'.repeat(31)])
      expect(codeKey(no)).toBeUndefined();
  });

  it('is made of signs that cannot be taken for each other', () => {
    expect(codeOf(Array.from({ length: 8 }, (_, n) => n * 37))).toMatch(/^[2-9A-HJKMNP-TV-Z]{8}$/);
  });
});

describe('the link of a code', () => {
  it('leads to the site with the code, whatever the code is', () => {
    expect(linkOfCode('https://shop.example/it?x=1#a', 'ref', 'ANNA')).toBe(
      'https://shop.example/it?x=1&ref=ANNA#a',
    );
    fc.assert(
      fc.property(fc.string(), (any) => {
        expect(new URL(linkOfCode('https://shop.example/', 'ref', any)).origin).toBe('https://shop.example');
      }),
    );
  });

  it('takes http and https only', () => {
    expect(isSite('https://shop.example')).toBe(true);
    for (const no of [
      '',
      'shop.example',
      'javascript:alert(1)',
      'https://a:b@shop.example',
      'data:text/html,x',
      '//x.y',
    ]) {
      expect(isSite(no), no).toBe(false);
    }
  });
});
