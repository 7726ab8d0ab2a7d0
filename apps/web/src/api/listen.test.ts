import { describe, expect, it } from 'vitest';
import { dataOf } from './listen';

describe('a block of the live stream', () => {
  it('gives its data without the event name', () => {
    expect(dataOf('event: event\ndata: {"a":1}')).toBe('{"a":1}');
  });

  it('joins data over several lines', () => {
    expect(dataOf('data: {"a":\r\ndata: 1}')).toBe('{"a":\n1}');
  });

  it('is empty for a keep-alive comment', () => {
    expect(dataOf(': ping')).toBe('');
  });
});
