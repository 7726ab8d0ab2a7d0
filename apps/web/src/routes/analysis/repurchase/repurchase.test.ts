import { describe, expect, it } from 'vitest';
import { CURVE_HEIGHT, CURVE_WIDTH, drawCurve } from './drawCurve';
import { repurchaseQuestion } from './repurchaseQuestion';

const fields = { period: { from: '2026-01-01', to: '2026-02-01' }, place: undefined };
const point = (days: number, share: number | null, interval: [number, number] | null = null) => ({
  days,
  share,
  interval,
  atRisk: 10,
});

describe('the question of buying again', () => {
  it('leaves it to the server what a purchase is, unless the address says it', () => {
    expect(repurchaseQuestion({}, undefined, fields)).toEqual({
      ...fields,
      purchase: undefined,
      merge: null,
    });
    expect(repurchaseQuestion({ purchase: 'order', merge: 'P1D' }, undefined, fields)).toMatchObject({
      purchase: { touchpoints: ['order'] },
      merge: 'P1D',
    });
  });
});

describe('the curve of who buys again', () => {
  it('goes up in steps from nobody, and on to the end', () => {
    const { line } = drawCurve([point(50, 0.1), point(100, 0.2)]);
    expect(line).toBe(`M0 ${CURVE_HEIGHT}H500V120H${CURVE_WIDTH}V0H${CURVE_WIDTH}`);
  });

  it('has its interval around it, closed', () => {
    const { band } = drawCurve([point(50, 0.1, [0.05, 0.15]), point(100, 0.2, [0.1, 0.4])]);
    expect(band).toBe('M0 240H500V150H1000V0V180H1000V210H500V240Z');
  });

  it('ends its scale at a share that is easily named, never above all', () => {
    const top = (share: number) => drawCurve([point(40, share)]).shares.at(-1)?.share;
    expect(top(0.13)).toBeCloseTo(0.2);
    expect(top(0.05)).toBeCloseTo(0.08);
    expect(top(0.97)).toBe(1);
  });

  it('names the days it reaches, and says where a point stands', () => {
    const curve = drawCurve([point(90, 0.1), point(120, 0.2)]);
    expect(curve.days.map(({ days }) => days)).toEqual([0, 30, 60, 90, 120]);
    expect(curve.placeOf(60, 0.1)).toEqual({ x: 0.5, y: 0.5 });
  });

  it('is nothing where nothing is known', () => {
    expect(drawCurve([point(30, null)])).toMatchObject({ line: '', band: '' });
  });
});
