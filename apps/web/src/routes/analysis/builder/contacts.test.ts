import type { JourneyModel } from '@viaggio/contract/models';
import { describe, expect, it } from 'vitest';
import { contactsOf, stepOf, toggled } from './contacts';

const model = {
  stages: [
    { id: 'buy', entry: { touchpoints: ['order', 'till'], filters: [] } },
    { id: 'tell', entry: { touchpoints: ['review'], filters: [{ events: ['NPS'] }] } },
  ],
} as unknown as JourneyModel;

describe('contacts as a step of a question', () => {
  it('are one filter when they are of one kind', () => {
    const cart = { kind: 'touchpoint', value: 'cart' } as const;
    const ad = { kind: 'channel', value: 'ad' } as const;
    expect(stepOf([cart], model)).toEqual({ touchpoints: ['cart'] });
    expect(stepOf([ad], model)).toEqual({ channels: ['ad'] });
  });

  it('are several filters when they are of several kinds: any of them may match', () => {
    const step = stepOf(
      [
        { kind: 'touchpoint', value: 'cart' },
        { kind: 'event', value: 'Add to Cart' },
      ],
      model,
    );
    expect(step).toEqual([{ touchpoints: ['cart'] }, { events: ['Add to Cart'] }]);
  });

  it('spell a stage out as what makes people enter it, each touchpoint once', () => {
    const buy = { kind: 'stage', value: 'buy' } as const;
    expect(stepOf([buy, { kind: 'touchpoint', value: 'till' }], model)).toEqual({
      touchpoints: ['till', 'order'],
    });
    expect(stepOf([{ kind: 'stage', value: 'tell' }], model)).toEqual([
      { touchpoints: ['review'] },
      { events: ['NPS'] },
    ]);
  });

  it('are nothing when nothing is left', () => {
    expect(stepOf([], model)).toBeUndefined();
    expect(stepOf([{ kind: 'stage', value: 'gone' }], model)).toBeUndefined();
  });

  it('come and go with a second choice', () => {
    const cart = { kind: 'touchpoint', value: 'cart' } as const;
    expect(toggled(toggled([], cart), { ...cart })).toEqual([]);
  });

  it('are read back from a step, unless it asks for more than their words can say', () => {
    const where = [{ property: 'total', op: 'at_least', value: 100 }] as const;
    expect(
      contactsOf([
        { touchpoints: ['cart'], where },
        { events: ['Till'], where },
      ]),
    ).toEqual([
      { kind: 'touchpoint', value: 'cart', where },
      { kind: 'event', value: 'Till', where },
    ]);
    expect(contactsOf({})).toEqual([]);
    expect(contactsOf({ touchpoints: ['cart'], channels: ['ad'] })).toBeUndefined();
    expect(contactsOf({ events: ['Order'], urls: ['/x'] })).toBeUndefined();
    expect(contactsOf([{ events: ['Order'], where }, { events: ['Till'] }])).toBeUndefined();
    expect(contactsOf({ where })).toBeUndefined();
  });
});
