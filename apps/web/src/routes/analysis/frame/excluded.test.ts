import { describe, expect, it } from 'vitest';
import { excluded } from './excluded';

describe('what is left out of paths', () => {
  it('is what we do ourselves', () => {
    expect(excluded({}, undefined)).toEqual([{ actors: ['brand'] }]);
  });

  it('is what was chosen besides', () => {
    expect(excluded({ exclude: 'cart' }, undefined)).toEqual([
      { actors: ['brand'] },
      { touchpoints: ['cart'] },
    ]);
  });

  it('is nothing when our own contacts are asked for', () => {
    expect(excluded({ ours: 'yes' }, undefined)).toBeUndefined();
  });
});
