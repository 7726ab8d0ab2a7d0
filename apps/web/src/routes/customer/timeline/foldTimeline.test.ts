import type { TimelineContact, TimelineStay } from '@viaggio/contract/people';
import { describe, expect, it } from 'vitest';
import { foldTimeline } from './foldTimeline';

function contact(time: string, session: string | null = null): TimelineContact {
  return { id: time + (session ?? ''), time: `2026-03-${time}:00.000Z`, session } as TimelineContact;
}

function stay(stage: string, entered: string, left: string, end: TimelineStay['end']): TimelineStay {
  return {
    stage,
    entered: `2026-03-${entered}:00.000Z`,
    left: `2026-03-${left}:00.000Z`,
    end,
  } as TimelineStay;
}

const day = (instant: string) => instant.slice(0, 10);

describe('folding a timeline', () => {
  it('puts the contact that enters a stage into that stage', () => {
    const bands = foldTimeline(
      [contact('05T10:00'), contact('03T10:00'), contact('01T10:00')],
      [stay('awareness', '01T10:00', '05T10:00', 'moved'), stay('purchase', '05T10:00', '30T10:00', 'open')],
      day,
    );
    expect(bands.map((band) => [band.stay?.stage, band.days.length])).toEqual([
      ['purchase', 1],
      ['awareness', 2],
    ]);
  });

  it('shows what came before any stage, or after one ended, outside every stage', () => {
    const bands = foldTimeline(
      [contact('20T10:00'), contact('05T10:00'), contact('01T10:00')],
      [stay('awareness', '05T10:00', '10T10:00', 'lost')],
      day,
    );
    expect(bands.map((band) => band.stay?.stage ?? null)).toEqual([null, 'awareness', null]);
  });

  it('folds the contacts of one visit into one line', () => {
    const bands = foldTimeline(
      [contact('05T10:20', 's1'), contact('05T10:10', 's1'), contact('05T09:00'), contact('05T08:00', 's0')],
      [],
      day,
    );
    expect(bands[0]?.days[0]?.lines.map((line) => line.contacts.length)).toEqual([2, 1, 1]);
  });

  it('never folds two contacts that stand alone', () => {
    const bands = foldTimeline([contact('05T10:20'), contact('05T10:10')], [], day);
    expect(bands[0]?.days[0]?.lines).toHaveLength(2);
  });

  it('keeps every contact once', () => {
    const contacts = ['09T10:00', '08T10:00', '05T10:00', '02T10:00'].map((time) => contact(time, 's'));
    const bands = foldTimeline(contacts, [stay('a', '05T10:00', '08T09:00', 'lost')], day);
    const seen = bands.flatMap((band) =>
      band.days.flatMap((each) => each.lines.flatMap((line) => line.contacts)),
    );
    expect(seen).toEqual(contacts);
  });
});
