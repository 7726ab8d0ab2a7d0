import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SessionContact, splitSessions } from './splitSessions';

const MINUTE = 60_000;

const click = (minute: number): SessionContact => ({
  time: minute * MINUTE,
  contact: 'direct',
  setting: 'online',
});
const call = (minute: number): SessionContact => ({ ...click(minute), setting: 'offline' });
const mention = (minute: number): SessionContact => ({ ...click(minute), contact: 'indirect' });

const split = (contacts: SessionContact[], gap?: number) =>
  splitSessions(contacts, gap).map((session) => session.contacts);

describe('splitSessions', () => {
  it('ends a session after a pause of more than 30 minutes, not of exactly 30', () => {
    expect(split([click(0), click(30), click(60)])).toEqual([[0, 1, 2]]);
    expect(split([click(0), { ...click(30), time: 30 * MINUTE + 1 }])).toEqual([[0], [1]]);
  });

  it('takes another pause when told', () => {
    expect(split([click(0), click(10), click(25)], 10)).toEqual([[0, 1], [2]]);
  });

  it('lets offline and indirect contacts stand alone without splitting the visit around them', () => {
    expect(split([click(0), call(5), mention(6), click(10)])).toEqual([[0, 3], [1], [2]]);
  });

  it('does not let them keep the visit alive', () => {
    expect(split([click(0), call(20), click(40)])).toEqual([[0], [1], [2]]);
  });

  it('tells when a session started and ended, and which stand alone', () => {
    expect(splitSessions([click(0), call(5), click(10)])).toEqual([
      { start: 0, end: 10 * MINUTE, contacts: [0, 2], alone: false },
      { start: 5 * MINUTE, end: 5 * MINUTE, contacts: [1], alone: true },
    ]);
    expect(splitSessions([])).toEqual([]);
  });

  it('puts each contact in exactly one session, with short pauses within and long ones between', () => {
    const contacts = fc
      .array(
        fc.record({
          pause: fc.integer({ min: 0, max: 60 }),
          kind: fc.constantFrom(click, click, call, mention),
        }),
      )
      .map((rows) => {
        let minute = 0;
        return rows.map(({ pause, kind }) => {
          minute += pause;
          return kind(minute);
        });
      });
    fc.assert(
      fc.property(contacts, (list) => {
        const sessions = splitSessions(list);
        expect(sessions.flatMap((it) => it.contacts).sort((a, b) => a - b)).toEqual(list.map((_, i) => i));
        const visits = sessions.filter((it) => !it.alone);
        for (const visit of visits) {
          visit.contacts.slice(1).forEach((index, i) => {
            expect(list[index]!.time - list[visit.contacts[i]!]!.time).toBeLessThanOrEqual(30 * MINUTE);
          });
        }
        visits.slice(1).forEach((visit, i) => {
          expect(visit.start - visits[i]!.end).toBeGreaterThan(30 * MINUTE);
        });
      }),
    );
  });
});
