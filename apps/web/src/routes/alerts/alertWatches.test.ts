import { alertWatch } from '@viaggio/contract/alerts';
import { describe, expect, it } from 'vitest';
import { readContacts } from '../analysis/builder/contactsText';
import { inputOf, isComplete, keyOfWatch, NEW_DRAFT, numberOf, spokenOf, WATCHES } from './alertWatches';

const steps = [readContacts('a'), readContacts('b~total:at_least:100'), readContacts('event:Paid')];
const full = { ...NEW_DRAFT, name: ' Orders ', stage: 's', contacts: readContacts('a'), steps };

describe('a draft', () => {
  it('becomes a question the server takes, whatever is watched', () => {
    for (const watch of WATCHES) {
      const input = inputOf({ ...full, watch }, undefined);
      expect(alertWatch.safeParse(input.watch).success, watch).toBe(true);
      expect(keyOfWatch(alertWatch.parse(input.watch))).toBe(watch);
    }
  });

  it('takes limits as people write them, shares in percent', () => {
    expect([numberOf('12,5'), numberOf('12.5'), numberOf(''), numberOf('x')]).toEqual([
      12.5,
      12.5,
      undefined,
      undefined,
    ]);
    const share = inputOf(
      { ...full, watch: 'overview_conversion', condition: 'below', limit: '30' },
      undefined,
    );
    expect(share.condition).toEqual({ kind: 'below', value: 0.3 });
  });

  it('is complete when all that its watch asks for is there', () => {
    expect(isComplete({ ...NEW_DRAFT, name: 'a' })).toBe(true);
    expect(isComplete({ ...NEW_DRAFT, name: 'a', condition: 'above' })).toBe(false);
    expect(isComplete({ ...NEW_DRAFT, name: 'a', watch: 'overview_lost' })).toBe(false);
    expect(isComplete({ ...full, watch: 'funnel_lastShare', steps: [...steps, []] })).toBe(false);
    expect(isComplete({ ...full, watch: 'funnel_lastShare' })).toBe(true);
    expect(isComplete({ ...full, watch: 'contacts_people', contacts: [] })).toBe(false);
  });

  it('asks for a place, for details of events, and for as many steps as it has', () => {
    const watch = inputOf({ ...full, watch: 'funnel_lastShare', place: 'Milano' }, undefined).watch;
    expect(watch.question).toMatchObject({
      place: 'Milano',
      steps: [
        { touchpoints: ['a'] },
        { touchpoints: ['b'], where: [{ property: 'total', op: 'at_least', value: 100 }] },
        { events: ['Paid'] },
      ],
    });
    expect(alertWatch.safeParse(watch).success).toBe(true);
  });

  it('shows again what was asked, and keeps what it has no words for', () => {
    const watch = alertWatch.parse(inputOf({ ...full, watch: 'funnel_lastShare' }, undefined).watch);
    expect(spokenOf(watch)).toMatchObject({ steps, place: '', isUnspoken: false });
    const asked = { report: 'funnel', figure: 'lastShare' } as const;
    const kept = alertWatch.parse({
      ...asked,
      question: { window: 'P7D', steps: [{ touchpoints: ['a'] }, { touchpoints: ['b'], actors: ['brand'] }] },
    });
    const again = { ...full, watch: 'funnel_lastShare' as const, kept, ...spokenOf(kept) };
    expect(again.isUnspoken).toBe(true);
    expect(inputOf(again, undefined).watch.question).toMatchObject(kept.question);
    const shorter = { ...again, ...spokenOf(watch), isUnspoken: false };
    expect(inputOf(shorter, undefined).watch.question).toMatchObject({ window: 'P7D', steps: { length: 3 } });
  });
});
