import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accept, refuse, track } from './fixtures/accept';
import { MAX_DEPTH, MAX_EVENT_BYTES, measureItem } from './measureItem';

const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value)).length;

/** An item of exactly so many bytes. */
function itemOf(bytes: number, letter: string): Record<string, unknown> {
  const room = bytes - bytesOf({ text: '' });
  const width = bytesOf(letter) - 2;
  return { text: letter.repeat(Math.floor(room / width)) + 'x'.repeat(room % width) };
}

function nested(levels: number): unknown {
  return JSON.parse(`${'{"a":'.repeat(levels - 1)}{}${'}'.repeat(levels - 1)}`);
}

describe('the size of an event', () => {
  it.each(['a', 'è', '€', '😀', '\u0001', '\ud800'])('is that of its JSON in UTF-8: of %j', (letter) => {
    expect(bytesOf(itemOf(MAX_EVENT_BYTES, letter))).toBe(MAX_EVENT_BYTES);
    expect(measureItem(itemOf(MAX_EVENT_BYTES, letter))).toBe('fine');
    expect(measureItem(itemOf(MAX_EVENT_BYTES + 1, letter))).toBe('too_large');
  });

  it('agrees with counting it, for anything', () => {
    const block = fc.array(fc.jsonValue({ maxDepth: 4 }), { maxLength: 400 });
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: 'binary' }), block), (item) => {
        expect(measureItem(item) === 'too_large').toBe(bytesOf(item) > MAX_EVENT_BYTES);
      }),
      { numRuns: 300 },
    );
  });

  it('sets a larger event apart', () => {
    expect(refuse(track('A', itemOf(MAX_EVENT_BYTES, 'a'))).code).toBe('too_large');
    expect(refuse(track('A', { list: Array(200_000).fill(0) })).code).toBe('too_large');
    expect(accept(track('A', itemOf(30_000, 'a'))).kind).toBe('event');
  });
});

describe('depth', () => {
  it('is bounded', () => {
    expect(measureItem(nested(MAX_DEPTH) as object)).toBe('fine');
    expect(measureItem(nested(MAX_DEPTH + 1) as object)).toBe('too_deep');
  });

  it('does not bring us down however great', () => {
    const list: unknown = JSON.parse(`${'['.repeat(200_000)}${']'.repeat(200_000)}`);
    expect(refuse(track('A', { list })).code).toBe('too_deep');
    expect(refuse({ ...track('A'), context: { traits: nested(5_000) } }).code).toBe('too_deep');
  });

  it('ends what has no end', () => {
    const circle: Record<string, unknown> = {};
    circle.self = [circle, circle];
    expect(['too_deep', 'too_large']).toContain(refuse(track('A', circle)).code);
  });
});

describe('values that JSON does not have', () => {
  it.each([[10n], [() => 1], [Symbol('x')]])('%s sets the event apart', (value) => {
    expect(refuse(track('A', { value })).code).toBe('not_json');
    expect(refuse(track('A', { list: [{ toJSON: value }] })).code).toBe('not_json');
  });
});

describe('keys that reach prototypes', () => {
  const poisoned = JSON.parse(
    '{"type":"track","event":"A","userId":"u1","messageId":"m","__proto__":{"polluted":1},' +
      '"properties":{"__proto__":{"polluted":1},"a":[{"constructor":{"prototype":{"polluted":1}}}],' +
      '"constructor":"Ferrari","prototype":"P1","toString":"x"},"context":{"__proto__":{"ip":"1.2.3.4"}}}',
  );

  it('do not reach the stores, and touch nothing here', () => {
    const { event } = accept(poisoned);
    expect(event.properties).toBe('{"a":[{}],"constructor":"Ferrari","prototype":"P1","toString":"x"}');
    expect(event.context).toBe('{}');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('do no harm as names of events, channels and types either', () => {
    for (const word of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      expect(accept(track(word, { channel: word, actor: word })).event).toMatchObject({
        name: word,
        channel: '',
        actor: 'customer',
      });
    }
  });
});

describe('text that stores refuse', () => {
  it('becomes the replacement character, whole pairs stay', () => {
    const { event } = accept(
      track('Visto\u0000 \ud83d\ude00 \ud83d', {
        'k\ud800': 'a\u0000b',
        nested: [{ ok: '😀', bad: '\udc00' }],
      }),
    );
    expect(event.name).toBe('Visto\ufffd 😀 \ufffd');
    expect(JSON.parse(event.properties)).toEqual({
      'k\ufffd': 'a\ufffdb',
      nested: [{ ok: '😀', bad: '\ufffd' }],
    });
  });

  it('is left alone when it only looks like an escape', () => {
    expect(JSON.parse(accept(track('A', { path: 'C:\\users\\u0000' })).event.properties)).toEqual({
      path: 'C:\\users\\u0000',
    });
  });
});
