import { describe, expect, it } from 'vitest';
import { defaultCatalogue } from '../touchpoints/index';
import { PERSONA_COLOURS, pictureType, suggestPersonas } from './index';

const bytes = (...values: number[]) => new Uint8Array(values);

describe('a picture', () => {
  it('is known by its content', () => {
    expect(pictureType(bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0))).toBe('image/png');
    expect(pictureType(bytes(0xff, 0xd8, 0xff, 0xe0))).toBe('image/jpeg');
    expect(pictureType(new TextEncoder().encode('GIF89a'))).toBe('image/gif');
    expect(pictureType(new TextEncoder().encode('RIFF1234WEBPVP8 '))).toBe('image/webp');
  });

  it('is none where it begins like something else', () => {
    const texts = ['<svg xmlns="http://www.w3.org/2000/svg">', 'RIFF1234WAVE', 'GIF', '', '<html>'];
    for (const text of texts) expect(pictureType(new TextEncoder().encode(text)), text).toBeUndefined();
  });
});

describe('typical personas', () => {
  const touchpoints = new Set(defaultCatalogue().map(({ id }) => id));

  it.each(['shop', 'services', 'companies', 'support'])(
    'of %s have a rule that the first catalogue answers',
    (sells) => {
      const found = suggestPersonas({ sells, language: 'it', touchpoints });
      expect(found.length).toBeGreaterThan(1);
      for (const { writing, membership } of found) {
        expect(membership, writing.name).toMatchObject({ kind: 'rule' });
        expect(PERSONA_COLOURS).toContain(writing.colour);
      }
    },
  );

  it('leave out touchpoints that are gone, and the rule where none is left', () => {
    const [, regular] = suggestPersonas({
      sells: 'shop',
      language: 'en',
      touchpoints: new Set(['order-completed']),
    });
    expect(regular?.membership).toMatchObject({ rule: { contacts: { touchpoints: ['order-completed'] } } });
    const [, bare] = suggestPersonas({ sells: 'shop', language: 'en', touchpoints: new Set() });
    expect(bare?.membership).toBeNull();
  });

  it('are those of shops where nobody said what is sold', () => {
    const ids = suggestPersonas({ sells: null, language: 'it', touchpoints }).map(({ id }) => id);
    expect(ids).toEqual(['bargain', 'regular', 'neighbour']);
  });
});
