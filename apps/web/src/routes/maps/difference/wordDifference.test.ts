import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Stretch, wordDifference } from './wordDifference';

const side = (stretches: readonly Stretch[], other: 'before' | 'after'): string =>
  stretches
    .filter((stretch) => stretch.in !== other)
    .map(({ text }) => text)
    .join('');

describe('the difference of two texts', () => {
  it('is told by whole words', () => {
    expect(wordDifference('Chiede il prezzo al telefono', 'Chiede lo sconto al telefono')).toEqual([
      { in: 'both', text: 'Chiede ' },
      { in: 'before', text: 'il' },
      { in: 'after', text: 'lo' },
      { in: 'both', text: ' ' },
      { in: 'before', text: 'prezzo' },
      { in: 'after', text: 'sconto' },
      { in: 'both', text: ' al telefono' },
    ]);
  });

  it('is one stretch where nothing changed, and none of nothing', () => {
    expect(wordDifference('Uguale', 'Uguale')).toEqual([{ in: 'both', text: 'Uguale' }]);
    expect(wordDifference('', '')).toEqual([]);
  });

  it('keeps every sign of both texts, whatever they are', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'è', ' ', '\n', ',', '🙂'), { maxLength: 24 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [before, after] = [a.join(''), b.join('')];
        const stretches = wordDifference(before, after);
        expect(side(stretches, 'after')).toBe(before);
        expect(side(stretches, 'before')).toBe(after);
      }),
    );
  });

  it('shows very long texts as replaced, at once', () => {
    const [a, b] = ['parola '.repeat(1_000), 'altro '.repeat(1_000)];
    expect(wordDifference(a, b)).toEqual([
      { in: 'before', text: a },
      { in: 'after', text: b },
    ]);
  });
});
