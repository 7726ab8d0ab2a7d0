import { MOST_TERMS } from '@viaggio/domain/ports/definitionStore';
import { describe, expect, it } from 'vitest';
import { notesOf } from './notesOf';

const question = { steps: [{ events: ['Known'] }, [{ events: ['Late'] }]], breakdown: { by: 'event' } };
const words = (count: number) =>
  new Map([['Known', 1], ...Array.from({ length: count - 1 }, (_, i) => [`e${i}`, i + 2] as const)]);

describe('notes of an answer', () => {
  it('are none where nothing is left out', () => {
    expect(notesOf(question, { events: words(10) }, false)).toEqual([]);
  });

  it('name the events that may have come after the last number', () => {
    const [note] = notesOf(question, { events: words(MOST_TERMS) }, false);
    expect(note?.code).toBe('names_beyond_cap');
    expect(note?.message).toContain('"Late"');
    expect(note?.message).not.toContain('"Known"');
  });

  it('say that contacts are being read again', () => {
    expect(notesOf(question, { events: words(10) }, true).map(({ code }) => code)).toEqual(['restating']);
  });
});
