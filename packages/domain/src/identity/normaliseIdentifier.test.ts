import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseIdentifier } from './normaliseIdentifier';
import type { IdentifierKind } from './types';

const KINDS: readonly IdentifierKind[] = [
  'userId',
  'email',
  'phone',
  'card',
  'device',
  'anonymousId',
  'custom:crm',
];
const blocked = (raw: unknown, kind: IdentifierKind = 'userId'): string | undefined => {
  const outcome = normaliseIdentifier(kind, raw);
  return 'blocked' in outcome ? outcome.blocked : undefined;
};
const normalised = (kind: IdentifierKind, raw: unknown): unknown => {
  const outcome = normaliseIdentifier(kind, raw);
  return 'value' in outcome ? outcome.value : outcome;
};

describe('normaliseIdentifier refuses values that name nobody', () => {
  const words =
    'null undefined none nil NaN true false anonymous guest unknown id email distinct_id distinctId user_id void n/a test not_authenticated visitor'.split(
      ' ',
    );

  it.each(words)('%s, in any case, quoted, with blanks around', (word) => {
    const spellings = [word, word.toLowerCase(), word.toUpperCase(), `"${word}"`, `'${word}'`, `" ${word} "`];
    for (const spelling of [...spellings, `  ${word}\t`, `"'${word}'"`, `\u200b${word}\ufeff`]) {
      for (const kind of KINDS) expect(blocked(spelling, kind), `${kind} ${spelling}`).toBe('placeholder');
    }
  });

  it.each(['', ' ', '\t\n', '""', "''", '-', '[]', '{}', '…', '\u200b', null, undefined])(
    'nothing at all: %j',
    (raw) => {
      for (const kind of KINDS) expect(blocked(raw, kind)).toBe('blank');
    },
  );

  it.each(['0', '00000', '0.0', '"0"', '00000000-0000-0000-0000-000000000000', '00:00:00:00:00:00', 0, -0])(
    'zeros: %s',
    (raw) => {
      for (const kind of KINDS) expect(blocked(raw, kind)).toBe('zeros');
    },
  );

  it.each(['-1', -1, '"-1"', Number.NaN, true, false, '9774d56d682e549c', '02:00:00:00:00:00'])(
    '%s',
    (raw) => {
      expect(blocked(raw, 'device')).toBe('placeholder');
    },
  );

  it.each([
    '[object Object]',
    '[object Undefined]',
    '{{ user.id }}',
    '$' + '{userId}',
    '*|EMAIL|*',
    '%%email%%',
    '<%= id %>',
  ])('a template that nobody filled in: %s', (raw) => {
    for (const kind of KINDS) expect(blocked(raw, kind)).toBe('template');
  });

  it('things that are not text, and numbers that have already been rounded', () => {
    for (const raw of [{}, [], ['u1'], { id: 1 }, () => 1, Symbol('u'), 2 ** 53, -(2 ** 60), 1e300]) {
      expect(blocked(raw)).toBe('not_text');
    }
  });

  it('text that cannot be stored or is too long to be an id', () => {
    expect(blocked('a\u0000b')).toBe('unprintable');
    expect(blocked('a\ud800')).toBe('unprintable');
    expect(blocked('x'.repeat(256))).toBe('too_long');
    expect(blocked('x'.repeat(255))).toBeUndefined();
    expect(blocked(`${' '.repeat(9000)}x${' '.repeat(9000)}`)).toBeUndefined();
  });

  it('and hostile text without effort', () => {
    const started = performance.now();
    for (const raw of ['\u200b x'.repeat(100_000), '"'.repeat(100_000), `${'{'.repeat(50_000)}`]) {
      for (const kind of KINDS) expect(blocked(raw, kind)).toBe('too_long');
    }
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

describe('normaliseIdentifier keeps ids as they are written', () => {
  it.each([
    'NA',
    'na',
    '0123',
    '1e5',
    '1',
    'Null Island',
    'ID-1',
    'Müller',
    'anonymous-7f3',
    '"u1"',
    'x y',
    '-12',
    'A0',
  ])('%s', (raw) => {
    for (const kind of ['userId', 'card', 'device', 'anonymousId', 'custom:crm'] as const) {
      expect(normalised(kind, ` ${raw} `)).toBe(raw);
    }
  });

  it('and takes exact numbers as their digits', () => {
    expect(normalised('userId', 42)).toBe('42');
    expect(normalised('userId', 12345678901234567890n)).toBe('12345678901234567890');
    expect(normalised('userId', Number.MAX_SAFE_INTEGER)).toBe('9007199254740991');
  });
});

describe('normaliseIdentifier brings e-mail addresses to one form', () => {
  it('in lower case, without blanks or quotes around', () => {
    expect(normalised('email', ' Anna.Rossi@Example.IT\n')).toBe('anna.rossi@example.it');
    expect(normalised('email', '"Anna@shop.it"')).toBe('anna@shop.it');
  });

  it('without guessing that two addresses are one', () => {
    expect(normalised('email', 'a.b+shop@gmail.com')).toBe('a.b+shop@gmail.com');
  });

  it.each(['asdf1', 'anna@', '@shop.it', 'anna rossi@shop.it', 'a@b@c.it', 'NA'])('refusing %s', (raw) => {
    expect(blocked(raw, 'email')).toBe('not_an_email');
  });

  it.each(['test@test.com', 'TEST@example.com', 'noemail@noemail.com'])(
    'refusing what forms are filled with: %s',
    (raw) => {
      expect(blocked(raw, 'email')).toBe('placeholder');
    },
  );
});

describe('normaliseIdentifier brings telephone numbers to digits', () => {
  it.each([
    ['+39 333 123.4567', '+393331234567'],
    ['(+39) 02-1234-567', '+39021234567'],
    ['tel:+39-333-1234567', '+393331234567'],
    ['333 123 4567', '3331234567'],
    ['02/1234567', '021234567'],
    ['＋３９ ３３３ １２３４５６７', '+393331234567'],
    [3331234567, '3331234567'],
  ])('%s', (raw, value) => {
    expect(normalised('phone', raw)).toBe(value);
  });

  it('without guessing a country: with and without prefix are two values', () => {
    expect(normalised('phone', '3331234567')).not.toBe(normalised('phone', '+393331234567'));
  });

  it.each([
    '12345',
    '+39',
    '1234567890123456',
    '333 1234567 int. 5',
    '3331234567 / 3339876543',
    'NA',
    'a@b.it',
  ])('refusing %s', (raw) => {
    expect(blocked(raw, 'phone')).toBe('not_a_phone');
  });

  it.each(['1111111', '+99999999999', '1234567890', '0123 456 789'])(
    'refusing what forms are filled with: %s',
    (raw) => {
      expect(blocked(raw, 'phone')).toBe('placeholder');
    },
  );
});

describe('normaliseIdentifier, on any text', () => {
  it('gives a value that it leaves as it is the second time, or a refusal', () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.emailAddress(),
      fc.stringMatching(/^[ +()0-9.-]{0,20}$/),
    );
    fc.assert(
      fc.property(fc.constantFrom(...KINDS), anyText, (kind, raw) => {
        const once = normaliseIdentifier(kind, raw);
        if ('value' in once) expect(normaliseIdentifier(kind, once.value)).toEqual(once);
        else expect(once.blocked).not.toBe('');
      }),
      { numRuns: 5000 },
    );
  });
});
