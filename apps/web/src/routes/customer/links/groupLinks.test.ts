import type { Link } from '@viaggio/contract/identity';
import { describe, expect, it } from 'vitest';
import { groupLinks } from './groupLinks';

const user = { kind: 'userId', value: 'u1' };
const email = { kind: 'email', value: 'a@example.it' };
const link = (id: string, day: number, change: Partial<Link> = {}): Link => ({
  id,
  a: user,
  b: email,
  rule: 'identify',
  time: new Date(Date.UTC(2026, 0, day)).toISOString(),
  messageId: id,
  source: 'Shop',
  state: 'active',
  doubt: null,
  ...change,
});

describe('links of a record', () => {
  it('say a pair once, with all its proofs, the oldest first', () => {
    const groups = groupLinks([link('later', 9), link('first', 2, { a: email, b: user })]);
    expect(groups.map(({ proofs }) => proofs.map(({ id }) => id))).toEqual([['first', 'later']]);
  });

  it('keep what is refused or cut apart from what holds', () => {
    expect(groupLinks([link('holds', 1), link('cut', 2, { state: 'cut' })])).toHaveLength(2);
  });
});
