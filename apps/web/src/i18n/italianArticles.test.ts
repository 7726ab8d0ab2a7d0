import { describe, expect, it } from 'vitest';
import { italianArticles } from './italianArticles';

describe('Italian articles before numbers', () => {
  it('lose their vowel before another', () => {
    expect(italianArticles('Torna il 8,4% dopo 1 mese')).toBe('Torna l’8,4% dopo 1 mese');
    expect(italianArticles('Il 80% e il 11%')).toBe('L’80% e l’11%');
    expect(italianArticles('il 1,5% di chi passa')).toBe('l’1,5% di chi passa');
    expect(italianArticles('dal 8 al 11 novembre')).toBe('dall’8 all’11 novembre');
    expect(italianArticles('al 8.000 e al 11.500')).toBe('all’8.000 e all’11.500');
  });

  it('are others before zero', () => {
    expect(italianArticles('il 38% degli ultimi e il 0% dei primi')).toBe(
      'il 38% degli ultimi e lo 0% dei primi',
    );
    expect(italianArticles('sul 0,5%')).toBe('sullo 0,5%');
  });

  it('look through the tags of a sentence', () => {
    expect(italianArticles('Il <open>8%</open> dei contatti')).toBe('L’<open>8%</open> dei contatti');
  });

  it('stay before everything else', () => {
    for (const text of [
      'il 38%',
      'il 1 nov 2026',
      'il 18%',
      'nel 1999',
      'al 110%',
      'del 7,8%',
      'i 8',
      'vil 8%',
    ]) {
      expect(italianArticles(text)).toBe(text);
    }
  });
});
