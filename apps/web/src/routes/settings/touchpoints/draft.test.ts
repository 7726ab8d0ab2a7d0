import { describe, expect, it } from 'vitest';
import { lackOf, moved, newTouchpoint, slugOf } from './draft';

describe('writing the catalogue', () => {
  it('makes ids from names in any language', () => {
    expect(slugOf('Città & Caffè', [])).toBe('citta-caffe');
    expect(slugOf('！', [])).toBe('touchpoint');
  });

  it('never gives an id twice', () => {
    expect(slugOf('Blog', ['blog', 'blog-2'])).toBe('blog-3');
    expect(newTouchpoint(['touchpoint']).id).toBe('touchpoint-2');
  });

  it('moves an item without losing any, and stops at the ends', () => {
    const items = ['a', 'b', 'c'].map((id) => ({ id }));
    expect(moved(items, 'c', -1).map(({ id }) => id)).toEqual(['a', 'c', 'b']);
    expect(moved(items, 'a', -1)).toBe(items);
    expect(moved(items, 'nobody', 1)).toBe(items);
  });

  it('says what a touchpoint lacks before it can be saved', () => {
    const item = newTouchpoint([]);
    const named = { ...item, name: { it: 'Prova', en: 'Trial' } };
    expect(lackOf({ ...named, name: { it: 'Prova', en: ' ' } })).toBe('name');
    expect(lackOf(named)).toBe('rule');
    expect(lackOf({ ...named, filters: [{ events: ['Trial'] }, {}] })).toBe('rule');
    expect(lackOf({ ...named, filters: [] })).toBe('rule');
    expect(lackOf({ ...named, filters: [{ events: ['Trial'] }] })).toBeUndefined();
  });
});
