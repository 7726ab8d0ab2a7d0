import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepSegment, letSegmentGo, readLeaving, removeAllLeaving } from './leavingSegments';

describe('a segment that is removed', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is hidden at once, and gone when nobody took it back', () => {
    const remove = vi.fn();
    letSegmentGo('1', remove);
    expect(readLeaving()).toEqual(['1']);
    vi.advanceTimersByTime(6_900);
    expect(remove).not.toHaveBeenCalled();
    vi.advanceTimersByTime(200);
    expect(remove).toHaveBeenCalledOnce();
    expect(readLeaving()).toEqual([]);
  });

  it('stays when it is taken back', () => {
    const remove = vi.fn();
    letSegmentGo('1', remove);
    keepSegment('1');
    vi.advanceTimersByTime(10_000);
    expect(readLeaving()).toEqual([]);
    expect(remove).not.toHaveBeenCalled();
  });

  it('goes at once when the page is left', () => {
    const remove = vi.fn();
    letSegmentGo('1', remove);
    removeAllLeaving();
    vi.advanceTimersByTime(10_000);
    expect(remove).toHaveBeenCalledOnce();
  });
});
