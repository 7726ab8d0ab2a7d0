import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writePayload } from './writePayload';

describe('writePayload', () => {
  it('writes any JSON as it is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (item) => {
        expect(writePayload(item)).toBe(JSON.stringify(item));
      }),
    );
    expect(writePayload(undefined)).toBe('null');
  });

  it('cuts what no text can hold', () => {
    const deep: unknown = JSON.parse(`${'{"a":['.repeat(100_000)}1${']}'.repeat(100_000)}`);
    const written = writePayload(deep);
    expect(written).toMatch(/^\{"a":\[/);
    expect(written).toContain('…');
    expect(written.length).toBeLessThan(1_000);
  });

  it('ends cycles, and writes as text what JSON does not have', () => {
    const circle: Record<string, unknown> = { id: 10n, call: () => 1 };
    circle.both = [circle, circle];
    const parsed = JSON.parse(writePayload(circle)) as Record<string, unknown>;
    expect(parsed.id).toBe('10');
    expect(parsed).not.toHaveProperty('call');
  });
});
