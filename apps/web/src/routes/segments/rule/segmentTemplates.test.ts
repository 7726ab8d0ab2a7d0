import type { JourneyModel } from '@viaggio/contract/models';
import { segmentRule } from '@viaggio/contract/segments';
import { templates } from '@viaggio/domain/journeys';
import { defaultCatalogue } from '@viaggio/domain/touchpoints';
import { describe, expect, it } from 'vitest';
import { draftOf, unfinished } from './segmentDraft';
import { segmentTemplates, TEMPLATES } from './segmentTemplates';

const shop = templates().find(({ id }) => id === 'advocacy') as JourneyModel;
const ids = (...of: Parameters<typeof segmentTemplates>) => segmentTemplates(...of).map(({ id }) => id);

describe('segments to start from', () => {
  it('are all there for a shop with the usual catalogue, and finished', () => {
    const made = segmentTemplates(shop, defaultCatalogue());
    expect(made.map(({ id }) => id)).toEqual([...TEMPLATES]);
    for (const { rule } of made) {
      expect(segmentRule.parse(rule)).toEqual(rule);
      expect(unfinished(draftOf(rule))).toBe(0);
    }
  });

  it('ask for what this workspace has: the purchase as its goal says, the checkout as its catalogue does', () => {
    const own = { ...shop, stages: shop.stages.map((stage) => ({ ...stage })) };
    const goal = own.stages.findIndex(({ goal }) => goal);
    own.stages[goal] = { ...own.stages[goal]!, entry: { touchpoints: ['my-order'], filters: [] } };
    const [once] = segmentTemplates(own, []);
    expect(once?.rule).toMatchObject({ rules: [{ contacts: { touchpoints: ['my-order'] } }, {}] });
  });

  it('leave out those whose parts are not there', () => {
    expect(ids(undefined, defaultCatalogue())).toEqual([]);
    expect(ids(shop, [])).toEqual(['once', 'loyal', 'asleep', 'unhappy', 'curious']);
    const unreachable = { ...shop, stages: shop.stages.filter(({ goal }) => !goal) };
    expect(ids(unreachable, defaultCatalogue())).toEqual([]);
  });
});
