import { describe, expect, it } from 'vitest';
import { handoversQuestion } from './handoversQuestion';

const fields = { period: { from: '2026-01-01', to: '2026-02-01' }, place: undefined };

describe('the question of how customers pass between channels', () => {
  it('looks at passages within thirty days when the address says nothing', () => {
    expect(handoversQuestion({}, undefined, fields)).toEqual({
      ...fields,
      within: 'P30D',
      followed: 'P30D',
      conversion: undefined,
    });
  });

  it('takes any time for no limit', () => {
    expect(handoversQuestion({ within: 'any', conversion: 'order' }, undefined, fields)).toMatchObject({
      within: null,
      conversion: { touchpoints: ['order'] },
    });
  });
});
