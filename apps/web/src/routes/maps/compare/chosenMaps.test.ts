import type { MapSummary } from '@viaggio/contract/maps';
import { describe, expect, it } from 'vitest';
import { chosenMaps } from './chosenMaps';

const map = (id: string, kind: MapSummary['kind'], model: string | null = 'shop'): MapSummary => ({
  id,
  name: id,
  kind,
  language: 'it',
  model,
  personas: [],
  size: { stages: 0, rows: 0, cards: 0 },
  seq: 0,
  comments: 0,
  made: { by: '', at: '2026-01-01T00:00:00.000Z' },
  updatedAt: '2026-01-01T00:00:00.000Z',
});
const maps = [map('1', 'to-be', 'b2b'), map('2', 'as-is'), map('3', 'to-be'), map('4', 'research')];

describe('which two maps are compared', () => {
  it('today above its target when nothing is asked', () => {
    expect(chosenMaps(maps, {})).toEqual({ above: '2', below: '3' });
  });

  it('what is asked, and for the rest what suits it', () => {
    expect(chosenMaps(maps, { above: '4' })).toEqual({ above: '4', below: '3' });
    expect(chosenMaps(maps, { below: '1' })).toEqual({ above: '2', below: '1' });
    expect(chosenMaps(maps, { above: '3', below: '4' })).toEqual({ above: '3', below: '4' });
  });

  it('another instead of one that is gone, and never a map beside itself', () => {
    expect(chosenMaps(maps, { above: 'gone' })).toEqual({ above: '2', below: '3' });
    expect(chosenMaps([map('2', 'as-is')], {})).toEqual({ above: '2', below: undefined });
    expect(chosenMaps([], {})).toEqual({ above: undefined, below: undefined });
  });
});
