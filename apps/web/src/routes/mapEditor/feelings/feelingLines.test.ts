import { cardOf, type MapCard } from '@viaggio/domain/maps';
import { describe, expect, it } from 'vitest';
import { feelingAt, feelingLines, feelingTop } from './feelingLines';

let made = 0;
const card = (score: number | null, more: Partial<MapCard> = {}): MapCard =>
  cardOf({ id: `c${++made}`, row: 'r', stage: 's', ...more, score });

describe('the curve of feelings', () => {
  it('is one line for each persona and one for the wanted feeling', () => {
    const lines = feelingLines([
      [card(1), card(2, { ideal: true })],
      [card(-1, { persona: 'anna' }), card(0)],
    ]);
    expect(lines.map(({ persona, ideal, points }) => [persona, ideal, points.length])).toEqual([
      [null, false, 2],
      [null, true, 1],
      ['anna', false, 1],
    ]);
  });

  it('leaves a gap where nothing is said', () => {
    const [line] = feelingLines([[card(1)], [card(null)], [card(0)], [card(2)]]);
    expect(line?.path.match(/M/g)).toHaveLength(1);
    expect(line?.path.startsWith(`M2.5 ${feelingTop(0)}`)).toBe(true);
  });

  it('goes through the mean of several cards of one cell', () => {
    const [line] = feelingLines([[card(2), card(-1)], [card(0)]]);
    expect(line?.path.startsWith(`M0.5 ${feelingTop(0.5)}`)).toBe(true);
  });

  it('reads a height back as the feeling that stands there, and never beyond the scale', () => {
    for (let score = -2; score <= 2; score += 0.5) expect(feelingAt(feelingTop(score))).toBe(score);
    expect(feelingAt(-500)).toBe(2);
    expect(feelingAt(500)).toBe(-2);
  });
});
