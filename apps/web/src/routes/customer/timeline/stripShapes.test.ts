import type { TimelineContact, TimelineStay } from '@viaggio/contract/people';
import { describe, expect, it } from 'vitest';
import { bandsOf, feltPoints, scaleOf, xOf } from './stripShapes';

const at = (day: number) => new Date(Date.UTC(2026, 0, day)).toISOString();
const contacts = [1, 6, 11].map((day) => ({ time: at(day) }) as TimelineContact);
const scale = scaleOf(contacts, 216);

describe('the strip of a journey', () => {
  it('spreads time evenly between the first and the last contact', () => {
    expect(contacts.map((contact) => xOf(scale, Date.parse(contact.time)))).toEqual([8, 108, 208]);
  });

  it('draws each stay where it was, open ones to the end', () => {
    const stays = [
      { entered: at(1), left: at(6), end: 'moved' },
      { entered: at(6), left: at(90), end: 'open' },
    ] as TimelineStay[];
    expect(bandsOf(scale, stays).map(({ x, width }) => [x, width])).toEqual([
      [8, 100],
      [108, 108],
    ]);
  });

  it('leaves out what lies outside', () => {
    const before = {
      entered: '2020-01-01T00:00:00Z',
      left: '2020-02-01T00:00:00Z',
      end: 'lost',
    } as TimelineStay;
    expect(bandsOf(scale, [before])).toEqual([]);
  });

  it('raises and lowers what was felt, from the first to the last', () => {
    const felt = contacts
      .toReversed()
      .map((contact, index) => ({ ...contact, signal: index === 1 ? null : { emotion: 2 - index * 2 } }));
    expect(feltPoints(scale, felt as TimelineContact[], { top: 100, height: 40 })).toEqual([
      { x: 8, y: 140, emotion: -2 },
      { x: 208, y: 100, emotion: 2 },
    ]);
  });

  it('stands one contact alone without dividing by nothing', () => {
    const [first] = contacts;
    if (!first) throw new Error('no contact');
    expect(xOf(scaleOf([first], 216), Date.parse(first.time))).toBe(8);
  });
});
