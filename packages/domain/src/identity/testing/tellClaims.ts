import { compareIdentifiers } from '../strength';
import type { Claim, ClaimRule, Identifier, IdentifierKind } from '../types';
import { hashForTests } from './hashForTests';

const KIND_OF_LETTER: Record<string, IdentifierKind> = {
  u: 'userId',
  e: 'email',
  p: 'phone',
  c: 'card',
  d: 'device',
  w: 'anonymousId',
  x: 'custom:crm',
  y: 'custom:till',
};

/** `u1` is a userId, `e1` an e-mail, `p` phone, `c` card, `d` device, `w` browser, `x` and `y` custom kinds. */
export function named(name: string): Identifier {
  const kind = KIND_OF_LETTER[name[0]!]!;
  return { kind, value: name, id: hashForTests(kind, name) };
}

/** `claim('u1 w1', 5)`: u1 and w1 are one, said at time 5 by a message of that time. */
export function claim(
  pair: string,
  time: number,
  rule: ClaimRule = 'identify',
  messageId = `m${String(time).padStart(9, '0')}`,
): Claim {
  const [a, b] = pair.split(' ').map(named).sort(compareIdentifiers) as [Identifier, Identifier];
  const id = hashForTests('claim', `${a.id}|${b.id}|${rule}|${messageId}`);
  return { id, a, b, rule, time, messageId, source: 'test' };
}
