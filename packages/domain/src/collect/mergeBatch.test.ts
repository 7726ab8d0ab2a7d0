import { describe, expect, it } from 'vitest';
import { MAX_BATCH_ITEMS, mergeBatch } from './mergeBatch';

describe('mergeBatch', () => {
  it('gives the items of a batch with what they inherit', () => {
    const body = {
      batch: [{ type: 'track' }, null],
      sentAt: '2026-03-10T09:30:00Z',
      context: { locale: 'it-IT' },
      integrations: { All: true },
      writeKey: 'chiave',
    };
    expect(mergeBatch(body)).toEqual({
      kind: 'batch',
      items: body.batch,
      sentAt: body.sentAt,
      batchContext: body.context,
      batchIntegrations: body.integrations,
      writeKey: 'chiave',
    });
  });

  it('takes one event for a batch of one that inherits nothing', () => {
    const body = { type: 'track', sentAt: 1, context: { a: 1 }, writeKey: 'chiave' };
    expect(mergeBatch(body)).toMatchObject({
      items: [body],
      sentAt: undefined,
      batchContext: undefined,
      writeKey: 'chiave',
    });
    expect(mergeBatch([{ type: 'page' }])).toMatchObject({ items: [{ type: 'page' }], writeKey: '' });
    expect(mergeBatch({ batch: [] })).toMatchObject({ items: [] });
  });

  it('refuses, with a reason, what is no batch', () => {
    for (const body of [null, undefined, 'x', 3, true]) {
      expect(mergeBatch(body)).toMatchObject({ kind: 'refused', code: 'body_not_an_object' });
    }
    expect(mergeBatch({ batch: {} })).toMatchObject({ code: 'batch_not_a_list', field: 'batch' });
    expect(mergeBatch({ batch: null })).toMatchObject({ code: 'batch_not_a_list' });
    expect(mergeBatch({ batch: [], context: 'x' })).toMatchObject({ code: 'batch_context_invalid' });
    expect(mergeBatch({ batch: [], context: { a: 'x'.repeat(40_000) } })).toMatchObject({
      code: 'batch_context_invalid',
    });
    expect(mergeBatch({ batch: [], context: [] })).toMatchObject({ kind: 'batch' });
  });

  it('refuses more than 2,500 events', () => {
    const items = Array(MAX_BATCH_ITEMS).fill({ type: 'page' });
    expect(mergeBatch({ batch: items })).toMatchObject({ kind: 'batch' });
    expect(mergeBatch({ batch: [...items, {}] })).toMatchObject({ code: 'batch_too_many' });
    expect(mergeBatch([...items, {}])).toMatchObject({ code: 'batch_too_many' });
  });
});
