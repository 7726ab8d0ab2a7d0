import { describe, expect, it } from 'vitest';
import type { JourneyModel } from '../types';
import { isTemplate } from './isTemplate';
import { templateOf, templates } from './templates';

/** As a store gives it back: copied, with the fields of every object in another order. */
function stored<T>(value: T): T {
  return JSON.parse(JSON.stringify(value), (_key, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).reverse())
      : each,
  ) as T;
}

const model = (change: Partial<JourneyModel>): JourneyModel => ({ ...stored(templateOf('b2b')!), ...change });

describe('a model nobody has touched', () => {
  it('is every template, as a store gives it back, in whatever version', () => {
    for (const template of templates()) expect(isTemplate({ ...stored(template), version: 7 })).toBe(true);
  });

  it('is not one whose words, order, number of stages, days or rules are others', () => {
    const { stages } = model({});
    const touched = [
      model({ name: { it: 'La nostra', en: 'Ours' } }),
      model({ stages: stages.toReversed() }),
      model({ stages: stages.slice(1) }),
      model({ lapseDays: { beforeGoal: 1, afterGoal: 1 } }),
      model({ stages: stages.map((stage) => ({ ...stage, entry: { ...stage.entry, touchpoints: [] } })) }),
      model({ exits: [] }),
    ].filter((each) => JSON.stringify(each) !== JSON.stringify(model({})));
    expect(touched.length).toBeGreaterThanOrEqual(5);
    expect(touched.map(isTemplate)).toEqual(touched.map(() => false));
  });

  it('is not one with an id of its own', () => {
    expect(isTemplate(model({ id: 'ours' }))).toBe(false);
  });
});
