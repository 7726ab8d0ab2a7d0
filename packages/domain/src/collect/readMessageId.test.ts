import { describe, expect, it } from 'vitest';
import { accept, refuse, track } from './fixtures/accept';
import { RECEIVED } from './fixtures/clients';

const idOf = (item: unknown, sentAt?: unknown) => accept(item, { sentAt }).event.messageId;

describe('message id', () => {
  it('is kept as sent, numbers as text', () => {
    expect(idOf({ ...track('A'), messageId: 'm-1' })).toBe('m-1');
    expect(idOf({ ...track('A'), messageId: 17 })).toBe('17');
    expect(idOf({ ...track('A'), messageId: 'x'.repeat(99) })).toHaveLength(99);
  });

  it('is under 100 characters', () => {
    expect(refuse({ ...track('A'), messageId: 'x'.repeat(100) })).toMatchObject({
      code: 'message_id_too_long',
      field: 'messageId',
    });
    expect(refuse({ ...track('A'), messageId: {} }).code).toBe('message_id_invalid');
    expect(refuse({ ...track('A'), messageId: true }).code).toBe('message_id_invalid');
  });
});

describe('without a message id', () => {
  const sent = {
    type: 'track',
    event: 'A',
    userId: 'u1',
    properties: { a: 1, b: 2 },
    timestamp: RECEIVED - 1_000,
  };

  it('a retry is the same message, although it is sent later and its keys stand in another order', () => {
    const retried = {
      timestamp: RECEIVED - 1_000,
      properties: { b: 2, a: 1 },
      userId: 'u1',
      event: 'A',
      type: 'track',
    };
    expect(idOf(sent, RECEIVED)).toBe(idOf(retried, RECEIVED - 90_000));
    expect(idOf({ ...sent, messageId: '' })).toBe(idOf(sent));
    expect(idOf({ ...sent, timestamp: new Date(RECEIVED - 1_000).toISOString() })).toBe(idOf(sent));
    expect(idOf(sent)).toMatch(/^content-/);
  });

  it.each([
    { ...sent, timestamp: RECEIVED - 999 },
    { ...sent, event: 'B' },
    { ...sent, userId: 'u2' },
    { ...sent, anonymousId: 'a' },
    { ...sent, properties: { a: 1, b: 3 } },
    { ...sent, type: 'page' },
    { ...sent, context: { traits: { email: 'x@y.it' } } },
  ])('other content is another message: %j', (other) => {
    expect(idOf(other)).not.toBe(idOf(sent));
  });

  it('and without a time each is a message of its own', () => {
    expect(idOf({ ...sent, timestamp: undefined })).toBe('new-1');
  });
});
