import { describe, expect, it } from 'vitest';
import { readFunnelSearch } from '../../../app/analysisSearches';
import { readSteps } from '../builder/contactsText';
import { funnelQuestion, placesOf, stepsOf } from './funnelQuestion';

const fields = { period: { from: '2026-01-01', to: '2026-02-01' }, place: undefined };

describe('the question of a funnel', () => {
  it('is that of the address', () => {
    const search = { steps: 'ad;cart', window: 'P7D', order: 'strict', exclude: 'event:Refund' } as const;
    expect(funnelQuestion(search, stepsOf(search, undefined), undefined, fields)).toEqual({
      ...fields,
      steps: [{ touchpoints: ['ad'] }, { touchpoints: ['cart'] }],
      window: 'P7D',
      order: 'strict',
      start: 'any',
      exclude: [{ events: ['Refund'] }],
      breakdown: undefined,
      hold: undefined,
    });
  });

  it('may hold a channel or a property constant', () => {
    const ask = (hold: string) => funnelQuestion({ hold }, readSteps('ad;cart'), undefined, fields)?.hold;
    expect(ask('channel')).toEqual({ by: 'channel' });
    expect(ask('property:order_id')).toEqual({ property: 'order_id' });
    expect(readFunnelSearch({ hold: 'property:order_id' }).hold).toBe('property:order_id');
    expect(readFunnelSearch({ hold: 'anything' }).hold).toBeUndefined();
  });

  it('leaves out a step that is still empty, and says where the others stand', () => {
    const steps = readSteps('ad;;cart');
    expect(funnelQuestion({}, steps, undefined, fields)?.steps).toHaveLength(2);
    expect(placesOf(steps)).toEqual([0, undefined, 1]);
  });

  it('is not asked with one step, or with a stage that is gone', () => {
    expect(funnelQuestion({}, readSteps('ad;'), undefined, fields)).toBeUndefined();
    expect(funnelQuestion({}, readSteps('ad;stage:gone;cart'), undefined, fields)).toBeUndefined();
  });

  it('comes from the stages when the address has none', () => {
    const steps = readSteps('stage:a;stage:b');
    expect(stepsOf({}, { steps, first: [], goal: [] })).toBe(steps);
    expect(stepsOf({ steps: 'x;y' }, { steps, first: [], goal: [] })).toEqual(readSteps('x;y'));
  });
});
