import { describe, expect, it } from 'vitest';
import { pathsQuestion } from './pathsQuestion';

const fields = { period: { from: '2026-01-01', to: '2026-02-01' }, place: undefined };

describe('the question of paths', () => {
  it('is about touchpoints of whole journeys when the address says nothing', () => {
    expect(pathsQuestion({}, undefined, fields)).toMatchObject({
      by: 'touchpoint',
      scope: 'journey',
      collapse: true,
      steps: 5,
      top: 7,
      start: undefined,
      exclude: [{ actors: ['brand'] }],
    });
  });

  it('says where paths begin, pass and end, and what they leave out', () => {
    const search = {
      start: 'channel:ad',
      through: 'cart',
      end: 'order',
      exclude: 'mail',
      collapse: 'no',
    } as const;
    expect(pathsQuestion(search, undefined, fields)).toMatchObject({
      start: { channels: ['ad'] },
      through: { touchpoints: ['cart'] },
      end: { touchpoints: ['order'] },
      exclude: [{ actors: ['brand'] }, { touchpoints: ['mail'] }],
      collapse: false,
    });
  });
});
