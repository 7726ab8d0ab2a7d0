import { describe, expect, it } from 'vitest';
import { MASK, mentionPattern, refusedPattern } from './mentionPattern';

const ANNA = [
  { kind: 'email', value: 'anna@b.it' },
  { kind: 'phone', value: '+393331234567' },
  { kind: 'userId', value: '42' },
  { kind: 'anonymousId', value: 'a-7f3c(9)21' },
];
const masked = (text: string): string => text.replace(new RegExp(mentionPattern(ANNA)!, 'gi'), `$1${MASK}$2`);

describe('what is masked in texts of others', () => {
  it.each([
    ['{"friend":"Anna@B.it"}', '{"friend":"[erased]"}'],
    ['wrote to anna@b.it, twice', 'wrote to [erased], twice'],
    ['{"note":"call:\\nanna@b.it"}', '{"note":"call:\\n[erased]"}'],
    ['https://shop.it/?e=anna%40b.it&x=1', 'https://shop.it/?e=[erased]&x=1'],
    ['call +39 333 123.4567 now', 'call [erased] now'],
    ['393331234567', '[erased]'],
    ['{"ref":"a-7f3c(9)21"}', '{"ref":"[erased]"}'],
  ])('%s', (text, expected) => expect(masked(text)).toBe(expected));

  it.each([
    'joanna@b.it',
    'x.anna@b.it',
    '{"quantity":42,"price":"42"}',
    '1393331234567',
    'order 3933312345678',
    'a-7f3c(9)210',
  ])('not %s, which is something else', (text) => expect(masked(text)).toBe(text));

  it('is nothing where no value tells whom it means', () => {
    expect(mentionPattern([{ kind: 'userId', value: '42' }])).toBeUndefined();
    expect(mentionPattern([])).toBeUndefined();
  });
});

describe('refused events that go', () => {
  const isFound = (payload: string): boolean => new RegExp(refusedPattern(ANNA)!, 'i').test(payload);
  it.each([
    '{"type":"trak","userId":"42"}',
    '{"user_id": 42, "x": 1}',
    '{"Codice cliente":"42","Totale":"x"}',
    '{"a":"anna@b.it"}',
  ])('%s', (payload) => expect(isFound(payload)).toBe(true));

  it.each(['{"quantity":42,"userId":"7"}', '{"userId":"142"}', '{"userId":"421"}'])('not %s', (payload) =>
    expect(isFound(payload)).toBe(false),
  );
});
