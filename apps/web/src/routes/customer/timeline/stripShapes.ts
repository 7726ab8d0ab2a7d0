import type { TimelineContact, TimelineStay } from '@viaggio/contract/people';

export interface StripScale {
  readonly from: number;
  readonly to: number;
  readonly width: number;
}

/** Room at both ends so that the first and last marks are whole. */
const EDGE = 8;

export function scaleOf(contacts: readonly TimelineContact[], width: number): StripScale {
  const times = contacts.map((contact) => Date.parse(contact.time));
  const from = Math.min(...times);
  return { from, to: Math.max(from + 1, ...times), width };
}

/** Pixels from the left of an instant, clamped to the strip. */
export function xOf(scale: StripScale, time: number): number {
  const share = (time - scale.from) / (scale.to - scale.from);
  return EDGE + Math.max(0, Math.min(1, share)) * (scale.width - 2 * EDGE);
}

export interface StripBand {
  readonly stay: TimelineStay;
  readonly x: number;
  readonly width: number;
}

/** Stays that fall on the strip, as bands. Open ones run to its end. */
export function bandsOf(scale: StripScale, stays: readonly TimelineStay[]): readonly StripBand[] {
  return stays.flatMap((stay) => {
    const entered = Date.parse(stay.entered);
    const left = stay.end === 'open' ? scale.to : Date.parse(stay.left);
    if (left < scale.from || entered > scale.to) return [];
    const x = xOf(scale, entered);
    const end = stay.end === 'open' ? scale.width : xOf(scale, left);
    return [{ stay, x, width: Math.max(2, end - x) }];
  });
}

export interface FeltPoint {
  readonly x: number;
  readonly y: number;
  readonly emotion: number;
}

/** What was felt along the strip, the oldest first; `top` and `height` in pixels hold +2 to −2. */
export function feltPoints(
  scale: StripScale,
  contacts: readonly TimelineContact[],
  { top, height }: { readonly top: number; readonly height: number },
): readonly FeltPoint[] {
  return contacts
    .flatMap(({ time, signal }) =>
      signal && signal.emotion !== null ? [{ at: Date.parse(time), emotion: signal.emotion }] : [],
    )
    .toSorted((a, b) => a.at - b.at)
    .map(({ at, emotion }) => ({ x: xOf(scale, at), y: top + ((2 - emotion) / 4) * height, emotion }));
}
