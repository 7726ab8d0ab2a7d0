import { describe, expect, it } from 'vitest';
import { FOR_EVER, SINCE_EVER } from '../ports/people';
import { planErasure } from './planErasure';

const owner = (person: string, from = 0) => ({ from, person });
const all = (source: string) => ({ source, from: SINCE_EVER, until: FOR_EVER });

describe('what goes with a person', () => {
  it('is what is theirs alone, and their turns at a shared browser', () => {
    const { target } = planErasure({
      person: '1',
      identifiers: [
        { id: '1', kind: 'userId', value: 'anna', owners: [owner('1')] },
        { id: '2', kind: 'email', value: 'anna@b.it', owners: [owner('1')] },
        { id: '3', kind: 'anonymousId', value: 'browser', owners: [owner('1'), owner('9', 500)] },
      ],
      owned: [all('1'), all('2'), { source: '3', from: SINCE_EVER, until: 500 }],
      refused: [],
    });
    expect(target.whole).toEqual(['1', '2']);
    expect(target.values.map(({ value }) => value)).toEqual(['anna', 'anna@b.it']);
    expect(target.owned).toHaveLength(3);
    expect(target.people).toEqual(['1', '2']);
  });

  it('is not what stands behind a refused link, which is listed', () => {
    const family = { id: '2', kind: 'email', value: 'family@b.it', owners: [owner('1')] };
    const { target, staysOut } = planErasure({
      person: '1',
      identifiers: [{ id: '1', kind: 'userId', value: 'anna', owners: [owner('1')] }, family],
      owned: [all('1'), all('2')],
      refused: [{ a: { id: '9', kind: 'userId' }, b: family, reason: 'two_users', other: '9' }],
    });
    expect(target.whole).not.toContain('9');
    expect(target.contested).toEqual(['2']);
    expect(staysOut).toEqual([{ kind: 'userId', person: '9', reason: 'two_users' }]);
  });

  it('is a source that no claim names, all of it', () => {
    const { target } = planErasure({ person: '5', identifiers: [], owned: [all('5')], refused: [] });
    expect(target.whole).toEqual(['5']);
  });
});
