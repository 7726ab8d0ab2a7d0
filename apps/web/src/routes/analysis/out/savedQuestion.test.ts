import { describe, expect, it } from 'vitest';
import { periodToSave, searchToSave } from './savedQuestion';

describe('a question that is saved', () => {
  it('keeps the last days relative, and two dates as they are', () => {
    expect(periodToSave({}, '90')).toEqual({ last: 'P90D' });
    expect(periodToSave({ period: '7' }, '90')).toEqual({ last: 'P7D' });
    expect(periodToSave({ from: '2026-01-01', to: '2026-02-01' }, '90')).toEqual({
      from: '2026-01-01',
      to: '2026-02-01',
    });
  });

  it('is the address without its open panel', () => {
    expect(searchToSave({ steps: 'a,b', people: 'step.2', window: undefined })).toBe('steps=a,b');
  });
});
